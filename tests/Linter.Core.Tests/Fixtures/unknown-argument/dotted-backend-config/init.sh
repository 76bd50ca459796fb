terraform init -backend-config "assume_role.role_arn=arn:aws:iam::111122223333:role/state" # expect: unknown-argument
terraform init -backend-config=prod.tfbackend -backend-config="bucket=state.example"
