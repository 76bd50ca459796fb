provider "aws" {
  region = "af-south-1" # expect: opt-in-region
}
