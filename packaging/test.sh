#!/usr/bin/env bash
# Builds Twinwatch and runs every check: packaging/test.sh [options for Maven], such as -Dtest=WatcherTest.
# The windows of the tests open on hidden screens of their own, so nobody's mouse and clipboard are touched.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

find_jdk
find_maven
need_packages "${window_packages[@]}" "${media_packages[@]}" "${screen_packages[@]}" "${keystore_packages[@]}" \
    "${keyring_packages[@]}" "${desktop_packages[@]}" "${fault_packages[@]}"
if [ "$(uname)" = Linux ]; then
    unset WAYLAND_DISPLAY
    screens=$(free_screens)
    cd "$project" && on_two_hidden_screens "$screens" mvn -B verify -Dscreens="$screens" "$@"
else
    maven verify "$@"
fi
