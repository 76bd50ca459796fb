provider "aws" {
  region = "us-east-1a" # tfauth:ignore[zone-as-region] until=2027-01-31 the emulator is asked with it
}
