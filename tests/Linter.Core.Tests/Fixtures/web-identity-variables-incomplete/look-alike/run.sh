export AWS_ROLE_ARN=arn:aws:iam::111122223333:role/apply
eval "$(aws sts assume-role --role-arn "$AWS_ROLE_ARN" --role-session-name x | ./as-exports)"
terraform apply
