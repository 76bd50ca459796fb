region = "eu-middle-1" # expect: unknown-region
