#!/bin/sh
# pack-libraries.sh FOLDER
# Packs the parser and the engine for programs that lint by themselves. A plain dotnet pack leaves them out: pre-commit installs all that it makes.
set -eu

[ $# -eq 1 ] || {
  echo "usage: pack-libraries.sh FOLDER" >&2
  exit 2
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
for project in src/Linter.Hcl src/Linter.Core; do
  dotnet pack "$project" --configuration Release --output "$folder" -p:PackLibraries=true --nologo --verbosity quiet
done
ls "$folder"
