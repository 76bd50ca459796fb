rule {
}
rule "x" "y" { enabled = 1 }
fail_on = never
exclude = "a"
min = null
