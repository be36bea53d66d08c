# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other end of each measurement: nginx, the lab and a sink for uploads, all on free ports of 127.0.0.1."""

import contextlib
import json
import os
import socket
import subprocess
import threading
import time

NGINX = """
daemon off;
master_process off;
pid {dir}/nginx.pid;
error_log {dir}/nginx.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    client_body_temp_path {dir}/body;
    proxy_temp_path {dir}/proxy;
    fastcgi_temp_path {dir}/fastcgi;
    uwsgi_temp_path {dir}/uwsgi;
    scgi_temp_path {dir}/scgi;
    server {{ listen 127.0.0.1:{port}; root {dir}/www; }}
    {more}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_listening(port, process):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("nginx does not listen")


@contextlib.contextmanager
def running(arguments, **options):
    process = subprocess.Popen(arguments, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def nginx(directory, large, more=""):
    """Serves /small (1 KiB) and /large (a sparse file of `large` bytes); `more` is configuration besides."""
    os.mkdir(f"{directory}/www")
    with open(f"{directory}/www/small", "wb") as small:
        small.write(b"x" * 1024)
    with open(f"{directory}/www/large", "wb") as sparse:
        sparse.truncate(large)
    port = free_port()
    with open(f"{directory}/nginx.conf", "w", encoding="ascii") as configuration:
        configuration.write(NGINX.format(dir=directory, port=port, more=more))
    command = ["nginx", "-p", directory, "-e", f"{directory}/nginx.log", "-c", f"{directory}/nginx.conf"]
    with running(command, stderr=subprocess.DEVNULL) as process:
        wait_until_listening(port, process)
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def lab(cli):
    with lab_and_proxy(cli) as (origin, _):
        yield origin


@contextlib.contextmanager
def lab_and_proxy(cli):
    """The addresses of the lab's origin and of its proxy, which hands on everything."""
    with running([cli, "lab", "--port", "0", "--proxy-port", "0"], stdout=subprocess.PIPE) as process:
        ports = json.loads(process.stdout.readline())
        yield f"http://127.0.0.1:{ports['port']}", f"http://127.0.0.1:{ports['proxyPort']}"


class Sink:
    """Takes requests with a Content-Length as fast as it can and answers 200."""

    def __enter__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/sink"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                with connection, contextlib.suppress(OSError):
                    self._serve(connection)

    @staticmethod
    def _serve(connection):
        buffer = bytearray(1 << 20)
        received = b""
        while b"\r\n\r\n" not in received:
            part = connection.recv(65536)
            if not part:
                return
            received += part
        head, _, body = received.partition(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        left = int(fields[b"content-length"]) - len(body)
        while left > 0:
            count = connection.recv_into(buffer, min(left, len(buffer)))
            if count == 0:
                return
            left -= count
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@contextlib.contextmanager
def display():
    """An X server in memory that lives as long as the block; None where there is none."""
    try:
        process = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        yield None
        return
    try:
        yield f":{process.stdout.readline().decode().strip()}"
    finally:
        process.terminate()
        process.wait()
