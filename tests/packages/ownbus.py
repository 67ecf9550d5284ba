# SPDX-License-Identifier: GPL-3.0-or-later
"""A service of Debian's with polkitd and a system bus of their own, in namespaces of their own: the machine's are not
touched. For networkmanager.py and udisks.py. Needs root, and Debian's mirror where the service is not installed."""
import os
import pathlib
import shutil
import subprocess
import sys
import time

import dbus

ADDRESS = "unix:path=/run/dbus/system_bus_socket"
KIOSK = "63210"  # the user's number in there
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>{address}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><deny own="*"/><deny send_type="method_call"/>
<allow send_type="signal"/><allow send_requested_reply="true" send_type="method_return"/>
<allow send_requested_reply="true" send_type="error"/><allow receive_type="method_call"/>
<allow receive_type="method_return"/><allow receive_type="error"/><allow receive_type="signal"/>
<allow send_destination="org.freedesktop.DBus"/></policy>
<includedir>{policies}</includedir><includedir>/usr/share/dbus-1/system.d</includedir></busconfig>
"""
started = []


def check(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")
    print(f"  {what}", flush=True)


def run(*command, **more):
    return subprocess.run(command, check=True, **more)


def start(*command, **more):
    started.append(subprocess.Popen(command, **more))
    return started[-1]


def until(holds, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.05)
    sys.exit(f"not in time: {what() if callable(what) else what}")


def fetched(work, packages, program):
    """The folder with the service's files, as if they were installed there."""
    if pathlib.Path(program).exists():
        return pathlib.Path("/")
    root = work / "root"
    if not (root / program[1:]).exists():
        run("apt-get", "download", "-q", *packages, cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for package in work.glob("*.deb"):
            run("dpkg", "-x", package, root)
    return root


def libraries(root):
    folders = (f"{root}{folder}/x86_64-linux-gnu" for folder in ("/usr/lib", "/lib"))
    return os.environ | {"LD_LIBRARY_PATH": ":".join(folders)}


def as_kiosk(*command):
    return ("setpriv", f"--reuid={KIOSK}", f"--regid={KIOSK}", "--clear-groups", "--no-new-privs", *command)


def empty(*folders):
    """Of this process alone."""
    for folder in folders:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", folder)


def furnish(source, root, work, name):
    """This process' own rules of polkit, policies of the bus, and users; of the service called `name`."""
    rules, actions, policies = work / "rules", work / "actions", work / "policies"
    for folder in (rules, actions, policies):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        folder.chmod(0o755)
    own = root / "usr/share/polkit-1/rules.d"
    for rule in [*(source / "packaging/session/polkit").iterdir(), *(own.iterdir() if own.exists() else ())]:
        shutil.copy(rule, rules)
    shutil.copy(root / f"usr/share/polkit-1/actions/{name}.policy", actions)
    shutil.copy(root / f"usr/share/dbus-1/system.d/{name}.conf", policies)
    run("mount", "--bind", rules, "/usr/share/polkit-1/rules.d")
    run("mount", "--bind", actions, "/usr/share/polkit-1/actions")
    users = work / "passwd"
    users.write_text(pathlib.Path("/etc/passwd").read_text()
                     + f"ventanilla:x:{KIOSK}:{KIOSK}::/nonexistent:/usr/sbin/nologin\n")
    run("mount", "--bind", users, "/etc/passwd")
    (work / "bus.conf").write_text(BUS.format(address=ADDRESS, policies=policies))


def open_bus(work):
    """With polkitd on it."""
    os.makedirs("/run/dbus")
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = ADDRESS
    start("dbus-daemon", f"--config-file={work}/bus.conf", "--nofork", "--nopidfile")
    until(lambda: os.path.exists("/run/dbus/system_bus_socket"), "the bus")
    start("/usr/lib/polkit-1/polkitd", stdout=subprocess.DEVNULL)
    bus = dbus.SystemBus()
    until(lambda: bus.name_has_owner("org.freedesktop.PolicyKit1"), "polkitd")
    return bus


def main(script, inside, fetch):
    """SOURCE BUILD WORK: `fetch(work)`, then `inside(source, build, work)` in namespaces of its own."""
    source, build, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    if sys.argv[4:] == ["inside"]:
        try:
            inside(source, build, work)
        finally:
            for process in reversed(started):
                process.kill()
                process.wait()
        return 0
    if os.geteuid() != 0:
        sys.exit(f"{script}: needs root")
    work.mkdir(parents=True, exist_ok=True)
    fetch(work)
    return subprocess.run(["unshare", "--net", "--mount", sys.executable, "-B", script, source, build, work, "inside"],
                          check=False, timeout=300).returncode
