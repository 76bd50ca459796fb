export TF_VAR_db_password=x7Kp$q9Rt2Lw5Yz8 # expect: unquoted-secret
export TF_VAR_api_token="x7Kp`q9`Rt2Lw5Yz8" # expect: unquoted-secret
export TF_VAR_other_secret=x7Kp\q9Rt2Lw5Yz8 # expect: unquoted-secret
