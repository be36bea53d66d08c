# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs two programs in turn, so that a busy machine is busy for both, and keeps the rows of the table."""

import os
import re
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float
    peak_mib: float


class PeakWatch(threading.Thread):
    """Reads the high-water mark of a running process. Its rusage would start at the size of the one that forked it."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.mib = 0.0
        self._path = f"/proc/{pid}/status"
        self._ended = threading.Event()

    def run(self):
        while not self._ended.wait(0.01):
            with open(self._path, encoding="ascii", errors="replace") as status:
                found = re.search(r"VmHWM:\s+(\d+) kB", status.read())
            if found:
                self.mib = int(found.group(1)) / 1024

    def stop(self):
        self._ended.set()
        self.join()


def run(arguments, watch=False, to_first_line=False):
    """One run to its end, or to the first line that it prints; the peak of its memory is known only when it was
    watched, which costs a little."""
    begin = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE if to_first_line else subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    if to_first_line:
        return Run(seconds_to_line(process, begin), 0.0)
    peak = PeakWatch(process.pid) if watch else None
    if peak:
        peak.start()
    errors = process.stderr.read()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    seconds = time.perf_counter() - begin
    if peak:
        peak.stop()
    if process.wait() != 0:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {process.returncode}\n{errors.decode()[-2000:]}")
    return Run(seconds, peak.mib if peak else 0.0)


def seconds_to_line(process, begin):
    """What comes after the line, an orderly end above all, isn't waited for by anybody."""
    line = process.stdout.readline()
    seconds = time.perf_counter() - begin
    errors = process.communicate()[1]
    if not line or process.returncode != 0:
        raise RuntimeError(f"{' '.join(process.args)}: exit status {process.returncode}, no line\n"
                           f"{errors.decode()[-2000:]}")
    return seconds


def alternating(ours, peer, rounds, **how):
    """The runs of both, one after the other in every round; a first round of each is not counted."""
    run(ours, **how)
    run(peer, **how)
    runs = [(run(ours, **how), run(peer, **how)) for _ in range(rounds)]
    return [pair[0] for pair in runs], [pair[1] for pair in runs]


def median_seconds(runs):
    return statistics.median(each.seconds for each in runs)


def add_time(table, what, ours, peer, limit):
    mine, theirs = median_seconds(ours), median_seconds(peer)
    table.add(what, f"{mine * 1000:.1f} ms", f"{theirs * 1000:.1f} ms", f"{mine / theirs:.2f}", f"<= {limit}",
              mine / theirs <= limit)


def add_throughput(table, what, ours, peer, size, peak_limit):
    mine, theirs = (size / (1 << 20) / median_seconds(runs) for runs in (ours, peer))
    table.add(what, f"{mine:.0f} MiB/s", f"{theirs:.0f} MiB/s", f"{mine / theirs:.2f}", ">= 0.8", mine / theirs >= 0.8)
    peaks = [max(each.peak_mib for each in runs) for runs in (ours, peer)]
    table.add(f"{what}, peak memory", f"{peaks[0]:.0f} MiB", f"{peaks[1]:.0f} MiB", f"{peaks[0] / peaks[1]:.1f}",
              f"< {peak_limit} MiB", peaks[0] < peak_limit)


class Table:
    HEADER = ("what", "ours", "peer", "ratio", "target", "verdict")

    def __init__(self):
        self.rows = []
        self.missed = 0

    def add(self, what, ours, peer, ratio, target, holds):
        self.missed += not holds
        self._append((what, ours, peer, ratio, target, "holds" if holds else "MISSED"))

    def skip(self, what, why):
        self._append((what, "", "", "", "", f"skipped: {why}"))

    def _append(self, row):
        self.rows.append(row)
        print("  " + " | ".join(row), flush=True)

    def print(self):
        rows = [self.HEADER] + self.rows
        widths = [max(len(row[column]) for row in rows) for column in range(len(self.HEADER) - 1)]
        for row in rows:
            print(" | ".join([cell.ljust(width) for cell, width in zip(row, widths)] + [row[-1]]))
