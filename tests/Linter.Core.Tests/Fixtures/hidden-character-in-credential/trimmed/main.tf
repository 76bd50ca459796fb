locals {
  secret = <<-END
    tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho
  END
}

provider "aws" {
  access_key = trimspace(" AKIARTX3GSDS74TFDOCV ")
  secret_key = chomp(local.secret)
}
