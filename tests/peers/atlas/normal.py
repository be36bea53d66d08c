# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs from run to run though the peer does the same: ports, dates, numbers of requests, this machine's name."""

import re
import socket

PEER_PORT, LAB_PORT = "8080", "8417"
LEFT_OUT = {"date", "etag", "last-modified", "expires", "age", "x-varnish"}  # of an answer's fields
DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
RULES = [
    (re.compile(DAY + r", \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT"), "Thu, 01 Jan 2026 00:00:00 GMT"),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?"), "2026-01-01T00:00:00Z"),
    (re.compile(r"expectra-[a-z0-9]{10}\b"), "expectra-random"),  # the path of refused-path
    (re.compile(r"expectra-atlas-\w+"), "atlas"),
    (re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"), "00000000-0000-0000-0000-000000000000"),
    (re.compile(r"(?<=XID: )\d+"), "1"),  # Varnish
]


def normaliser(pair):
    """A function for texts of this pair's run."""
    ports = {str(pair.peer_port): PEER_PORT, str(pair.lab_port): LAB_PORT}
    host = re.compile(r"(?<![\w.-])" + re.escape(socket.gethostname()) + r"(?![\w.-])")

    def normal(text):
        text = re.sub(r"(?<=:)\d{4,5}\b", lambda found: ports.get(found.group(), found.group()), text)
        for pattern, replacement in RULES:
            text = pattern.sub(replacement, text)
        return host.sub("host.example", text)

    return normal
