#!/bin/sh
eval "$(aws configure export-credentials --profile sso --format env)"
docker compose run --rm terraform plan
