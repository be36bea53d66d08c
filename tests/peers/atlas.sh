#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts every server and proxy below tests/peers/atlas that is installed, diagnoses each, alone or before origins that
# continue, refuse and stay silent, and writes what was seen: results.json beside them, the examples under
# tests/peers/recorded and the guide's pages atlas*.md. What is not installed keeps its record, and is named.
# atlas.sh [--only ID,ID] [--keep]: these peers alone; write nothing but build/atlas.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly root
preset=dev
[ ! -x "$root/build/release/bin/expectra-cli" ] || preset=release

command -v python3 >/dev/null || {
    printf 'atlas: python3 is missing; run installers/setup.sh --all-peers\n' >&2
    exit 2
}
[ -f "$root/build/$preset/build.ninja" ] || (cd "$root" && cmake --preset "$preset" >/dev/null)
cmake --build "$root/build/$preset" --target expectra-cli >/dev/null

exec python3 -B "$root/tests/peers/atlas/atlas.py" --cli "$root/build/$preset/bin/expectra-cli" "$@"
