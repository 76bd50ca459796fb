provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDSSYTFDOCB"
  secret_key = var.secret_key
  token      = "IQoJb3JpZ2luX2VjEtfdocx8efQYTZOlyzJkTgHovVbRPBONHO2Ko7UqVmhSALtXMaGlWWVmVY2ZmO+zM4wZ6Q3VZNt8XCDwQN29GKNIJs58xjyqLzMqOn7gBF==" # expect: token-with-long-term-key
}
