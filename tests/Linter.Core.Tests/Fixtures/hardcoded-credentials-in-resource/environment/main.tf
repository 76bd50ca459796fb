resource "aws_ecs_task_definition" "job" {
  family = "job"

  container_definitions = jsonencode([
    {
      name  = "job"
      image = "example/job:1"
      environment = [
        { name = "AWS_ACCESS_KEY_ID", value = "AKIARTX3GSDS74TFDOCV" }, # expect: hardcoded-credentials-in-resource
        { name = "AWS_SECRET_ACCESS_KEY", value = "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" }, # expect: hardcoded-credentials-in-resource
      ]
    },
  ])
}
