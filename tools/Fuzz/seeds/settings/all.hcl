min_severity = "note"
min_confidence = "low"
fail_on = "warning"
exclude = ["examples/**"]
known_dummy_keys = ["AKIAEXAMPLETESTKEY01"]
rule "outdated-provider-constraint" {
  severity = "error"
  max_age_years = 2
}
rule "TFA101" { enabled = false }
suppress {
  rules = ["TFA1"]
  paths = ["a/**"]
  reason = "x"
  until = "2027-01-31"
}
