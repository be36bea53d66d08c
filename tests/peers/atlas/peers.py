# SPDX-FileCopyrightText: 2026 The Expectra authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers and proxies as their packages install them: one file a peer says how to start it on this machine's loopback
and how to ask its version. Each runs in a directory of its own and is ended by its process id, whatever happens."""

import dataclasses
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).parent
SHARED = HERE.parent / "config"
START_LIMIT = 60  # seconds; Java on a loaded machine
VERSION_LIMIT = 30


@dataclasses.dataclass(frozen=True)
class Recipe:
    id: str
    name: str
    product: str  # what the knowledge base calls it
    role: str  # "origin", "reverse" or "forward"
    about: str
    version: list
    start: list
    method: str = ""
    path: str = ""
    tls: bool = False  # with HTTP/2 beside HTTP/1.1; else in the clear
    pattern: str = r"(\d+(?:\.\d+)+)"  # of its version
    prepare: list = dataclasses.field(default_factory=list)
    environment: dict = dataclasses.field(default_factory=dict)
    shared: dict = dataclasses.field(default_factory=dict)  # a file and which of ../config it is
    files: dict = dataclasses.field(default_factory=dict)  # a file and its text
    shows: bool = True  # something in its answers is its own, by which it can be known
    record: str = ""  # how its examples' names begin, where its product has several
    settings: list = dataclasses.field(default_factory=list)  # each tried alone: text, file, before which words it goes
    setting: str = ""  # the one that this one has

    def texts(self):
        return {file: (SHARED / name).read_text() for file, name in self.shared.items()} | self.files

    def variants(self):
        """Itself, and one more for each setting."""
        yield self
        for setting in self.settings:
            text = self.texts()[setting["file"]]
            place = text.index(setting["before"])
            indented = setting["text"] + "\n" + text[text.rindex("\n", 0, place) + 1:place]
            files = self.files | {setting["file"]: text[:place] + indented + text[place:]}
            shared = {file: name for file, name in self.shared.items() if file != setting["file"]}
            yield dataclasses.replace(self, files=files, shared=shared, setting=setting["text"])

def recipes(folder):
    found = (Recipe(id=file.stem, **tomllib.loads(file.read_text())) for file in (HERE / folder).glob("*.toml"))
    return sorted(found, key=lambda recipe: recipe.name.lower())


def environment(more=()):
    return os.environ | {"PATH": os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"} | dict(more)


def installed_version(recipe):
    """Empty: it is not installed."""
    path = environment()["PATH"]
    if shutil.which(recipe.version[0], path=path) is None:
        return ""
    try:
        asked = subprocess.run(recipe.version, env=environment(), capture_output=True, text=True, timeout=VERSION_LIMIT)
    except subprocess.TimeoutExpired:
        return ""
    found = re.search(recipe.pattern, asked.stdout + asked.stderr)
    return found.group(1) if asked.returncode == 0 and found else ""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_certificate(folder):
    """For 127.0.0.1, in the forms that peers read: certificate.pem, key.pem, keystore.p12 with the password "atlas"."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "7", "-subj",
            "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem")
    openssl("pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-name", "atlas", "-passout", "pass:atlas",
            "-out", "keystore.p12")
    for file in pathlib.Path(folder).iterdir():
        file.chmod(0o644)  # it guards nothing, and some peers read it without root's rights


class Peer:
    """Runs between `with` and its end; `origin` is the host and port that an intermediary hands on to, `certificates` the
    folder that make_certificate() filled."""

    def __init__(self, recipe, version, origin, certificates):
        self.recipe, self.version, self.port = recipe, version, free_port()
        self._certificates = certificates
        self._directory = tempfile.TemporaryDirectory(prefix="expectra-atlas-", ignore_cleanup_errors=True)
        self._values = {"@DIR@": self._directory.name, "@PORT@": str(self.port), "@ORIGIN@": origin,
                        "@ORIGINHOST@": origin.partition(":")[0], "@ORIGINPORT@": origin.partition(":")[2]}
        self._process = None

    def __enter__(self):
        try:
            self._write_files()
            environ = environment({key: self._filled_in(value) for key, value in self.recipe.environment.items()})
            with open(f"{self._directory.name}/output", "wb") as output:
                for command in self.recipe.prepare:
                    subprocess.run(self._filled(command), env=environ, stdout=output, stderr=output, check=True)
                self._process = subprocess.Popen(self._filled(self.recipe.start), env=environ, stdin=subprocess.DEVNULL,
                                                 stdout=output, stderr=output, start_new_session=True)
            self._wait_until_answering()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self._process is not None:
            end(self._process)
        self._directory.cleanup()

    def _write_files(self):
        # Some give up their rights as root, and read and write then what anybody may.
        os.umask(0o022)
        os.chmod(self._directory.name, 0o755)
        for file, text in ({"www/index.html": "hello\n", "www/put/.keep": ""} | self.recipe.texts()).items():
            path = pathlib.Path(self._directory.name, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self._filled_in(text.lstrip("\n")))
        if self.recipe.tls:
            shutil.copytree(self._certificates, self._directory.name, dirs_exist_ok=True)

    def _filled_in(self, text):
        for word, value in self._values.items():
            text = text.replace(word, value)
        return text

    def _filled(self, command):
        return [self._filled_in(word) for word in command]

    def _wait_until_answering(self):
        # Some take connections long before they read from them, and some compile a page when it is first asked for.
        asked = f"GET {self.recipe.path or '/'} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with self._connected() as connection:
                    connection.sendall(asked.encode())
                    if connection.recv(1):
                        return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"{self.recipe.name} does not answer: {self._log()}")

    def _connected(self):
        connection = socket.create_connection(("127.0.0.1", self.port), START_LIMIT)
        if not self.recipe.tls:
            return connection
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context.wrap_socket(connection)

    def _log(self):
        texts = (pathlib.Path(self._directory.name, file) for file in ("output", "error.log"))
        return "".join(path.read_text(errors="replace") for path in texts if path.exists())[-2000:]


def end(process):
    """Its whole session: some have workers that outlive a killed master."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
