region = "ap-southeast-2c" # expect: zone-as-region
