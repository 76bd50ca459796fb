terraform {
  cloud { # expect: remote-run-without-credentials
    organization = "example"

    workspaces {
      name = "app"
    }
  }
}
