# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts every peer that is installed, diagnoses all pairs side by side, and writes what was seen."""

import argparse
import concurrent.futures
import contextlib
import json
import pathlib
import signal
import sys
import tempfile
import time

import battery
import observation
import page
import peers
import recorded

ROOT = peers.HERE.parents[2]
RESULTS = peers.HERE / "results.json"
SIDE_BY_SIDE = 12  # diagnoses; they wait far more than they work


def say(text):
    print(f"atlas: {text}", file=sys.stderr, flush=True)


def installed(only):
    """Kind, recipe and version of each peer that is asked for and there."""
    for kind in ("origins", "intermediaries"):
        for recipe in peers.recipes(kind):
            if only and recipe.id not in only:
                continue
            version = peers.installed_version(recipe)
            if version:
                yield kind, recipe, version
            else:
                say(f"{recipe.name} is not installed: its record stands in")


def make_peers(stack, only, lab_port):
    """Not started yet, but sure to be ended."""
    certificates = stack.enter_context(tempfile.TemporaryDirectory(prefix="expectra-atlas-"))
    peers.make_certificate(certificates)
    for kind, recipe, version in installed(only):
        yield kind, stack.push(peers.Peer(recipe, version, f"127.0.0.1:{lab_port}", certificates))


def play(cli, only):
    with contextlib.ExitStack() as stack:
        lab_port = stack.enter_context(battery.lab(cli))
        made = list(make_peers(stack, only, lab_port))
        pool = stack.enter_context(concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE))
        runner = battery.Runner(cli)
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        stack.callback(runner.stop)  # else the pool would wait for what it plays
        list(pool.map(lambda entry: entry[1].__enter__(), made))
        pairs = [pair for kind, peer in made for pair in battery.pairs_of(kind, peer, lab_port)]
        say(f"{len(pairs)} pairs to diagnose")
        return list(zip(pairs, pool.map(runner.diagnose, pairs)))


def write_raw(played, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "raw.ndjson", "w", encoding="utf-8") as raw:
        for pair, lines in played:
            for line in lines:
                raw.write(json.dumps({"peer": pair.recipe.id, "origin": pair.origin} | line) + "\n")


def merged(fresh, only):
    """With what an earlier run saw of the others, in the order of the peers' files."""
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else []
    seen = {}
    for one in known:
        was_left_out = bool(only) and one["peer"] not in only
        seen[observation.key(one)] = one | {"installed": one["installed"] and was_left_out}
    seen |= {observation.key(one): one for one in fresh}
    peers_order = [(kind, recipe.id) for kind in ("origins", "intermediaries") for recipe in peers.recipes(kind)]
    rank = {origin: place for place, origin in enumerate(("", *battery.ORIGINS))}
    ours = [one for one in seen.values() if (one["kind"], one["peer"]) in peers_order]
    return sorted(ours, key=lambda one: (peers_order.index((one["kind"], one["peer"])), rank[one["origin"]]))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cli", required=True)
    options.add_argument("--only", type=lambda text: set(text.split(",")), default=set())
    options.add_argument("--keep", action="store_true", help="write to build/atlas alone")
    chosen = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    begin = time.monotonic()
    played = play(chosen.cli, chosen.only)
    write_raw(played, ROOT / "build" / "atlas")
    fresh = [observation.observe(pair, lines) for pair, lines in played]
    observations = merged(fresh, chosen.only)
    text = page.page(observations)
    if chosen.keep:
        (ROOT / "build" / "atlas" / "atlas.md").write_text(text, encoding="utf-8")
    else:
        RESULTS.write_text(observation.as_json(observations), encoding="utf-8")
        (ROOT / "resources" / "guide" / "atlas.md").write_text(text, encoding="utf-8")
        recorded.write(played)
    say(f"{len(played)} pairs in {time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        say(error)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
