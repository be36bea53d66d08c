# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Diagnoses of pairs: a peer alone, or an intermediary before one of the lab's origins, with the origin alone beside it."""

import contextlib
import dataclasses
import json
import subprocess
import threading

import peers

TIME_LIMIT = "10"  # seconds an exchange; what doesn't answer within them never does
ORIGINS = ("continue", "refuse", "silent")


@dataclasses.dataclass(frozen=True)
class Pair:
    kind: str  # the folder of the peer's file
    recipe: peers.Recipe
    version: str
    peer_port: int
    lab_port: int
    origin: str  # one of ORIGINS; empty: the peer is the origin
    url: str
    routes: dict  # what we call a route, and its words on the command line: "origin" alone, "through" the peer, "echo"


@contextlib.contextmanager
def lab(cli):
    process = subprocess.Popen([cli, "lab", "--port", "0"], stdout=subprocess.PIPE, start_new_session=True)
    try:
        yield json.loads(process.stdout.readline())["port"]
    finally:
        peers.end(process)
        process.stdout.close()


def pairs_of(kind, peer, lab_port):
    here, there = f"127.0.0.1:{peer.port}", f"127.0.0.1:{lab_port}"
    recipe = peer.recipe
    common = (kind, recipe, peer.version, peer.port, lab_port)
    if recipe.role == "origin":
        scheme = "https" if recipe.tls else "http"
        return [Pair(*common, "", f"{scheme}://{here}{recipe.path}", {"origin": "direct"})]
    if recipe.role == "forward":
        asked, routes = there, {"origin": "direct", "through": f"proxy=http://{here}"}
    else:
        asked, routes = here, {"origin": f"to={there}", "through": "direct"}
    routes["echo"] = f"{routes['through']},echo=http://{asked}/expect/echo,name=echo"
    return [Pair(*common, origin, f"http://{asked}/expect/{origin}", routes) for origin in ORIGINS]


class Runner:
    """Runs `expectra-cli diagnose`, several at a time, and ends what runs when it is told to."""

    def __init__(self, cli):
        self._cli, self._running, self._lock, self._stopped = cli, set(), threading.Lock(), False

    def diagnose(self, pair):
        """The objects that it printed, exchanges first."""
        command = [self._cli, "diagnose", "--format", "ndjson", "--max-time", TIME_LIMIT, "-k", "-X", pair.recipe.method or "PUT",
                   "-d", "hello", *(word for route in pair.routes.values() for word in ("--route", route)), pair.url]
        with self._lock:
            if self._stopped:
                raise RuntimeError("stopped")
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            self._running.add(process)
        try:
            output, errors = process.communicate()
        finally:
            with self._lock:
                self._running.discard(process)
        if process.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)}: {errors.strip()}")
        return [json.loads(line) for line in output.splitlines()]

    def stop(self):
        with self._lock:
            self._stopped = True
            for process in self._running:
                process.kill()
