# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The runner's time stamps beside a packet capture of the same exchanges on the loopback device."""

import json
import os
import struct
import subprocess
import tempfile
import time

EXCHANGES = 200
MARKS = ("SYN", "head sent", "first 100 byte", "last byte")


def packets(path):
    """(microseconds since 1970, flags, source port, payload) of each IPv4 TCP packet in a pcap file."""
    with open(path, "rb") as file:
        data = file.read()
    order, unit = {b"\x4d\x3c\xb2\xa1": ("<", 1e-3), b"\xd4\xc3\xb2\xa1": ("<", 1.0)}[data[:4]]
    offset = 24
    while offset + 16 <= len(data):
        seconds, fraction, length, _ = struct.unpack_from(order + "IIII", data, offset)
        frame = data[offset + 16:offset + 16 + length]
        if len(frame) < length:
            return
        offset += 16 + length
        if frame[12:14] != b"\x08\x00" or frame[23] != 6:
            continue
        tcp = frame[14 + (frame[14] & 15) * 4:]
        end = 14 + struct.unpack_from(">H", frame, 16)[0]
        payload = frame[14 + (frame[14] & 15) * 4 + (tcp[12] >> 4) * 4:end]
        yield seconds * 1e6 + fraction * unit, tcp[13], struct.unpack_from(">H", tcp)[0], payload


def captured_marks(path, server_port):
    """The four instants of each connection, in the order in which the connections were opened."""
    connections, current = [], None
    for at, flags, source, payload in packets(path):
        from_client = source != server_port
        if from_client and flags & 0x12 == 0x02:
            current = {"SYN": at}
            connections.append(current)
        elif not payload or current is None:
            continue
        elif from_client:
            current.setdefault("head sent", at)
        else:
            if payload.startswith(b"HTTP/1.1 100"):
                current.setdefault("first 100 byte", at)
            current["last byte"] = at
    return connections


def reported_marks(exchange):
    started = exchange["startedAt"]
    phases = {phase["name"]: phase for phase in exchange["phases"]}
    return {"SYN": started + phases["tcp"]["start"], "head sent": started + phases["head"]["end"],
            "first 100 byte": started + exchange["interim"][0]["at"],
            "last byte": started + phases["response"]["end"]}


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def start_capture(port, path):
    """The capturing process, or None with the reason where capturing isn't permitted."""
    # A short snapshot length gives the ring many slots; with the usual one a busy machine drops packets.
    command = ["tcpdump", "-i", "lo", "-n", "-B", "16384", "-s", "256", "-U", "--immediate-mode", "--time-stamp-precision=nano", "-w", path,
               "tcp", "port", str(port)]
    try:
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    except FileNotFoundError:
        return None, "tcpdump is not installed"
    for line in process.stderr:
        if "listening on" in line:
            return process, ""
        reason = line.strip()
    process.wait()
    return None, reason


def captured_when_complete(path, port):
    """What was captured once it is written: the file lags behind the packets."""
    deadline = time.monotonic() + 10
    while True:
        connections = captured_marks(path, port)
        complete = [marks for marks in connections if len(marks) == len(MARKS)]
        if len(complete) == EXCHANGES or time.monotonic() > deadline:
            return connections
        time.sleep(0.1)


def compare(cli, url, table):
    port = int(url.rpartition(":")[2])
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "capture")
        capture, reason = start_capture(port, path)
        if capture is None:
            table.skip("time stamps against a packet capture", reason)
            return
        played = subprocess.run([cli, "play", "--format", "ndjson", "--fresh", "--repeat", str(EXCHANGES), "-X", "PUT",
                                 "--body-size", "5000", "--expect", "wait", "--expect100-timeout", "10",
                                 url + "/expect/continue"], stdout=subprocess.PIPE, check=True)
        captured = captured_when_complete(path, port)
        capture.terminate()
        capture.wait()
    reported = [reported_marks(json.loads(line)) for line in played.stdout.splitlines()]
    if len(reported) != len(captured):
        raise RuntimeError(f"{len(reported)} exchanges, but {len(captured)} connections were captured")
    for mark in MARKS:
        errors = [abs(ours[mark] - truth[mark]) for ours, truth in zip(reported, captured)]
        p50, p99 = percentile(errors, 0.5), percentile(errors, 0.99)
        table.add(f"error of the stamp: {mark}", f"p50 {p50:.1f} us", "capture", f"p99 {p99:.1f} us", "<= 100 us", p99 <= 100)
