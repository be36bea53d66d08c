# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs two programs in turn, so that a busy machine is busy for both, and keeps the rows of the table."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float
    peak_mib: float


def run(arguments):
    """One run to its end; the peak is the largest resident set, as the kernel counted it."""
    begin = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {process.returncode}\n{errors.decode()[-2000:]}")
    return Run(seconds, usage.ru_maxrss / 1024)


def alternating(ours, peer, rounds):
    """The runs of both, one after the other in every round; a first round of each is not counted."""
    run(ours)
    run(peer)
    runs = [(run(ours), run(peer)) for _ in range(rounds)]
    return [pair[0] for pair in runs], [pair[1] for pair in runs]


def median_seconds(runs):
    return statistics.median(each.seconds for each in runs)


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
