provider "aws" {
  region     = "eu-west-1"
  access_key = "tfdocVJdPxzTotucuDkiVf44p9PXNqZwx1RrGs1k" # expect: swapped-credentials
  secret_key = "AKIARTX3GSDSS4TFDOCK"
}
