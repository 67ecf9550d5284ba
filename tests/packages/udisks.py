#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages' rules of udev and polkit, and app/stick, with Debian's own udevd, udisksd, polkitd and bus, in namespaces
of their own. The stick is a file on a loop device that udev is told to take for a card in a reader, with exFAT in user space, for
not every kernel has FAT. Needs root, loop devices and FUSE, and Debian's mirror where UDisks2 is not installed.

    udisks.py SOURCE BUILD WORK
"""
import os
import pathlib
import shutil
import subprocess
import sys

import ownbus
from ownbus import ADDRESS, as_kiosk, check, run, start, until

# What udisks2 needs and a small Debian lacks.
PACKAGES = ("udisks2 libudisks2-0 libblockdev2 libblockdev-utils2 libblockdev-fs2 libblockdev-loop2 libblockdev-part2 "
            "libblockdev-part-err2 libblockdev-swap2 libblockdev-crypto2 libvolume-key1 libatasmart4 libparted2 "
            "libparted-fs-resize0 libgudev-1.0-0 exfatprogs exfat-fuse libfuse2").split()
NAME = "org.freedesktop.UDisks2"
OBJECT = "/org/freedesktop/UDisks2"
LABEL = "PEDRO"
MOUNTED = f"/media/ventanilla/{LABEL}"
# A loop device is the stick, as a card in its reader; another one is the machine's own disk.
STICKS = """KERNEL=="{stick}", ENV{{ID_DRIVE_FLASH_SD}}="1", ENV{{ID_SERIAL}}="a-stick"
KERNEL=="{disk}", ENV{{ID_BUS}}="ata", ENV{{ID_SERIAL}}="the-disk"
"""
# It knows no "noexec": what mount(8) hands on is given to the kernel, as its own exFAT is.
HELPER = """#!/bin/sh
{program} "$@" || exit
flags=remount,bind
for flag in ro noexec nosuid nodev; do case ",$4," in *,$flag,*) flags=$flags,$flag ;; esac; done
exec mount -i -o "$flags" "$2"
"""


def furnish(source, root, work, loops):
    """This process' own /run, /dev, /media, rules, users and helper of mount."""
    ownbus.empty("/run", "/media", "/var/lib/udisks2")
    (work / "dev").mkdir(exist_ok=True)
    ownbus.empty(work / "dev")
    for name in ("null", "zero", "full", "random", "urandom", "tty", "fuse"):
        (work / "dev" / name).touch()
        run("mount", "--bind", f"/dev/{name}", work / "dev" / name)
    run("mknod", work / "dev/loop-control", "c", "10", "237")
    for loop in loops:
        run("mknod", work / "dev" / loop, "b", "7", loop.removeprefix("loop"))
    (work / "dev/fd").symlink_to("/proc/self/fd")
    run("mount", "--rbind", work / "dev", "/dev")
    for folder in ("upper", "inner"):
        shutil.rmtree(work / folder, ignore_errors=True)
        (work / folder).mkdir()
    helper = work / "upper/mount.exfat"
    helper.write_text(HELPER.format(program=root / "sbin/mount.exfat-fuse"))
    helper.chmod(0o755)
    run("mount", "-t", "overlay", "-o", f"lowerdir={work}/upper:/usr/sbin", "overlay", "/usr/sbin")
    rules = pathlib.Path("/run/udev/rules.d")
    rules.mkdir(parents=True)
    (rules / "50-stick.rules").write_text(STICKS.format(stick=loops[0], disk=loops[1]))
    shutil.copy(root / "lib/udev/rules.d/80-udisks2.rules", rules)
    shutil.copy(source / "packaging/session/90-ventanilla-session.rules", rules)
    ownbus.furnish(source, root, work, NAME)


def open_house(root, work):
    start("/lib/systemd/systemd-udevd", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: os.path.exists("/run/udev/control"), "udevd")
    bus = ownbus.open_bus(work)
    start(root / "usr/libexec/udisks2/udisksd", env=ownbus.libraries(root), stdout=(work / "udisks.log").open("w"),
          stderr=subprocess.STDOUT)
    until(lambda: bus.name_has_owner(NAME), "udisksd")


def image(root, work, name, *maker):
    file = work / name
    file.unlink(missing_ok=True)
    run("truncate", "-s", "64M", file)
    run(*maker, file, env=ownbus.libraries(root), stdout=subprocess.DEVNULL)
    return file


def plug_in(device, file):
    """A drive comes with "add" alone, and a loop device is always there."""
    run("losetup", f"/dev/{device}", file)
    pathlib.Path(f"/sys/block/{device}/uevent").write_text("add")


def mounted():
    """The options of what is open there; nothing: none is."""
    for line in pathlib.Path("/proc/self/mountinfo").read_text().splitlines():
        fields = line.split()
        if fields[4] == MOUNTED:
            return fields[5].split(",")
    return None


class Probe:
    """The kiosk's part, as its user."""
    def __init__(self, build, work, *arguments):
        self.told = work / "told"
        self.process = start(*as_kiosk(build / "tests/stick_probe", "/run/ventanilla/stick-open", *arguments),
                             stdin=subprocess.PIPE, stdout=self.told.open("w"), stderr=subprocess.DEVNULL, text=True)

    def says(self, line):
        until(lambda: self.told.read_text().endswith(f"{line}\n"), lambda: f"{line}: {self.told.read_text()}")

    def go_on(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()


def answer(user, path, *call):
    """What udisksd says to a call of a user's: the error's words, or nothing."""
    prefix = as_kiosk() if user == "kiosk" else ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    said = subprocess.run([*prefix, "busctl", f"--address={ADDRESS}", "call", NAME, f"{OBJECT}/{path}", *call],
                          capture_output=True, text=True, check=False)
    return said.stderr.strip()


def rights(stick, disk):
    mount = (f"{NAME}.Filesystem", "Mount", "a{sv}")
    refused = "Not authorized to perform operation"
    block = f"block_devices/{stick}"
    check(refused in answer("somebody", block, *mount, "0"), "nobody else may open it")
    check("not allowed" in answer("kiosk", block, *mount, "1", "options", "s", "exec"), "no program on it may run")
    check(refused in answer("kiosk", f"block_devices/{disk}", *mount, "0"), "the machine's own disk the kiosk may not open")
    for what, call in {
        "name it": (block, f"{NAME}.Filesystem", "SetLabel", "sa{sv}", "OTHER", "0"),
        "empty it": (block, f"{NAME}.Block", "Format", "sa{sv}", "vfat", "0"),
        "read past its file system": (block, f"{NAME}.Block", "OpenDevice", "sa{sv}", "r", "0"),
        "eject it": ("drives/a_stick", f"{NAME}.Drive", "Eject", "a{sv}", "0"),
        "pull the power of it": ("drives/a_stick", f"{NAME}.Drive", "PowerOff", "a{sv}", "0"),
    }.items():
        check(refused in answer("kiosk", *call), f"the kiosk may not {what}")


def inside(source, build, work):
    root = work / "root" if (work / "root").exists() else pathlib.Path("/")
    free = [f"loop{number}" for number in range(8) if not pathlib.Path(f"/sys/block/loop{number}/loop").exists()]
    stick, disk = free[-1], free[-2]
    furnish(source, root, work, [stick, disk])
    pathlib.Path("/run/ventanilla").mkdir()
    os.chown("/run/ventanilla", int(ownbus.KIOSK), int(ownbus.KIOSK))
    open_house(root, work)
    file = image(root, work, "stick.img", root / "usr/sbin/mkfs.exfat", "-L", LABEL)
    own = image(root, work, "disk.img", root / "usr/sbin/mkfs.exfat", "-L", "OWN")
    try:
        opened(build, work, stick, file, disk, own)
    finally:
        for loop in (stick, disk):
            subprocess.run(["umount", "-l", f"/dev/{loop}"], check=False, stderr=subprocess.DEVNULL)
            subprocess.run(["losetup", "-d", f"/dev/{loop}"], check=False, stderr=subprocess.DEVNULL)


def opened(build, work, stick, file, disk, own):
    watching = Probe(build, work)
    watching.says("there")
    plug_in(disk, own)
    plug_in(stick, file)
    watching.says(f"there {stick} {64 << 20} known")
    check(True, "the kiosk sees a stick that is put in, and not the machine's own disk")
    watching.process.kill()
    check(mounted() is None, "nothing opens it by itself")
    rights(stick, disk)

    for access, said in (("read", f"open {MOUNTED} not written "), ("write", f"open {MOUNTED} written probe")):
        probe = Probe(build, work, stick, access)
        probe.says(said)
        options = mounted()
        check({"noexec", "nosuid", "nodev", "ro" if access == "read" else "rw"} <= set(options),
              f"opened to {access}: {','.join(options)}")
        if access == "write":
            check(os.stat(f"{MOUNTED}/probe").st_uid == int(ownbus.KIOSK), "what it writes is the kiosk's own")
        probe.go_on()
        probe.says("finished")
        check(mounted() is None, "and closed")

    probe = Probe(build, work, stick, "write")
    probe.says(f"open {MOUNTED} written probe")
    probe.process.kill()
    check(mounted() is not None, "a program that dies leaves it open")
    watching = Probe(build, work)
    watching.says(f"there {stick} {64 << 20} known")
    check(mounted() is None, "and the next one closes it")
    watching.process.kill()

    probe = Probe(build, work, stick, "write")
    probe.says(f"open {MOUNTED} written probe")
    pathlib.Path(f"/sys/block/{stick}/uevent").write_text("remove")
    probe.says("stick.PulledOut")
    check(True, "a stick that is pulled out is told")


if __name__ == "__main__":
    sys.exit(ownbus.main(__file__, inside, lambda work: ownbus.fetched(work, PACKAGES, "/usr/libexec/udisks2/udisksd")))
