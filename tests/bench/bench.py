# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ratios of the runner to curl, of the window to an empty one and of a diagnosis to its waits; see run.sh."""

import argparse
import os
import sys
import tempfile

import diagnosis
import measure
import network
import servers
import stamps

GIB = 1 << 30
PEAK_LIMIT = 80  # MiB, for any size of body
PARTS = ("kept", "cold", "response", "upload", "stamps", "start")
NETWORK = ("tls", "http2", "tlsbody", "tlscold")
DIAGNOSIS = ("diagnosis",)


def kept(cli, table, name, url):
    """1,000 requests one after the other on a kept connection, the timeline of each recorded."""
    separator = "&" if "?" in url else "?"
    ours, peer = measure.alternating([cli, "play", "--format", "ndjson", "--repeat", "1000", url],
                                     ["curl", "-s", "-o", "/dev/null", f"{url}{separator}n=[1-1000]"], rounds=9)
    measure.add_time(table, f"1,000 kept requests, {name}", ours, peer, limit=1.2)


def cold(cli, table, url):
    """One request, the start of the program included."""
    ours, peer = measure.alternating([cli, "play", url], ["curl", "-s", "-o", "/dev/null", url], rounds=31)
    measure.add_time(table, "one request from a cold start", ours, peer, limit=2.0)


def first_frame(cli, table, what):
    directory = os.path.dirname(cli)
    ours, peer = measure.alternating([f"{directory}/expectra", "--quit-at-first-frame"],
                                     [f"{directory}/bench_emptywindow"], rounds=51, to_first_line=True)
    measure.add_time(table, what, ours, peer, limit=2.2)


def start(cli, table):
    """From the start of the program to its first complete frame, beside a QMainWindow with nothing in it: painted
    into memory, and on a display as people have it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    first_frame(cli, table, "the window's first frame, offscreen")
    with servers.display() as display:
        if display:
            os.environ.update(QT_QPA_PLATFORM="xcb", DISPLAY=display)
            first_frame(cli, table, "the window's first frame, X11")
        else:
            table.skip("the window's first frame, X11", "no Xvfb here")


def response(cli, table, name, url, target):
    ours, peer = measure.alternating([cli, "play", "-o", target, url], ["curl", "-s", "-o", target, url], rounds=3,
                                     watch=True)
    measure.add_throughput(table, f"1 GiB response, {name}", ours, peer, GIB, PEAK_LIMIT)


def upload(cli, table, url, path):
    ours, peer = measure.alternating([cli, "play", "-X", "PUT", "--body-size", str(GIB), url],
                                     ["curl", "-s", "-o", "/dev/null", "-H", "Expect:", "-T", path, url], rounds=3,
                                     watch=True)
    measure.add_throughput(table, "1 GiB upload", ours, peer, GIB, PEAK_LIMIT)


def measure_all(cli, parts, table, directory):
    with servers.nginx(directory, GIB) as nginx, servers.lab(cli) as lab, servers.Sink() as sink:
        if "kept" in parts:
            kept(cli, table, "nginx", nginx + "/small")
            kept(cli, table, "the lab", lab + "/expect/status?code=200")
        if "cold" in parts:
            cold(cli, table, nginx + "/small")
        if "response" in parts:
            response(cli, table, "nginx, dropped", nginx + "/large", "/dev/null")
            response(cli, table, "the lab, dropped", f"{lab}/expect/drip?bytes={GIB}&ms=0", "/dev/null")
            response(cli, table, "nginx, to a file", nginx + "/large", f"{directory}/received")
        if "upload" in parts:
            upload(cli, table, sink.url, f"{directory}/www/large")
        if "start" in parts:
            start(cli, table)
        if "stamps" in parts:
            stamps.compare(cli, lab, table)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--only", default=",".join(PARTS + NETWORK + DIAGNOSIS))
    options = parser.parse_args()
    if not os.access(options.cli, os.X_OK):
        sys.exit(f"bench: {options.cli} is missing; build it with `cmake --build --preset release`")
    table = measure.Table()
    with tempfile.TemporaryDirectory(prefix="expectra-bench-") as directory:
        parts = options.only.split(",")
        if any(part in PARTS for part in parts):
            measure_all(options.cli, parts, table, directory)
        if any(part in NETWORK for part in parts):
            network.measure_all(options.cli, parts, table, f"{directory}/network", GIB)
        if "diagnosis" in parts:
            diagnosis.compare(options.cli, table)
    print()
    table.print()
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
