#!/usr/bin/env python3
"""A whole cluster on one machine: three machines in name, each with a loopback address of its own, and the configuration of real ones.

    loopback.py up --jar shishi.jar     the demo at http://127.0.10.10:8080, on two nodes; brings what it needs from Debian
    loopback.py status
    loopback.py kill PART               etcd-a postgresql-a shishi-a haproxy, or a whole machine: a; its keeper starts it again, a machine stays down
    loopback.py start MACHINE
    loopback.py down                    stops all; --forget removes the data too
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import configure

PACKAGES = ("haproxy", "patroni", "etcd-server", "postgresql-15", "python3-psycopg2", "python3")
# what the packages start by themselves is not wanted here
SERVICES = ("haproxy", "patroni", "etcd", "postgresql")
MEMBERS = {"a": "127.0.10.1", "b": "127.0.10.2", "c": "127.0.10.3"}
NODES = ("a", "b")
FRONT = "http://127.0.10.10:8080"
USER = "postgres"

# starts its program again whenever that ends, as systemd would
KEEPER = 'while :; do "$@" & echo $! >"$0.child"; wait $!; sleep 1; done'


class Loopback:
    def __init__(self, folder):
        self.folder = folder

    def cluster(self):
        return {
            "HA_MEMBERS": " ".join(f"{name}={at}" for name, at in MEMBERS.items()),
            "HA_NODES": " ".join(NODES),
            "HA_FRONT": "127.0.10.10",
            "HA_POSTGRES_BIN": "/usr/lib/postgresql/15/bin",
            "HA_SECRETS": str(self.folder / "cluster.secrets"),
        }

    def secret(self, name):
        return configure.settings(self.folder / "cluster.secrets")[name]

    # -- programs

    def parts(self, machine):
        """Name and command of what runs on a machine."""
        of = self.folder / machine
        parts = {
            f"etcd-{machine}": ["etcd", "--config-file", str(of / "etcd.yaml")],
            f"postgresql-{machine}": ["patroni", str(of / "patroni.yaml")],
        }
        if machine in NODES:
            parts[f"shishi-{machine}"] = self.application(machine)
        return parts

    def application(self, machine, jar=None):
        of = self.folder / machine
        return [
            *("env", "-C", str(of), f"SHISHI_CACHE_DIR={of}/cache", "JAVA_OPTS=-Xmx700m"),
            *(str(self.folder / "start.sh"), str(jar or self.folder / f"shishi-{machine}.jar")),
            "--spring.profiles.active=demo",
            f"--spring.config.additional-location={of}/application.yaml",
            f"--shishi.data-dir={of}/data",
        ]

    def haproxy(self):
        return {"haproxy": ["haproxy", "-W", "-db", "-f", str(self.folder / "a" / "haproxy.cfg")]}

    def keep(self, part, command):
        run = self.folder / "run" / part
        if os.geteuid() == 0:
            command = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups", "--", *command]
        with open(self.folder / "log" / f"{part}.log", "ab") as log:
            keeper = subprocess.Popen(
                ["bash", "-c", KEEPER, str(run), *command], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        (run.with_suffix(".keeper")).write_text(str(keeper.pid))

    def pid(self, part, kind):
        try:
            pid = int((self.folder / "run" / f"{part}.{kind}").read_text())
            os.kill(pid, 0)
            return pid
        except (FileNotFoundError, ValueError, ProcessLookupError):
            return None

    def end(self, part, kind, how):
        pid = self.pid(part, kind)
        if pid:
            os.kill(pid, how)

    def strike(self, part):
        """The power of one program goes: it and what it started."""
        child = self.pid(part, "child")
        if child and part.startswith("postgresql-"):
            self.end_postmaster(part.split("-")[1])
        if child and part == "haproxy":
            subprocess.run(["pkill", "-KILL", "-P", str(child)], check=False)
        self.end(part, "child", signal.SIGKILL)

    def end_postmaster(self, machine):
        try:
            postmaster = int((self.folder / machine / "state/postgresql/postmaster.pid").read_text().split()[0])
            subprocess.run(["pkill", "-KILL", "-P", str(postmaster)], check=False)
            os.kill(postmaster, signal.SIGKILL)
        except (FileNotFoundError, ProcessLookupError):
            pass

    # -- what people ask for

    def up(self, jar):
        for below in ("run", "log"):
            (self.folder / below).mkdir(parents=True, exist_ok=True)
        if not (self.folder / "cluster.secrets").exists():
            configure.make_secrets(self.folder / "cluster.secrets")
        shutil.copy(Path(__file__).resolve().parent.parent / "start.sh", self.folder)
        for machine in MEMBERS:
            (self.folder / machine / "state").mkdir(parents=True, exist_ok=True)
            configure.configure(self.cluster(), machine, self.folder / machine)
        for machine in NODES:
            shutil.copy(jar, self.folder / f"shishi-{machine}.jar")
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{USER}:{USER}", str(self.folder)], check=True)
        for machine in MEMBERS:
            for part, command in self.parts(machine).items():
                if not part.startswith("shishi-"):
                    self.keep(part, command)
        self.wait("a PostgreSQL that leads, and one that follows it word for word", self.has_standby, 180)
        self.keep("haproxy", self.haproxy()["haproxy"])
        for machine in NODES:  # the first one makes the tables and the demo
            self.keep(f"shishi-{machine}", self.application(machine))
            self.wait(f"node {machine}", lambda: self.ready(f"http://{MEMBERS[machine]}:8080"), 600)
        self.wait("the way through HAProxy", lambda: self.ready(FRONT), 30)
        print(f"{FRONT} is up; accounts and password as in the demo")

    def start(self, machine):
        for part, command in self.parts(machine).items():
            if not self.pid(part, "keeper"):
                self.keep(part, command)

    def kill(self, what):
        for part in self.parts(what) if what in MEMBERS else [what]:
            if what in MEMBERS:
                self.end(part, "keeper", signal.SIGKILL)
            self.strike(part)

    def down(self, forget):
        parts = [*self.haproxy(), *(part for machine in MEMBERS for part in reversed(self.parts(machine)))]
        for part in sorted(parts, key=lambda name: ("haproxy shishi postgresql etcd".split().index(name.split("-")[0]))):
            self.end(part, "keeper", signal.SIGKILL)
            self.end(part, "child", signal.SIGTERM)
            deadline = time.time() + 60
            while self.pid(part, "child") and time.time() < deadline:
                time.sleep(0.2)
            self.end(part, "child", signal.SIGKILL)
        if forget:
            shutil.rmtree(self.folder)

    # -- what can be seen

    def ready(self, base):
        try:
            with urllib.request.urlopen(f"{base}/actuator/health/readiness", timeout=3) as answer:
                return answer.status == 200
        except OSError:
            return False

    def members(self):
        """What Patroni knows of each PostgreSQL: name → role (leader, sync_standby, replica), state."""
        for at in MEMBERS.values():
            try:
                with urllib.request.urlopen(f"http://{at}:8008/cluster", timeout=3) as answer:
                    return {one["name"]: one for one in json.load(answer)["members"]}
            except OSError:
                continue
        return {}

    def role(self, wanted):
        return next((name for name, one in self.members().items() if one["role"] == wanted), None)

    def has_standby(self):
        return self.role("leader") and self.role("sync_standby")

    def wait(self, what, reached, seconds):
        begun = time.time()
        while not reached():
            if time.time() - begun > seconds:
                sys.exit(f"{what}: not within {seconds} s; see {self.folder}/log")
            time.sleep(0.2)
        print(f"{what}: after {time.time() - begun:.0f} s", flush=True)

    def status(self):
        for name, one in sorted(self.members().items()):
            print(f"postgresql-{name}  {one['role']}, {one['state']}, lag {one.get('lag', 0)}")
        for machine in NODES:
            print(f"shishi-{machine}      {'ready' if self.ready(f'http://{MEMBERS[machine]}:8080') else 'not ready'}")
        print(f"{FRONT}  {'ready' if self.ready(FRONT) else 'not ready'}")


def install():
    """HAProxy, Patroni, etcd and PostgreSQL, where they are not yet."""
    missing = [package for package in PACKAGES if not installed(package)]
    if not missing:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *missing], check=True, env=environment)
    for service in SERVICES:
        if Path("/run/systemd/system").exists():
            subprocess.run(["systemctl", "disable", "--now", service], check=False)


def installed(package):
    asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "installed"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--folder", type=Path, default=Path("/var/tmp/shishi-loopback"), help="where everything lies")
    commands = options.add_subparsers(dest="command", required=True)
    commands.add_parser("up").add_argument("--jar", type=Path, required=True)
    commands.add_parser("status")
    commands.add_parser("kill").add_argument("part")
    commands.add_parser("start").add_argument("machine", choices=MEMBERS)
    commands.add_parser("down").add_argument("--forget", action="store_true")
    given = options.parse_args()
    loopback = Loopback(given.folder)
    match given.command:
        case "up":
            install()
            loopback.up(given.jar)
        case "status":
            loopback.status()
        case "kill":
            loopback.kill(given.part)
        case "start":
            loopback.start(given.machine)
        case "down":
            loopback.down(given.forget)


if __name__ == "__main__":
    main()
