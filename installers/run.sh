#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh clone to the running program. With a display it opens the workbench on its embedded lab; without one it
# plays the sample collection against a lab of its own, prints the transcripts and writes build/first-run.png.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root bin=$root/build/release/bin samples=$root/resources/samples/expectation-lab
lab=

stop_lab() {
    if [ -n "$lab" ] && kill "$lab" 2>/dev/null; then
        wait "$lab" 2>/dev/null || true
    fi
    lab=
}

build() {
    (cd "$root" && cmake --preset release && cmake --build --preset release --target expectra expectra-cli)
}

# Sets $lab to the process and $port to the port that it listens on.
start_lab() {
    local line
    exec {lab_output}< <(exec "$bin/expectra-cli" lab --port 0)
    lab=$!
    if ! read -r -t 20 line <&"$lab_output"; then
        printf 'run: the lab did not start\n' >&2
        return 1
    fi
    port=$(sed -nE 's/^.*"port": *([0-9]+).*$/\1/p' <<<"$line")
    [ -n "$port" ]
}

# Some samples fail on purpose, so only a usage error (2) or a crash counts as one here.
play_samples() {
    local status=0
    "$bin/expectra-cli" play --env lab --var "host=127.0.0.1:$port" "$samples" || status=$?
    case $status in
        0 | 1 | 3) ;;
        *) return "$status" ;;
    esac
}

take_picture() {
    rm -f "$root/build/first-run.png"
    QT_QPA_PLATFORM=offscreen "$bin/expectra" --open "Server refuses (417)" --play --panel expect --theme dark \
        --size 1480x920 --screenshot "$root/build/first-run.png" --quit
    [ -s "$root/build/first-run.png" ]
    printf 'run: the window is in %s\n' "$root/build/first-run.png"
}

main() {
    "$root/installers/setup.sh"
    build
    if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
        exec "$bin/expectra" "$@"
    fi
    trap stop_lab EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    start_lab
    play_samples
    stop_lab
    take_picture
}

main "$@"
