# shellcheck shell=bash disable=SC2034
# What the other scripts share; to be sourced. Finds a JDK 25 and Maven, installs missing native packages, brings a screen.
# Ends the script with one sentence where something is missing that it can't bring itself.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
least_java=25

# What JavaFX needs to show a window, and to play films; a bar parts the names of different releases of Debian.
window_packages=('libgtk-3-0|libgtk-3-0t64' libxtst6 libgl1 libxxf86vm1 libfreetype6 fontconfig fonts-dejavu-core
    libpangoft2-1.0-0)
media_packages=('libasound2|libasound2t64' 'libavcodec59|libavcodec61|libavcodec60'
    'libavformat59|libavformat61|libavformat60')
screen_packages=(xvfb xauth)
# What the keystore is reached through; the keyring that the tests talk to, and what answers its question for a password.
keystore_packages=(libsecret-1-0)
keyring_packages=(gnome-keyring dbus libsecret-tools libglib2.0-bin gcr xdotool openbox)
# The notification service that the tests show notices on.
desktop_packages=(dunst openbox dbus libglib2.0-bin)
# What makes a disk slow for the tests.
fault_packages=(strace)

# What makes packages for Linux.
package_packages=(fakeroot binutils rpm)

fail() {
    printf 'twinwatch: %s\n' "$1" >&2
    exit 1
}

# Prints the major version of the JDK in a folder, or nothing where there is none.
java_version_in() {
    [ -x "$1/bin/javac" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

java_folders() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    local javac
    if javac=$(command -v javac); then
        javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
        printf '%s\n' "${javac%/bin/javac}"
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$least_java+" 2>/dev/null || true
    fi
    local folder
    for folder in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -d "$folder" ] && printf '%s\n' "$folder"
    done
    return 0
}

find_jdk() {
    local folder version
    while IFS= read -r folder; do
        version=$(java_version_in "$folder")
        if [ -n "$version" ] && [ "$version" -ge "$least_java" ]; then
            export JAVA_HOME=$folder
            return
        fi
    done < <(java_folders)
    fail "needs a JDK $least_java or newer: install one, for example Temurin $least_java from adoptium.net, or point JAVA_HOME to it"
}

find_maven() {
    command -v mvn >/dev/null || fail "needs Apache Maven: install the package 'maven', or get it from maven.apache.org"
}

maven() {
    (cd "$project" && mvn -B "$@")
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Prints those packages of which no name is installed.
missing_packages() {
    local package name
    for package in "$@"; do
        for name in ${package//|/ }; do
            is_installed "$name" && continue 2
        done
        printf '%s\n' "$package"
    done
}

# Of each package's names, prints the one that this release of Debian has.
names_here() {
    local package name
    for package in "$@"; do
        for name in ${package//|/ }; do
            apt-cache show --no-all-versions "$name" >/dev/null 2>&1 && break
        done
        printf '%s ' "$name"
    done
}

# Installs those of the named Debian packages that are missing. Where there is no apt, JavaFX itself says what it misses.
need_packages() {
    [ "$(uname)" = Linux ] && command -v dpkg-query >/dev/null || return 0
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    local first_names=${missing[*]%%|*}
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        # sudo may ask for a password, but only where somebody can answer.
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            fail "needs these packages, please have them installed: $first_names"
        fi
    fi
    printf 'twinwatch: installing %s\n' "$first_names" >&2
    local log
    log=$(mktemp)
    # shellcheck disable=SC2046 # one word a package is meant
    if ! { "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            $(names_here "${missing[@]}"); } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        fail "these packages could not be installed: $first_names"
    fi
    rm -f "$log"
}

has_screen() {
    [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# A screen without clients resets itself, and turns away who comes at that moment, unless it is told not to.
screen_options='-screen 0 1600x1200x24 -nolisten tcp -noreset'

# Runs a command on a screen of its own that nobody sees.
on_hidden_screen() {
    xvfb-run --auto-servernum --server-args "$screen_options" "$@"
}

# Prints the first number for which the screens :<number>1 and :<number>2 are free.
free_screens() {
    local number
    for number in {10..999}; do
        [ -e "/tmp/.X11-unix/X${number}1" ] || [ -e "/tmp/.X11-unix/X${number}2" ] || break
    done
    printf '%s' "$number"
}

# Runs a command on two such screens, :<number>1 and :<number>2.
on_two_hidden_screens() {
    local number=$1
    shift
    local access
    access=$(mktemp)
    local start=(xvfb-run --server-args "$screen_options" --auth-file "$access" --server-num)
    local result=0
    "${start[@]}" "${number}1" "${start[@]}" "${number}2" "$@" || result=$?
    rm -f "$access"
    return "$result"
}
