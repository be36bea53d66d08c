#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs with apt, on Debian 12, what building Expectra needs; with --for-tests also what its tests play against,
# with --all-peers also the servers and proxies that only the atlas of tests/peers/atlas.sh plays against.
# What is there already is left alone, and no server that comes with a package is started or enabled.
set -euo pipefail

readonly build_packages=(
    g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libqt6svg6 libgl-dev
    libqcustomplot-dev libqscintilla2-qt6-dev libssl-dev libexpected-dev nlohmann-json3-dev libnghttp2-dev
    zlib1g-dev libbrotli-dev libzstd-dev libpsl-dev publicsuffix
    breeze-icon-theme-rcc fonts-inter fonts-jetbrains-mono fonts-dejavu-core
)
readonly test_packages=(
    clang libclang-rt-14-dev clang-format clang-tidy git
    nginx-light apache2-bin lighttpd nodejs python3 curl tcpdump openssl
    nghttp2-server nghttp2-client haproxy squid tinyproxy microsocks dante-server tshark
)
# Some 600 MB, most of it Java and Python; the tests do without.
readonly atlas_packages=(
    lighttpd-mod-openssl golang-go tomcat10 jetty9 default-jre-headless gunicorn python3-aiohttp uvicorn h2o caddy
    varnish gcc libc6-dev trafficserver nghttp2-proxy mitmproxy
)
# httpyac plays the .http files that Expectra writes (tests/peers); no package of Debian has it. npm puts it into
# the build folder, where the test looks for it.
readonly httpyac=httpyac@6.16.7
readonly httpyac_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/build/httpyac
readonly policy=/usr/sbin/policy-rc.d
readonly policy_mark="Written by Expectra's setup while it installs packages."

usage() {
    cat <<'TEXT'
Usage: setup.sh [--for-tests] [--all-peers] [--list]
  --for-tests  also install compilers' tools and the servers that the tests play against
  --all-peers  also install the servers and proxies of the atlas (tests/peers/atlas.sh), and what the tests need
  --list       print what is missing and install nothing
TEXT
}

say() { printf 'setup: %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Our own policy file is also ours when an earlier run was killed before it could remove it.
is_our_policy() { [ -f "$policy" ] && grep -qF "$policy_mark" "$policy"; }

hold_services_back() {
    if [ -e "$policy" ]; then
        is_our_policy || say "$policy is there already and decides whether servers are started"
        return
    fi
    printf '#!/bin/sh\n# %s\nexit 101\n' "$policy_mark" | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
}

release_services() {
    if is_our_policy; then
        as_root rm -f "$policy"
    fi
}

# A held-back server would still come up with the next boot, on a port that the user may need.
disable_services() {
    command -v systemctl >/dev/null || return 0
    local package unit
    for package in "$@"; do
        case $package in
            nginx-light) unit=nginx ;;
            dante-server) unit=danted ;;
            nghttp2-proxy) unit=nghttpx ;;
            lighttpd | haproxy | squid | tinyproxy | microsocks | tomcat10 | jetty9 | h2o | caddy | varnish | \
                trafficserver) unit=$package ;;
            *) continue ;;
        esac
        as_root systemctl disable --quiet "$unit.service" 2>/dev/null || true
    done
}

install_packages() {
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "this needs root, and there is no sudo: run it as root, or install $*" >&2
        exit 1
    fi
    trap release_services EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    hold_services_back
    as_root apt-get -o DPkg::Lock::Timeout=500 -q update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 -q install -y \
        --no-install-recommends "$@"
    disable_services "$@"
}

install_httpyac() {
    if [ -x "$httpyac_folder/node_modules/.bin/httpyac" ] || command -v httpyac >/dev/null; then
        return
    fi
    say "installing $httpyac into $httpyac_folder"
    mkdir -p "$httpyac_folder"
    npm install --prefix "$httpyac_folder" --no-audit --no-fund --ignore-scripts --silent "$httpyac" ||
        say "npm could not install $httpyac; its test will be skipped" >&2
}

main() {
    local for_tests=no all_peers=no wanted=("${build_packages[@]}") list_only=no package missing=()
    while [ $# -gt 0 ]; do
        case $1 in
            --for-tests) for_tests=yes ;;
            --all-peers) for_tests=yes all_peers=yes ;;
            --list) list_only=yes ;;
            -h | --help) usage && exit 0 ;;
            *) usage >&2 && exit 2 ;;
        esac
        shift
    done
    if [ "$for_tests" = yes ]; then
        wanted+=("${test_packages[@]}")
        # Some packages of node bring npm along, and then Debian's own can't be installed beside it.
        command -v npm >/dev/null || wanted+=(npm)
    fi
    [ "$all_peers" = no ] || wanted+=("${atlas_packages[@]}")

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "this script knows Debian's apt only; install these by hand: ${wanted[*]}" >&2
        exit 1
    fi
    for package in "${wanted[@]}"; do
        is_installed "$package" || missing+=("$package")
    done

    if [ ${#missing[@]} -eq 0 ]; then
        say "all ${#wanted[@]} packages are installed"
    elif [ "$list_only" = yes ]; then
        printf '%s\n' "${missing[@]}"
    else
        say "installing ${missing[*]}"
        install_packages "${missing[@]}"
        say "installed ${#missing[@]} packages"
    fi
    if [ "$for_tests" = yes ] && [ "$list_only" = no ]; then
        install_httpyac
    fi
}

main "$@"
