provider "aws" {
  alias               = "key"
  access_key          = "AKIARTX3GSDSQAAAAAAA"
  secret_key          = "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"
  allowed_account_ids = ["444455556666"] # expect: account-mismatch
}

provider "aws" {
  alias                 = "forbidden"
  access_key            = "AKIARTX3GSDSQAAAAAAA"
  secret_key            = "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"
  forbidden_account_ids = ["111122223333"] # expect: account-mismatch
}

provider "aws" {
  alias               = "lost-zeros"
  allowed_account_ids = [12345678901] # expect: account-mismatch
}

provider "aws" {
  alias               = "right"
  access_key          = "AKIARTX3GSDSQAAAAAAA"
  secret_key          = "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"
  allowed_account_ids = ["444455556666", "111122223333"]
}

provider "aws" {
  alias               = "role"
  access_key          = "AKIARTX3GSDSQAAAAAAA"
  secret_key          = "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"
  allowed_account_ids = ["444455556666"]

  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/deploy"
  }
}
