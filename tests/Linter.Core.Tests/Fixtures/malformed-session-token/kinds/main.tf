provider "aws" {
  alias      = "code"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = "582013" # expect: malformed-session-token
}

provider "aws" {
  alias      = "secret-again"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: malformed-session-token
}

provider "aws" {
  alias      = "right"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = "IQoJb3JpZ2luX2VjEtfdocx8efQYTZOlyzJkTgHovVbRPBONHO2Ko7UqVmhSALtXMaGlWWVmVY2ZmO+zM4wZ6Q3VZNt8XCDwQN29GKNIJs58xjyqLzMqOn7gBFajicMlQFA8FnfJ4CZcv84GW7Xs9nYKuoRRdIkweaYw6px1uZeLWonKGUNAU/3OKFCyF2oOcEPYE0YNk2BXa6WMTWmt=="
}
