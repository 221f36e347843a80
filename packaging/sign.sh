#!/usr/bin/env bash
# Signs what package.sh has made: packaging/sign.sh [APP_FOLDER]; without a folder, the installers. CERTIFICATE holds a
# PKCS #12 file in base64, and PASSWORD opens it. Without them nothing is signed, and it says so; an app for macOS gets
# the seal without a name that every app needs there. On Linux the repository signs, not the package.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

installers=$project/target/package/installers
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# macOS signs by the name of a certificate in a keychain, which is made for this and forgotten.
sign_on_macos() {
    local keychain=$folder/signing.keychain-db secret name
    secret=$(uuidgen)
    security create-keychain -p "$secret" "$keychain"
    security unlock-keychain -p "$secret" "$keychain"
    security import "$folder/certificate.p12" -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >/dev/null
    name=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(.*\)".*/\1/p' | head -n 1)
    codesign --force --timestamp --sign "$name" --keychain "$keychain" "$@"
    security delete-keychain "$keychain"
}

if [ -n "${CERTIFICATE:-}" ]; then
    printf '%s' "$CERTIFICATE" | base64 --decode >"$folder/certificate.p12"
elif [ $# -eq 0 ]; then
    printf 'twinwatch: no certificate is configured, so nothing is signed\n'
    exit 0
else
    printf 'twinwatch: no certificate is configured, so the app is sealed without a name\n'
    codesign --force --deep --sign - "$1"
    exit 0
fi

case $(uname) in
    Linux) printf 'twinwatch: packages for Linux are signed by their repository\n' ;;
    Darwin)
        if [ $# -gt 0 ]; then
            # The JVM writes programs into memory while it runs, which has to be allowed.
            sign_on_macos --deep --options runtime --entitlements "$project/packaging/macos.entitlements" "$1"
        else
            sign_on_macos "$installers"/*.dmg
        fi
        ;;
    *)
        signtool=$(find '/c/Program Files (x86)/Windows Kits/10/bin' -path '*/x64/signtool.exe' | sort | tail -n 1)
        MSYS2_ARG_CONV_EXCL='*' "$signtool" sign /f "$(cygpath -w "$folder/certificate.p12")" /p "$PASSWORD" /fd sha256 \
            /tr http://timestamp.digicert.com /td sha256 "$(cygpath -w "$(ls "$installers"/*.msi)")"
        ;;
esac
