variable "key_id" {
  type      = string
  sensitive = true
}

resource "tfe_variable" "wrong" {
  key          = "AWS_ACCESS_KEY_ID"
  value        = var.key_id
  category     = "terraform" # expect: credential-variable-unused
  workspace_id = "ws-1"
}

resource "tfe_variable" "right" {
  key          = "AWS_ACCESS_KEY_ID"
  value        = var.key_id
  category     = "env"
  workspace_id = "ws-1"
}

resource "tfe_variable" "of_terraform" {
  key          = "region"
  value        = "eu-west-1"
  category     = "terraform"
  workspace_id = "ws-1"
}
