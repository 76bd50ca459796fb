#!/bin/sh
# pack-tool.sh FOLDER [PLATFORM...]
# Packs the dotnet tool into a folder: the package that names the others, the portable one (any), and one with a native program for each platform,
# which has to be this machine's kind. dotnet tool install takes the native program of its platform, else the portable one.
# PORTABLE_ONLY=1 makes a tool that names no platform, for where one package has to do.
set -eu

[ $# -ge 1 ] || {
  echo "usage: pack-tool.sh FOLDER [PLATFORM...]" >&2
  exit 2
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/.."
[ -z "${PORTABLE_ONLY:-}" ] || export ToolPackageRuntimeIdentifiers=any

pack() {
  dotnet pack src/Linter.Cli --configuration Release --output "$folder" -p:PlatformPackages=true --nologo --verbosity quiet "$@"
}

pack -p:CreateRidSpecificToolPackages=false
for platform in any "$@"; do
  pack --runtime "$platform"
done
ls "$folder"
