# SPDX-License-Identifier: GPL-3.0-or-later
"""A NetworkManager for tests: python3-dbusmock's, and what the kiosk needs beyond it. Joining goes the way that a test names
before (SetOutcome), in the order in which NetworkManager 1.42 signals it.

    python3 -m dbusmock --template networkmanager.py     with DBUS_SYSTEM_BUS_ADDRESS
"""
import dbus
import dbusmock
from dbusmock import MOCK_IFACE
from dbusmock.templates import networkmanager as base
from gi.repository import GLib
# The mock takes its methods from here.
from dbusmock.templates.networkmanager import *  # noqa: F403 pylint: disable=wildcard-import,unused-wildcard-import

BUS_NAME = base.BUS_NAME
MAIN_OBJ = base.MAIN_OBJ
SYSTEM_BUS = True
IS_OBJECT_MANAGER = True

IP4_IFACE = "org.freedesktop.NetworkManager.IP4Config"
PREPARE, CONFIG, NEED_AUTH, IP_CONFIG, ACTIVATED, FAILED, DISCONNECTED = 40, 50, 60, 70, 100, 120, 30
ACTIVATING, IS_ACTIVE, DEACTIVATED = 1, 2, 4
# The ways that joining can go: the states of the device, and the reason of the last one (NMDeviceStateReason).
OUTCOMES = {
    "well": ([PREPARE, CONFIG, NEED_AUTH, CONFIG, IP_CONFIG, ACTIVATED], 0),
    "wrong passphrase": ([PREPARE, CONFIG, NEED_AUTH, FAILED], 7),
    "out of reach": ([PREPARE, CONFIG, FAILED], 53),
    "sent away": ([PREPARE, CONFIG, FAILED], 8),
    "no address": ([PREPARE, CONFIG, IP_CONFIG, FAILED], 5),
    "stopped": ([PREPARE, CONFIG, FAILED], 39),
    "no end": ([PREPARE, CONFIG], 0),
}


def load(mock, parameters):
    base.load(mock, parameters)
    mock.outcome, mock.refusals, mock.count = "well", {}, 0
    manager = dbusmock.get_object(base.MANAGER_OBJ)
    manager.AddProperties(base.MANAGER_IFACE, {
        "PrimaryConnection": dbus.ObjectPath("/"), "ConnectivityCheckAvailable": True,
        "ConnectivityCheckEnabled": True})
    manager.join = lambda settings, device, point, options: join(mock, settings, device, point, options)
    manager.AddMethod(base.MANAGER_IFACE, "AddAndActivateConnection2", "a{sa{sv}}ooa{sv}", "ooa{sv}",
                      "ret = self.join(args[0], args[1], args[2], args[3])")


@dbus.service.method(MOCK_IFACE, in_signature="s", out_signature="")
def SetOutcome(self, outcome):
    """How the next attempt to join goes."""
    self.outcome = outcome


@dbus.service.method(MOCK_IFACE, in_signature="ss", out_signature="")
def SetRefusal(self, method, name):
    """The error with which a method answers from now on."""
    self.refusals[method] = name


@dbus.service.method(MOCK_IFACE, in_signature="sa{sv}", out_signature="")
def Change(_self, path, properties):
    """Properties of an object, whichever of its interfaces has them."""
    obj = dbusmock.get_object(path)
    for interface, present in obj.props.items():
        put(obj, interface, {name: value for name, value in properties.items() if name in present})


@dbus.service.method(MOCK_IFACE, in_signature="say", out_signature="")
def SetSsid(_self, point, ssid):
    put(dbusmock.get_object(point), base.ACCESS_POINT_IFACE, {"Ssid": dbus.ByteArray(bytes(ssid))})


@dbus.service.method(MOCK_IFACE, in_signature="s", out_signature="")
def AllowScans(self, device):
    obj = dbusmock.get_object(device)
    obj.AddProperties(base.WIRELESS_DEVICE_IFACE, {"LastScan": dbus.Int64(1000),
                                                   "ActiveAccessPoint": dbus.ObjectPath("/")})
    obj.refuse = lambda: refuse(self, "RequestScan")
    obj.AddMethod(base.WIRELESS_DEVICE_IFACE, "RequestScan", "a{sv}", "", "self.refuse()")


@dbus.service.method(MOCK_IFACE, in_signature="ay", out_signature="")
def AddProfile(self, ssid):
    """A connection that somebody else made: with nmcli, with the installer."""
    profile(self, {"connection": {"id": "by hand"}, "802-11-wireless": {"ssid": dbus.ByteArray(bytes(ssid))}})


@dbus.service.method(MOCK_IFACE, in_signature="", out_signature="aa{sv}")
def Written(self):
    """The connections that are on disk: name, passphrase, whose."""
    result = []
    for path in dbusmock.get_object(base.SETTINGS_OBJ).ListConnections():
        obj = dbusmock.get_object(path)
        if obj.props[base.CSETTINGS_IFACE]["Unsaved"]:
            continue
        security = obj.settings.get("802-11-wireless-security", {})
        result.append(dbus.Dictionary({
            "ssid": dbus.ByteArray(bytes(obj.settings["802-11-wireless"]["ssid"])),
            "key-mgmt": str(security.get("key-mgmt", "")), "psk": str(security.get("psk", "")),
            "autoconnect": bool(obj.settings["connection"].get("autoconnect", False)),
            "permissions": "permissions" in obj.settings["connection"]}, signature="sv"))
    return dbus.Array(result, signature="a{sv}")


@dbus.service.method(MOCK_IFACE, in_signature="", out_signature="u")
def Profiles(_self):
    """How many connections there are, on disk or not."""
    return len(dbusmock.get_object(base.SETTINGS_OBJ).ListConnections())


@dbus.service.method(MOCK_IFACE, in_signature="ss", out_signature="")
def PlugIn(self, device, address):
    """A cable that works."""
    obj = dbusmock.get_object(device)
    put(obj, "org.freedesktop.NetworkManager.Device.Wired", {"Carrier": True})
    activate(self, "802-3-ethernet", "Wired connection 1", "/", device, IS_ACTIVE, address)
    enter(device, ACTIVATED, 0)


def put(obj, interface, properties):
    for name, value in properties.items():
        obj.Set(interface, name, value)


def refuse(mock, method, words="refused"):
    if method in mock.refusals:
        raise dbus.exceptions.DBusException(words, name=mock.refusals[method])


def announce(obj_path):
    dbusmock.get_object(base.MANAGER_OBJ).object_manager_emit_added(obj_path)


def profile(mock, settings, unsaved=False):
    mock.count += 1
    path = f"{base.SETTINGS_OBJ}/{mock.count}"
    mock.AddObject(path, base.CSETTINGS_IFACE, {"Unsaved": unsaved}, [
        ("GetSettings", "", "a{sa{sv}}", "ret = self.told(self)"),
        ("Delete", "", "", "self.delete(self)"),
        ("Save", "", "", "self.save(self)")])
    obj = dbusmock.get_object(path)
    obj.settings = settings
    obj.told = lambda self: {name: {key: value for key, value in setting.items() if key != "psk"}
                             for name, setting in self.settings.items()}
    obj.delete = lambda self: delete(mock, path)
    obj.save = lambda self: save(mock, self)
    listed = dbusmock.get_object(base.SETTINGS_OBJ)
    listed.Set(base.SETTINGS_IFACE, "Connections",
               dbus.Array(list(listed.ListConnections()) + [dbus.ObjectPath(path)], signature="o"))
    announce(path)
    return path


def save(mock, obj):
    refuse(mock, "Save")
    put(obj, base.CSETTINGS_IFACE, {"Unsaved": False})


def delete(mock, path):
    refuse(mock, "Delete")
    for active in list(dbusmock.get_object(base.MANAGER_OBJ).Get(base.MANAGER_IFACE, "ActiveConnections")):
        props = dbusmock.get_object(active).props[base.ACTIVE_CONNECTION_IFACE]
        if props["Connection"] == path:
            for device in props["Devices"]:
                enter(device, DISCONNECTED, 38)
            end(active)
    listed = dbusmock.get_object(base.SETTINGS_OBJ)
    listed.Set(base.SETTINGS_IFACE, "Connections",
               dbus.Array([one for one in listed.ListConnections() if one != path], signature="o"))
    take_away(path)


def take_away(path):
    dbusmock.get_object(base.MANAGER_OBJ).object_manager_emit_removed(path)
    dbusmock.get_object(base.MANAGER_OBJ).RemoveObject(path)


def activate(mock, kind, name, point, device, state, address, connection="/"):
    mock.count += 1
    config = f"{base.MANAGER_OBJ}/IP4Config/{mock.count}"
    data = [dbus.Dictionary({"address": address, "prefix": dbus.UInt32(24)}, signature="sv")] if address else []
    mock.AddObject(config, IP4_IFACE, {"AddressData": dbus.Array(data, signature="a{sv}")}, [])
    announce(config)
    active = f"{base.MANAGER_OBJ}/ActiveConnection/{mock.count}"
    mock.AddObject(active, base.ACTIVE_CONNECTION_IFACE, {
        "Devices": dbus.Array([dbus.ObjectPath(device)], signature="o"), "Type": kind, "Id": name,
        "Connection": dbus.ObjectPath(connection), "SpecificObject": dbus.ObjectPath(point),
        "State": dbus.UInt32(state), "Ip4Config": dbus.ObjectPath(config),
        "Ip6Config": dbus.ObjectPath("/")}, [])
    announce(active)
    manager = dbusmock.get_object(base.MANAGER_OBJ)
    manager.Set(base.MANAGER_IFACE, "ActiveConnections", dbus.Array(
        list(manager.Get(base.MANAGER_IFACE, "ActiveConnections")) + [dbus.ObjectPath(active)], signature="o"))
    if state == IS_ACTIVE:
        manager.Set(base.MANAGER_IFACE, "PrimaryConnection", dbus.ObjectPath(active))
    return active


def end(active):
    put(dbusmock.get_object(active), base.ACTIVE_CONNECTION_IFACE, {"State": dbus.UInt32(DEACTIVATED)})
    manager = dbusmock.get_object(base.MANAGER_OBJ)
    left = [one for one in manager.Get(base.MANAGER_IFACE, "ActiveConnections") if one != active]
    manager.Set(base.MANAGER_IFACE, "ActiveConnections", dbus.Array(left, signature="o"))
    if manager.Get(base.MANAGER_IFACE, "PrimaryConnection") == active:
        manager.Set(base.MANAGER_IFACE, "PrimaryConnection", dbus.ObjectPath("/"))
    take_away(active)


def enter(device, state, reason):
    obj = dbusmock.get_object(device)
    before = obj.Get(base.DEVICE_IFACE, "State")
    obj.EmitSignal(base.DEVICE_IFACE, "StateChanged", "uuu",
                   [dbus.UInt32(state), dbus.UInt32(before), dbus.UInt32(reason)])
    put(obj, base.DEVICE_IFACE, {"State": dbus.UInt32(state)})


def join(mock, settings, device, point, options):
    refuse(mock, "AddAndActivateConnection2", f"refused: {settings}")  # words that tell too much
    path = profile(mock, settings, options.get("persist") == "memory")
    states, reason = OUTCOMES[mock.outcome]
    name = str(settings["connection"]["id"])
    active = activate(mock, "802-11-wireless", name, point, device, ACTIVATING, "", path)
    # After the answer, one by one, as they come in the world.
    GLib.timeout_add(1, proceed, mock, device, point, active, list(states), reason)
    return (dbus.ObjectPath(path), dbus.ObjectPath(active), dbus.Dictionary({}, signature="sv"))


def proceed(mock, device, point, active, states, reason):
    if not states or active not in dbusmock.mockobject.objects:
        return False
    state = states.pop(0)
    last = state in (FAILED, ACTIVATED)
    if state == ACTIVATED:
        props = dbusmock.get_object(active).props[base.ACTIVE_CONNECTION_IFACE]
        data = dbus.Array([dbus.Dictionary({"address": "192.168.1.34"}, signature="sv")], signature="a{sv}")
        put(dbusmock.get_object(props["Ip4Config"]), IP4_IFACE, {"AddressData": data})
        put(dbusmock.get_object(device), base.WIRELESS_DEVICE_IFACE, {"ActiveAccessPoint": dbus.ObjectPath(point)})
        manager = dbusmock.get_object(base.MANAGER_OBJ)
        manager.Set(base.MANAGER_IFACE, "PrimaryConnection", dbus.ObjectPath(active))
        put(dbusmock.get_object(active), base.ACTIVE_CONNECTION_IFACE, {"State": dbus.UInt32(IS_ACTIVE)})
    if state == FAILED:
        # What the connection says of its end comes first here: the reason has to be waited for.
        end(active)
    enter(device, state, reason if last else 0)
    if state == FAILED:
        enter(device, DISCONNECTED, 0)
    return not last
