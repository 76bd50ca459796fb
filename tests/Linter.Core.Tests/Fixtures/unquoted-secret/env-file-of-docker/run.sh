docker run --env-file aws.env hashicorp/terraform:1.11 plan
