#!/bin/bash
out=$(aws sts assume-role --role-arn arn:aws:iam::111122223333:role/$1 --role-session-name tf)
export AWS_ACCESS_KEY_ID=$(jq -r .Credentials.AccessKeyId <<<"$out")
export AWS_SECRET_ACCESS_KEY=$(jq -r .Credentials.SecretAccessKey <<<"$out")
export AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken <<<"$out")
