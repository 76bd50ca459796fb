#!/bin/bash
CREDS=$(aws sts assume-role --role-arn "$1" --role-session-name tf --output json)
export AWS_ACCESS_KEY_ID=$(echo "$CREDS" | jq -r .Credentials.AccessKeyId)
export AWS_SECRET_ACCESS_KEY=$(echo "$CREDS" | jq -r .Credentials.SecretAccessKey)
terraform apply
