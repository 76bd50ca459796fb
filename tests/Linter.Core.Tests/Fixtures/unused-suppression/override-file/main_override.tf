provider "aws" {
  # tfauth:ignore[zone-as-region] the region is checked elsewhere # expect: unused-suppression
  region = "us-east-1"
}
