# shellcheck shell=bash disable=SC2154
# Makes the cache that lets the JVM start the app quickly; to be sourced by package.sh.
#
# The JVM could record a start and make the cache of that, but no two recordings are alike. So the names of the classes
# that a start uses are kept in SYSTEM/classes.txt, renewed by "package.sh record", and the rest follows from the jars.
# The JVM takes a cache only with the flags, the class path and the times of the files that it was made with.

# Sets flags, and class_path as it is for an app that lies in a folder.
read_configuration() {
    local home=$1 line separator=:
    [ "$system" != windows ] || separator=';'
    flags=()
    class_path=
    while IFS= read -r line; do
        line=${line%$'\r'}
        case $line in
            java-options=-XX:AOTCache=*) ;;
            java-options=*) flags+=("${line#java-options=}") ;;
            app.classpath=*) class_path=$class_path${class_path:+$separator}$home/${line#app.classpath=\$APPDIR[/\\]} ;;
        esac
    done <"$home/Twinwatch.cfg"
}

# Prints the names of the classes that the app uses when it starts without a list, adds twins, starts with them, and starts
# again with a picture of how it was left.
recorded_classes() {
    local list start ids
    list=$(mktemp -d)
    read_configuration "$home"
    for start in without adding with again; do
        ids=()
        [ "$start" != adding ] || ids=(0123456789abcdef0123456789abcdef 1123456789abcdef0123456789abcdef)
        # Nobody listens at this address, so nobody is asked.
        with_screen "$java" "${flags[@]}" "-XX:DumpLoadedClassList=$work/$start.classes" -cp "$class_path" \
            app.twinwatch.Main --data-dir "$list" --api-url http://127.0.0.1:9 --screenshot "$list/$start.png" \
            ${ids[@]+"${ids[@]}"} >"$work/recording.log" 2>&1
        [ -s "$list/$start.png" ] || fail "the app did not start; target/package/recording.log may tell why"
    done
    rm -rf "$list"
    sed -e '/^[@#]/d' -e 's/ id: .*//' "$work"/{without,adding,with,again}.classes | LC_ALL=C sort -u
}

# Makes a cache in a new folder, so that nothing of the folder's name can go unnoticed, and sets folder.
make_cache_elsewhere() {
    local names=$1 cache=$2 place
    folder=$(mktemp -d /tmp/twinwatch.XXXXXX)
    folder=$(cd "$folder" && native_folder)
    cp -pR "$image" "$folder/"
    place=$folder/$(basename "$image")
    read_configuration "$place/${home#"$image"/}"
    "$JAVA_HOME/bin/java" "$options/ClassList.java" "$names" "$place/${runtime#"$image"/}" "$class_path" \
        "$work/classes.list"
    # Compiling in between would change the order of things.
    "$place/${java#"$image"/}" "${flags[@]}" -Xint -Xshare:dump -XX:+AOTClassLinking \
        "-XX:SharedClassListFile=$work/classes.list" "-XX:SharedArchiveFile=$cache" -cp "$class_path" \
        >"$work/cache.log" 2>&1 || fail "the JVM made no cache; target/package/cache.log may tell why"
    rm -rf "$folder"
}

make_cache() {
    local names=$options/$system/classes.txt first
    same_times "$image"
    if [ ! -f "$names" ]; then
        printf 'twinwatch: no list of classes is kept for this system, so no two builds are alike here\n' >&2
        names=$work/classes.txt
        recorded_classes >"$names"
    fi
    make_cache_elsewhere "$names" "$work/first.aot"
    first=$folder
    make_cache_elsewhere "$names" "$work/second.aot" 2>/dev/null
    "$JAVA_HOME/bin/java" "$options/SteadyCache.java" "$work/first.aot" "$first" "$work/second.aot" "$folder" \
        "$home/twinwatch.aot" || fail "the cache is not the same each time it is made"
    rm -f "$work/first.aot" "$work/second.aot"
    same_times "$image"
}
