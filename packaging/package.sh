#!/usr/bin/env bash
# Builds what users install: packaging/package.sh [app-image|installers|record]; without a word, installers and the image
# that they hold. The result lies in target/package. Linux: .deb and .rpm; macOS: .dmg; Windows (from Git's bash): .msi
# for one user. "record" starts the app and renews the list of the classes that a start uses; commit what it writes.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

# Prints the folder that the shell is in as programs of this system take it.
native_folder() {
    if [ "$system" = windows ]; then pwd -W; else pwd -P; fi
}

case $(uname) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) system=windows ;;
esac
what=${1:-installers}
cd "$project"
project=$(native_folder)
work=$project/target/package
options=$project/packaging
most_bytes=60000000
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$project/pom.xml" | head -n 1)
# Everything in the packages bears the time of the commit, so that two builds of it are alike.
SOURCE_DATE_EPOCH=$(git -C "$project" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
# The same, as every touch and as jar take it.
commit_stamp=$(TZ=UTC0 git -C "$project" log -1 --format=%cd --date=format-local:%Y%m%d%H%M.%S)
commit_time=$(TZ=UTC0 git -C "$project" log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ)

# shellcheck source-path=SCRIPTDIR source=cache.sh
. "$options/cache.sh"

build_jars() {
    rm -rf "$work"
    mkdir -p "$work"
    maven -q -Dmaven.test.skip -Dspotless.check.skip package cyclonedx:makeBom dependency:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$work/app" >"$work/build.log" 2>&1 || {
        tail -n 30 "$work/build.log" >&2
        fail "the build failed; target/package/build.log has all of it"
    }
    cp "$project/target/twinwatch-$version.jar" "$work/app/"
    mkdir -p "$work/javafx"
    mv "$work"/app/javafx-*.jar "$work/javafx/"
    # Maven brings an empty jar beside each that is made for this system.
    find "$work/javafx" -name '*.jar' -size -4k -delete
    add_binary_stylesheet
    name_every_part
    cp -R "$options/licences" "$work/app/"
}

# A start takes what is parsed already. Not in the jar that tests run with: there the stylesheet may be newer.
add_binary_stylesheet() {
    local folder=$work/stylesheet/app/twinwatch
    mkdir -p "$folder"
    "$JAVA_HOME/bin/java" --module-path "$work/javafx" --add-modules javafx.graphics "$options/BinaryStylesheet.java" \
        "$project/src/main/resources/app/twinwatch/twinwatch.css" "$folder/twinwatch.bss"
    "$JAVA_HOME/bin/jar" --update --file "$work/app/twinwatch-$version.jar" --date "$commit_time" \
        -C "$work/stylesheet" app/twinwatch/twinwatch.bss
}

# Nothing is shipped whose licence is not told.
name_every_part() {
    local jar part
    for jar in "$work"/app/*.jar "$work"/javafx/*.jar; do
        part=$(basename "$jar" | sed 's/-[0-9].*//')
        [ "$part" = twinwatch ] || grep -qw -- "$part" "$project/src/main/resources/app/twinwatch/licences.txt" ||
            fail "licences.txt does not name $part, which would be shipped"
    done
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
            "$JAVA_HOME/bin/jar" --create --file "$jar" --no-manifest --date "$commit_time" .)
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
    [ -f "$work/runtime/legal/java.base/LICENSE" ] || fail "the runtime came without its licence"
}

same_times() {
    TZ=UTC0 find "$1" -exec touch -h -t "$commit_stamp" {} +
}

make_image() {
    mkdir -p "$work/image"
    "$JAVA_HOME/bin/java" "$options/Icons.java" "$project/src/main/resources/app/twinwatch/icons" "$work/icons"
    "$JAVA_HOME/bin/jpackage" @packaging/all.options "@packaging/$system.options" --type app-image \
        --app-version "$version" --input "$work/app" --main-jar "twinwatch-$version.jar" \
        --runtime-image "$work/runtime" --dest "$work/image"
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
        image=$work/image/Twinwatch
        home=$image/lib/app
        runtime=$image/lib/runtime
        program=$image/bin/Twinwatch
        java=$runtime/bin/java
        ;;
    macos)
        image=$work/image/Twinwatch.app
        home=$image/Contents/app
        runtime=$image/Contents/runtime/Contents/Home
        program=$image/Contents/MacOS/Twinwatch
        java=$runtime/bin/java
        ;;
    windows)
        image=$work/image/Twinwatch
        home=$image/app
        runtime=$image/runtime
        program=$image/Twinwatch.exe
        java=$runtime/bin/java.exe
        ;;
esac
if [ "$what" = record ]; then
    mkdir -p "$options/$system"
    same_times "$image"
    recorded_classes >"$work/classes.txt"
    mv "$work/classes.txt" "$options/$system/classes.txt"
    exit 0
fi
make_cache
# What came into the app after jpackage broke its seal.
[ "$system" != macos ] || "$options/sign.sh" "$image"
try_out image "$program"
[ "$what" = installers ] || exit 0

mkdir -p "$work/installers"
case $system in
    linux)
        # shellcheck source-path=SCRIPTDIR source=linux/installers.sh
        . "$options/linux/installers.sh"
        make_deb "$image" "$version"
        make_rpm "$image" "$version"
        ;;
    macos)
        "$JAVA_HOME/bin/jpackage" --type dmg --app-image "$image" --name Twinwatch \
            --app-version "$version" --dest "$work/installers"
        # The same name would stand for Macs of both kinds.
        mv "$work/installers/Twinwatch-$version.dmg" "$work/installers/Twinwatch-$version-$(uname -m).dmg"
        ;;
    windows)
        "$JAVA_HOME/bin/jpackage" @packaging/windows-installer.options --type msi --app-image "$image" \
            --app-version "$version" --dest "$work/installers"
        ;;
esac
mv "$work/parts.json" "$work/installers/twinwatch-$version-$system-$(uname -m)-parts.cdx.json"
ls -l "$work/installers"
