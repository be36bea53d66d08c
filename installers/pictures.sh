#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes every picture of the user guide and of the README anew, by the program itself on its embedded lab.
# pictures.sh [--program PATH] [--into DIR]; needs no display.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root list=$root/resources/guide/pictures.txt
program=$root/build/release/bin/expectra
into=$root/resources/guide/pictures

while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        --into) into=$2; shift 2 ;;
        *) sed -n '5,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done

[ -x "$program" ] || { printf 'pictures: %s is missing; build it, or name one with --program\n' "$program" >&2; exit 2; }
mkdir -p "$into"
export QT_QPA_PLATFORM=offscreen
grep -v '^#' "$list" | while read -r file theme size panel request; do
    printf 'pictures: %s\n' "$file"
    rm -f "$into/$file"
    "$program" --open "$request" --play --panel "$panel" --theme "$theme" --size "$size" \
        --screenshot "$into/$file" --quit </dev/null 2>/dev/null
    [ -s "$into/$file" ] || { printf 'pictures: %s was not written\n' "$file" >&2; exit 1; }
done
