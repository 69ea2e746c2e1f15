#!/bin/sh
# Signs the app inside out, puts it into a DMG, has Apple notarise it and staples the ticket.
# Needs macOS with Xcode's tools. From the environment, by name only:
#   SIGNING_IDENTITY   "Developer ID Application: ..." in the keychain
#   NOTARY_PROFILE     profile stored with `xcrun notarytool store-credentials`
# usage: sign_and_notarise.sh "dist/Order Manager.app" dist/order-manager.dmg
set -eu
app=$1
dmg=$2
here=$(cd "$(dirname "$0")" && pwd)
: "${SIGNING_IDENTITY:?}" "${NOTARY_PROFILE:?}"

# Inside out: a signature covers what lies within, so the innermost comes first.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -111 \) -print0 |
    xargs -0 -n 20 codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY"
find "$app/Contents" -type d -name '*.framework' -prune -print0 |
    xargs -0 -n 1 codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
    --sign "$SIGNING_IDENTITY" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
ditto "$app" "$staging/$(basename "$app")"
ln -s /Applications "$staging/Applications"
hdiutil create -volname "Order Manager" -srcfolder "$staging" -format UDZO -ov "$dmg"
codesign --force --timestamp --sign "$SIGNING_IDENTITY" "$dmg"
xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$dmg"
spctl --assess --type open --context context:primary-signature --verbose "$dmg"
