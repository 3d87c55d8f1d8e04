#!/usr/bin/env python3
"""Writes what each program of one machine of a cluster needs to know (docs/high-availability.md).

    configure.py --secrets cluster.secrets                        makes passwords and keys, once for the cluster
    configure.py --cluster cluster.env --machine a --folder out   writes the files, to be looked at
    configure.py --cluster cluster.env --machine a --install      puts them in their places on this machine (Debian 12, as root)
"""
import argparse
import base64
import os
import re
import secrets
import shlex
import shutil
import string
import subprocess
import sys
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "templates"
PASSWORDS = ("postgres_password", "replication_password", "patroni_password", "owner_password", "app_password")
KEYS = ("second_factor_key", "trail_key")
LOCAL = "127.0.0.1"

# where Debian's packages look for each file, and whose it is
PLACES = {
    "etcd.yaml": ("/etc/etcd/shishi.yaml", "etcd", 0o600),
    "patroni.yaml": ("/etc/patroni/config.yml", "postgres", 0o600),
    "roles.sh": ("/etc/patroni/roles.sh", "postgres", 0o700),
    "haproxy.cfg": ("/etc/haproxy/haproxy.cfg", "root", 0o600),
    "application.yaml": ("/etc/shishi/application.yaml", "shishi", 0o600),
    "keepalived.conf": ("/etc/keepalived/keepalived.conf", "root", 0o600),
    "firewall.nft": ("/etc/nftables-shishi.conf", "root", 0o700),
}


def settings(file):
    """The assignments of a file as a shell would read them."""
    lines = (line.strip() for line in Path(file).read_text(encoding="utf-8").splitlines())
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {name: " ".join(shlex.split(value)) for name, value in pairs}


def make_secrets(file):
    made = {name: secrets.token_hex(24) for name in PASSWORDS}
    made |= {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in KEYS}
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.writelines(f"{name}={value}\n" for name, value in made.items())


def members(cluster):
    found = dict(member.split("=", 1) for member in cluster["HA_MEMBERS"].split())
    if len(found) < 3:
        sys.exit("HA_MEMBERS: three machines at least, so that two are a majority")
    return found


def nodes(cluster):
    """The machines that run the application; all where none are named."""
    return (cluster.get("HA_NODES") or " ".join(members(cluster))).split()


def folders_of_debian():
    return {
        "roles": "/etc/patroni/roles.sh",
        "etcd_data": "/var/lib/etcd/shishi",
        "postgres_home": "/var/lib/postgresql",
        "postgres_data": "/var/lib/postgresql/shishi",
        "postgres_sockets": "/run/postgresql",
        "haproxy_socket": "/run/haproxy/admin.sock",
        "haproxy_user": "    user haproxy\n    group haproxy\n",
    }


def folders_below(folder):
    state = folder / "state"
    return {
        "roles": folder / "roles.sh",
        "etcd_data": state / "etcd",
        "postgres_home": state,
        "postgres_data": state / "postgresql",
        "postgres_sockets": state,
        "haproxy_socket": state / "haproxy.sock",
        "haproxy_user": "",
    }


def values(cluster, machine):
    all_members = members(cluster)
    if machine not in all_members:
        sys.exit(f"{machine} is not among HA_MEMBERS: {', '.join(all_members)}")
    address, front = all_members[machine], cluster["HA_FRONT"]
    certificate = cluster.get("HA_CERTIFICATE", "")
    others = [at for name, at in all_members.items() if name != machine]
    return settings(cluster["HA_SECRETS"]) | {
        "name": machine,
        "address": address,
        "postgres_bin": cluster["HA_POSTGRES_BIN"],
        "etcd_peers": ",".join(f"{name}=http://{at}:2380" for name, at in all_members.items()),
        "etcd_hosts": ",".join(f"{at}:2379" for at in all_members.values()),
        "database_hosts": ",".join(f"{at}:5432" for at in all_members.values()),
        "trusted_hba": "\n".join(
            f"    - host {what} {at}/32 scram-sha-256"
            for at in [LOCAL, *all_members.values()]
            for what in ("all all", "replication replicator")
        ),
        "trusted_proxies": "|".join(re.escape(at) for at in [LOCAL, *all_members.values(), front]),
        "front": f"{front}:443 ssl crt {certificate}" if certificate else f"{front}:8080",
        "front_address": front,
        "scheme": "https" if certificate else "http",
        "app_servers": "\n".join(f"    server {name} {all_members[name]}:8080" for name in nodes(cluster)),
        "interface": cluster.get("HA_INTERFACE", "eth0"),
        "priority": 100 + len(all_members) - list(all_members).index(machine),
        "keepalived_peers": "\n".join(f"        {at}" for at in others),
        "all_addresses": ", ".join([*all_members.values(), front]),
    }


def files(cluster, machine, folders):
    """The text of each file, by its name."""
    known = values(cluster, machine) | folders
    return {
        template.name: string.Template(template.read_text(encoding="utf-8")).substitute(known)
        for template in sorted(TEMPLATES.iterdir())
    }


def put(target, text, mode, owner=None):
    target.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        os.fchmod(handle, mode)
        out.write(text)
    if owner:
        shutil.chown(target, owner, owner)


def configure(cluster, machine, folder):
    for name, text in files(cluster, machine, folders_below(folder)).items():
        put(folder / name, text, PLACES[name][2])


def install(cluster, machine):
    """Files in their places, what Debian starts by itself put aside, everything started."""
    for name, text in files(cluster, machine, folders_of_debian()).items():
        place, owner, mode = PLACES[name]
        put(Path(place), text, mode, owner)
    put(Path("/etc/default/etcd"), "ETCD_CONFIG_FILE=/etc/etcd/shishi.yaml\n", 0o644)
    # HAProxy listens at the common address also where that is not at the moment
    put(Path("/etc/sysctl.d/60-shishi-cluster.conf"), "net.ipv4.ip_nonlocal_bind = 1\n", 0o644)
    services = ["etcd", "patroni", "haproxy", "keepalived"] + (["shishi"] if machine in nodes(cluster) else [])
    for command in (
        ["sysctl", "--quiet", "--load", "/etc/sysctl.d/60-shishi-cluster.conf"],
        ["systemctl", "disable", "--now", "postgresql"],
        ["systemctl", "enable", *services],
        # etcd waits for a majority: not for the end of its start
        ["systemctl", "restart", "--no-block", *services],
    ):
        subprocess.run(command, check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--secrets", metavar="FILE")
    options.add_argument("--cluster", metavar="FILE")
    options.add_argument("--machine", metavar="NAME")
    options.add_argument("--folder", type=Path)
    options.add_argument("--install", action="store_true")
    given = options.parse_args()
    if given.secrets:
        make_secrets(given.secrets)
    elif given.cluster and given.machine and given.install:
        install(settings(given.cluster), given.machine)
    elif given.cluster and given.machine and given.folder:
        configure(settings(given.cluster), given.machine, given.folder.resolve())
    else:
        options.error("--secrets; or --cluster and --machine with --folder or --install")


if __name__ == "__main__":
    main()
