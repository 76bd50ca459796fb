set -a
. ./prod.env
set +a
terraform plan
