#!/bin/bash
# fuzz.sh TARGET MINUTES [FOLDER]: fuzzes one target (hcl, ini, json, module, sarif, settings, shell, versions, yaml) with afl-fuzz, at the lowest
# priority. Needs afl++ (Debian: apt-get install afl++). Seeds come from tools/Fuzz/seeds and from FOLDER, if given. Says what was found, and where it is:
# exit code 1 where something was found, or where the run did not take place.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
target=$1 minutes=$2 more=${3:-}
cd "$(dirname "$0")"
out=${FUZZ_OUT:-$PWD/bin/fuzz}
mkdir -p "$out/seeds/$target" "$out/findings"

if [ ! -x "$out/tool/sharpfuzz" ]; then
  dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$out/tool" >/dev/null
fi
if [ ! -f "$out/program/instrumented" ] || [ -n "${FUZZ_REBUILD:-}" ]; then
  rm -rf "$out/program"
  dotnet build Fuzz.csproj --configuration Release --output "$out/program" --verbosity quiet --nologo
  for library in Linter.Hcl Linter.Core tfauth; do
    "$out/tool/sharpfuzz" "$out/program/$library.dll"
  done
  touch "$out/program/instrumented"
fi

cp seeds/"$target"/* "$out/seeds/$target"
if [ -n "$more" ]; then
  find "$more" -type f -size -8k -name "${FUZZ_NAMES:-*}" | LC_ALL=C sort | head -n "${FUZZ_MOST:-60}" | while read -r file; do
    cp "$file" "$out/seeds/$target/$(sha256sum <"$file" | head -c 16)"
  done
fi

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_IGNORE_SEED_PROBLEMS=1
export DOTNET_TieredPGO=0 DOTNET_TieredCompilation=1
# afl-fuzz ends with an error when its time is over; what it found is told below, and a run that never began has no figures there.
nice -n 19 timeout --preserve-status "$((minutes * 60 + 60))" afl-fuzz -V "$((minutes * 60))" -t 20000 -m none -i "$out/seeds/$target" -o "$out/findings/$target" \
  dotnet "$out/program/Fuzz.dll" "$target" >"$out/$target.log" 2>&1 || true
grep -E '^(run_time|execs_done|corpus_count|saved_crashes|saved_hangs|edges_found|bitmap_cvg) ' "$out/findings/$target/default/fuzzer_stats" | tr -s ' '
found=$(find "$out/findings/$target/default" \( -path '*/crashes/id*' -o -path '*/hangs/id*' \))
[ -z "$found" ] || { echo "$found"; exit 1; }
