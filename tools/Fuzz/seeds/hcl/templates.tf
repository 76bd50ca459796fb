locals {
  a = <<-EOT
    %{ for k, v in var.m ~}
    ${k}=${v}
    %{ endfor ~}
  EOT
  b = [for x in l : x if x > 1]...
  c = a.*.b[0]["k"]
  d = "$${x} %%{y} \u00e9"
}
