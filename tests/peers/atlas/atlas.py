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
GUIDE = ROOT / "resources" / "guide"
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
                yield from ((kind, variant, version) for variant in recipe.variants())
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


def every_key():
    for kind in ("origins", "intermediaries"):
        for recipe in peers.recipes(kind):
            for variant in recipe.variants():
                for origin in [""] if kind == "origins" else battery.ORIGINS:
                    yield kind, recipe.id, variant.setting, origin


def merged(fresh, only):
    """With what an earlier run saw of the others, in the order of the peers' files."""
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else []
    seen = {}
    for one in known:
        was_left_out = bool(only) and one["peer"] not in only
        seen[observation.key(one)] = one | {"installed": one["installed"] and was_left_out}
    seen |= {observation.key(one): one for one in fresh}
    return [seen[key] for key in every_key() if key in seen]


def check():
    """What a test can hold the atlas to without a peer: its files fit each other, and the page is what they say."""
    keys = list(every_key())
    observations = json.loads(RESULTS.read_text())
    unknown = [key for key in map(observation.key, observations) if key not in keys]
    absent = [key for key in keys if key not in map(observation.key, observations)]
    products = {recipe.product for kind in ("origins", "intermediaries") for recipe in peers.recipes(kind)}
    nameless = sorted(product for product in products if not (ROOT / f"resources/knowledge/{product}.json").exists())
    if unknown or absent:
        raise RuntimeError(f"results.json has {unknown} too much and lacks {absent}; run tests/peers/atlas.sh")
    if nameless:
        raise RuntimeError(f"resources/knowledge has no {nameless}")
    for name, text in page.pages(observations).items():
        if (GUIDE / name).read_text(encoding="utf-8") != text:
            raise RuntimeError(f"{name} is not what results.json says; run tests/peers/atlas.sh")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cli")
    options.add_argument("--check", action="store_true", help="play nothing; tell whether what is written fits together")
    options.add_argument("--only", type=lambda text: set(text.split(",")), default=set())
    options.add_argument("--keep", action="store_true", help="write to build/atlas alone")
    chosen = options.parse_args()
    if chosen.check:
        return check()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    begin = time.monotonic()
    played = play(chosen.cli, chosen.only)
    write_raw(played, ROOT / "build" / "atlas")
    fresh = [observation.observe(pair, lines) for pair, lines in played]
    observations = merged(fresh, chosen.only)
    for name, text in page.pages(observations).items():
        ((ROOT / "build" / "atlas" if chosen.keep else GUIDE) / name).write_text(text, encoding="utf-8")
    if not chosen.keep:
        RESULTS.write_text(observation.as_json(observations), encoding="utf-8")
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
