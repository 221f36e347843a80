#!/usr/bin/env bash
# Measures what Twinwatch promises: packaging/bench.sh [NAME ...]; without a name, everything but "soak", which
# tries for many minutes what the tests try for seconds: kills, faults, bad networks, hostile input. Prints
# Markdown tables.
# Run it with nothing else going on; every figure stands beside its reference, taken in turns. What is installed is measured
# as packaging/package.sh left it last; a window of Chromium stands beside it where that is installed.
# BENCH_ROUNDS=2 tries something out with fewer rounds than seven.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

find_jdk
find_maven
need_packages "${window_packages[@]}" "${media_packages[@]}" "${screen_packages[@]}"
maven -q -DskipTests test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$project/target/bench-classpath" >"$project/target/bench-build.log" 2>&1 ||
    fail "the build failed; target/bench-build.log has all of it"
measure=("$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED
    -cp "$project/target/test-classes:$project/target/classes:$(cat "$project/target/bench-classpath")"
    app.twinwatch.bench.Benchmarks "$@")
if [ "$(uname)" = Linux ]; then
    unset WAYLAND_DISPLAY
    on_hidden_screen "${measure[@]}"
else
    "${measure[@]}"
fi
