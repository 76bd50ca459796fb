module "child" {
  source = "./child"
  given  = "tfdocVJdPxzTotucuDkiVf44p9PXNqZwx1RrGs1k" # expect: swapped-credentials
}
