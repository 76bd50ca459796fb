#!/bin/sh
# sbom.sh FILE: writes what the program is made of, as CycloneDX (JSON).
set -eu

[ $# -eq 1 ] || {
  echo "usage: sbom.sh FILE" >&2
  exit 2
}
mkdir -p "$(dirname "$1")"
file=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
dotnet tool install CycloneDX --version 6.3.1 --tool-path "$tools" >/dev/null
"$tools/dotnet-CycloneDX" src/Linter.Cli/Linter.Cli.csproj --output "$(dirname "$file")" --filename "$(basename "$file")" --output-format Json \
  --set-name tfauth --set-version "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)" --exclude-dev --include-project-references
