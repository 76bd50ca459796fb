set -gx TF_VAR_db_password "x7Kp$q9Rt2Lw5Yz8" # expect: unquoted-secret
set -gx TF_VAR_api_token 'x7Kp$q9Rt2Lw5Yz8'
set -gx TF_VAR_user_password "$DB_PASSWORD"
