set -a; . ./.env; set +a
terraform plan
