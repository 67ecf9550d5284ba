# SPDX-License-Identifier: GPL-3.0-or-later
"""A UDisks2 for tests, on python3-dbusmock: sticks that are put in and pulled out, opened where the test says, and
refused as it says, with the interfaces, properties and errors of UDisks 2.9.

    python3 -m dbusmock --template udisks.py     with DBUS_SYSTEM_BUS_ADDRESS
"""
import time

import dbus
import dbusmock
from dbusmock import MOCK_IFACE

BUS_NAME = "org.freedesktop.UDisks2"
MAIN_OBJ = "/org/freedesktop/UDisks2"
MAIN_IFACE = "org.freedesktop.UDisks2.Manager"
SYSTEM_BUS = True
IS_OBJECT_MANAGER = True

BLOCK = "org.freedesktop.UDisks2.Block"
DRIVE = "org.freedesktop.UDisks2.Drive"
FILESYSTEM = "org.freedesktop.UDisks2.Filesystem"


def load(mock, _parameters):
    mock.refusals, mock.delays, mock.asked = {}, {}, []
    mock.AddObject(f"{MAIN_OBJ}/Manager", MAIN_IFACE, {"Version": "2.9.4"}, [])


def array(text):
    return dbus.ByteArray(text.encode() + b"\0")


def points(*folders):
    return dbus.Array([array(folder) for folder in folders], signature="ay")


@dbus.service.method(MOCK_IFACE, in_signature="ssa{sv}", out_signature="")
def PlugIn(self, device, folder, how):
    """A stick whose files are in `folder`. `how`: its properties, whichever interface has them, where not usual."""
    drive, block = f"{MAIN_OBJ}/drives/stick_{device}", f"{MAIN_OBJ}/block_devices/{device}"
    props = {
        DRIVE: {"ConnectionBus": "usb", "Removable": True, "MediaRemovable": True, "Optical": False,
                "Vendor": "Nobody", "Model": "Flash"},
        BLOCK: {"Device": array(f"/dev/{device}"), "Drive": dbus.ObjectPath(drive), "Size": dbus.UInt64(8 * 10**9),
                "IdUsage": "filesystem", "IdType": "vfat", "IdLabel": "PEDRO", "HintIgnore": False,
                "HintSystem": True, "ReadOnly": False},
        FILESYSTEM: {"MountPoints": points()},
    }
    for properties in props.values():
        properties.update({name: value for name, value in how.items() if name in properties})
    if how.get("isOpen"):
        props[FILESYSTEM]["MountPoints"] = points(folder)
    self.AddObject(drive, DRIVE, props[DRIVE], [])
    self.AddObject(block, BLOCK, props[BLOCK], [])
    stick = dbusmock.get_object(block)
    stick.AddProperties(FILESYSTEM, props[FILESYSTEM])
    stick.mount = lambda options: mount(self, stick, device, folder, options)
    stick.unmount = lambda options: unmount(self, stick, device, options)
    stick.AddMethod(FILESYSTEM, "Mount", "a{sv}", "s", "ret = self.mount(args[0])")
    stick.AddMethod(FILESYSTEM, "Unmount", "a{sv}", "", "self.unmount(args[0])")
    for path in (drive, block):
        self.object_manager_emit_added(path)


@dbus.service.method(MOCK_IFACE, in_signature="s", out_signature="")
def PullOut(self, device):
    for path in (f"{MAIN_OBJ}/block_devices/{device}", f"{MAIN_OBJ}/drives/stick_{device}"):
        self.object_manager_emit_removed(path)
        self.RemoveObject(path)


@dbus.service.method(MOCK_IFACE, in_signature="ss", out_signature="")
def SetRefusal(self, method, name):
    """The error with which a method answers from now on; empty: none."""
    self.refusals[method] = name


@dbus.service.method(MOCK_IFACE, in_signature="si", out_signature="")
def SetDelay(self, method, milliseconds):
    """How long a method takes from now on; all of UDisks with it."""
    self.delays[method] = milliseconds


@dbus.service.method(MOCK_IFACE, in_signature="", out_signature="as")
def Asked(self):
    """What was asked for, in its order: "Mount sdb1 ro,noexec"."""
    return dbus.Array(self.asked, signature="s")


def answer(mock, method, device, options):
    mock.asked.append(" ".join([method, device, *([options["options"]] if "options" in options else [])]))
    time.sleep(mock.delays.get(method, 0) / 1000)
    if mock.refusals.get(method):
        raise dbus.exceptions.DBusException("PEDRO is refused", name=mock.refusals[method])


def mount(mock, stick, device, folder, options):
    answer(mock, "Mount", device, options)
    stick.Set(FILESYSTEM, "MountPoints", points(folder))
    return folder


def unmount(mock, stick, device, options):
    answer(mock, "Unmount", device, options)
    if not stick.Get(FILESYSTEM, "MountPoints"):
        raise dbus.exceptions.DBusException("not open", name="org.freedesktop.UDisks2.Error.NotMounted")
    stick.Set(FILESYSTEM, "MountPoints", points())
