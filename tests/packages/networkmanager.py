#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""polkit's rule and app/network with Debian's own NetworkManager, polkitd and bus, in a network and a file system of
their own: the machine's network is not touched. A cable only, for Wi-Fi needs a kernel that plays one. Needs root, and
Debian's mirror where NetworkManager is not installed.

    networkmanager.py SOURCE BUILD WORK
"""
import os
import pathlib
import subprocess
import sys

import ownbus
from ownbus import ADDRESS, as_kiosk, check, run, start, until

# What network-manager needs and a small Debian lacks.
PACKAGES = ("network-manager libnm0 libndp0 libteamdctl0 libjansson4 libmm-glib0 libbluetooth3 libnewt0.52 libpsl5 "
            "libreadline8 libnl-3-200 libgudev-1.0-0").split()
NAME = "org.freedesktop.NetworkManager"
OBJECT = "/org/freedesktop/NetworkManager"
SETTINGS = """[main]
plugins=keyfile
auth-polkit=true
dns=none
[device-far]
match-device=interface-name:far
managed=0
"""


def furnish(source, root, work):
    """This process' own /run, /sys, rules, users and connections."""
    ownbus.empty("/run", "/etc/NetworkManager", "/var/lib/NetworkManager")
    # Read-only, NetworkManager does not wait for udev.
    run("mount", "-t", "sysfs", "-o", "ro", "sysfs", "/sys")
    for folder in ("/run/NetworkManager", "/etc/NetworkManager/system-connections"):
        os.makedirs(folder)
    ownbus.furnish(source, root, work, NAME)
    (work / "nm.conf").write_text(SETTINGS)


def open_house(root, work):
    run("ip", "link", "set", "lo", "up")
    run("ip", "link", "add", "cable", "type", "veth", "peer", "name", "far")
    bus = ownbus.open_bus(work)
    manager = start(root / "usr/sbin/NetworkManager", "--no-daemon", f"--config={work}/nm.conf",
                    "--config-dir=/nowhere", f"--intern-config={work}/intern.conf", env=ownbus.libraries(root),
                    stdout=(work / "nm.log").open("w"), stderr=subprocess.STDOUT)
    until(lambda: bus.name_has_owner(NAME), "NetworkManager")
    return manager


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
    manager = open_house(root, work)
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


if __name__ == "__main__":
    sys.exit(ownbus.main(__file__, inside, lambda work: ownbus.fetched(work, PACKAGES, "/usr/sbin/NetworkManager")))
