#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the optimised runner beside curl on this machine's loopback, and the window's start beside that of an empty
# one, and prints their ratios with the targets.
# run.sh [--cli PATH] [--only kept,cold,response,upload,stamps,start]; exits 1 when a target is missed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

for tool in python3 curl nginx; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || {
        printf 'bench: %s is missing; run installers/setup.sh --for-tests\n' "$tool" >&2
        exit 2
    }
done

# The network log, where it was built (cmake --build build/release --target logbench).
if [[ -x "$root/build/release/bin/logbench" && $# -eq 0 ]]; then
    QT_QPA_PLATFORM=offscreen "$root/build/release/bin/logbench"
fi

if [ -f "$root/build/release/build.ninja" ]; then
    cmake --build "$root/build/release" --target bench_emptywindow >/dev/null
fi
PATH=$PATH:/usr/sbin exec python3 -B "$root/tests/bench/bench.py" --cli "$root/build/release/bin/expectra-cli" "$@"
