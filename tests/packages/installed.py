#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages in a clean Debian: installed, upgraded with a full queue, removed, installed again and purged; and
booted, where the kiosk comes up by itself on a screen without hardware, is typed into, killed and hung.

    installed.py SOURCE BUILD OUT

Leaves in OUT the packages and pictures of the screen. OUT/root is the clean Debian: made if it is not there."""
import atexit
import os
import pathlib
import re
import signal
import shutil
import subprocess
import sys
import time

from root import Root, run, say

SOURCE, BUILD, OUT = (pathlib.Path(part).resolve() for part in sys.argv[1:4])
CTL = BUILD / "app/technician/ventanillactl"
CENTRAL = BUILD / "app/central/ventanilla-central"
FILER = BUILD / "tests/faults/faults_filer"
FILINGS = 3
TOOLS = ["systemd-sysv", "dbus", "udev", "wtype", "grim"]
SCREEN_WITHOUT_HARDWARE = """[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 LIBSEAT_BACKEND=noop
"""
DATA = "/var/lib/ventanilla"
EXPORTER = "/var/lib/prometheus/node-exporter"


def must(holds, what):
    if not holds:
        raise SystemExit(f"FAIL: {what}")


def packages(version=None):
    folder = OUT / (version or "new")
    shutil.rmtree(folder, ignore_errors=True)
    run(SOURCE / "packaging/build-packages.sh", "--from", BUILD, *(["--version", version] if version else []), folder)
    return folder


def lint(folder):
    changes = next(folder.glob("*.changes"))
    said = run("lintian", "--profile", "debian", "--fail-on", "error,warning", changes)
    must(not said, f"lintian: {said}")


class CentralService:
    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        run(CENTRAL, "init", folder, "--name", "central.test")
        self.port, self.process = 0, None
        self.start()

    def start(self):
        self.process = subprocess.Popen([CENTRAL, "serve", "--dir", self.folder, "--listen", f"127.0.0.1:{self.port}",
                                         "--opener"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        atexit.register(self.process.kill) # also when a check fails
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def stop(self):
        self.process.terminate()
        self.process.wait()


def enrolled(central, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    code = run(CENTRAL, "enrolment-code", "cl-07401-0001", "--dir", central.folder).strip()
    run(CTL, "enrol", "--data", folder, "--kiosk", "cl-07401-0001", "--url", f"https://127.0.0.1:{central.port}",
        "--code", code)


def fill(folder, filings=FILINGS):
    """Filings through the real window, the service being off, or the kiosk."""
    slips = OUT / "slips"
    slips.mkdir(exist_ok=True)
    filer = subprocess.Popen([FILER, folder, slips], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                             env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"})
    saved = []
    while len(saved) < filings:
        line = filer.stdout.readline()
        must(line, "a filing")
        saved += [line.split()[1]] if line.startswith("guardada") else []
    filer.kill()
    filer.wait()
    return saved


class Machine(Root):
    def ctl(self, *arguments):
        return self.tries("runuser", "-u", "ventanilla", "--", "ventanillactl", *arguments, "--data", DATA)

    def queue(self):
        code, said = self.ctl("queue", "list")
        must(code == 0, said)
        return sorted(line for line in said.splitlines() if line)

    def holds(self, saved, when):
        rows = self.queue()
        must(len(rows) >= len(saved) and all(any(one in row for row in rows) for one in saved), f"{when}: {saved} in {rows}")

    def installs(self, folder, *names):
        self.apt("install", "--reinstall", "--allow-downgrades",
                 *self.put(*(next(folder.glob(f"{name}_*.deb")) for name in names)))

    def owner(self, path):
        return self.run("stat", "-c", "%U:%G %a", path).strip()


def provisioned(machine, new, central):
    """From a clean root to the first accepted filing, with nobody at the machine."""
    shutil.rmtree(machine.folder / DATA[1:], ignore_errors=True) # of a run before
    machine.installs(new, "ventanilla", "ventanilla-session")
    headless(machine)
    settings = OUT / "linares.conf"
    settings.write_text("[centre]\nname=Junta de Vecinos N.º 12, Linares\ncomuna=07401\n[screen]\nmm=344x194\n")
    file = machine.folder / "etc/ventanilla/kiosk.provisioning"
    run(CENTRAL, "provisioning", "cl-07401-0002", file, "--url", f"https://127.0.0.1:{central.port}", "--settings",
        settings, "--dir", central.folder)
    begun = time.monotonic()
    machine.boot()
    kiosk = Session(machine)
    until(lambda: not file.exists(), f"it is a kiosk:\n{kiosk.journal()}")
    said = machine.ctl("status")[1]
    must("cl-07401-0002" in said, said)
    must(machine.owner(f"{DATA}/puesta-en-marcha.pdf").startswith("ventanilla:"), "the report")
    until(lambda: "Linares" in machine.tries("cat", f"{DATA}/kiosk.conf")[1] and kiosk.up(), "the window")
    say(f"provisioned: booted to an enrolled kiosk in {time.monotonic() - begun:.0f} s")

    machine.run("systemctl", "stop", "ventanilla-kiosk")
    saved = fill(machine.folder / DATA[1:], 1)[0]
    machine.run("chown", "-R", "ventanilla:ventanilla", DATA)
    machine.run("systemctl", "start", "ventanilla-kiosk")
    until(lambda: machine.ctl("queue", "waiting")[0] == 0, f"it is sent:\n{kiosk.journal()}", 120)
    run(CENTRAL, "filings", "accept", saved, "--dir", central.folder)
    machine.run("systemctl", "restart", "ventanilla-kiosk") # which asks when it begins, and then every five minutes
    until(lambda: "accepted" in machine.ctl("queue", "show", saved)[1], "accepted", 120)
    say("its first filing was sent, opened and accepted")
    machine.halt()
    machine.apt("purge", "ventanilla", "ventanilla-session")


def lifecycle(machine, old, new, central, filled):
    shutil.rmtree(machine.folder / DATA[1:], ignore_errors=True) # of a run before
    machine.installs(old, "ventanilla", "ventanilla-session")
    must(machine.owner(DATA) == "ventanilla:ventanilla 700", machine.owner(DATA))
    must(machine.ctl("status")[0] == 3 and "claves que nadie lee" not in machine.ctl("status")[1], "a kiosk, not enrolled")
    shutil.copytree(filled, machine.folder / DATA[1:], dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("*.sock"))
    machine.run("chown", "-R", "ventanilla:ventanilla", DATA)
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


def until(holds, what, patience=90):
    end = time.monotonic() + patience
    while not (value := holds()):
        must(time.monotonic() < end, f"{what} within {patience} s")
        time.sleep(0.1)
    return value


class Session:
    """The booted machine's session."""

    def __init__(self, machine):
        self.machine = machine

    def show(self, what, unit="ventanilla-kiosk"):
        return self.machine.run("systemctl", "show", "-P", what, unit).strip()

    def up(self):
        return self.show("ActiveState") == "active" and self.show("MainPID") != "0"

    def ready(self):
        until(self.up, f"the kiosk:\n{self.journal()}")
        return self.show("MainPID")

    def journal(self):
        return self.machine.tries("journalctl", "--no-pager", "-n", "60")[1]

    def on_screen(self, *command):
        return self.machine.run("runuser", "-u", "ventanilla", "--", "env", "XDG_RUNTIME_DIR=/run/ventanilla-screen",
                                "WAYLAND_DISPLAY=wayland-1", *command)

    def picture(self, name):
        self.on_screen("grim", "/run/ventanilla-screen/picture.png")
        picture = subprocess.run(self.machine.enter("cat", "/run/ventanilla-screen/picture.png"), capture_output=True,
                                 check=True).stdout
        (OUT / f"{name}.png").write_bytes(picture)
        return picture

    def down_for(self, end):
        """Ends it, and how long it took until its first page was painted again: by the journal's monotonic clock."""
        before = self.show("MainPID")
        end()
        until(lambda: self.up() and self.show("MainPID") != before, f"again:\n{self.journal()}")
        return (int(self.show("ActiveEnterTimestampMonotonic"))
                - int(self.show("ActiveExitTimestampMonotonic"))) / 1e6


def journal_and_figures(machine, kiosk):
    """What the units tell: lines with their event's fields, and figures for an exporter that is installed later."""
    row = re.search(r"^\| `filings\.taken` \|.*`([0-9a-f]{32})` \|$", (SOURCE / "packaging/README.md").read_text(), re.MULTILINE)
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


def headless(machine):
    units = machine.folder / "etc/systemd/system/ventanilla-screen.service.d"
    units.mkdir(parents=True, exist_ok=True)
    (units / "headless.conf").write_text(SCREEN_WITHOUT_HARDWARE)


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
    # Without the pause the first key is lost: each wtype is a keyboard of its own.
    kiosk.on_screen("wtype", "-s", "500", "-k", "Tab", "-s", "300", "-k", "Return")
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


def main():
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
        provisioned(machine, new, central)
        central.stop()
        lifecycle(machine, old, new, central, filled)
        session(machine, central)
    finally:
        machine.halt()
    said = machine.apt("purge", "ventanilla", "ventanilla-session")
    must("is kept" not in said and machine.tries("test", "-e", DATA)[0] == 1, f"nothing waits: the folder goes: {said}")
    must(machine.tries("test", "-L", f"{EXPORTER}/ventanilla.prom")[0] == 1, "the link to the figures is gone")
    say("nothing waits: purge deletes the data folder")
    machine.installs(new, "ventanilla-central")
    must(machine.owner("/var/lib/ventanilla-central") == "ventanilla-central:ventanilla-central 700", "central's folder")
    machine.apt("purge", "ventanilla-central")
    print("packages: installed, upgraded, removed, purged, booted")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
