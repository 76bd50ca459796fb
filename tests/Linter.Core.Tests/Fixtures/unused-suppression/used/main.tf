provider "aws" {
  region = "us-east-1a" # tfauth:ignore[zone-as-region] the emulator is asked with it
}
