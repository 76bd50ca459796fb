locals {
  a = jsondecode(jsonencode({ k = [1, 2.5, null] }))
  b = format("%s-%05d", join(",", ["a"]), 7)
  c = regex("(\\d+)", "a12")
  d = cidrsubnet("10.0.0.0/8", 8, 2)
  e = yamldecode("a: [1, *x]")
  f = replace("a", "/(a)/", "$1$1")
  g = formatdate("YYYY", "2020-01-01T00:00:00Z")
  h = merge({ a = 1 }, { b = try(x.y, "z") })
}
provider "aws" { region = local.b }
