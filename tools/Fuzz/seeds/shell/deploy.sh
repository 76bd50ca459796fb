#!/bin/bash
set -eu
export AWS_ACCESS_KEY_ID="AKIAQYLPMN5HSAMPLE2Q" AWS_REGION=us-east-1a
eval "$(aws configure export-credentials --format env)"
cat <<'EOF' > x
AWS_PROFILE=y
EOF
if [ -n "${A:-}" ]; then env A=b terraform -chdir="$D" apply -var-file=a.tfvars; fi
