#!/usr/bin/env bash
# Installs what package.sh has made, has the installed app draw its samples, and takes it off again: packaging/smoke.sh.
# On Linux also upgrades each package from an older version while the app runs, as linux/upgrade.sh tells. Changes this
# system, so it is meant for machines that are thrown away. Linux needs root or sudo.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

installers=$project/target/package/installers
picture=$(mktemp -d)/samples.png

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# The JVM refuses to start if it can't use the cache that came with the app.
draw() {
    JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@" --demo --screenshot "$picture" || true
    [ -s "$picture" ] || fail "the installed app did not draw its samples"
}

case $(uname) in
    Linux)
        need_packages "${window_packages[@]}" "${screen_packages[@]}" "${package_packages[@]}" "${keystore_packages[@]}" \
            "${keyring_packages[@]}" desktop-file-utils
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$installers"/*.deb
        draw on_hidden_screen /usr/bin/twinwatch
        desktop-file-validate /usr/share/applications/twinwatch.desktop || fail "the entry for the menu is not valid"
        [ -f /usr/share/icons/hicolor/256x256/apps/twinwatch.png ] || fail "there is no icon for the menu"
        as_root apt-get remove -y twinwatch
        [ ! -e /opt/twinwatch ] || fail "the package leaves something behind"
        for kind in deb rpm; do
            on_hidden_screen dbus-run-session -- "$project/packaging/linux/upgrade.sh" "$kind"
        done
        ;;
    Darwin)
        volume=$(hdiutil attach -nobrowse "$installers"/*.dmg | sed -n 's:.*\(/Volumes/.*\):\1:p' | tail -n 1)
        mkdir -p "$HOME/Applications"
        # With the times of the files, as the Finder copies; the JVM takes its cache only then.
        cp -pR "$volume/Twinwatch.app" "$HOME/Applications/"
        hdiutil detach "$volume"
        draw "$HOME/Applications/Twinwatch.app/Contents/MacOS/Twinwatch"
        rm -R "$HOME/Applications/Twinwatch.app"
        ;;
    *)
        package=$(cygpath -w "$(ls "$installers"/*.msi)")
        mkdir -p "$LOCALAPPDATA/Twinwatch"
        : >"$LOCALAPPDATA/Twinwatch/kept"
        MSYS2_ARG_CONV_EXCL='*' msiexec /i "$package" /qn /norestart
        draw "$LOCALAPPDATA/Programs/Twinwatch/Twinwatch.exe"
        MSYS2_ARG_CONV_EXCL='*' msiexec /x "$package" /qn /norestart
        [ -e "$LOCALAPPDATA/Twinwatch/kept" ] || fail "taking the app off took the data of its user along"
        ;;
esac
printf 'twinwatch: installed, started and removed\n'
