module "vm" { # expect: missing-region
}
