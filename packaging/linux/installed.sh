#!/bin/sh
# After the files are in place.
if pgrep -f '^/opt/twinwatch/bin/Twinwatch' >/dev/null 2>&1; then
    echo 'Twinwatch is running. Close it and start it again to use the new version; nothing on your list is lost.'
fi
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
    gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
fi
exit 0
