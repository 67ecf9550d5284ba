# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk whose root is mounted read-only, as packaging/README.md ("A read-only root") says to do it: from the file that
makes it one to a filing that was accepted, and on again after the power."""
import json
import re

from machine import DATA, MANUAL, Session, must, provisioning, until
from root import say

TRIED_EACH_NIGHT = ("apt-daily", "apt-daily-upgrade", "ventanilla-backup", "ventanilla-metrics", "ventanilla-provision")
EXPORTER = "/var/lib/prometheus/node-exporter"


def manual():
    """The lines of fstab that it tells, and the units that it has switched off."""
    chapter = re.search(r"^### A read-only root$(.*?)^##", MANUAL.read_text(), re.MULTILINE | re.DOTALL)[1]
    return (re.findall(r"^    (tmpfs .*)$", chapter, re.MULTILINE),
            re.search(r"^    systemctl disable (.*)$", chapter, re.MULTILINE)[1].split())


def findings(machine):
    """Of which parts the doctor has something to say."""
    said = machine.ctl("doctor", "--offline", "--json")[1]
    found = json.loads(said[said.index("{"):])["findings"]
    return {(one["part"], one["verdict"]) for one in found if one["verdict"] != "well"}


def holds_still(machine, kiosk):
    failed = machine.run("systemctl", "--failed", "--no-legend", "--plain")
    must(not failed, f"failed: {failed}\n{kiosk.journal()}")
    for folder in ("/", "/etc", "/var/lib", "/usr/bin"):
        must("Read-only" in machine.tries("touch", f"{folder}/written")[1], f"{folder} can be written")


def read_only(machine, new, central):
    mounts, off = manual()
    machine.apt("install", "cups-daemon")
    machine.is_bare(new)
    machine.run("mkdir", "-p", EXPORTER)
    machine.run("ln", "-sfn", "/run/ventanilla-metrics/ventanilla.prom", f"{EXPORTER}/ventanilla.prom")
    machine.run("systemctl", "disable", *off)
    (machine.folder / "etc/fstab").write_text("\n".join(mounts) + "\n")
    file = provisioning(machine, central, "cl-07401-0003", "name=Sede de solo lectura\ncomuna=07401\nlanguage=ht")
    machine.boot(writable=DATA)
    kiosk = Session(machine)
    show = lambda what: kiosk.show(what, "ventanilla-provision") # noqa: E731
    until(lambda: show("Result") == "success" and show("InactiveEnterTimestamp"), f"it is a kiosk:\n{kiosk.journal()}")
    must("cl-07401-0003" in machine.ctl("status")[1] and file.exists(), "enrolled, and the file cannot go")
    must(show("NRestarts") == "0", f"tried again:\n{kiosk.journal()}")
    kiosk.ready()
    kiosk.picture("read-only")
    say("read-only: a kiosk, by the file that could not be removed")

    killed = kiosk.down_for(lambda: machine.run("systemctl", "kill", "-s", "KILL", "--kill-who=main", "ventanilla-kiosk"))
    say(f"read-only: killed, its first page again after {killed:.2f} s")
    kiosk.files_one(central)
    said = machine.run("sh", "-c", f"echo 482915 | runuser -u ventanilla -- ventanillactl pin set technician --stdin --data {DATA}")
    told = machine.run("journalctl", "--no-pager", "-o", "cat", "VENTANILLA_EVENT=pin.set")
    must(told == "pin.set: technician\n", f"by hand: {said} {told}")
    for unit in TRIED_EACH_NIGHT:
        machine.tries("systemctl", "start", unit)
    must(machine.run("find", f"{DATA}/backups", "-name", "*.sqlite").count("\n") == 1, f"a copy:\n{kiosk.journal()}")
    must("ventanilla_queue_queued 0" in machine.run("cat", f"{EXPORTER}/ventanilla.prom"), "the figures")
    must(show("Result") == "exec-condition", f"done once: {show('Result')}")
    holds_still(machine, kiosk)
    say("read-only: a filing was accepted, a copy made, the figures are there; nothing failed")
    machine.halt()

    (machine.folder / DATA[1:] / "kiosk.conf").write_text("[centre]\nlanguage=en\n")
    machine.run("chown", "ventanilla:", f"{DATA}/kiosk.conf")
    machine.boot(writable=DATA)
    kiosk.ready()
    until(lambda: show("Result") == "exec-condition", f"not once more: {show('Result')}\n{kiosk.journal()}")
    must("language=en" in machine.run("cat", f"{DATA}/kiosk.conf"), "what was chosen since stays")
    machine.run("systemctl", "start", "ventanilla-backup")
    must(machine.run("find", f"{DATA}/backups", "-name", "*.sqlite").count("\n") == 1, "there was one already")
    holds_still(machine, kiosk)
    there = findings(machine)
    machine.halt()
    (machine.folder / "etc/fstab").unlink()
    machine.boot()
    kiosk.ready()
    must(there <= findings(machine), f"the doctor: {there} {findings(machine)}")
    say("read-only: on again it is not done once more, and the doctor has nothing to say of it")
    machine.halt()
