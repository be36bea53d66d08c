# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's pages "How servers and proxies treat Expect", made of what was observed and nothing else.

Several, for a page of a thousand cells is slow to open and slow to find one's way in."""

import re

ASKED_WELL = ["plain", "continue", "continue-case", "chunked", "at-once", "refused-path", "reuse", "http2"]
ASKED_ODDLY = ["unknown", "two-in-one-field", "two-fields", "empty-value", "obfuscated", "http10", "no-body", "zero-length"]
FIRST = "atlas.md"
BEFORE = {"continue": ("atlas-continue.md", "Atlas: proxies before a 100"),
          "refuse": ("atlas-refuse.md", "Atlas: proxies before a 417"),
          "silent": ("atlas-silent.md", "Atlas: proxies before silence")}
LAST = ("atlas-findings.md", "Atlas: settings and findings")
BEHIND = {"continue": "an origin that sends 100", "refuse": "an origin that refuses with 417",
          "silent": "an origin that never sends 100"}

INTRODUCTION = """\
# How servers and proxies treat Expect

What real servers and proxies do, as their packages install them and on one machine's loopback: no hearsay.
`tests/peers/atlas.sh` starts each of them, plays the probes of a diagnosis against it and writes these pages; what
they are started with stands in `tests/peers/atlas`.{absent}

This page has the origins. How proxies treat it depends on the origin behind them: [one that sends 100](atlas-continue.md),
[one that refuses with 417](atlas-refuse.md), [one that never sends 100](atlas-silent.md). What settings change, and every
finding, stands [on a page of its own](atlas-findings.md).

**What is asked.** `plain` sends a body and no Expect, `continue` sends `100-continue`, `continue-case` `100-Continue`,
`chunked` a body in chunks, `at-once` a body that is not withheld, `refused-path` a large body to a path that hardly
exists, `reuse` a plain request on the connection of an early answer, `http2` the same as `continue` over HTTP/2. `unknown`
sends `x-probe`, `two-in-one-field` `100-continue, x-probe`, `two-fields` these in a field each, `empty-value` nothing behind
the colon, `obfuscated` `y 100-continue`; `http10` asks in HTTP/1.0, `no-body` in a GET, `zero-length` with no content.

**How to read the tables.** A column is a probe. `100`: the server said to go on, and the request
was met. `417`: refused before the body. `late 417`: refused behind the body, without a 100. `100 417`: first to go on, then
refused. `silent`: nothing came in three seconds; the body was sent and the request met, which for a value that nobody knows
means that the field was ignored. `silent 417`: the same, and the body was refused then. `late-100`: a 100 came behind those
three seconds. `early 413`: that status before the body. `timeout`, `closed`, `reset`: no answer came at all. A bare status:
met or refused, and no 100 was seen. `–`: not played.
"""


def shortened(words):
    """A request that was met needs no status beside how it was waited for."""
    return re.sub(r"^(100|late-100|silent) [23]\d\d$", r"\1", words) if words else "–"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows])


def title(observation):
    return f"{observation['name']} {observation['version']}" + ("" if observation["installed"] else " ¹")


def cells(observation, route, probes):
    return [shortened(observation["matrix"].get(route, {}).get(probe, "")) for probe in probes]


def matrix(observations, route):
    tables = []
    for heading, asked in (("asked well", ASKED_WELL), ("asked oddly", ASKED_ODDLY)):
        played = [probe for probe in asked if any(probe in one["matrix"].get(route, {}) for one in observations)]
        tables.append(table([heading] + [f"`{probe}`" for probe in played],
                            [[title(one)] + cells(one, route, played) for one in observations]))
    return "\n\n".join(tables)


def sentence(observation):
    verdict = observation["verdict"]
    return f"**{verdict['cause']}** ({verdict['confidence']}): {verdict['summary']}"


def first_fix(observation):
    """Of the parts that took part; the client is our own."""
    taking_part = observation["name"].split()[0].rstrip(",").lower()
    fix = next((one for one in observation["fixes"] if taking_part in one["where"].lower()), None)
    if fix is None:
        return "at the origin or the client" if observation["fixes"] else "–"
    setting = fix["setting"].strip().replace("\n", "` `")
    return f"{fix['where']}: `{setting}`" if setting else fix["where"]


def verdicts(heading, observations):
    """Nothing where none were told."""
    told = [one for one in observations if one["verdict"]]
    rows = [[title(one), sentence(one), first_fix(one)] for one in told]
    return [heading, table(["", "cause", "first fix"], rows)] if told else []


def findings(heading, observations):
    """One line a finding: who shows it, and by which probes."""
    shown, summaries = {}, {}
    for observation in observations:
        for finding in observation["findings"]:
            summaries.setdefault(finding["id"], finding["summary"])
            probes = sorted({probe for route, probe in finding["cells"] if route != "origin" or not observation["origin"]})
            who = shown.setdefault(finding["id"], {}).setdefault(observation["name"], set())
            who.update(probes)
    rows = []
    for finding in sorted(shown):
        who = "; ".join(name + (f" ({', '.join(f'`{probe}`' for probe in sorted(probes))})" if probes else "")
                        for name, probes in shown[finding].items())
        rows.append([f"`{finding}`", summaries[finding], who])
    return [heading, table(["id", "said of the first", "shown by"], rows)] if rows else []


def configurations(observations):
    seen = {(one["kind"], one["peer"]): one for one in observations}
    return table(["", "set up with", "file"],
                 [[title(one), one["about"], f"`{one['kind']}/{one['peer']}.toml`"] for one in seen.values()])


def settings(observations):
    """What `continue` meets before each origin, with each setting and without."""
    def met(peer, setting, origin):
        return next((shortened(one["matrix"]["through"].get("continue", "")) for one in observations
                     if (one["peer"], one["setting"], one["origin"]) == (peer, setting, origin)), "–")

    tried = {(one["peer"], one["setting"]): one for one in observations if one["setting"]}
    rows = []
    for (peer, setting), one in tried.items():
        rows.append([title(one), f"`{setting}`"] +
                    [f"{met(peer, '', origin)} → {met(peer, setting, origin)}" for origin in BEHIND])
    return table(["", "setting", *(f"before {origin}" for origin in BEHIND.values())], rows)


def before(kind, ones):
    name, heading = BEFORE[kind]
    parts = [f"# {heading}", f"Behind each proxy stands {BEHIND[kind]}. [How to read the tables](atlas.md) stands with the "
             "origins.", matrix(ones, "through")]
    if ones:
        alone = ", ".join(f"`{probe}` {shortened(words)}" for probe, words in ones[0]["matrix"]["origin"].items())
        parts.append(f"The same origin without a proxy: {alone}.")
    parts += verdicts("## What a diagnosis of both routes says", ones)
    if kind == "continue":
        parts += ["## What reaches the origin", arrivals(ones)]
    return name, parts


def pages(observations):
    """Their texts by the names of their files."""
    every, observations = observations, [one for one in observations if not one["setting"]]
    origins = [one for one in observations if one["kind"] == "origins"]
    behind = {kind: [one for one in observations if one["origin"] == kind] for kind in BEHIND}
    absent = sorted({one["name"] for one in observations if not one["installed"]})
    note = f" ¹ Not installed when this page was made; an earlier run's record stands in: {', '.join(absent)}." if absent else ""
    last, heading = LAST
    made = {FIRST: [INTRODUCTION.format(absent=note), "## Origins", matrix(origins, "origin"),
                    *verdicts("### What a diagnosis says of them", origins)],
            **dict(before(kind, ones) for kind, ones in behind.items()),
            last: [f"# {heading}", "## Settings, tried", "What `continue` met without the setting, and with it.",
                   settings(every), *findings("## Findings of origins", origins),
                   *findings("## Findings of proxies", [one for ones in behind.values() for one in ones]),
                   "## Configurations", configurations(observations)]}
    return {name: "\n\n".join(parts) + "\n" for name, parts in made.items()}


def arrivals(observations):
    probes = ["continue", "continue-case", "unknown", "http10"]
    return ("What the origin behind each proxy read as `Expect` when the probe was played, and in which version.\n\n" +
            table(["", *(f"`{probe}`" for probe in probes)],
                  [[title(one)] + [one["arrived"].get(probe, "–") for probe in probes] for one in observations]))
