export TF_VAR_db_password='x7Kp$q9Rt2Lw5Yz8'
export AWS_SECRET_ACCESS_KEY="$DEPLOY_SECRET"
export AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken < session.json)
export TF_VAR_db_token="prefix-${ENVIRONMENT}-2024-suffix"
export TF_VAR_db_secret=x7Kp/q9Rt+2Lw5Yz8==
export TF_VAR_pw_secret=x7Kp\$q9Rt2Lw5Yz8
