#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line that a program logs begins with an event of app/base/event.h, each event is logged somewhere, and the
technician's list in packaging/README.md is made of them. A script of packaging/session says `tell LEVEL WORD ID TEXT`.

    events.py ROOT           complains
    events.py ROOT --write   writes the list anew
"""
import pathlib
import re
import sys
import uuid

TABLE = "app/base/event.h"
README = "packaging/README.md"
BEGIN, END = "<!-- events: written by tests/lint/events.py -->", "<!-- events end -->"
NAMESPACE = uuid.UUID("7f0c3b52-9a1e-4d6f-8c41-5e0d2b9736a8")  # as in app/base/event.cpp

ENUM = re.compile(r"enum Id \{(.*?)\};", re.DOTALL)
ENUMERATOR = re.compile(r"^\s*(\w+), ///< (.+)$")
LOGGED = re.compile(r"\bqC(Debug|Info|Warning|Critical)\(\w+(?:\)\s*<<\s*(?:base::)?Event::(\w+))?")
TOLD = re.compile(r"\btell (info|warning|critical) (\S+) ([0-9a-f]{32}) ")
BARE = re.compile(r"\bq(Debug|Info|Warning|Critical)\s*\(")
LEVELS = {"Info": "info", "Warning": "warning", "Critical": "critical", "Debug": "debug"}


def word(name: str) -> str:
    humps = re.findall(r"[A-Z][a-z]*", name)
    return ".".join(["-".join(part).lower() for part in (humps[:1], humps[1:]) if part])


def message_id(name: str) -> str:
    return uuid.uuid5(NAMESPACE, word(name)).hex


def table(root: pathlib.Path) -> tuple[dict[str, str], list[str]]:
    """Enumerator → what it means, in the table's order; and what is wrong with the table."""
    path = root / TABLE
    body = ENUM.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    if not body:
        return {}, []
    events, wrong = {}, []
    # A comment may go on in lines of its own.
    lines = re.sub(r"\n\s*///< ", " ", body.group(1).strip()).splitlines()
    for line in lines:
        match = ENUMERATOR.match(line)
        if match:
            events[match.group(1)] = match.group(2).strip()
        else:
            wrong.append(f"{TABLE}: an event and what it means: {line.strip()}")
    if list(events) != sorted(events):
        wrong.append(f"{TABLE}: not in the order of the alphabet")
    return events, wrong


def logged(root: pathlib.Path, events: dict[str, str]) -> tuple[dict[str, set[str]], list[str]]:
    """Enumerator → the levels at which it is logged; and the lines that are logged without one."""
    levels: dict[str, set[str]] = {name: set() for name in events}
    wrong = []
    for top in ("app", "db", "ui"):
        for path in sorted((root / top).rglob("*.cpp")) + sorted((root / top).rglob("*.h")):
            name = path.relative_to(root).as_posix()
            text = path.read_text(encoding="utf-8")
            where = lambda match: f"{name}:{text.count(chr(10), 0, match.start()) + 1}"  # noqa: E731
            wrong += [f"{where(match)}: a line without a category and an event" for match in BARE.finditer(text)]
            for match in LOGGED.finditer(text):
                level, event = match.groups()
                if event in events:
                    levels[event].add(LEVELS[level])
                else:
                    wrong.append(f"{where(match)}: a line that begins with no event of {TABLE}")
    for path in sorted((root / "packaging/session").glob("ventanilla-*")):
        for level, said, identity in TOLD.findall(path.read_text(encoding="utf-8")):
            named = [name for name in events if word(name) == said and message_id(name) == identity]
            if not named:
                wrong.append(f"{path.relative_to(root).as_posix()}: {level} {said} {identity}: no event of {TABLE}")
            for name in named:
                levels[name].add(level)
    return levels, wrong


def listed(events: dict[str, str], levels: dict[str, set[str]]) -> str:
    rows = [f"| `{word(name)}` | {', '.join(sorted(levels[name]))} | {means} | `{message_id(name)}` |"
            for name, means in events.items()]
    return "\n".join([BEGIN, "| event | level | what has happened | `MESSAGE_ID` |", "|---|---|---|---|", *rows, END])


def stood(root: pathlib.Path) -> str | None:
    path = root / README
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    match = re.search(re.escape(BEGIN) + ".*?" + re.escape(END), text, re.DOTALL)
    return match.group(0) if match else None


def complaints(root: pathlib.Path) -> list[str]:
    events, wrong = table(root)
    levels, without = logged(root, events)
    wrong += without + [f"{TABLE}: nobody logs {name}" for name in events if not levels[name]]
    if events and stood(root) != listed(events, levels):
        wrong.append(f"{README}: the list of events is not what the code says: tests/lint/events.py . --write")
    return wrong


def write(root: pathlib.Path) -> None:
    events, _ = table(root)
    old = stood(root)
    if old is None:
        sys.exit(f"{README}: no {BEGIN} … {END}")
    path = root / README
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, listed(events, logged(root, events)[0])), encoding="utf-8")


if __name__ == "__main__":
    if "--write" in sys.argv:
        write(pathlib.Path(sys.argv[1]))
    problems = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or "events: every line has one, and the list has every one")
    sys.exit(1 if problems else 0)
