docker run --env-file .env hashicorp/terraform:1.9 plan
