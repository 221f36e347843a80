#!/usr/bin/env bash
# Builds what users install: packaging/package.sh [app-image|installers]; without a word, both. The result lies in
# target/package. Linux: .deb and .rpm; macOS: .dmg; Windows (from Git's bash): .msi for one user.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

what=${1:-installers}
work=$project/target/package
options=$project/packaging
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$project/pom.xml" | head -n 1)
# Everything in the packages bears the time of the commit, so that two builds of it are alike.
SOURCE_DATE_EPOCH=$(git -C "$project" log -1 --format=%ct)
export SOURCE_DATE_EPOCH

case $(uname) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) system=windows ;;
esac

build_jars() {
    rm -rf "$work"
    mkdir -p "$work"
    maven -q -DskipTests -Dspotless.check.skip package dependency:copy-dependencies -DincludeScope=runtime \
        -DoutputDirectory="$work/app" >"$work/build.log" 2>&1 || {
        tail -n 30 "$work/build.log" >&2
        fail "the build failed; target/package/build.log has all of it"
    }
    cp "$project/target/twinwatch-$version.jar" "$work/app/"
    mkdir -p "$work/javafx"
    mv "$work"/app/javafx-*.jar "$work/javafx/"
    # Maven brings an empty jar beside each that is made for this system.
    find "$work/javafx" -name '*.jar' -size -4k -delete
}

# JavaFX unpacks its libraries into the user's home, unless it finds them in the runtime.
take_out_natives() {
    mkdir -p "$work/natives"
    local jar
    for jar in "$work"/javafx/*.jar; do
        (cd "$work/natives" && "$JAVA_HOME/bin/jar" xf "$jar")
        find "$work/natives" -type f ! -name '*.so' ! -name '*.dylib' ! -name '*.dll' -delete
        rm -rf "$work/jar" && mkdir "$work/jar"
        (cd "$work/jar" && "$JAVA_HOME/bin/jar" xf "$jar" && rm -f ./*.so ./*.dylib ./*.dll &&
            "$JAVA_HOME/bin/jar" cfM "$jar" .)
    done
    find "$work/natives" -mindepth 1 -type d -empty -delete
    rm -rf "$work/jar"
}

make_runtime() {
    local modules
    modules=$("$JAVA_HOME/bin/jdeps" --ignore-missing-deps --print-module-deps --multi-release 25 \
        --module-path "$work/javafx" --class-path "$work/app/*" "$work/app/twinwatch-$version.jar")
    # Found by name at run time: how other languages write dates, and the trusted certificates of Windows.
    modules=$modules,javafx.controls,javafx.media,jdk.localedata,java.naming
    [ "$system" != windows ] || modules=$modules,jdk.crypto.mscapi
    "$JAVA_HOME/bin/jlink" --module-path "$work/javafx" --add-modules "$modules" \
        --include-locales en,de,es,fr,pt,ja --strip-debug --no-header-files --no-man-pages --compress zip-0 \
        --output "$work/runtime"
    local libraries=$work/runtime/lib
    [ "$system" != windows ] || libraries=$work/runtime/bin
    cp "$work"/natives/* "$libraries/"
}

same_times() {
    find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
}

make_image() {
    mkdir -p "$work/image"
    "$JAVA_HOME/bin/java" "$options/Icons.java" "$project/src/main/resources/app/twinwatch/icons" "$work/icons"
    cd "$project"
    "$JAVA_HOME/bin/jpackage" "@$options/all.options" "@$options/$system.options" --type app-image \
        --app-version "$version" --input "$work/app" --main-jar "twinwatch-$version.jar" \
        --runtime-image "$work/runtime" --dest "$work/image"
}

# Starts the app once as it is installed, and keeps what the JVM learned about its classes for later starts. The JVM takes
# the cache only with the flags, the class path and the times of the files that it saw then.
train() {
    local home=$1 java=$2
    same_times "$home"
    local flags=() classpath='' line
    while IFS= read -r line; do
        case $line in
            java-options=-XX:AOTCache=*) ;;
            java-options=*) flags+=("${line#java-options=}") ;;
            app.classpath=*) classpath=$classpath${classpath:+:}$home/${line#app.classpath=\$APPDIR/} ;;
        esac
    done <"$home/Twinwatch.cfg"
    local list
    list=$(mktemp -d)
    with_screen "$java" "${flags[@]}" "-XX:AOTCacheOutput=$home/twinwatch.aot" -cp "$classpath" app.twinwatch.Main \
        --data-dir "$list" --screenshot "$list/own.png" >"$work/training.log" 2>&1
    rm -rf "$list"
    [ -s "$home/twinwatch.aot" ] || fail "the training made no cache; target/package/training.log may tell why"
    same_times "$home"
}

# Starts the app as it is installed and has it draw its samples; the JVM refuses to start if it can't use the cache.
try_out() {
    local picture=$work/$1.png
    rm -f "$picture"
    JAVA_TOOL_OPTIONS=-XX:AOTMode=on with_screen "$2" --demo --screenshot "$picture" >"$work/$1.log" 2>&1 || true
    [ -s "$picture" ] || fail "what was built does not start; target/package/$1.log may tell why"
}

with_screen() {
    if [ "$system" = linux ]; then
        on_hidden_screen "$@"
    else
        "$@"
    fi
}

find_jdk
find_maven
need_packages "${window_packages[@]}" "${media_packages[@]}" "${screen_packages[@]}" "${package_packages[@]}"
build_jars
take_out_natives
make_runtime
make_image
case $system in
    linux)
        home=$work/image/Twinwatch/lib/app
        train "$home" "$work/image/Twinwatch/lib/runtime/bin/java"
        try_out image "$work/image/Twinwatch/bin/Twinwatch"
        ;;
    macos)
        home=$work/image/Twinwatch.app/Contents/app
        train "$home" "$work/image/Twinwatch.app/Contents/runtime/Contents/Home/bin/java"
        try_out image "$work/image/Twinwatch.app/Contents/MacOS/Twinwatch"
        ;;
    windows)
        home=$work/image/Twinwatch/app
        train "$home" "$work/image/Twinwatch/runtime/bin/java.exe"
        try_out image "$work/image/Twinwatch/Twinwatch.exe"
        ;;
esac
[ "$what" = installers ] || exit 0

mkdir -p "$work/installers"
case $system in
    linux)
        # shellcheck source-path=SCRIPTDIR source=linux/installers.sh
        . "$options/linux/installers.sh"
        make_deb "$work/image/Twinwatch" "$version"
        make_rpm "$work/image/Twinwatch" "$version"
        ;;
    macos)
        "$JAVA_HOME/bin/jpackage" --type dmg --app-image "$work/image/Twinwatch.app" --name Twinwatch \
            --app-version "$version" --dest "$work/installers"
        ;;
    windows)
        "$JAVA_HOME/bin/jpackage" "@$options/windows-installer.options" --type msi --app-image "$work/image/Twinwatch" \
            --app-version "$version" --dest "$work/installers"
        ;;
esac
ls -l "$work/installers"
