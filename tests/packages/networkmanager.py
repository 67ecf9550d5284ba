#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""polkit's rule and app/network with Debian's own NetworkManager, polkitd and bus, in a network and a file system of
their own: the machine's network is not touched. A cable only, for Wi-Fi needs a kernel that plays one. Needs root, and
Debian's mirror where NetworkManager is not installed.

    networkmanager.py SOURCE BUILD WORK
"""
import os
import pathlib
import shutil
import subprocess
import sys
import time

import dbus

# What network-manager needs and a small Debian lacks.
PACKAGES = ("network-manager libnm0 libndp0 libteamdctl0 libjansson4 libmm-glib0 libbluetooth3 libnewt0.52 libpsl5 "
            "libreadline8 libnl-3-200 libgudev-1.0-0").split()
NAME = "org.freedesktop.NetworkManager"
OBJECT = "/org/freedesktop/NetworkManager"
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
SETTINGS = """[main]
plugins=keyfile
auth-polkit=true
dns=none
[device-far]
match-device=interface-name:far
managed=0
"""
started = []


def check(holds, what):
    if not holds:
        sys.exit(f"networkmanager: {what}")
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
    sys.exit(f"networkmanager: not in time: {what}")


def fetched(work):
    """The folder with NetworkManager's files, as if it were installed there."""
    if pathlib.Path("/usr/sbin/NetworkManager").exists():
        return pathlib.Path("/")
    root = work / "root"
    if not (root / "usr/sbin/NetworkManager").exists():
        run("apt-get", "download", "-q", *PACKAGES, cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for package in work.glob("*.deb"):
            run("dpkg", "-x", package, root)
    return root


def as_kiosk(*command):
    return ("setpriv", f"--reuid={KIOSK}", f"--regid={KIOSK}", "--clear-groups", "--no-new-privs", *command)


def furnish(source, root, work):
    """This process' own /run, /sys, rules, users and connections."""
    for folder in ("/run", "/etc/NetworkManager", "/var/lib/NetworkManager"):
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", folder)
    # Read-only, NetworkManager does not wait for udev.
    run("mount", "-t", "sysfs", "-o", "ro", "sysfs", "/sys")
    for folder in ("/run/dbus", "/run/NetworkManager", "/etc/NetworkManager/system-connections"):
        os.makedirs(folder)
    rules, actions, policies = work / "rules", work / "actions", work / "policies"
    for folder in (rules, actions, policies):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        folder.chmod(0o755)
    for rule in [*(source / "packaging/session/polkit").iterdir(), *(root / "usr/share/polkit-1/rules.d").iterdir()]:
        shutil.copy(rule, rules)
    shutil.copy(root / f"usr/share/polkit-1/actions/{NAME}.policy", actions)
    shutil.copy(root / f"usr/share/dbus-1/system.d/{NAME}.conf", policies)
    run("mount", "--bind", rules, "/usr/share/polkit-1/rules.d")
    run("mount", "--bind", actions, "/usr/share/polkit-1/actions")
    users = work / "passwd"
    users.write_text(pathlib.Path("/etc/passwd").read_text()
                     + f"ventanilla:x:{KIOSK}:{KIOSK}::/nonexistent:/usr/sbin/nologin\n")
    run("mount", "--bind", users, "/etc/passwd")
    (work / "bus.conf").write_text(BUS.format(address=ADDRESS, policies=policies))
    (work / "nm.conf").write_text(SETTINGS)


def open_house(root, work):
    run("ip", "link", "set", "lo", "up")
    run("ip", "link", "add", "cable", "type", "veth", "peer", "name", "far")
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = ADDRESS
    start("dbus-daemon", f"--config-file={work}/bus.conf", "--nofork", "--nopidfile")
    until(lambda: os.path.exists("/run/dbus/system_bus_socket"), "the bus")
    start("/usr/lib/polkit-1/polkitd", stdout=subprocess.DEVNULL)
    bus = dbus.SystemBus()
    until(lambda: bus.name_has_owner("org.freedesktop.PolicyKit1"), "polkitd")
    libraries = os.environ | {"LD_LIBRARY_PATH": f"{root}/usr/lib/x86_64-linux-gnu"}
    manager = start(root / "usr/sbin/NetworkManager", "--no-daemon", f"--config={work}/nm.conf",
                    "--config-dir=/nowhere", "--intern-config=/dev/null", env=libraries,
                    stdout=(work / "nm.log").open("w"), stderr=subprocess.STDOUT)
    until(lambda: bus.name_has_owner(NAME), "NetworkManager")
    return bus, manager


def permissions(*prefix):
    said = run(*prefix, "busctl", f"--address={ADDRESS}", "call", NAME, OBJECT, NAME, "GetPermissions",
               capture_output=True, text=True).stdout.split()
    words = [word.strip('"') for word in said[2:]]
    return {name.removeprefix(NAME + "."): answer for name, answer in zip(words[::2], words[1::2])}


def rights():
    kiosk = permissions(*as_kiosk())
    allowed = {name for name, answer in kiosk.items() if answer == "yes"}
    check(allowed == {"wifi.scan", "network-control", "settings.modify.system"}, "the kiosk may do three things")
    check({answer for name, answer in kiosk.items() if name not in allowed} == {"no"}, "the kiosk may do nothing else")
    other = permissions("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    check(not any(other[name] == "yes" for name in allowed), "nobody else may")


# As the kiosk does with Wi-Fi: in memory, written, deleted.
KEEP = f"""
import dbus
bus = dbus.SystemBus()
manager = dbus.Interface(bus.get_object("{NAME}", "{OBJECT}"), "{NAME}")
cable = manager.GetDeviceByIpIface("cable")
variants = lambda **more: dbus.Dictionary(more, signature="sv")
address = dbus.Array([variants(address="192.0.2.7", prefix=dbus.UInt32(24))], signature="a{{sv}}")
settings = dbus.Dictionary({{
    "connection": variants(id="kept", type="802-3-ethernet", autoconnect=True),
    "ipv4": dbus.Dictionary({{"method": "manual", "address-data": address, "gateway": "192.0.2.1"}}, signature="sv"),
    "ipv6": variants(method="ignore"),
    "user": variants(data=dbus.Dictionary({{"ventanilla.joined-by": "kiosk"}}, signature="ss"))}}, signature="sa{{sv}}")
profile, _, _ = manager.AddAndActivateConnection2(settings, cable, "/", variants(persist="memory"))
print(profile)
"""


def profile_call(profile, method):
    run(*as_kiosk("busctl", f"--address={ADDRESS}", "call", NAME, profile, f"{NAME}.Settings.Connection", method),
        stdout=subprocess.DEVNULL)


def kept():
    return sorted(os.listdir("/etc/NetworkManager/system-connections"))


def inside(source, build, work):
    root = work / "root" if (work / "root").exists() else pathlib.Path("/")
    furnish(source, root, work)
    _, manager = open_house(root, work)
    rights()
    told = work / "told"
    with told.open("w") as out:
        start(*as_kiosk(build / "tests/network_probe"), stdout=out)
    says = lambda line: until(lambda: told.read_text().endswith(f"{line}\n"), f"{line}: {told.read_text()}")
    says("there None None Unplugged Absent ")
    check(True, "the kiosk sees a cable that is not plugged in")
    run("ip", "link", "set", "far", "up")
    says("there None None Waiting Absent ")
    check(True, "and one that gets no address")
    profile = run(*as_kiosk("/usr/bin/python3", "-c", KEEP), capture_output=True, text=True).stdout.strip()
    says("there Unknown Cable Connected Absent 192.0.2.7")
    check(True, "and one that works; how far it goes nobody knows, for nobody looks")
    check(kept() == [], "what is not proven is on no disk")
    profile_call(profile, "Save")
    check(kept() == ["kept.nmconnection"], "what is proven is written")
    profile_call(profile, "Delete")
    check(kept() == [], "what is forgotten is gone")
    run("ip", "link", "set", "far", "down")
    says("there None None Unplugged Absent ")
    manager.kill()
    says("away Unknown None Absent Absent ")
    check(True, "and NetworkManager's end")


def main():
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
        sys.exit("networkmanager: needs root")
    work.mkdir(parents=True, exist_ok=True)
    fetched(work)
    return subprocess.run(["unshare", "--net", "--mount", sys.executable, "-B", __file__, source, build, work, "inside"],
                          check=False, timeout=300).returncode


if __name__ == "__main__":
    sys.exit(main())
