#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything that must hold before a change is good: form and all tests; with --full the same under the sanitizers, and
# clang-tidy. Prints `N passed, 0 failed` as its last line when all of it held.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root logs=$root/build/logs
passed=0

step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }

fail() {
    printf 'test: %s\n' "$*" >&2
    exit 1
}

sources() { find "$root/app" "$root/ui" "$root/tests" \( -name '*.cpp' -o -name '*.h' \) -print0; }

check_format() {
    sources | xargs -0 clang-format --dry-run -Werror || fail "clang-format would change these files"
}

# ctest's own summary is the count; `--preset` makes an empty selection an error.
run_preset() {
    local preset=$1 log=$logs/$1.log total
    cmake --preset "$preset" >"$logs/$preset-configure.log" || fail "see $logs/$preset-configure.log"
    cmake --build --preset "$preset"
    if ! ctest --preset "$preset" 2>&1 | tee "$log"; then
        fail "$(grep -E 'tests? failed out of' "$log" || printf 'ctest --preset %s failed' "$preset")"
    fi
    total=$(sed -nE 's/^100% tests passed.* out of ([0-9]+)$/\1/p' "$log")
    [ -n "$total" ] || fail "ctest --preset $preset ran no test"
    passed=$((passed + total))
}

# Over app/ only: there the judgement lies; ui/ is kept in shape by the compilers' warnings and its tests. The static
# analyzer takes five times as long as all other checks together: the preset `tidy` has it, for an hour by hand.
check_tidy() {
    run-clang-tidy -quiet -p "$root/build/dev" -checks='-clang-analyzer-*' -extra-arg=-Wno-unknown-warning-option \
        "^$root/app/.*\.cpp\$" >"$logs/tidy.log" 2>"$logs/tidy-errors.log" ||
        { grep -E 'error:|warning:' "$logs/tidy.log" | sort -u >&2; fail "clang-tidy: see $logs/tidy.log"; }
}

main() {
    "$root/installers/setup.sh" --for-tests
    cd "$root"
    mkdir -p "$logs"
    export QT_QPA_PLATFORM=offscreen
    step "clang-format"
    check_format
    step "dev: all tests"
    run_preset dev
    if [ "${1:-}" = --full ]; then
        step "asan: all tests but those with peers"
        run_preset asan
        step "tsan: the machines and the transport"
        run_preset tsan
        step "clang-tidy"
        check_tidy
    fi
    step "done"
    printf '%d passed, 0 failed\n' "$passed"
}

main "$@"
