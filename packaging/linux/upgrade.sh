#!/usr/bin/env bash
# Upgrades an installed Twinwatch that runs, and takes it off: packaging/linux/upgrade.sh deb|rpm. To be started by
# smoke.sh on a screen and a session bus of its own. List, settings and key have to outlast all of it.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"

kind=$1
work=$project/target/package
scratch=$(mktemp -d)
key=a-key-for-the-smoke-run
older=0.0.1
first_twin=0123456789abcdef0123456789abcdef
second_twin=1123456789abcdef0123456789abcdef
background=()
trap 'kill "${background[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Waits until a command succeeds, at most a minute.
await() {
    local what=$1 end=$((SECONDS + 60))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || fail "$what did not happen within a minute"
        sleep 0.2
    done
}

# The same files under an older number, and one that the new version has no more.
make_older_deb() {
    dpkg-deb -R "$work"/installers/*.deb "$scratch/older"
    sed -i "s/^Version: .*/Version: $older/" "$scratch/older/DEBIAN/control"
    touch "$scratch/older/opt/twinwatch/only-in-the-older"
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$scratch/older" "$scratch/older.deb" >/dev/null
    rm -rf "$scratch/older"
}

make_older_rpm() {
    cp -a "$work/rpm/files" "$scratch/files"
    touch "$scratch/files/opt/twinwatch/only-in-the-older"
    sed -e "s/^Version: .*/Version: $older/" -e "s:$work/rpm/files:$scratch/files:" -e 's/w12.zstdio/w1.zstdio/' \
        "$work/rpm/twinwatch.spec" >"$scratch/older.spec"
    SOURCE_DATE_EPOCH=0 rpmbuild -bb --quiet --target "$(uname -m)" --define "_topdir $scratch/build" \
        --define "_rpmdir $scratch" --define '_rpmfilename older.rpm' "$scratch/older.spec" >"$scratch/rpm.log" 2>&1
    rm -rf "$scratch/files"
}

# A system of another kind of packages knows rpm's dependencies by other names, and rpm keeps its own books there.
rpm_here() {
    as_root rpm --nodeps --dbpath "$scratch/rpm-books" "$@"
}

install_package() {
    case $kind in
        deb) as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" ;;
        rpm) rpm_here -U "$1" ;;
    esac
}

remove_package() {
    case $kind in
        deb) as_root apt-get remove -y twinwatch ;;
        rpm) rpm_here -e twinwatch ;;
    esac
}

# The name that the keystore knows the data folder by.
profile() {
    local sum
    sum=$(printf 'twinwatch:%s' "$(readlink -f "$1")" | md5sum)
    printf '%s-%s-3%s-%x%s-%s' "${sum:0:8}" "${sum:8:4}" "${sum:13:3}" $((0x${sum:16:1} & 3 | 8)) "${sum:17:3}" \
        "${sum:20:12}"
}

open_keyring() {
    local folder
    for folder in HOME XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR; do
        export "$folder=$scratch/$folder"
        mkdir -m 700 "${!folder}"
    done
    printf 'password' | gnome-keyring-daemon --foreground --components=secrets --unlock >/dev/null 2>&1 &
    background+=($!)
    await 'the opening of a keyring' gdbus wait --session --timeout 1 org.freedesktop.secrets
    printf '%s' "$key" | secret-tool store --label=Twinwatch application twinwatch profile "$(profile "$data")"
}

asked_with_key() {
    [ "$(wc -l 2>/dev/null <"$scratch/asked" || printf 0)" -gt "$1" ]
}

start() {
    local times
    times=$(wc -l 2>/dev/null <"$scratch/asked" || printf 0)
    /usr/bin/twinwatch --api-url "http://127.0.0.1:$(cat "$scratch/port")" --data-dir "$data" "$@" \
        >>"$scratch/app.log" 2>&1 &
    app=$!
    background+=("$app")
    await 'a question with the kept key' asked_with_key "$times"
}

is_on_list() {
    grep -q "$1" "$data/twins.json" 2>/dev/null
}

close() {
    kill "$app"
    wait "$app" || true
}

data=$scratch/data
mkdir "$data"
printf '{"version": 1, "language": "de"}\n' >"$data/settings.json"
open_keyring
find_jdk
"$JAVA_HOME/bin/java" "$(dirname "${BASH_SOURCE[0]}")/../KeyListener.java" "$key" "$scratch" &
background+=($!)
await 'the start of the listener' [ -s "$scratch/port" ]

"make_older_$kind"
install_package "$scratch/older.$kind" >"$scratch/install.log" 2>&1
[ -e /opt/twinwatch/only-in-the-older ] || fail "the older version was not installed"
start "$first_twin"
await 'the saving of the list' is_on_list "$first_twin"

install_package "$(ls "$work"/installers/*."$kind")" >"$scratch/upgrade.log" 2>&1
grep -q '^Twinwatch is running\. Close it and start it again' "$scratch/upgrade.log" ||
    fail "the upgrade did not say that Twinwatch is running"
[ ! -e /opt/twinwatch/only-in-the-older ] || fail "the upgrade left a file of the older version"
# The running app takes what a second start hands over, although all its files were replaced.
/usr/bin/twinwatch --data-dir "$data" "$second_twin" >>"$scratch/app.log" 2>&1
await 'the handing over to the running app' is_on_list "$second_twin"
close

start
for twin in "$first_twin" "$second_twin"; do
    is_on_list "$twin" || fail "the upgrade lost the list"
done
close
grep -q '"language" *: *"de"' "$data/settings.json" || fail "the upgrade lost the settings"

remove_package >"$scratch/remove.log" 2>&1
for left in /opt/twinwatch /usr/bin/twinwatch /usr/share/applications/twinwatch.desktop /usr/share/doc/twinwatch \
    /usr/share/icons/hicolor/512x512/apps/twinwatch.png /usr/share/metainfo/app.twinwatch.Twinwatch.metainfo.xml; do
    [ ! -e "$left" ] || fail "$left was left behind"
done
is_on_list "$first_twin" || fail "the removal took the list along"
[ "$(secret-tool lookup application twinwatch profile "$(profile "$data")")" = "$key" ] ||
    fail "the removal took the key along"
printf 'twinwatch: the %s was upgraded while it ran, and removed; list, settings and key are still there\n' "$kind"
