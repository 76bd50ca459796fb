provider "aws" {
  # tfauth:ignore[zone-as-region] until=2020-01-31 the region moves with the next release # expect: expired-suppression
  region = "us-east-1a" # expect: zone-as-region
}
