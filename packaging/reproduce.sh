#!/usr/bin/env bash
# Builds what users install twice, in two folders, and compares every file: packaging/reproduce.sh. What is not committed
# is left out. Ends with 1 and the names of the files that differ, if any do; nothing is allowed to.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

build_into() {
    local folder=$1
    git clone -q "$project" "$folder"
    printf 'twinwatch: building in %s\n' "$folder" >&2
    "$folder/packaging/package.sh" installers >&2
    (cd "$folder/target/package" && find image installers -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) \
        >"$folder.sums"
    rm -rf "$folder"
}

build_into "$scratch/one"
build_into "$scratch/another-place"
if ! diff "$scratch/one.sums" "$scratch/another-place.sums" >"$scratch/differences"; then
    sed -n 's/^> [0-9a-f]*  /differs: /p' "$scratch/differences" >&2
    fail "the two builds differ"
fi
grep ' installers/' "$scratch/one.sums"
printf 'twinwatch: two builds are alike in all %d files\n' "$(wc -l <"$scratch/one.sums")"
