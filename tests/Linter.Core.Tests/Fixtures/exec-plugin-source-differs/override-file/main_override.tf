provider "kubernetes" {
  host = "https://cluster.example"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "main"] # expect: exec-plugin-source-differs
  }
}
