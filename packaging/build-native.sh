#!/bin/bash
# build-native.sh FOLDER PLATFORM
# Builds the native program of a platform, on a machine of that kind, and puts its archive and its part of the dotnet tool into a folder.
set -euo pipefail

[ $# -eq 2 ] || {
  echo "usage: build-native.sh FOLDER PLATFORM" >&2
  exit 2
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
platform=$2
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)

dotnet publish src/Linter.Cli --configuration Release --runtime "$platform" -p:PlatformPackages=true --nologo --verbosity quiet
packaging/pack-tool.sh "$folder" "$platform"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
published=src/Linter.Cli/bin/Release/net10.0/$platform/publish
cp LICENSE "$stage"
case $platform in
  win-*)
    cp "$published/tfauth.exe" "$stage"
    (cd "$stage" && 7z a -bso0 -tzip "$folder/tfauth-$version-$platform.zip" tfauth.exe LICENSE)
    ;;
  *)
    cp "$published/tfauth" "$stage"
    tar -czf "$folder/tfauth-$version-$platform.tar.gz" -C "$stage" tfauth LICENSE
    ;;
esac

# What was built is what it says it is.
[ "$("$stage/tfauth" --version | cut -d ' ' -f 2)" = "$version" ]
