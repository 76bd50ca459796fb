terraform init -backend-config="access_key=AKIARTX3GSDS74TFDOCV" -backend-config="bucket=state.example" # expect: hardcoded-backend-credentials
terraform init -backend-config 'secret_key=tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho' # expect: hardcoded-backend-credentials
terraform init -backend-config="secret_key=$SECRET"
