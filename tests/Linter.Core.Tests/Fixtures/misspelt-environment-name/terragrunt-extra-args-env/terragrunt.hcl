terraform {
  extra_arguments "aws" {
    commands = get_terraform_commands_that_need_vars()
    env_vars = {
      AWS_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV"
      AWS_SECRET_KEY        = "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"
    }
  }
}
