provider "aws" {
  region     = "eu-west-1"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = "IQoJb3JpZ2luX2VjEtfdocx8efQYTZOlyzJkTgHovVbRPBONHO2Ko7UqVmhSALtXMaGlWWVmVY2ZmO" # expect: malformed-session-token
}
