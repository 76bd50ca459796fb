#!/bin/bash
# What the GitHub Action runs: lints once, annotates, writes SARIF, a summary and the step's outputs. Settings come from the environment only, so that
# nothing that a workflow is given becomes part of a script. No option of bash beyond release 3.2, which macOS has.
set -uo pipefail

program=${TFAUTH_PROGRAM:?}
sarif=${TFAUTH_SARIF_FILE:-tfauth.sarif}
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT

options=(--format github --format "sarif=$sarif" --format "compact=$reports/compact" --format "json=$reports/json")
[ -z "${TFAUTH_FAIL_ON:-}" ] || options+=(--fail-on "$TFAUTH_FAIL_ON")
[ -z "${TFAUTH_CATEGORY:-}" ] || options+=(--category "$TFAUTH_CATEGORY")

# One a line: paths and options may hold spaces.
add_lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    [ -z "$line" ] || options+=("$line")
  done <<<"$1"
}
add_lines "${TFAUTH_ARGUMENTS:-}"
options+=(--)
add_lines "${TFAUTH_PATHS:-.}"

"$program" lint "${options[@]}"
code=$?

count() { sed -n "s/^    \"$1\": \([0-9]*\),*\$/\1/p" "$reports/json" 2>/dev/null | tail -n 1; }
errors=$(count errors) warnings=$(count warnings) notes=$(count notes)

{
  echo "exit-code=$code"
  echo "errors=${errors:-}"
  echo "warnings=${warnings:-}"
  echo "notes=${notes:-}"
  if [ -f "$sarif" ]; then echo "sarif-file=$sarif"; else echo "sarif-file="; fi
} >>"${GITHUB_OUTPUT:-/dev/null}"

# A summary may have 1 MiB: what is longer is in the SARIF file.
{
  echo "### tfauth"
  echo
  if [ ! -f "$reports/json" ]; then
    echo "Nothing was linted: see the log (exit code $code)."
  elif [ -s "$reports/compact" ]; then
    echo "Errors: ${errors:-0}, warnings: ${warnings:-0}, notes: ${notes:-0}"
    echo
    echo "<pre>"
    head -n 1000 "$reports/compact" | head -c 500000 | sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g'
    echo "</pre>"
  else
    echo "Nothing was found."
  fi
} >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

exit "$code"
