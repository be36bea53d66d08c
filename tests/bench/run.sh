#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures, side by side in one run: the optimised runner and curl on this machine's loopback, in the clear and over TLS,
# HTTP/2 and h2load, the window's start and that of an empty one, the log of a million rows and its floors, the panels
# and an empty panel, and a diagnosis beside the waits that it can't do without. Prints the ratios with the targets and
# exits 1 when the runner, the start or the diagnosis misses one. The start is measured on X11 too where Xvfb is there.
# run.sh [--only kept,cold,response,upload,stamps,start,tls,http2,tlsbody,tlscold,diagnosis,log,panels]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly root bin=$root/build/release/bin
only=,kept,cold,response,upload,stamps,start,tls,http2,tlsbody,tlscold,diagnosis,log,panels,

while [ $# -gt 0 ]; do
    case $1 in
        --only) only=,$2,; shift 2 ;;
        *) sed -n '9s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done

wants() { [[ $only == *,$1,* ]]; }

for tool in python3 curl nginx openssl; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || {
        printf 'bench: %s is missing; run installers/setup.sh --for-tests\n' "$tool" >&2
        exit 2
    }
done

[ -f "$root/build/release/build.ninja" ] || (cd "$root" && cmake --preset release >/dev/null)
cmake --build "$root/build/release" --target expectra expectra-cli logbench bench_panels bench_emptywindow >/dev/null

export QT_QPA_PLATFORM=offscreen
if wants log; then "$bin/logbench"; fi
if wants panels; then "$bin/bench_panels"; fi

# What is left of the list is the script's.
rest=$(tr ',' '\n' <<<"$only" | grep -vxE '|log|panels' | paste -sd, -) || true
[ -n "$rest" ] || exit 0
PATH=$PATH:/usr/sbin exec python3 -B "$root/tests/bench/bench.py" --cli "$bin/expectra-cli" --only "$rest"
