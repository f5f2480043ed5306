"""What tests need of the machine: a PostgreSQL server on loopback, started and stopped here, a browser, and the programs that read our formats."""

import contextlib
import hashlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Unavailable(Exception):
    """The machine has not got it and it could not be installed."""


def install(package, program):
    """Install a Debian package if `program` is missing and it may be. Raises Unavailable."""
    if Path(program).exists() or list(Path("/").glob(program.lstrip("/"))):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
            subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not list(Path("/").glob(program.lstrip("/"))):
        raise Unavailable(f"{package} is not installed here. Install it (Debian: apt-get install {package}).")


@contextlib.contextmanager
def postgresql():
    """A fresh server on a free port of loopback, as another user than root; yields a DATABASE_URL and stops it."""
    install("postgresql", "/usr/lib/postgresql/*/bin/initdb")
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    folder = Path(tempfile.mkdtemp(prefix="archive-postgresql-"))
    person = _owner(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"

    def server(*command):
        done = subprocess.run(
            [programs / command[0], *command[1:]], user=person, cwd=folder, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        if done.returncode:
            raise Unavailable(f"{command[0]} failed: {done.stderr.strip()[-400:]}")

    data = folder / "data"
    try:
        server("initdb", "-D", data, "-U", "archive", "--auth=trust", "--locale=C", "--encoding=UTF8")
        server("pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
        server("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "archive", "archive")
        yield f"postgresql://archive@127.0.0.1:{port}/archive"
    finally:
        with contextlib.suppress(Unavailable):
            server("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder):
    """The user to run the server as: this one, or, for root, one that is not root and owns `folder`."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            os.chown(folder, found.pw_uid, found.pw_gid)
            return found.pw_uid
    raise Unavailable("PostgreSQL does not start as root, and there is no user postgres or nobody.")


def clients():
    """The Python of an environment with the programs that read our formats, made once; and Java for one of them. Raises Unavailable."""
    install("default-jre-headless", "/usr/bin/java")
    wanted = ROOT / "requirements" / "clients.txt"
    folder = ROOT / "var" / "clients"
    python, stamp = folder / "bin" / "python", folder / "stamp"
    name = f"{hashlib.sha256(wanted.read_bytes()).hexdigest()} {sys.version}"
    if stamp.exists() and stamp.read_text() == name:
        return python
    venv.create(folder, clear=True, with_pip=True)
    command = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", wanted]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise Unavailable(f"requirements/clients.txt could not be installed: {done.stdout.strip()[-400:]}")
    stamp.write_text(name)
    return python
