locals {
  greeting  = "hello $${name}"
  loop      = "%%{ for x in xs ~}$${upper(x)};%%{ endfor ~}"
  wrapper   = "$${value}"
  condition = "%%{ if on }yes%%{ else }no%%{ endif }"
  recursive = "$${templatestring(\"x\", {})}"
  reader    = "$${file(\"hello.txt\")}"
  broken    = "$${"
  nothing   = "$${null}"
  escapes   = join("", ["a\\nb \"c\" $", "$", "{x}"])
  plain     = "no sequences"
}
