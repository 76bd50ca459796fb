#!/bin/sh
# install.sh [--version X.Y.Z] [--to FOLDER] [--from PLACE] [--sha256 HEX] [--platform RID]
# Puts the tfauth of a release into a folder, after its checksum has been compared. The last line of output is the path of the program.
#   --version   the release; by default the one that this script came with
#   --to        the folder, by default ~/.local/bin
#   --from      where the archives are: an https address or a local folder; by default the release's page
#   --sha256    the archive's checksum; by default that of SHA256SUMS beside the archive
#   --platform  linux-x64, linux-arm64, linux-musl-x64, linux-musl-arm64, osx-x64, osx-arm64, win-x64, win-arm64; by default this machine's
set -eu

version=0.1.0
folder=
place=
expected=
platform=

stop() {
  echo "install.sh: $1" >&2
  exit "${2:-1}"
}

while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || stop "$1 needs a value." 2
  case $1 in
    --version) version=$2 ;;
    --to) folder=$2 ;;
    --from) place=$2 ;;
    --sha256) expected=$2 ;;
    --platform) platform=$2 ;;
    *) stop "there is no option $1." 2 ;;
  esac
  shift 2
done

version=${version#v}
case $version in
  '' | *[!0-9A-Za-z.-]*) stop "'$version' is no version." 2 ;;
esac
folder=${folder:-$HOME/.local/bin}
place=${place:-https://github.com/tfauth/tfauth/releases/download/v$version}

this_platform() {
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    *) stop "there is no release for $(uname -m); the dotnet tool runs everywhere." ;;
  esac
  case $(uname -s) in
    Linux) if ls /lib/ld-musl-* >/dev/null 2>&1; then echo "linux-musl-$machine"; else echo "linux-$machine"; fi ;;
    Darwin) echo "osx-$machine" ;;
    MINGW* | MSYS* | CYGWIN*) echo "win-$machine" ;;
    *) stop "there is no release for $(uname -s); the dotnet tool runs everywhere." ;;
  esac
}

platform=${platform:-$(this_platform)}
case $platform in
  win-*) archive=tfauth-$version-$platform.zip program=tfauth.exe ;;
  *) archive=tfauth-$version-$platform.tar.gz program=tfauth ;;
esac

# fetch NAME: brings a file of the release into the temporary folder.
fetch() {
  case $place in
    https://*)
      if command -v curl >/dev/null 2>&1; then
        curl --proto '=https' --tlsv1.2 --fail --silent --show-error --location --retry 3 --output "$work/$1" "$place/$1" || stop "$place/$1 cannot be fetched."
      elif command -v wget >/dev/null 2>&1; then
        wget -q -O "$work/$1" "$place/$1" || stop "$place/$1 cannot be fetched."
      else
        stop "curl or wget is needed."
      fi
      ;;
    *://*) case $place in file:///*) copy "${place#file://}" "$1" ;; *) stop "'$place' is neither an https address nor a folder." 2 ;; esac ;;
    *) copy "$place" "$1" ;;
  esac
}

copy() {
  [ -f "$1/$2" ] || stop "there is no $2 in $1."
  cp "$1/$2" "$work/$2"
}

checksum() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$1" | cut -d ' ' -f 1
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 "$1" | cut -d ' ' -f 1
  else
    stop "sha256sum or shasum is needed."
  fi
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch "$archive"
if [ -z "$expected" ]; then
  fetch SHA256SUMS
  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
  [ -n "$expected" ] || stop "SHA256SUMS says nothing of $archive."
fi

found=$(checksum "$work/$archive")
[ "$found" = "$(echo "$expected" | tr 'A-F' 'a-f')" ] || stop "$archive has the checksum $found, not $expected; nothing was installed."

mkdir "$work/out"
case $archive in
  *.zip) unzip -q "$work/$archive" "$program" -d "$work/out" || stop "$archive does not hold $program." ;;
  *) tar -xzf "$work/$archive" -C "$work/out" "$program" || stop "$archive does not hold $program." ;;
esac

# Beside, then moved: whoever runs it meanwhile has the old one or the new one.
mkdir -p "$folder"
cp "$work/out/$program" "$folder/.$program.$$"
chmod 755 "$folder/.$program.$$"
mv -f "$folder/.$program.$$" "$folder/$program"
echo "tfauth $version ($platform) is installed." >&2
echo "$folder/$program"
