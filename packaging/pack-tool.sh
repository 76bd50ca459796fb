#!/bin/sh
# pack-tool.sh FOLDER [PART...]
# Packs the dotnet tool into a folder. Parts: tool, the package that names the others; any, the portable one; linux-x64 and other platforms, a native
# program each, made on a machine of that kind. By default tool and any. dotnet tool install takes the native program of its platform, else the
# portable one. PORTABLE_ONLY=1 makes a tool that names no platform, for where these two packages have to do.
set -eu

[ $# -ge 1 ] || {
  echo "usage: pack-tool.sh FOLDER [PART...]" >&2
  exit 2
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- tool any
[ -z "${PORTABLE_ONLY:-}" ] || export ToolPackageRuntimeIdentifiers=any

pack() {
  dotnet pack src/Linter.Cli --configuration Release --output "$folder" -p:PlatformPackages=true --nologo --verbosity quiet "$@"
}

for part in "$@"; do
  case $part in
    tool) pack -p:CreateRidSpecificToolPackages=false ;;
    *) pack --runtime "$part" ;;
  esac
done
ls "$folder"
