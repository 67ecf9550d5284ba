# SPDX-License-Identifier: GPL-3.0-or-later
"""A clean Debian with the packages in it, and what a test does to it: arguments SOURCE BUILD OUT of the program that is run."""
import atexit
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from root import Root, run

SOURCE, BUILD, OUT = (pathlib.Path(part).resolve() for part in sys.argv[1:4])
CTL = BUILD / "app/technician/ventanillactl"
CENTRAL = BUILD / "app/central/ventanilla-central"
FILER = BUILD / "tests/faults/faults_filer"
FILINGS = 3
TOOLS = ["systemd-sysv", "dbus", "udev", "wtype", "grim"]
SCREEN_WITHOUT_HARDWARE = """[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 LIBSEAT_BACKEND=noop WLR_HEADLESS_OUTPUTS={outputs}
"""
MANUAL = SOURCE / "packaging/README.md"
DATA = "/var/lib/ventanilla"


def must(holds, what):
    if not holds:
        raise SystemExit(f"FAIL: {what}")


def until(holds, what, patience=90):
    end = time.monotonic() + patience
    while not (value := holds()):
        must(time.monotonic() < end, f"{what} within {patience} s")
        time.sleep(0.1)
    return value


def packages(version=None):
    folder = OUT / (version or "new")
    shutil.rmtree(folder, ignore_errors=True)
    run(SOURCE / "packaging/build-packages.sh", "--from", BUILD, *(["--version", version] if version else []), folder)
    return folder


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


def provisioning(machine, central, kiosk, centre):
    """The file that makes the machine a kiosk, where it looks for it."""
    settings = OUT / "provisioning.conf"
    settings.write_text(f"[centre]\n{centre}\n[screen]\nmm=344x194\n")
    file = machine.folder / "etc/ventanilla/kiosk.provisioning"
    run(CENTRAL, "provisioning", kiosk, file, "--url", f"https://127.0.0.1:{central.port}", "--settings", settings,
        "--dir", central.folder)
    return file


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

    def is_bare(self, folder):
        """As if just installed, with nothing of a run before."""
        shutil.rmtree(self.folder / DATA[1:], ignore_errors=True)
        for left in ("etc/ventanilla/kiosk.provisioning", "etc/fstab"):
            (self.folder / left).unlink(missing_ok=True)
        self.installs(folder, "ventanilla", "ventanilla-session")
        headless(self)

    def is_kiosk_of(self, filled):
        """The data folder of an enrolled kiosk."""
        shutil.copytree(filled, self.folder / DATA[1:], dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sock"))
        self.run("chown", "-R", "ventanilla:ventanilla", DATA)

    def owner(self, path):
        return self.run("stat", "-c", "%U:%G %a", path).strip()


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

    def types(self, *keys):
        """One after another, each when the page before it has come: without the first pause the first one is lost, for
        each wtype is a keyboard of its own."""
        self.on_screen("wtype", "-s", "500", *(part for key in keys for part in ("-k", key, "-s", "500")))

    def picture(self, name, output=None):
        self.on_screen("grim", *(["-o", output] if output else []), "/run/ventanilla-screen/picture.png")
        picture = subprocess.run(self.machine.enter("cat", "/run/ventanilla-screen/picture.png"), capture_output=True,
                                 check=True).stdout
        (OUT / f"{name}.png").write_bytes(picture)
        return picture

    def painted(self, name, output):
        """A picture with something on it: an empty one is a few kilobytes."""
        return until(lambda: len(picture := self.picture(name, output)) > 10000 and picture, f"something on {output}", 20)

    def files_one(self, central):
        """Until the service has accepted it, and the kiosk knows."""
        machine = self.machine
        machine.run("systemctl", "stop", "ventanilla-kiosk")
        saved = fill(machine.folder / DATA[1:], 1)[0]
        machine.run("chown", "-R", "ventanilla:ventanilla", DATA)
        machine.run("systemctl", "start", "ventanilla-kiosk")
        until(lambda: machine.ctl("queue", "waiting")[0] == 0, f"it is sent:\n{self.journal()}", 120)
        run(CENTRAL, "filings", "accept", saved, "--dir", central.folder)
        machine.run("systemctl", "restart", "ventanilla-kiosk") # which asks when it begins, and then every five minutes
        until(lambda: "accepted" in machine.ctl("queue", "show", saved)[1], "accepted", 120)

    def down_for(self, end):
        """Ends it, and how long it took until its first page was painted again: by the journal's monotonic clock."""
        before = self.show("MainPID")
        end()
        until(lambda: self.up() and self.show("MainPID") != before, f"again:\n{self.journal()}")
        return (int(self.show("ActiveEnterTimestampMonotonic"))
                - int(self.show("ActiveExitTimestampMonotonic"))) / 1e6


def headless(machine, outputs=1):
    units = machine.folder / "etc/systemd/system/ventanilla-screen.service.d"
    units.mkdir(parents=True, exist_ok=True)
    (units / "headless.conf").write_text(SCREEN_WITHOUT_HARDWARE.format(outputs=outputs))
