#!/usr/bin/env bash
# Builds Twinwatch where that is needed and starts it: packaging/run.sh [options] [AVATAR_ID ...]; --help shows them.
# Brings what is missing first: native packages (Debian and its relatives) and, where there is no screen, a hidden one.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

app=$project/target/app

is_built() {
    [ -f "$app/built" ] &&
        [ -z "$(find "$project/pom.xml" "$project/src/main" -newer "$app/built" -type f -print -quit 2>/dev/null)" ]
}

build() {
    printf 'twinwatch: building, this takes a minute or two the first time\n' >&2
    rm -rf "$app"
    local log=$project/target/build.log
    mkdir -p "$project/target"
    if ! maven -q -DskipTests -Dspotless.check.skip package \
        dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$app/lib" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "the build failed; target/build.log has all of it"
    fi
    mkdir -p "$app/javafx"
    mv "$app"/lib/javafx-*.jar "$app/javafx/"
    cp "$project"/target/twinwatch-*.jar "$app/lib/"
    touch "$app/built"
}

find_jdk
need_packages "${window_packages[@]}" "${media_packages[@]}" "${keystore_packages[@]}"
if ! is_built; then
    find_maven
    build
fi

# shellcheck disable=SC2054 # the commas belong to the options of java
start=("$JAVA_HOME/bin/java" --module-path "$app/javafx" --add-modules javafx.controls,javafx.media
    --enable-native-access=javafx.graphics,javafx.media,ALL-UNNAMED -XX:+UseSerialGC
    -cp "$app/lib/*" app.twinwatch.Main "$@")
if has_screen; then
    exec "${start[@]}"
fi
need_packages "${screen_packages[@]}"
printf 'twinwatch: there is no screen here, so the window is drawn on a hidden one\n' >&2
on_hidden_screen "${start[@]}"
