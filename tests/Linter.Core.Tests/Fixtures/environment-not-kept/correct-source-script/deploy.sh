#!/bin/bash
set -e
. ./assume-role.sh prod
terraform apply -auto-approve
