# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One pair's diagnosis in the few facts that the page and the record need, without what differs from run to run."""

import json

import normal

PROBES = ["plain", "continue", "continue-case", "unknown", "two-in-one-field", "two-fields", "empty-value", "http10",
          "no-body", "zero-length", "chunked", "at-once", "obfuscated", "refused-path", "reuse", "http2", "as-composed"]
MOST_FIXES = 3  # nearest to the cause first; where nothing shows the client, all that are known follow


def key(observation):
    return observation["kind"], observation["peer"], observation["setting"], observation["origin"]


def exchanges(lines):
    return [line for line in lines if "probe" in line]


def route_names(pair):
    """From the diagnosis's names of the routes, which are the words that asked for them, to ours."""
    return {words: name for name, words in pair.routes.items()}


def matrix(pair, lines):
    """By the last play of each probe."""
    ours = route_names(pair)
    cells = {name: {} for name in pair.routes}
    for line in exchanges(lines):
        if line.get("words"):
            cells[ours[line["route"]]][line["probe"]] = line["words"]
    return {name: {probe: row[probe] for probe in PROBES if probe in row} for name, row in cells.items()}


def arrived(pair, lines):
    """What the echo origin read as Expect, probe by probe, and the version it was asked in."""
    texts = {}
    for line in exchanges(lines):
        if "arrived" in line:
            values = [value for name, value in line["arrived"]["headers"] if name.lower() == "expect"]
            words = " and ".join(f"`{value}`" if value else "empty" for value in values) or "no field"
            texts[line["probe"]] = words + (" in 1.0" if line["arrived"]["version"] == "HTTP/1.0" else "")
    return texts


def observe(pair, lines):
    said = lines[-1]
    normalised = normal.normaliser(pair)
    recipe, ours = pair.recipe, route_names(pair)

    def clean(thing):
        return json.loads(normalised(json.dumps(thing, ensure_ascii=False)))

    verdict = said["verdict"]
    return {
        "kind": pair.kind, "peer": recipe.id, "origin": pair.origin, "name": recipe.name, "product": recipe.product,
        "version": pair.version, "about": recipe.about, "setting": recipe.setting,
        "installed": True,
        "matrix": matrix(pair, lines), "arrived": arrived(pair, lines),
        "verdict": clean({key: verdict[key] for key in ("cause", "confidence", "summary", "rule")}),
        "fixes": clean(verdict["fixes"][:MOST_FIXES]),
        "findings": clean([{"id": finding["id"], "summary": finding["summary"],
                            "cells": [[ours[cell["route"]], cell["probe"]] for cell in finding["cells"]]}
                           for finding in said.get("findings", [])]),
        "recognised": clean([{"product": one["product"], "version": one.get("version", ""), "behaviours": one["behaviours"],
                              "route": ours[one["route"]]} for one in said.get("recognised", [])]),
    }


def as_json(observations):
    """One observation a line, so that a change of one is a change of one line."""
    lines = (json.dumps(observation, ensure_ascii=False) for observation in observations)
    return "[\n" + ",\n".join(lines) + "\n]\n"
