#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages in a clean Debian: installed, upgraded with a full queue, removed, installed again and purged; and
booted, where the kiosk comes up by itself on a screen without hardware, is typed into, killed and hung.

    installed.py SOURCE BUILD OUT [provisioned,read-only,confined,anew,session,screens,x11]

Leaves in OUT the packages and pictures of the screen. OUT/root is the clean Debian: made if it is not there."""
import re
import shutil
import signal
import subprocess
import sys
import time

from confined import confined
from machine import DATA, FILINGS, MANUAL, OUT, TOOLS, CentralService, Machine, Session
from machine import enrolled, fill, headless, must, packages, provisioning, until
from readonly import read_only
from root import run, say
from screens import begins_anew, two_screens
from x11 import on_x11

PARTS = ["provisioned", "read-only", "confined", "anew", "session", "screens", "x11"]
EXPORTER = "/var/lib/prometheus/node-exporter"


def lint(folder):
    changes = next(folder.glob("*.changes"))
    said = run("lintian", "--profile", "debian", "--fail-on", "error,warning", changes)
    must(not said, f"lintian: {said}")


def provisioned(machine, new, central):
    """From a clean root to the first accepted filing, with nobody at the machine."""
    machine.is_bare(new)
    file = provisioning(machine, central, "cl-07401-0002", "name=Junta de Vecinos N.º 12, Linares\ncomuna=07401")
    begun = time.monotonic()
    machine.boot()
    kiosk = Session(machine)
    until(lambda: not file.exists(), f"it is a kiosk:\n{kiosk.journal()}")
    said = machine.ctl("status")[1]
    must("cl-07401-0002" in said, said)
    must(machine.owner(f"{DATA}/puesta-en-marcha.pdf").startswith("ventanilla:"), "the report")
    until(lambda: "Linares" in machine.tries("cat", f"{DATA}/kiosk.conf")[1] and kiosk.up(), "the window")
    say(f"provisioned: booted to an enrolled kiosk in {time.monotonic() - begun:.0f} s")
    kiosk.files_one(central)
    say("its first filing was sent, opened and accepted")
    machine.halt()
    machine.apt("purge", "ventanilla", "ventanilla-session")


def lifecycle(machine, old, new, central, filled):
    shutil.rmtree(machine.folder / DATA[1:], ignore_errors=True) # of a run before
    machine.installs(old, "ventanilla", "ventanilla-session")
    must(machine.owner(DATA) == "ventanilla:ventanilla 700", machine.owner(DATA))
    must(machine.ctl("status")[0] == 3 and "claves que nadie lee" not in machine.ctl("status")[1], "a kiosk, not enrolled")
    machine.is_kiosk_of(filled)
    saved = [line.split()[0] for line in (OUT / "saved").read_text().splitlines()]
    machine.holds(saved, "installed")

    machine.installs(new, "ventanilla", "ventanilla-session")
    machine.holds(saved, "upgraded")
    say(f"upgraded from {old.name} with {FILINGS} filings in the queue: all there")

    machine.apt("remove", "ventanilla", "ventanilla-session")
    must(machine.tries("test", "-e", "/usr/bin/ventanilla")[0] == 1, "removed")
    must(machine.owner(DATA) == "ventanilla:ventanilla 700", "removed: the data folder stays")
    machine.installs(new, "ventanilla", "ventanilla-session")
    machine.holds(saved, "removed and installed again")

    said = machine.apt("purge", "ventanilla", "ventanilla-session")
    must("is kept" in said, f"purge says that it keeps what waits: {said}")
    must(machine.tries("test", "-e", "/etc/ventanilla/kiosk.conf")[0] == 1, "purged")
    machine.installs(new, "ventanilla", "ventanilla-session")
    machine.holds(saved, "purged and installed again")
    say("removed, installed again, purged, installed again: all there")


def journal_and_figures(machine, kiosk):
    """What the units tell: lines with their event's fields, and figures for an exporter that is installed later."""
    row = re.search(r"^\| `filings\.taken` \|.*`([0-9a-f]{32})` \|$", MANUAL.read_text(), re.MULTILINE)
    for field in ("VENTANILLA_EVENT=filings.taken", f"MESSAGE_ID={row[1]}"):
        said = machine.run("journalctl", "--no-pager", "-o", "cat", "-u", "ventanilla-kiosk", field)
        must(said.startswith("filings.taken: "), f"{field}: {said}\n{kiosk.journal()}")
    machine.tries("systemd-run", "--quiet", "--wait", "ventanillactl", "queue", "list", "--data", "/nowhere")
    must("command.failed: " in machine.run("journalctl", "--no-pager", "-o", "cat", "VENTANILLA_EVENT=command.failed"), kiosk.journal())

    must(kiosk.show("ActiveState", "ventanilla-metrics.timer") == "active", "the timer")
    machine.run("rm", "-rf", EXPORTER) # of a run before
    machine.run("systemctl", "start", "ventanilla-metrics")
    must(machine.tries("test", "-e", "/run/ventanilla-metrics")[0] == 1, "no exporter, no figures")
    machine.run("mkdir", "-p", EXPORTER)
    machine.run("systemctl", "start", "ventanilla-metrics")
    figures = machine.run("runuser", "-u", "nobody", "--", "cat", f"{EXPORTER}/ventanilla.prom")
    for line in (f"ventanilla_queue_queued {FILINGS}", 'ventanilla_needs_person{part="store"} 0'):
        must(line in figures.splitlines(), f"{line}:\n{figures}\n{kiosk.journal()}")
    say("the journal has events, and the exporter its figures")


def sees_a_stick(machine, kiosk):
    """What udisks2 mounts while it runs, the unit sees, may write, and sees go."""
    place = "/media/ventanilla/STICK"
    machine.run("mount", "--make-rshared", "/") # as systemd has it where it is in no container
    kiosk.down_for(lambda: machine.run("systemctl", "restart", "ventanilla-kiosk"))
    mounts = f"/proc/{kiosk.ready()}/mountinfo"
    uid = machine.run("id", "-u", "ventanilla").strip()
    machine.run("mkdir", "-p", place)
    machine.run("mount", "-t", "tmpfs", "-o", f"uid={uid},noexec,nosuid,nodev", "tmpfs", place)
    seen = machine.tries("grep", f" {place} ", mounts)[1]
    must(f" {place} rw,nosuid,nodev,noexec" in seen, f"a stick: {seen}")
    machine.run("umount", place)
    must(machine.tries("grep", f" {place} ", mounts)[0] == 1, "a stick that is closed is gone")


def session(machine, central):
    headless(machine)
    machine.boot()
    kiosk = Session(machine)
    pid = kiosk.ready()
    status = machine.run("cat", f"/proc/{pid}/status")
    uid = machine.run("id", "-u", "ventanilla").strip()
    must(f"Uid:\t{uid}\t" in status and "NoNewPrivs:\t1" in status and "CapEff:\t0000000000000000" in status, status)
    must("Max core file size        0                    0" in machine.run("cat", f"/proc/{pid}/limits"), "core dumps")
    for unit in ("ventanilla-screen", "ventanilla-sound"):
        must(kiosk.show("ActiveState", unit) == "active", f"{unit}:\n{kiosk.journal()}")
    say("booted: the kiosk is there, nobody signed in")

    first = kiosk.picture("first-page")
    kiosk.types("Tab", "Return")
    until(lambda: kiosk.picture("after-keys") != first, "a key does something", 20)
    # Neither a compositor's keys nor another console: nothing but the kiosk is ever running.
    kiosk.on_screen("wtype", "-s", "500", "-M", "logo", "-k", "Return", "-m", "logo", "-M", "ctrl", "-M", "alt", "-k",
                    "F2", "-m", "alt", "-m", "ctrl", "-M", "alt", "-k", "F4", "-m", "alt")
    must(kiosk.show("MainPID") == pid, "keys end nothing")
    ran = machine.run("systemctl", "show", "-P", "ControlGroup", "ventanilla-screen").strip()
    must(len(machine.run("cat", f"/sys/fs/cgroup{ran}/cgroup.procs").split()) == 1, "the screen started something")

    killed = kiosk.down_for(lambda: machine.run("systemctl", "kill", "-s", "KILL", "--kill-who=main", "ventanilla-kiosk"))
    say(f"killed: its first page again after {killed:.2f} s")
    must(killed <= 3, "within three seconds")
    both = kiosk.down_for(lambda: machine.run("systemctl", "kill", "-s", "KILL", "--kill-who=main", "ventanilla-screen"))
    say(f"screen killed: the first page again after {both:.2f} s")
    begun = time.monotonic()
    kiosk.down_for(lambda: machine.run("systemctl", "kill", "-s", "STOP", "--kill-who=main", "ventanilla-kiosk"))
    say(f"hung: killed by the watchdog and there again after {time.monotonic() - begun:.1f} s")
    must("watchdog" in machine.tries("journalctl", "--no-pager", "-u", "ventanilla-kiosk")[1].lower(), "the watchdog did it")
    sees_a_stick(machine, kiosk)

    journal_and_figures(machine, kiosk)
    must(machine.tries("systemctl", "start", "ventanilla-backup")[0] == 0, f"a copy:\n{kiosk.journal()}")
    must(machine.run("find", f"{DATA}/backups", "-name", "*.sqlite*").strip(), "a copy of the store")
    central.start()
    until(lambda: machine.ctl("queue", "waiting")[0] == 0, "the queue is sent", 300)
    say("the service came back: the whole queue was sent and opened")
    central.stop()
    machine.halt()


def central_service(machine, new):
    """As the manual has it: made, started; and the program for its mails runs under its own limits."""
    folder = "/var/lib/ventanilla-central"
    shutil.rmtree(machine.folder / folder[1:], ignore_errors=True) # of a run before
    machine.installs(new, "ventanilla-central")
    must(machine.owner(folder) == "ventanilla-central:ventanilla-central 700", "central's folder")
    for unit in ("ventanilla-central", "ventanilla-central-mail"): # in a chroot there are no user namespaces: EPERM
        drop_in = machine.folder / f"etc/systemd/system/{unit}.service.d/chroot.conf"
        drop_in.parent.mkdir(parents=True, exist_ok=True)
        drop_in.write_text("[Service]\nPrivateUsers=no\n")
    try:
        machine.boot()
        machine.run("runuser", "-u", "ventanilla-central", "--", "ventanilla-central", "init", folder, "--name", "central.example")
        machine.run("systemctl", "start", "ventanilla-central")
        machine.run("systemctl", "start", "ventanilla-central-mail")
        unit = Session(machine).show
        must(unit("ActiveState", "ventanilla-central") == "active", "the service")
        must(unit("Result", "ventanilla-central-mail") == "success", "its mails")
        must(unit("ActiveState", "ventanilla-central-mail.timer") == "active", "their timer")
        say("the central service runs, and so does the program for its mails")
    finally:
        machine.halt()
    machine.apt("purge", "ventanilla-central")


def main():
    parts = sys.argv[4].split(",") if sys.argv[4:] else PARTS
    OUT.mkdir(parents=True, exist_ok=True)
    say("packages")
    old, new = packages("0.0.9"), packages()
    lint(new)
    say("a queue")
    central = CentralService(OUT / "central")
    filled = OUT / "filled"
    enrolled(central, filled)
    central.stop()
    (OUT / "saved").write_text("\n".join(fill(filled)))
    say("a clean Debian")
    machine = Machine(OUT / "root", TOOLS)
    machine.run("apt-get", "update", "-q")
    try:
        central.start()
        if "provisioned" in parts:
            provisioned(machine, new, central)
        if "read-only" in parts:
            read_only(machine, new, central)
        if "confined" in parts:
            confined(machine, new, filled)
        central.stop()
        if "anew" in parts:
            begins_anew(machine, new)
        if "session" in parts:
            lifecycle(machine, old, new, central, filled)
            session(machine, central)
        if "screens" in parts:
            two_screens(machine, new, filled)
        if "x11" in parts:
            on_x11(machine, new, filled, MANUAL.read_text())
    finally:
        machine.halt()
    said = machine.apt("purge", "ventanilla", "ventanilla-session")
    must("is kept" not in said and machine.tries("test", "-e", DATA)[0] == 1, f"nothing waits: the folder goes: {said}")
    must(machine.tries("test", "-L", f"{EXPORTER}/ventanilla.prom")[0] == 1, "the link to the figures is gone")
    say("nothing waits: purge deletes the data folder")
    central_service(machine, new)
    print("packages: installed, upgraded, removed, purged, booted")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
