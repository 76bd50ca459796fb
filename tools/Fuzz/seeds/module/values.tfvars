zone = "us-east-1a"
keys = { a = "AKIAQYLPMN5HSAMPLE2Q" }
