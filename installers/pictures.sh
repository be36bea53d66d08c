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
into=

while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        --into) into=$2; shift 2 ;;
        *) sed -n '5,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done

fail() { printf 'pictures: %s\n' "$*" >&2; exit 1; }

# take FILE THEME SIZE PANEL ACTION TYPED REQUEST; "-" for nothing, and "diagnosis" as the panel for a verdict.
take() {
    local file=$1 options=(--theme "$2" --size "$3" --open "$7")
    if [ "$4" = diagnosis ]; then options+=(--diagnose); else options+=(--panel "$4" --play); fi
    [ "$5" = - ] || options+=(--do "$5")
    [ "$6" = - ] || options+=(--type "$6")
    printf 'pictures: %s\n' "${file##*/}"
    rm -f "$file"
    "$program" "${options[@]}" --screenshot "$file" --quit </dev/null 2>/dev/null || fail "the program failed"
    [ -s "$file" ] || fail "$file was not written"
}

[ -x "$program" ] || fail "$program is missing; build it, or name one with --program"
mkdir -p "${into:-$root/resources/guide/pictures}"
export QT_QPA_PLATFORM=offscreen
while IFS='|' read -r file theme size panel action typed request; do
    case $file in '#'*) continue ;; esac
    take "${into:-$root/resources/guide/pictures}/$file" "$theme" "$size" "$panel" "$action" "$typed" "$request"
done <"$list"
[ -n "$into" ] ||
    take "$root/resources/pictures/workbench.png" dark 1480x920 expect - - "Server refuses (417)"
