# SPDX-License-Identifier: GPL-3.0-or-later
"""The AppArmor profile against what the kiosk really does: under strace, started by its unit, with a resident's pages, the technician's
and their look over everything, its queue sent; and with a resident who files. What it does and the profile forbids is told.
What this machine has not, a sound card and a TPM, it does not do here."""
import shutil

import apparmor
from machine import DATA, FILER, OUT, SOURCE, Session, must, until
from root import say

TRACED = "%file,%network,mmap,fcntl,flock,fchmod"
OWN = (DATA, "/run/ventanilla-", "/tmp/", "/dev/shm/", "/proc/") # where what it opens is its own
# The unit lets it start nothing, and it lets nobody look into its memory.
UNDER_STRACE = f"""[Service]
ExecStart=
ExecStart=/usr/bin/strace -f -y -q -o /run/ventanilla-kiosk/trace -e trace={TRACED.replace("%", "%%")} /usr/bin/ventanilla
NotifyAccess=all
WatchdogSec=120
TimeoutStartSec=300
NoExecPaths=
ExecPaths=
SystemCallFilter=
CapabilityBoundingSet=CAP_SYS_PTRACE CAP_DAC_READ_SEARCH
AmbientCapabilities=CAP_SYS_PTRACE CAP_DAC_READ_SEARCH
"""
SETTINGS = f"""[centre]
comuna=07401
[printer]
queue=kiosk
[reader]
cedula=yes
[slip]
folder={DATA}/slips
"""
PRINTER = """<Printer kiosk>
DeviceURI file:///dev/null
State Idle
Accepting Yes
</Printer>
"""
PIN = "482915"


def forbidden(machine, profile, trace):
    files, sockets = apparmor.wants(trace)
    must(files.get(f"{DATA}/kiosk.sqlite", 0) & apparmor.LOCK and sockets, f"a trace: {len(files)} files")
    wrong = [f"network {family} {kind}" for family, kind in sorted(sockets) if not profile.opens(family, kind)]
    for path, wanted in sorted(files.items()):
        if (machine.folder / path[1:]).is_dir() and not path.endswith("/"):
            path += "/"
        missing = wanted & ~profile.allows(path, path.startswith(OWN))
        if missing and wanted != apparmor.EXECUTE: # it starts nothing; what is started here is itself, by strace
            wrong.append(f"{path} {apparmor.letters(missing)}")
    must(not wrong, "the profile forbids:\n" + "\n".join(wrong))
    return len(files)


def trace_of_kiosk(machine, kiosk):
    machine.run("sh", "-c", f"echo {PIN} | runuser -u ventanilla -- ventanillactl pin set technician --stdin --data {DATA}")
    kiosk.types("F1", "Tab", "Return", "Tab", "Tab", "Return", "Tab", "Tab", "Tab", "Return", *PIN, "Return")
    inside = kiosk.picture("confined-inside")
    kiosk.types("Tab", "Return") # look over everything
    until(lambda: kiosk.picture("confined-found") != inside, "what was found", 60)
    kiosk.types("Left", "Escape", "Escape")
    until(lambda: kiosk.show("StatusText") == "idle", "the technician is gone", 60)
    kiosk.types("F2", "F7", "F8", "Tab", "Return", "Tab", "Return", "F2")
    until(lambda: machine.ctl("queue", "waiting")[0] == 0, "the queue is sent", 300)
    trace = machine.run("cat", "/run/ventanilla-kiosk/trace")
    machine.run("systemctl", "stop", "ventanilla-kiosk")
    return trace


def trace_of_filing(machine):
    shutil.copy(FILER, machine.folder / "opt")
    machine.run("systemd-run", "--quiet", "--unit=filer", "-p", "User=ventanilla", "-p", "StandardOutput=file:/run/filed", "-p",
                "RuntimeDirectory=ventanilla-filer", "-E", "HOME=/run/ventanilla-filer", "-E", "QT_QPA_PLATFORM=offscreen", "strace", "-f",
                "-y", "-q", "-o", "/run/ventanilla-filer/trace", "-e", f"trace={TRACED}", "/opt/faults_filer", DATA, f"{DATA}/slips")
    until(lambda: "guardada" in machine.run("cat", "/run/filed"), "a filing", 300)
    trace = machine.run("cat", "/run/ventanilla-filer/trace")
    machine.run("systemctl", "stop", "filer")
    return trace


def confined(machine, new, filled):
    profile = apparmor.Profile(SOURCE / "packaging/apparmor/ventanilla", OUT)
    machine.apt("install", "strace", "cups-daemon", "cups-client", "libqt6test6")
    machine.is_bare(new)
    machine.is_kiosk_of(filled)
    (machine.folder / DATA[1:] / "slips").mkdir()
    (machine.folder / DATA[1:] / "kiosk.conf").write_text(SETTINGS)
    machine.run("chown", "-R", "ventanilla:ventanilla", DATA)
    (machine.folder / "etc/cups/lpoptions").touch()
    (machine.folder / "etc/cups/printers.conf").write_text(PRINTER)
    dropin = machine.folder / "etc/systemd/system/ventanilla-kiosk.service.d/traced.conf"
    dropin.parent.mkdir(exist_ok=True)
    dropin.write_text(UNDER_STRACE)
    try:
        machine.boot()
        kiosk = Session(machine)
        until(kiosk.up, f"the kiosk, traced:\n{kiosk.journal()}", 60)
        for what, trace in (("kiosk", trace_of_kiosk(machine, kiosk)), ("filing", trace_of_filing(machine))):
            (OUT / f"{what}.trace").write_text(trace)
            say(f"the profile allows all that a {what} does: {forbidden(machine, profile, trace)} files")
    finally:
        dropin.unlink()
    machine.halt()
    shutil.rmtree(machine.folder / DATA[1:]) # a filing waits in it
