#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk in a clean Debian, booted, updates itself at night out of a signed repository: not while somebody is there; to a
version that runs; back from one that does not; cut at random moments; and out of a memory stick.

    updated.py SOURCE BUILD OUT [--parts back,cuts,stick] [--cuts N] [--seed N]

Without --parts all of them; the night itself always. OUT/disk/root is the clean Debian, on an ext4 of its own (OUT/disk.ext4): made if
it is not there. A cut takes from that disk what the kernel had been told and had not written yet, and ends every process of the
machine (signal 9 for its PID 1). What a disk loses that says "written" and lies is not lost here."""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time

from machine import DATA, OUT, SOURCE, TOOLS, CentralService, Machine, Session
from machine import enrolled, fill, headless, must, packages, until
from root import Disk, run, say

OLD, NEW, BROKEN = "0.0.9", "0.1.0", "0.2.0"
OURS = ("ventanilla", "ventanilla-session")
STATE = "/var/lib/ventanilla-update"
FILINGS = 5
SOURCES = """Types: deb
URIs: file:/srv/repository
Suites: ./
Signed-By: /etc/apt/keyrings/ventanilla.asc
"""


def broken(folder):
    """The same packages, whose kiosk dies as soon as it starts."""
    deb = next(folder.glob("ventanilla_*.deb"))
    inside = folder / "inside"
    run("dpkg-deb", "-R", deb, inside)
    (inside / "usr/bin/ventanilla").write_text("#!/bin/sh\nexit 1\n")
    run("dpkg-deb", "--root-owner-group", "-b", inside, deb)
    shutil.rmtree(inside)
    return folder


class Keys:
    """gpg's, thrown away with the test."""

    def __init__(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        self.env = os.environ | {"GNUPGHOME": str(folder)}
        for name in ("team@ventanilla.test", "somebody@else.test"):
            run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", name, "ed25519", "sign", env=self.env)

    def public(self, name):
        return run("gpg", "--armor", "--export", name, env=self.env)

    def repository(self, debs, out, *options, name="team@ventanilla.test"):
        run(SOURCE / "packaging/make-repository.sh", *options, debs, name, out, env=self.env)

    def end(self):
        run("gpgconf", "--kill", "gpg-agent", env=self.env)


class Kiosk(Machine):
    def __init__(self, disk, *arguments):
        super().__init__(*arguments)
        self.disk = disk
        self.session, self.saved = Session(self), []
        self.repository = self.folder / "srv/repository"

    def versions(self):
        said = self.run("dpkg-query", "-W", "-f", "${Version} ${db:Status-Abbrev}\n", *OURS).split("\n")
        return [line.strip() for line in said if line]

    def has(self, version):
        return self.versions() == [f"{version} ii"] * len(OURS)

    def goes_to(self, folder):
        """As a technician does it by hand."""
        files = self.put(*(next(folder.glob(f"{name}_*.deb")) for name in OURS))
        self.run("env", "DEBIAN_FRONTEND=noninteractive", "dpkg", "--force-downgrade", "--force-confold", "-i", *files)
        self.settles()

    def loses_power(self):
        """Returns when it is off, and its disk can be looked at."""
        self.disk.dies()
        self.halt()
        self.disk.comes_back()

    def settles(self, patience=400):
        until(lambda: self.tries("test", "-e", f"{STATE}/under-way")[0] == 1, f"settled:\n{self.session.journal()}", patience)
        until(self.idle, f"the kiosk:\n{self.session.journal()}", 120)

    def idle(self):
        return (self.session.up() and self.session.show("StatusText") == "idle"
                and not self.ctl("queue", "list", "--state", "in-flight")[1])

    def evening(self):
        """Another day begins, and apt looks what there is."""
        self.run("sh", "-c", "rm -f /var/lib/apt/periodic/*-stamp")
        self.run("systemctl", "start", "apt-daily.service")

    def night(self):
        self.run("systemctl", "start", "apt-daily-upgrade.service")
        until(lambda: self.session.show("ActiveState", "apt-daily-upgrade.service") == "inactive", "the night ends", 600)

    def is_as_it_was(self, when):
        self.holds(self.saved, when)
        code, said = self.ctl("doctor", "--offline")
        must("Íntegra." in said, f"{when}: {code} {said}")
        must(not self.run("dpkg", "--audit"), f"{when}: dpkg")
        return said

    def events(self, word):
        code, said = self.tries("journalctl", "--no-pager", "-q", "-o", "cat", f"VENTANILLA_EVENT={word}")
        return said.splitlines() if code == 0 else []


def prepared(machine, keys, old, filled):
    machine.repository.mkdir(parents=True, exist_ok=True)
    keyrings = machine.folder / "etc/apt/keyrings"
    keyrings.mkdir(exist_ok=True)
    (keyrings / "ventanilla.asc").write_text(keys.public("team@ventanilla.test"))
    sources = machine.folder / "etc/apt/sources.list.d/ventanilla.sources"
    sources.unlink(missing_ok=True)
    machine.run("apt-get", "update", "-q")
    # Of a run before, which may have been broken off anywhere.
    for options in (["--configure", "-a"], ["--force-remove-reinstreq", "--purge", *OURS]):
        machine.tries("dpkg", *options)
    machine.run("sh", "-c", f"rm -rf {STATE} {DATA} /var/log/journal/* /etc/apt/preferences.d/ventanilla-update.pref")
    machine.installs(old, *OURS)
    sources.write_text(SOURCES)
    machine.is_kiosk_of(filled)
    headless(machine)
    machine.run("systemctl", "enable", "apt-daily.timer", "apt-daily-upgrade.timer")
    machine.boot()
    when = machine.run("systemctl", "show", "-P", "TimersCalendar", "apt-daily-upgrade.timer")
    must(when.count("OnCalendar=") == 1 and "01..05:00/20" in when, f"at night: {when}")
    must(machine.session.show("ActiveState", "apt-daily-upgrade.timer") == "active", "by itself")
    # From here on it is called.
    machine.run("systemctl", "disable", "--now", "apt-daily.timer", "apt-daily-upgrade.timer")
    machine.settles()


def at_night(machine, keys, new):
    keys.repository(new, machine.repository)
    machine.evening()
    machine.session.types("Tab", "Return")
    until(lambda: machine.session.show("StatusText") == "busy", "somebody is there", 20)
    machine.night()
    must(machine.has(OLD) and not machine.events("update.begun"), "not while somebody is there")
    machine.run("systemctl", "restart", "ventanilla-kiosk")
    machine.settles()
    say("somebody at the kiosk: the update waits")
    store = machine.folder / DATA[1:] / "kiosk.sqlite"
    run("sqlite3", store, "UPDATE filings SET state = 'in-flight' WHERE sequence = 1")
    machine.night()
    must(machine.has(OLD) and not machine.events("update.begun"), "not while a filing is on its way")
    run("sqlite3", store, "UPDATE filings SET state = 'sealed' WHERE state = 'in-flight'")
    say("a filing on its way: the update waits")

    begun = time.monotonic()
    machine.night()
    must(machine.has(NEW), f"{machine.versions()}\n{machine.session.journal()}")
    machine.settles()
    said = machine.is_as_it_was("updated")
    must(f"Se actualizó de {OLD} a {NEW}" in said, said)
    must(machine.events("update.done") == [f"update.done: from {OLD} to {NEW}"], f"{machine.events('update.done')}")
    must(machine.run("find", f"{DATA}/backups", "-name", "*.sqlite*").strip(), "a copy of the store")
    took = time.monotonic() - begun
    machine.night()
    must(len(machine.events("update.begun")) == 1, "once a day")
    say(f"{OLD} → {NEW}, with {FILINGS} filings in the queue, in {took:.0f} s (30 of them watching it run)")
    return took


def back_again(machine, keys, bad):
    keys.repository(bad, machine.repository)
    machine.evening()
    begun = time.monotonic()
    machine.night()
    must(machine.has(NEW), f"back: {machine.versions()}\n{machine.session.journal()}")
    machine.settles()
    took = time.monotonic() - begun
    said = machine.is_as_it_was("back")
    must(f"La actualización a {BROKEN} no partió" in said and f"volvió a {NEW}" in said, said)
    must(len(machine.events("update.went-back")) == 1, "an event")
    machine.evening()
    machine.night()
    machine.settles()
    must(machine.has(NEW) and len(machine.events("update.went-back")) == 1, "not taken again")
    say(f"{BROKEN} does not run: back at {NEW} after {took:.0f} s, the queue as it was, and not taken again")
    machine.run("ventanilla-update", "again")
    must(f"Candidate: {BROKEN}" in machine.run("apt-cache", "policy", "ventanilla"), "a technician may allow it again")
    only(machine, keys)


def phase(machine):
    """How far it was, by what lies on the disk."""
    if not (machine.folder / STATE[1:] / "under-way").exists():
        return "before or after"
    status = (machine.folder / "var/lib/dpkg/status").read_text()
    states = [part.split("Version: ")[1].split("\n")[0] + " " + part.split("Status: ")[1].split("\n")[0].split()[-1]
              for part in status.split("\n\n") if part.split("\n")[0].removeprefix("Package: ") in OURS]
    return ", ".join(states)


def cut(machine, old, took, dice, rounds):
    ends = {OLD: 0, NEW: 0}
    for one in range(rounds):
        machine.goes_to(old)
        machine.evening()
        run("sync", "-f", machine.folder) # so far it is any day
        machine.run("systemctl", "start", "--no-block", "apt-daily-upgrade.service")
        # Most of it is watching the new one run, when nothing is written: one in four falls anywhere, the others
        # where packages are on their way.
        after = dice.uniform(0, took) if one % 4 == 3 else dice.uniform(0, 5)
        if one % 4 != 3:
            until(lambda: (machine.folder / STATE[1:] / "under-way").exists(), "it begins", 60)
        time.sleep(after)
        machine.loses_power()
        reached, begun = phase(machine), time.monotonic()
        machine.boot()
        machine.settles()
        settled = time.monotonic() - begun
        version = next((version for version in ends if machine.has(version)), None)
        must(version, f"cut after {after:.1f} s ({reached}): {machine.versions()}\n{machine.session.journal()}")
        machine.is_as_it_was(f"cut after {after:.1f} s ({reached})")
        must(machine.tries("apt-get", "check")[0] == 0, "apt")
        ends[version] += 1
        say(f"cut {one + 1}: after {after:.1f} s ({reached}); {version} runs {settled:.0f} s after power came back")
    say(f"{rounds} cuts: {ends[OLD]} ended with {OLD}, {ends[NEW]} with {NEW}; every filing there")


def cut_on_the_way_back(machine, keys, bad, dice):
    """From a version that does not run, and the power goes as soon as it is being left."""
    machine.goes_to(OUT / "new")
    keys.repository(bad, machine.repository)
    machine.evening()
    run("sync", "-f", machine.folder)
    machine.run("systemctl", "start", "--no-block", "apt-daily-upgrade.service")
    until(lambda: (machine.folder / STATE[1:] / "going-back").exists(), "it goes back", 400)
    after = dice.uniform(0, 4)
    time.sleep(after)
    machine.loses_power()
    reached, begun = phase(machine), time.monotonic()
    machine.boot()
    machine.settles()
    must(machine.has(NEW), f"cut on the way back ({reached}): {machine.versions()}\n{machine.session.journal()}")
    said = machine.is_as_it_was("cut on the way back")
    must(f"La actualización a {BROKEN} no partió" in said, said)
    say(f"cut {after:.1f} s into going back from {BROKEN} ({reached}): {NEW} runs {time.monotonic() - begun:.0f} s after power came back")
    machine.run("ventanilla-update", "again")
    only(machine, keys)


def only(machine, keys):
    """The repository is without the version that does not run."""
    for deb in machine.repository.glob(f"*_{BROKEN}_*.deb"):
        deb.unlink()
    keys.repository(OUT / "new", machine.repository)
    machine.run("apt-get", "update", "-q")


def from_a_stick(machine, keys, old, new):
    machine.goes_to(old)
    stick = machine.folder / "srv/PEN DRIVE"

    def tried(what, change):
        shutil.rmtree(stick, ignore_errors=True)
        keys.repository(new, stick, "--bundle")
        change()
        code, said = machine.tries("ventanilla-update", "from", "/srv/PEN DRIVE")
        must(code == 1 and "No se cambió nada" in said, f"{what}: {code} {said}")
        must(machine.has(OLD), f"{what}: {machine.versions()}")

    def a_byte():
        deb = next(stick.glob("ventanilla_*.deb"))
        content = bytearray(deb.read_bytes())
        content[len(content) // 2] ^= 1
        deb.write_bytes(content)

    def a_package():
        a_byte()
        with open(stick / "Packages", "wb") as out:
            subprocess.run(["apt-ftparchive", "packages", "."], cwd=stick, stdout=out, check=True)
        (stick / "Packages.gz").unlink()

    def the_signed():
        signed = stick / "InRelease"
        signed.write_text(signed.read_text().replace("Label: Ventanilla", "Label: Ventanillo"))

    def unsigned():
        (stick / "InRelease").write_text("Origin: Ventanilla\n")

    for what, change in (("a byte of a package", a_byte), ("a package, and the list of packages", a_package),
                         ("what is signed", the_signed), ("no signature", unsigned),
                         ("somebody else's", lambda: keys.repository(new, stick, name="somebody@else.test"))):
        tried(what, change)
    say("from a stick: what was changed, is not signed, or by somebody else, is refused, and nothing is installed")
    shutil.rmtree(stick)
    keys.repository(new, stick, "--bundle")
    must("ventanilla-update from" in (stick / "LEEME.txt").read_text(), "what to do")
    begun = time.monotonic()
    said = machine.run("ventanilla-update", "from", "/srv/PEN DRIVE")
    must(f"Listo: versión {NEW}." in said and machine.has(NEW), said)
    machine.settles()
    machine.is_as_it_was("from a stick")
    say(f"from a stick: {OLD} → {NEW} in {time.monotonic() - begun:.0f} s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parts", default="back,cuts,stick")
    parser.add_argument("--cuts", type=int, default=8)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args(sys.argv[4:])
    parts, dice = options.parts.split(","), random.Random(options.seed)
    OUT.mkdir(parents=True, exist_ok=True)
    say(f"packages; the dice: --seed {options.seed}")
    old, new, bad = packages(OLD), packages(), broken(packages(BROKEN))
    keys = Keys(OUT / "gnupg")
    central = CentralService(OUT / "central")
    filled = OUT / "filled"
    enrolled(central, filled)
    central.stop()
    disk = Disk(OUT / "disk.ext4", OUT / "disk")
    machine = Kiosk(disk, disk.folder / "root", TOOLS)
    machine.saved = fill(filled, FILINGS)
    say("a kiosk in a clean Debian")
    try:
        prepared(machine, keys, old, filled)
        took = at_night(machine, keys, new)
        if "back" in parts:
            back_again(machine, keys, bad)
        if "cuts" in parts:
            cut(machine, old, took, dice, options.cuts)
            cut_on_the_way_back(machine, keys, bad, dice)
        if "stick" in parts:
            from_a_stick(machine, keys, old, new)
    finally:
        machine.halt()
        keys.end()
    machine.apt("purge", *OURS)
    must(not (machine.folder / STATE[1:]).exists(), "purge takes what was kept")
    print("updates: at night,", ", ".join(parts))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
