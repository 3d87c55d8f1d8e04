#!/usr/bin/env python3
"""The failure drill on a cluster of loopback.py: kills each part in turn while people write, then looks for every write that was acknowledged.

    drill.py failures --writes 100000       each part, again and again until so many are acknowledged
    drill.py upgrade --jar new.jar          both nodes, one after the other, to another build
"""
import argparse
import http.client
import http.cookiejar
import json
import re
import signal
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import psycopg2

from loopback import FRONT, MEMBERS, NODES, Loopback

HOST = urllib.parse.urlparse(FRONT).netloc
BACK_WITHIN = 30  # seconds


class Person:
    """Somebody of the demo, signed in with a browser of an own."""

    def __init__(self, name):
        self.jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        form = {"_csrf": self.csrf("/login"), "username": name, "password": "shishi-demo"}
        self.browser.open(f"{FRONT}/login", urllib.parse.urlencode(form).encode(), timeout=30).read()

    def csrf(self, path):
        page = self.browser.open(FRONT + path, timeout=30).read().decode()
        return re.search(r'name="_csrf" value="([^"]+)"', page).group(1)

    def token(self):
        asked = urllib.request.Request(
            f"{FRONT}/api/v1/me/tokens",
            json.dumps({"name": "drill", "writes": True, "days": 1}).encode(),
            {"Content-Type": "application/json", "X-CSRF-TOKEN": self.csrf("/account")},
        )
        return json.load(self.browser.open(asked, timeout=30))["token"]

    def cookies(self):
        return "; ".join(f"{one.name}={one.value}" for one in self.jar if one.name != "device")


@dataclass
class Tally:
    """What became of the requests of one kind, and when the last one was answered well."""

    good: int = 0
    bad: int = 0
    worst: float = 0.0  # seconds that one request took until it was answered well, with all repetitions
    answered_at: float = field(default_factory=time.time)
    kinds: dict = field(default_factory=dict)


class Crowd:
    """Writers that repeat what was not acknowledged, with the same key, and readers that are signed in and count what they get."""

    def __init__(self, writers, readers):
        inspection = Person("inspection")
        self.bearer = {"Authorization": f"Bearer {inspection.token()}", "Content-Type": "application/json"}
        self.readers_cookies = [Person("leader").cookies() for _ in range(readers)]
        self.run = uuid.uuid4().hex[:8]
        self.lock = threading.Lock()
        self.acknowledged = []
        self.writes, self.reads = Tally(), Tally()
        self.going = True
        self.threads = [threading.Thread(target=self.write, args=(number,), daemon=True) for number in range(writers)]
        self.threads += [threading.Thread(target=self.read, args=(cookies,), daemon=True) for cookies in self.readers_cookies]
        for thread in self.threads:
            thread.start()

    def ask(self, line, method, path, body, headers):
        """Status and connection: kept while it is good, as a browser does."""
        line = line or http.client.HTTPConnection(HOST, timeout=20)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            answer.read()
            return answer.status, line
        except (OSError, http.client.HTTPException) as fault:
            line.close()
            return type(fault).__name__, None

    def note(self, tally, good, what, seconds):
        with self.lock:
            if good:
                tally.good += 1
                tally.answered_at = time.time()
                tally.worst = max(tally.worst, seconds)
            else:
                tally.bad += 1
                tally.kinds[what] = tally.kinds.get(what, 0) + 1

    def write(self, writer):
        line, serial = None, 0
        while self.going:
            serial += 1
            matter = f"Drill {self.run} {writer}-{serial}"
            body = json.dumps(
                {"kind": "REMINDER", "colour": "BLUE", "planYear": 2023, "matter": matter, "problem": "P", "demand": "D", "unitId": 1, "days": 5}
            )
            begun, status = time.time(), None
            while status != 201:
                status, line = self.ask(line, "POST", "/api/v1/notices", body, self.bearer | {"Idempotency-Key": matter})
                self.note(self.writes, status == 201, status, time.time() - begun)
                if status == 201:
                    with self.lock:
                        self.acknowledged.append(matter)
                elif not self.going:
                    return
                else:
                    time.sleep(0.2)

    def read(self, cookies):
        line = None
        while self.going:
            begun = time.time()
            status, line = self.ask(line, "GET", "/projects?year=2023", None, {"Cookie": cookies})
            self.note(self.reads, status == 200, status, time.time() - begun)
            time.sleep(0.2)

    def fresh(self):
        """Begins to count anew; what is acknowledged stays."""
        with self.lock:
            self.writes, self.reads = Tally(), Tally()

    def stop(self):
        self.going = False
        for thread in self.threads:
            thread.join(60)


class Drill:
    def __init__(self, loopback):
        self.loopback = loopback

    def parts(self):
        """What is killed, each named anew when its turn comes: who leads changes."""
        role = self.loopback.role
        return [
            ("a node of the application", lambda: f"shishi-{NODES[0]}"),
            ("the synchronous standby", lambda: f"postgresql-{role('sync_standby')}"),
            ("a member of etcd", lambda: "etcd-c"),
            ("the leading PostgreSQL", lambda: f"postgresql-{role('leader')}"),
            ("HAProxy", lambda: "haproxy"),
            ("the machine of the leading PostgreSQL, with all it runs", lambda: role("leader")),
        ]

    def whole(self):
        """Everything runs again: both nodes, three servers, one of them in step with the leader."""
        states = self.loopback.members()
        return (
            all(self.loopback.ready(f"http://{MEMBERS[node]}:8080") for node in NODES)
            and self.loopback.has_standby()
            and len([one for one in states.values() if one["state"] in ("running", "streaming")]) == len(MEMBERS)
        )

    def blow(self, crowd, title, part, gap):
        crowd.fresh()
        struck_at = time.time()
        self.loopback.kill(part)
        silence, last, quiet_until = 0.0, struck_at, struck_at
        # the longest time in which nobody's write was acknowledged
        while time.time() - struck_at < gap or (time.time() - crowd.writes.answered_at > 2 and time.time() - struck_at < 180):
            answered = crowd.writes.answered_at
            if answered > last:
                if answered - last > silence:
                    silence, quiet_until = answered - last, answered
                last = answered
            time.sleep(0.02)
        silence = max(silence, time.time() - last)
        if part in MEMBERS:
            self.loopback.start(part)
        self.loopback.wait(f"  whole again after the loss of {part}", self.whole, 400)
        whole_after = time.time() - struck_at
        tallies = crowd.writes, crowd.reads
        for tally in tallies:
            print(f"  good {tally.good}, bad {tally.bad} {tally.kinds or ''}, worst {tally.worst:.1f} s")
        return {
            "title": title,
            "silence": silence,
            "back": quiet_until - struck_at if silence > 1 else silence,
            "writes": tallies[0],
            "reads": tallies[1],
            "whole": whole_after,
        }

    def failures(self, wanted, gap, crowd):
        blows = []
        begun = time.time()
        while True:
            for title, part in self.parts():
                name = part()
                print(f"{title}: {name} ({len(crowd.acknowledged)} acknowledged)", flush=True)
                blows.append(self.blow(crowd, title, name, gap))
            if len(crowd.acknowledged) >= wanted:
                break
            if len(blows) >= 12:  # each twice: the rest is written in peace
                while len(crowd.acknowledged) < wanted:
                    time.sleep(1)
                break
        crowd.stop()
        self.report(blows)
        lost = self.look(crowd)
        slow = [blow for blow in blows if blow["silence"] > BACK_WITHIN]
        print(f"{len(crowd.acknowledged)} acknowledged in {time.time() - begun:.0f} s, {lost} lost or twice, {len(slow)} times away for more than {BACK_WITHIN} s")
        return not lost and not slow

    def upgrade(self, jar, crowd):
        """As an administrator does it: a node is drained, stopped, started from the new build, and gets its share again."""
        crowd.fresh()
        begun = time.time()
        for node in NODES:
            self.server(node, "drain")
            time.sleep(3)
            self.loopback.end(f"shishi-{node}", "keeper", signal.SIGKILL)
            self.loopback.end(f"shishi-{node}", "child", signal.SIGTERM)
            while self.loopback.pid(f"shishi-{node}", "child"):
                time.sleep(0.2)
            self.loopback.keep(f"shishi-{node}", self.loopback.application(node, jar))
            self.loopback.wait(f"node {node} runs the new build", lambda: self.loopback.ready(f"http://{MEMBERS[node]}:8080"), 400)
            self.server(node, "ready")
            time.sleep(5)
        crowd.stop()
        for name, tally in (("writes", crowd.writes), ("pages", crowd.reads)):
            share = 100 * tally.good / max(1, tally.good + tally.bad)
            print(f"{name}: {tally.good} answered, {tally.bad} not {tally.kinds or ''}: {share:.3f} %, worst {tally.worst:.1f} s")
        print(f"upgraded within {time.time() - begun:.0f} s")
        return self.look(crowd) == 0 and all(t.good >= 999 * t.bad for t in (crowd.writes, crowd.reads))

    def server(self, node, state):
        """HAProxy's own door for administrators."""
        import socket

        with socket.socket(socket.AF_UNIX) as door:
            door.connect(str(self.loopback.folder / "a/state/haproxy.sock"))
            door.sendall(f"set server shishi/{node} state {state}\n".encode())
            door.recv(1000)

    def look(self, crowd):
        """How many acknowledged writes are not there just once, on the leader and on each standby."""
        wrong = 0
        for machine, one in self.loopback.members().items():
            rows = self.matters(MEMBERS[machine], crowd.run)
            missing = [matter for matter in crowd.acknowledged if rows.get(matter) != 1]
            print(f"postgresql-{machine} ({one['role']}): {len(crowd.acknowledged)} acknowledged, {sum(rows.values())} there, {len(missing)} missing or twice")
            wrong += len(missing)
        return wrong

    def matters(self, address, run):
        with psycopg2.connect(
            host=address, dbname="shishi", user="shishi_owner", password=self.loopback.secret("owner_password")
        ) as connection, connection.cursor() as cursor:
            cursor.execute("select matter, count(*) from notice where matter like %s group by matter", (f"Drill {run} %",))
            return dict(cursor.fetchall())

    @staticmethod
    def report(blows):
        print("\n| killed | no write acknowledged for | writes: good, refused | pages: good, refused | all parts run again within |\n|---|---|---|---|---|")
        for blow in blows:
            writes, reads = blow["writes"], blow["reads"]
            print(f"| {blow['title']} | {blow['silence']:.1f} s | {writes.good}, {writes.bad} | {reads.good}, {reads.bad} | {blow['whole']:.0f} s |")
        print()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--folder", type=Path, default=Path("/var/tmp/shishi-loopback"))
    options.add_argument("--writers", type=int, default=12)
    options.add_argument("--readers", type=int, default=4)
    commands = options.add_subparsers(dest="command", required=True)
    failures = commands.add_parser("failures")
    failures.add_argument("--writes", type=int, default=100_000)
    failures.add_argument("--gap", type=int, default=45, help="seconds of work after each blow")
    commands.add_parser("upgrade").add_argument("--jar", type=Path, required=True)
    given = options.parse_args()
    drill = Drill(Loopback(given.folder))
    crowd = Crowd(given.writers, given.readers)
    time.sleep(5)
    well = drill.failures(given.writes, given.gap, crowd) if given.command == "failures" else drill.upgrade(given.jar, crowd)
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
