terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.90"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_sns_topic" "alerts" {
  region = "us-east-1" # expect: argument-needs-newer-version
  name   = "alerts"
}

resource "aws_config_aggregate_authorization" "all" {
  account_id = "111122223333"
  region     = "us-east-1"
}

resource "google_compute_subnetwork" "net" {
  region = "europe-west1"
}
