# shellcheck shell=bash disable=SC2154
# Makes the packages for Linux out of an app image; to be sourced by package.sh.

architecture=$(dpkg --print-architecture)

# Lays out the files as they stand on the user's disk.
lay_out() {
    local image=$1 root=$2
    rm -rf "$root"
    mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/twinwatch"
    cp -a "$image" "$root/opt/twinwatch"
    ln -s /opt/twinwatch/bin/Twinwatch "$root/usr/bin/twinwatch"
    cp "$options/linux/twinwatch.desktop" "$root/usr/share/applications/"
    mkdir -p "$root/usr/share/metainfo"
    cp "$options/linux/app.twinwatch.Twinwatch.metainfo.xml" "$root/usr/share/metainfo/"
    {
        printf 'Twinwatch: Copyright The Twinwatch authors\n\n'
        cat "$project/src/main/resources/app/twinwatch/licences.txt"
        printf '\nThe licences themselves: /opt/twinwatch/lib/app/licences and /opt/twinwatch/lib/runtime/legal\n'
        printf 'On Debian those of GNU and Apache also lie in /usr/share/common-licenses: GPL-2, LGPL-2.1, Apache-2.0\n'
    } >"$root/usr/share/doc/twinwatch/copyright"
    local size
    for size in 16 24 32 48 64 128 256 512; do
        mkdir -p "$root/usr/share/icons/hicolor/${size}x$size/apps"
        cp "$project/src/main/resources/app/twinwatch/icons/icon-$size.png" \
            "$root/usr/share/icons/hicolor/${size}x$size/apps/twinwatch.png"
    done
    chmod -R u+w,go-w,a+rX "$root"
    same_times "$root"
}

make_deb() {
    local root=$work/deb
    lay_out "$1" "$root"
    mkdir "$root/DEBIAN"
    sed -e "s/@VERSION@/$2/" -e "s/@ARCHITECTURE@/$architecture/" \
        -e "s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f 1)/" "$options/linux/control" >"$root/DEBIAN/control"
    install -m 755 "$options/linux/installed.sh" "$root/DEBIAN/postinst"
    same_times "$root"
    local deb=$work/installers/twinwatch_${2}_$architecture.deb
    dpkg-deb --root-owner-group -Zxz --build "$root" "$deb" >/dev/null
    [ "$(stat --format %s "$deb")" -lt "$most_bytes" ] ||
        fail "the .deb has 60 MB or more; see what has grown under target/package/deb"
}

make_rpm() {
    local root=$work/rpm
    lay_out "$1" "$root/files"
    sed -e "s/@VERSION@/$2/" -e "s:@FILES@:$root/files:" -e "/@INSTALLED@/{
        r $options/linux/installed.sh
        d
    }" "$options/linux/twinwatch.spec" >"$root/twinwatch.spec"
    rpmbuild -bb --quiet --target "$(uname -m)" --define "_topdir $root/build" --define "_rpmdir $work/installers" \
        --define '_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm' "$root/twinwatch.spec" >"$work/rpm.log" 2>&1 ||
        fail "the rpm package could not be built; target/package/rpm.log may tell why"
}
