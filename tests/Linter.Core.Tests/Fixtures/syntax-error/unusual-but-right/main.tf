/* a comment */ provider "aws" { region = "eu-west-1" } // one line

locals {
  text  = "$${not.a.reference} %%{ nor a directive }"
  list  = [1, 2, 3, ]
  map   = { a : 1, "b" = 2 }
  empty = <<-END
  END
}
