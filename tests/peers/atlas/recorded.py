# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples that the knowledge base is tested with: what one peer answered, in a file of its own. The same behaviour
gives the same bytes."""

import json

import normal
import observation
import peers

FOLDER = peers.HERE.parent / "recorded"
MOST_TEXT = 4096
NAMES = {"": "origin", "continue": "before-continuing", "refuse": "before-refusing", "silent": "before-silent"}


def distinct(things):
    return [json.loads(text) for text in dict.fromkeys(json.dumps(thing) for thing in things)]


def answers(lines, normalised):
    heads = []
    for line in lines:
        for head in line.get("interim", []) + ([line["response"]] if "response" in line else []):
            heads.append([f"{name}: {normalised(value)}" for name, value in head["headers"]
                          if name.lower() not in normal.LEFT_OUT])
    return distinct(head for head in heads if head)


def bodies(lines, normalised):
    texts = (line.get("response", {}).get("text", "") for line in lines)
    return distinct(normalised(text)[:MOST_TEXT] for text in texts if text)


def example(pair, lines):
    route = "through" if pair.origin else "origin"
    ours = observation.route_names(pair)
    exchanges = [line for line in observation.exchanges(lines) if ours[line["route"]] == route]
    normalised = normal.normaliser(pair)
    before = f", before the lab's /expect/{pair.origin}" if pair.origin else ""
    return {
        "product": pair.recipe.product,
        "version": pair.version,
        "source": "recorded",
        "from": f"{pair.recipe.name} {pair.version}{before}, tests/peers/atlas/{pair.kind}/{pair.recipe.id}.toml",
        "answers": answers(exchanges, normalised),
        "bodies": bodies(exchanges, normalised),
        "probes": observation.matrix(pair, lines)[route],
    }


def file_of(pair):
    return FOLDER / pair.recipe.product / f"{pair.recipe.record}{NAMES[pair.origin]}.json"


def write(played):
    for pair, lines in played:
        if pair.recipe.setting:
            continue  # not the product's own way
        file = file_of(pair)
        file.parent.mkdir(parents=True, exist_ok=True)
        # What the knowledge base's authors add by hand stays.
        kept = json.loads(file.read_text()) if file.exists() else {}
        added = {key: kept[key] for key in ("also", "behaviours", "request", "shows") if key in kept}
        if not pair.recipe.shows:
            added["shows"] = False
        file.write_text(json.dumps(example(pair, lines) | added, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
