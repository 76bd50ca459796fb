provider "aws" {
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "BTfdoc4p99PXNqZwx1RrGs1kVJdPxzTotucuDkiVf44a" # expect: malformed-secret-access-key
}
