#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows point one way: holds every #include of db, app and ui against the table of rooms.

The table is the house's plan, app/README.md says the same in words, and both are held to what the code does: an arrow
that is not in the plan is wrong, one that nobody takes any more is stale. EXCEPTIONS is empty and stays so: when an
arrow is missing, change the design, not this list.
"""
import pathlib
import re
import sys

ROOMS = {
    # room: the rooms that it includes (itself is understood), no more and no fewer
    "db": [],
    "app/base": [],
    "app/command": ["app/base"],
    "app/procedure": ["app/base"],
    "app/identity": [],
    "app/guide": ["app/base", "app/procedure", "app/identity"],
    "app/text": ["app/base", "app/procedure", "app/identity", "app/guide"],
    "app/training": ["app/base", "app/procedure", "app/guide", "app/text", "app/envelope", "db"],
    "app/classnet": ["app/base", "app/training", "app/envelope"],
    "app/envelope": ["app/base"],
    "app/staff": ["app/base", "app/envelope"],
    "app/outbox": ["app/base", "app/envelope", "db"],
    "app/filing": ["app/base", "app/procedure", "app/guide", "app/envelope", "db"],
    "app/sync": ["app/base", "app/outbox", "app/envelope", "db"],
    "app/receipt": ["app/base", "app/procedure", "app/text"],
    "app/handout": ["app/base", "app/procedure", "app/guide", "app/text", "app/training", "app/receipt"],
    "app/printing": ["app/base"],
    "app/bus": ["app/base"],
    "app/network": ["app/base", "app/bus"],
    "app/stick": ["app/base", "app/bus"],
    "app/speech": ["app/base", "app/text"],
    "app/kiosk": ["app/base", "app/procedure", "app/identity", "app/filing", "app/envelope", "app/outbox", "app/sync",
                  "app/printing", "db"],
    "app/care": ["app/base", "app/text", "app/procedure", "app/envelope", "app/staff", "app/outbox", "app/sync",
                 "app/printing", "app/speech", "app/receipt", "app/kiosk", "db"],
    "app/practice": ["app/base", "app/kiosk", "app/printing", "app/receipt"],
    "app/technician": ["app/base", "app/command", "app/procedure", "app/guide", "app/text", "app/training", "app/staff",
                       "app/outbox", "app/sync", "app/kiosk", "app/care", "db"],
    "app/central": ["app/base", "app/command", "app/text", "app/procedure", "app/envelope", "app/receipt", "db"],
    "ui/theme": ["app/base"],
    "ui/controls": ["ui/theme", "app/procedure", "app/text"],
    "ui/screens": ["ui/theme", "ui/controls", "app/base", "app/text", "app/procedure", "app/identity", "app/guide",
                   "app/filing", "app/receipt", "app/printing", "app/kiosk"],
    "ui/entrance": ["ui/controls", "ui/screens", "app/base", "app/text", "app/staff", "app/care"],
    "ui/instructor": ["ui/theme", "ui/controls", "ui/screens", "ui/entrance", "app/base", "app/procedure", "app/text",
                      "app/training", "app/classnet", "app/receipt", "app/handout"],
    "ui/maintenance": ["ui/theme", "ui/controls", "ui/screens", "ui/entrance", "app/base", "app/procedure", "app/text",
                       "app/identity", "app/envelope", "app/sync", "app/network", "app/stick", "app/printing", "app/speech", "app/care"],
    "ui/window": ["ui/theme", "ui/controls", "ui/screens", "ui/instructor", "ui/maintenance", "app/base", "app/text", "app/training",
                  "app/handout", "app/speech", "app/kiosk", "app/practice"],
    "ui": ["ui/theme", "ui/maintenance", "ui/window", "app/base", "app/procedure", "app/speech", "app/kiosk"],
}

# System headers that a part of the house must not know, and why.
FORBIDDEN = {
    "db": re.compile(r"^(openssl/|QNetwork|QtNetwork|QSsl|QHttp|QWidget|QtWidgets|QtGui|QPainter|QPdf)"),
    "app": re.compile(r"^(QtWidgets|QWidget|QApplication|QLabel|QMainWindow|QAbstractButton|QPdfDocument|QPdfView)"),
    "ui": re.compile(r"^(openssl/|QSql|QtSql|QNetwork|QtNetwork|QSsl|QtHttpServer|QHttp|QTcp|QLocalS|sqlite3)"),
}
# OpenSSL stays where envelopes, certificates and their holders are.
OPENSSL_ROOMS = ("app/envelope",)
# D-Bus stays with the machine's services, NetworkManager and UDisks2.
DBUS_ROOMS = ("app/bus", "app/network", "app/stick")

EXCEPTIONS: list[tuple[str, str]] = []

# | `room` | its job | what it uses |
MAP_ROW = re.compile(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|$", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def room_of(path: str) -> str:
    parts = path.split("/")
    if parts[0] == "db":
        return "db"
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def complaints(root: pathlib.Path) -> list[str]:
    found = []
    used = set()
    for top in ("db", "app", "ui"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            name = path.relative_to(root).as_posix()
            room = room_of(name)
            if room not in ROOMS:
                found.append(f"{name}: no such room in the plan: {room}")
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                target = match.group(1)
                wrong = complaint(room, top, target, root)
                if wrong is None:
                    continue
                if (name, target) in EXCEPTIONS:
                    used.add((name, target))
                else:
                    found.append(f"{name}:{number}: {wrong}: {target}")
    found += [f"exception no longer needed: {exception}" for exception in EXCEPTIONS if exception not in used]
    return found


def stale(root: pathlib.Path) -> list[str]:
    """Arrows of the plan that no file takes, and rows of the map in app/README.md that say otherwise than the plan."""
    taken = set()
    for top in ("db", "app", "ui"):
        for path in (root / top).rglob("*"):
            if path.suffix in (".h", ".cpp"):
                room = room_of(path.relative_to(root).as_posix())
                taken |= {(room, room_of(match.group(1))) for match in
                          map(INCLUDE.match, path.read_text(encoding="utf-8").splitlines()) if match}
    found = [f"nobody takes this arrow any more: {room} -> {other}"
             for room, others in ROOMS.items() for other in others if (room, other) not in taken]
    rows = dict(MAP_ROW.findall((root / "app/README.md").read_text(encoding="utf-8")))
    for room, others in ROOMS.items():
        if room.startswith("app/"):
            plan = {other.removeprefix("app/") for other in others} - {"base"}
            said = {word for word in re.split(r"[,\s]+", rows.pop(room.removeprefix("app/"), "")) if word not in ("", "–")}
            if said != plan:
                found.append(f"app/README.md: {room} uses {', '.join(sorted(plan)) or '–'}")
    return found + [f"app/README.md: no such room: {room}" for room in rows]


def complaint(room: str, top: str, target: str, root: pathlib.Path) -> str | None:
    if target.split("/")[0] in ("db", "app", "ui", "tests"):
        other = room_of(target)
        if not (root / target).is_file():
            return "included file does not exist"
        if other != room and other not in ROOMS[room]:
            return f"arrow the wrong way, {room} -> {other}"
        return None
    if "/" not in target and target.endswith(".h") and (root / room / target).is_file():
        return "include from the root of the tree"
    if FORBIDDEN[top].match(target):
        return f"{top} must not know this library"
    if target.startswith("openssl/") and room not in OPENSSL_ROOMS:
        return "OpenSSL belongs to app/envelope"
    if target.startswith(("QDBus", "QtDBus")) and room not in DBUS_ROOMS:
        return "D-Bus belongs to app/bus"
    return None


if __name__ == "__main__":
    problems = complaints(pathlib.Path(sys.argv[1])) + stale(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or "layers: every arrow points the right way")
    sys.exit(1 if problems else 0)
