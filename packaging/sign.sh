#!/usr/bin/env bash
# Signs what package.sh has made, where CERTIFICATE holds a PKCS #12 file in base64 and PASSWORD opens it. On macOS and
# Windows only; on Linux the repository signs, not the package. Without a certificate nothing is signed, and it says so.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

installers=$project/target/package/installers
if [ -z "${CERTIFICATE:-}" ]; then
    printf 'twinwatch: no certificate is configured, so nothing is signed\n'
    exit 0
fi
certificate=$(mktemp -d)/certificate.p12
trap 'rm -f "$certificate"' EXIT
printf '%s' "$CERTIFICATE" | base64 --decode >"$certificate"

case $(uname) in
    Linux) printf 'twinwatch: packages for Linux are signed by their repository\n' ;;
    Darwin)
        keychain=$(mktemp -d)/signing.keychain-db
        security create-keychain -p "$PASSWORD" "$keychain"
        security unlock-keychain -p "$PASSWORD" "$keychain"
        security import "$certificate" -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign
        security set-key-partition-list -S apple-tool:,apple: -s -k "$PASSWORD" "$keychain" >/dev/null
        identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(.*\)".*/\1/p' | head -n 1)
        codesign --force --timestamp --sign "$identity" --keychain "$keychain" "$installers"/*.dmg
        security delete-keychain "$keychain"
        ;;
    *)
        signtool=$(find '/c/Program Files (x86)/Windows Kits/10/bin' -path '*/x64/signtool.exe' | sort | tail -n 1)
        MSYS2_ARG_CONV_EXCL='*' "$signtool" sign /f "$(cygpath -w "$certificate")" /p "$PASSWORD" /fd sha256 \
            /tr http://timestamp.digicert.com /td sha256 "$(cygpath -w "$(ls "$installers"/*.msi)")"
        ;;
esac
