# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole diagnosis over two routes to an origin that never says 100, beside the waits that one route alone makes."""

import json
import statistics
import subprocess
import time

import servers

ROUNDS = 3
LIMIT = 1.0  # seconds that each probe waits for a 100
TARGET = 1.5


def diagnose(cli, origin, proxy):
    """The seconds from the program's start to its end, and what it wrote."""
    command = [cli, "diagnose", "-s", "--format", "ndjson", "-X", "PUT", "-d", "probe", "--expect100-timeout", str(LIMIT),
               "--route", "direct", "--route", f"proxy={proxy}", "--refused-path", "/expect/silent",
               origin + "/expect/silent"]
    begin = time.perf_counter()
    played = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - begin
    lines = [json.loads(line) for line in played.stdout.splitlines()]
    if not lines or lines[-1]["verdict"]["rule"] != "stays-silent":
        raise RuntimeError(f"exit status {played.returncode}\n{played.stderr.decode()[-2000:]}")
    return seconds, lines[:-1]


def waits(exchanges, route):
    """The limits of the probes that waited in vain there, one after the other, each probe once."""
    waited = {each["probe"] for each in exchanges
              if each["route"] == route and each["words"].startswith("silent")}
    return LIMIT * len(waited)


def compare(cli, table):
    walls, sums = [], []
    with servers.lab_and_proxy(cli) as (origin, proxy):
        for _ in range(ROUNDS):
            seconds, exchanges = diagnose(cli, origin, proxy)
            walls.append(seconds)
            sums.append(waits(exchanges, "direct"))
    wall, alone = statistics.median(walls), statistics.median(sums)
    table.add("a diagnosis over two routes, all of it waits", f"{wall:.2f} s", f"{alone:.2f} s of waits on one route",
              f"{wall / alone:.2f}", f"<= {TARGET}", wall / alone <= TARGET)
