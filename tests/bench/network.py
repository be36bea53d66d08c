# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS and HTTP/2 beside curl and h2load: nginx at the other end, with a certificate that is made for the run."""

import contextlib
import os
import shutil
import subprocess

import measure
import servers

SYSTEM_ROOTS = "/etc/ssl/certs/ca-certificates.crt"
PEAK_LIMIT = 100  # MiB, for any size of body

TLS = """
    ssl_certificate {dir}/server.pem;
    ssl_certificate_key {dir}/server.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    server {{ listen 127.0.0.1:{tls} ssl; root {dir}/www; }}
    server {{ listen 127.0.0.1:{http2} ssl http2; root {dir}/www; }}
"""


def make_certificates(directory):
    """An authority and a certificate for localhost below it; the files ca.pem, server.pem and server.key."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=directory, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-sha256")
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=bench root", "-days", "60")
    openssl("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    with open(f"{directory}/names", "w", encoding="ascii") as names:
        names.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "60",
            "-extfile", "names", "-out", "server.pem")


@contextlib.contextmanager
def nginx(directory, large):
    """The addresses of a server that speaks HTTP/1.1 over TLS and of one that speaks HTTP/2 too."""
    os.makedirs(directory)
    make_certificates(directory)
    tls, http2 = servers.free_port(), servers.free_port()
    with servers.nginx(directory, large, TLS.format(dir=directory, tls=tls, http2=http2)):
        yield f"https://localhost:{tls}", f"https://localhost:{http2}"


def handshakes(cli, table, url, authority):
    """200 fresh connections, each with a full handshake and one request; every message of it is recorded."""
    ours, peer = measure.alternating(
        [cli, "play", "--format", "ndjson", "--fresh", "--no-sessionid", "--repeat", "200", "--cacert", authority,
         "-H", "Connection: close", f"{url}/small"],
        ["curl", "-s", "-o", "/dev/null", "--no-sessionid", "--cacert", authority, "-H", "Connection: close",
         f"{url}/small?n=[1-200]"], rounds=9)
    measure.add_time(table, "200 TLS handshakes with a request", ours, peer, limit=1.25)


def streams(cli, table, url, authority):
    """1,000 requests over one HTTP/2 connection, 100 at once."""
    if not shutil.which("h2load"):
        table.skip("1,000 HTTP/2 requests", "h2load is missing")
        return
    ours, peer = measure.alternating(
        [cli, "play", "--format", "ndjson", "--http2", "--repeat", "1000", "--parallel", "100", "--cacert", authority,
         f"{url}/small"],
        ["h2load", "-n", "1000", "-c", "1", "-m", "100", f"{url}/small"], rounds=51)
    measure.add_time(table, "1,000 HTTP/2 requests, 100 at once", ours, peer, limit=1.5)


def body(cli, table, url, authority, size):
    ours, peer = measure.alternating(
        [cli, "play", "-o", "/dev/null", "--cacert", authority, f"{url}/large"],
        ["curl", "-s", "-o", "/dev/null", "--cacert", authority, f"{url}/large"], rounds=3, watch=True)
    measure.add_throughput(table, "1 GiB response over TLS", ours, peer, size, PEAK_LIMIT)


def cold(cli, table, url, authority, directory):
    """One request with the start of the program; the authority stands among the system's, which both must read."""
    bundle = f"{directory}/roots.pem"
    with open(bundle, "wb") as roots:
        for path in (SYSTEM_ROOTS, authority):
            with open(path, "rb") as part:
                roots.write(part.read())
    before = dict(os.environ)
    os.environ.update(SSL_CERT_FILE=bundle, CURL_CA_BUNDLE=bundle)
    try:
        ours, peer = measure.alternating([cli, "play", f"{url}/small"],
                                         ["curl", "-s", "-o", "/dev/null", f"{url}/small"], rounds=31)
    finally:
        os.environ.clear()
        os.environ.update(before)
    measure.add_time(table, "one TLS request from a cold start", ours, peer, limit=2.0)


def measure_all(cli, parts, table, directory, size):
    with nginx(directory, size) as (tls, http2):
        authority = f"{directory}/ca.pem"
        if "tls" in parts:
            handshakes(cli, table, tls, authority)
        if "http2" in parts:
            streams(cli, table, http2, authority)
        if "tlsbody" in parts:
            body(cli, table, tls, authority, size)
        if "tlscold" in parts:
            cold(cli, table, tls, authority, directory)
