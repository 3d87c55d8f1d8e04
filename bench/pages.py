#!/usr/bin/env python3
"""Asks for every kind of page that the menu of each demo account leads to, one after the other, and tells which are slow.

pages.py http://127.0.0.1:18155 [--data FOLDER] [--year 2023 --as-of 2024-01-08] [--slow 300] [--roles county,leader]

With the data folder of an embedded database it also tells the processor time that PostgreSQL spent on a page, which another
program's load does not touch, and the statements that took long. Pages of one kind differ only in numbers, codes and filters;
of each kind one is asked. Nothing is changed but the demo's signing in; files are left out.
"""
import argparse, html, http.cookiejar, os, re, subprocess, sys, time, urllib.error, urllib.parse, urllib.request

ROLES = "county inspection finance congress leader township department deputy sysadmin secadmin auditor".split()
FILES = re.compile(r"\.(xlsx|csv|docx|pdf|ics|zip|svg|png|css|js|json|md)$|/(logout|login|print|feed|preview|content|download|files?|comparison)(/|$)|^/(api|webjars|swagger|v3)")
FILTERS = re.compile(r"^(sort|dir|page|columns|lang|size|filters)$")


class Person:
    def __init__(self, base, name, password):
        self.base, self.name = base, name
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        page = self.ask("/login")[2]
        token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', page).group(1)
        form = urllib.parse.urlencode({"username": name, "password": password, "_csrf": token}).encode()
        request = urllib.request.Request(base + "/login", form)
        stay = urllib.request.build_opener(*[h for h in self.opener.handlers if isinstance(h, urllib.request.HTTPCookieProcessor)], Stay())
        try:
            stay.open(request, timeout=120)
        except urllib.error.HTTPError as answer:
            if answer.code not in (302, 303) or "/login" in answer.headers["Location"]:
                sys.exit(f"{name} cannot sign in: {answer.code}")

    def ask(self, path):
        try:
            with self.opener.open(self.base + path, timeout=100) as answer:
                text = answer.read().decode(errors="replace")
                kind = answer.headers.get("Content-Type", "")
                return answer.status, urllib.parse.urlsplit(answer.url).path, text if "html" in kind else ""
        except urllib.error.HTTPError as answer:
            return answer.code, path, ""
        except OSError:  # no answer in time
            return 504, path, ""


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *ignored):
        return None


class Program:
    """What the application itself spends: its threads without those of the compiler."""

    def __init__(self, pid):
        self.pid = pid

    def spent(self):
        ticks = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            try:
                name, fields = open(f"/proc/{self.pid}/task/{thread}/stat").read().split("(", 1)[1].rsplit(")", 1)
            except OSError:
                continue
            if "Compile" not in name:
                ticks += sum(map(int, fields.split()[11:13]))
        return ticks * 1000 // os.sysconf("SC_CLK_TCK")


class Server:
    """What the embedded PostgreSQL spends, and says in its log."""

    def __init__(self, folder):
        self.folder = folder
        self.postmaster = int(open(f"{folder}/cluster/postmaster.pid").readline())
        self.set("alter system set log_min_duration_statement = '50ms'")
        self.log = open(f"{folder}/postgresql.log", errors="replace")
        self.log.seek(0, os.SEEK_END)

    def set(self, statement):
        known = dict(line.strip().split("=", 1) for line in open(f"{self.folder}/connection.properties") if "=" in line)
        self.env = dict(os.environ, PGHOST="127.0.0.1", PGUSER="postgres", PGDATABASE="shishi", PGPORT=known["port"],
                        PGPASSWORD=known["superuser.password"])
        self.run(statement, "select pg_reload_conf()")
        time.sleep(0.3)

    def run(self, *statements):
        asked = [word for statement in statements for word in ("-c", statement)]
        subprocess.run(["psql", "-X", "-q", "-o", os.devnull, *asked], env=self.env, check=True)

    def write(self):
        """As if somebody had written to every kind of table: what is kept until then is asked anew."""
        self.run("with gone as (delete from write_stamp returning kind) "
                 "insert into write_stamp select distinct kind, pg_current_xact_id() from gone")

    def stop(self):
        self.set("alter system reset log_min_duration_statement")

    def spent(self):
        ticks = 0
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(pid) == self.postmaster:
                ticks += sum(map(int, fields[11:15]))
            elif int(fields[1]) == self.postmaster:
                ticks += int(fields[11]) + int(fields[12])
        return ticks * 1000 // os.sysconf("SC_CLK_TCK")

    def statements(self):
        time.sleep(0.05)
        found = re.findall(r"duration: ([\d.]+) ms\s+(?:execute|statement)[^:]*: (.*(?:\n[\t ]+.*)*)", self.log.read())
        return sorted(((float(ms), " ".join(text.split())) for ms, text in found), reverse=True)


def kind(path):
    at = urllib.parse.urlsplit(path)
    parts = [re.sub(r"^(?=.*\d).+$", "*", urllib.parse.unquote(part)) for part in at.path.split("/")]
    names = sorted({k for k, _ in urllib.parse.parse_qsl(at.query)} - {"year", "asOf"})
    if any(FILTERS.match(name) for name in names):
        return None
    return "/".join(parts) + ("?" + "&".join(names) if names else "")


def links(text):
    for href in re.findall(r'\bhref="(/[^"#]*)', text):
        path = html.unescape(href)
        if not FILES.search(urllib.parse.urlsplit(path).path):
            yield path


def at_day(path, year, day):
    at = urllib.parse.urlsplit(path)
    query = [(k, v) for k, v in urllib.parse.parse_qsl(at.query, keep_blank_values=True) if k not in ("year", "asOf")]
    return at.path + "?" + urllib.parse.urlencode(query + [("year", year), ("asOf", day)])


def cost(wall, spent, java):
    """Where the program is known, what both had to do, which another program's load does not touch; else what was waited for."""
    return spent + java if java else wall


def crawl(person, options, server, program):
    waiting, met, rows = ["/"], {"/"}, []
    while waiting and len(rows) < options.most:
        path = waiting.pop(0)
        asked = at_day(path, options.year, options.as_of)
        if server:
            server.statements()
        best = None
        for _ in range(2):  # the first may meet a cold cache
            if server and options.written:
                server.write()
            before, java, since = (server.spent() if server else 0), (program.spent() if program else 0), time.time()
            status, _, text = person.ask(asked)
            wall, spent = (time.time() - since) * 1000, (server.spent() - before if server else 0)
            java = program.spent() - java if program else 0
            if best is None or cost(wall, spent, java) < cost(*best[:3]):
                best = (wall, spent, java, status, text)
            if not program and wall > 3000 or wall < options.slow:
                break
        wall, spent, java, status, text = best
        statements = [s for s in server.statements() if s[0] >= 50] if server else []
        rows.append((cost(wall, spent, java), spent))
        if rows[-1][0] >= options.slow or status >= 400 or options.all:
            print(f"{person.name}\t{status}\t{wall:.0f} ms\t{spent} ms of PostgreSQL, {java} of Java\t{path}", flush=True)
            for ms, statement in statements[:4]:
                print(f"        {ms:.0f} ms  {statement[:options.width]}", flush=True)
        for link in links(text):
            like = kind(link)
            if like and like not in met:
                met.add(like)
                waiting.append(link)
    slow = sum(row[0] >= options.slow for row in rows)
    print(f"{person.name}: {len(rows)} pages, {slow} of {options.slow} ms or more, {sum(row[1] >= options.slow for row in rows)} by PostgreSQL's own time", flush=True)
    return rows


def main():
    asks = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asks.add_argument("base")
    asks.add_argument("--data")
    asks.add_argument("--pid", help="of the application: pages are slow by the processor time of both, not by the clock")
    asks.add_argument("--year", default="2023")
    asks.add_argument("--as-of", default="2024-01-08")
    asks.add_argument("--slow", type=int, default=300)
    asks.add_argument("--most", type=int, default=150)
    asks.add_argument("--width", type=int, default=160)
    asks.add_argument("--roles", default=",".join(ROLES))
    asks.add_argument("--password", default="shishi-demo")
    asks.add_argument("--written", action="store_true", help="each page as the first one after somebody has written")
    asks.add_argument("--all", action="store_true", help="tell the quick ones, too")
    options = asks.parse_args()
    server = Server(options.data) if options.data else None
    program = Program(options.pid) if options.pid else None
    try:
        for name in options.roles.split(","):
            crawl(Person(options.base, name, options.password), options, server, program)
    finally:
        if server:
            server.stop()


main()
