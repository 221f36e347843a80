#!/usr/bin/env bash
# Measures how much the tests prove: packaging/proof.sh coverage|mutation|fuzzing [NAME ...].
#   coverage   runs all tests and counts the lines of the program that they run through
#   mutation   changes the program at one place after the other and counts the changes that make a test fail, of the named
#              packages or of all that are listed below; takes up to half an hour for each
#   fuzzing    feeds the named readers of what comes from strangers, or all, with input that is guided by the code that it
#              reaches, for five minutes each, or for $FUZZING_SECONDS
# Prints a Markdown table; the reports lie in target/proof. Ends with 1 where a figure misses its target.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

core_packages=(twin heygen watch store keystore)
line_target=90
line_target_of_all=80
mutation_target=85

# How the bindings to the libraries of one system begin: tested with the real ones, in programs of their own, where that
# system runs.
native_classes=(Advapi32 CoreFoundation SecurityFramework NativeFunction GLib TimedCall Libsecret)
# Left out while the program is changed, though it lowers the share: tests that start programs, for a keyring, a disk, a
# certificate or to kill them, and those of simulated weeks and thousands of damaged files.
heavy_tests=(heygen.CertificateOfServerTest 'store.Killed*' store.SmallDiskTest store.WatchlistDamageTest
    watch.RoughTimeTest watch.WatcherPlanTest 'keystore.Libsecret*' keystore.UnlockQuestionTest
    keystore.SystemKeystoreTest)

reports=$project/target/proof
log=$reports/$(basename "${1:-}").log
missed=0

# Prints words with a character between them.
joined() {
    local IFS=$1
    shift
    printf '%s' "$*"
}

# Prints one row: a name, its figure in percent, its target, and the remaining columns. Marks what is missed.
row() {
    local name=$1 figure=$2 target=$3
    shift 3
    local verdict=kept
    if awk -v figure="$figure" -v target="$target" 'BEGIN { exit figure >= target }'; then
        verdict=missed
        missed=1
    fi
    printf '| %s ' "$name" "$@" "$figure %" "$target %" "$verdict"
    printf '|\n'
}

# Prints the lines of the packages that match a pattern, those that the tests ran through, and the share in percent; a
# second pattern names the classes that are left out.
lines_of() {
    awk -F, -v packages="$1" -v left_out="${2:-^$}" '
        NR > 1 && $2 ~ packages && $3 !~ left_out { all += $8 + $9; run += $9 }
        END { printf "%d %d %.1f\n", all, run, all ? 100 * run / all : 0 }' "$reports/coverage/jacoco.csv"
}

measure_coverage() {
    rm -rf "$reports/coverage" "$project/target/jacoco.exec"
    nice "$project/packaging/test.sh" -Pcoverage >"$log" 2>&1 || {
        missed=1
        printf 'twinwatch: a test failed; target/proof/coverage.log has all of it\n' >&2
    }
    maven -q -Pcoverage org.jacoco:jacoco-maven-plugin:report >>"$log" 2>&1 ||
        fail "there is no report; target/proof/coverage.log says why"
    printf '| Package | Lines | Run through by tests | Share | Target | |\n|---|---|---|---|---|---|\n'
    local package all run share
    for package in "${core_packages[@]}"; do
        read -r all run share < <(lines_of "^app[.]twinwatch[.]$package$" "^($(joined '|' "${native_classes[@]}"))")
        row "$package" "$share" "$line_target" "$all" "$run"
    done
    read -r all run share < <(lines_of .)
    row 'all packages' "$share" "$line_target_of_all" "$all" "$run"
}

mutate() {
    local package=$1
    local native=("${native_classes[@]/#/app.twinwatch.keystore.}")
    nice mvn -B -f "$project/pom.xml" -Pmutation org.pitest:pitest-maven:mutationCoverage \
        -DreportsDirectory="$reports/mutation/$package" \
        -DtargetClasses="app.twinwatch.$package.*" -DtargetTests="app.twinwatch.$package.*Test" \
        -DexcludedClasses="$(joined , "${native[@]/%/*}")" \
        -DexcludedTestClasses="$(joined , "${heavy_tests[@]/#/app.twinwatch.}")" >>"$log" 2>&1 ||
        fail "the changes to $package could not be tried; target/proof/mutation.log says why"
}

# Prints the changes tried in a package, those that made a test fail, those that made the JVM run on without end or break,
# those that nobody noticed, and the share of the first kind: a busy machine can end a run as well, so that proves nothing.
changes_of() {
    awk -F, '
        { all++ }
        /,KILLED,/ { failed++ }
        /,(SURVIVED|NO_COVERAGE),/ { unnoticed++ }
        END { printf "%d %d %d %d %.1f\n", all, failed, all - failed - unnoticed, unnoticed, all ? 100 * failed / all : 0 }' \
        "$reports/mutation/$1/mutations.csv"
}

measure_mutation() {
    maven -q -DskipTests test-compile >"$log" 2>&1 || fail "the build failed; target/proof/mutation.log has all of it"
    printf '| Package | Changes tried | Made a test fail | Broke the run | Not noticed | Share that failed | Target | |\n'
    printf '|---|---|---|---|---|---|---|---|\n'
    local package all failed broke unnoticed share
    for package in "$@"; do
        mutate "$package"
        read -r all failed broke unnoticed share < <(changes_of "$package")
        row "$package" "$share" "$mutation_target" "$all" "$failed" "$broke" "$unnoticed"
    done
}

# Feeds one reader; what it took and found stands in its log, and an input that broke a promise beside that. What was
# interesting is kept, for the next run to go on from.
fuzz() {
    local reader=$1 classpath=$2 folder=$reports/fuzzing/$1
    mkdir -p "$folder/corpus"
    (cd "$folder" && nice "$JAVA_HOME/bin/java" -Xmx2g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
        "-Dreader=$reader" -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class=app.twinwatch.fuzz.GuidedFuzzing '--instrumentation_includes=app.twinwatch.**:tools.jackson.**' \
        -timeout=10 -max_len=65536 -rss_limit_mb=4096 "-max_total_time=${FUZZING_SECONDS:-300}" corpus "../samples/$reader") \
        >"$folder/fuzzing.log" 2>&1
}

measure_fuzzing() {
    maven -q -Pfuzzing -DskipTests test-compile dependency:build-classpath -DincludeScope=test \
        "-Dmdep.outputFile=$reports/fuzzing-classpath" >"$log" 2>&1 ||
        fail "the build failed; target/proof/fuzzing.log has all of it"
    local classpath readers reader found inputs
    classpath=$project/target/test-classes:$project/target/classes:$(cat "$reports/fuzzing-classpath")
    mapfile -t readers < <("$JAVA_HOME/bin/java" -cp "$classpath" app.twinwatch.fuzz.GuidedFuzzing "$reports/fuzzing/samples")
    printf '| Reader | Inputs | Branches reached | Found |\n|---|---|---|---|\n'
    [ $# -gt 0 ] || set -- "${readers[@]}"
    for reader in "$@"; do
        found=nothing
        fuzz "$reader" "$classpath" || {
            found="see target/proof/fuzzing/$reader"
            missed=1
        }
        inputs=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$reports/fuzzing/$reader/fuzzing.log")
        printf '| %s | %s | %s | %s |\n' "$reader" "${inputs:-?}" \
            "$(sed -n 's/.*cov: \([0-9]*\) .*/\1/p' "$reports/fuzzing/$reader/fuzzing.log" | tail -n 1)" "$found"
    done
}

find_jdk
find_maven
mkdir -p "$reports"
case ${1:-} in
    coverage) measure_coverage ;;
    mutation)
        shift
        [ $# -gt 0 ] || set -- "${core_packages[@]}"
        measure_mutation "$@"
        ;;
    fuzzing)
        shift
        measure_fuzzing "$@"
        ;;
    *) fail "what is to be measured? packaging/proof.sh coverage|mutation|fuzzing [NAME ...]" ;;
esac
exit "$missed"
