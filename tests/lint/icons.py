#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that a procedure or a button of the window names is there, and every icon that is there is named.

Buttons are told by their calls. What else draws an icon (cards, rows) the journeys see: a missing one is a warning, and a
warning fails them.
"""
import json
import pathlib
import re
import sys

LITERAL = re.compile(r'"([a-z0-9_]+)"')
# Calls whose only words that are not for people are the name of an icon.
BUTTON = re.compile(r"\b(?:Button|setIconName|addClose|yearButton|addAction|addActionAtRight)\(")
FOR_PEOPLE = re.compile(r'\btr\(\s*"(?:[^"\\]|\\.)*"')
BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[()]')


def named_in(value) -> set[str]:
    """The values of all keys `icon`, at any depth."""
    if isinstance(value, list):
        return set().union(*(named_in(item) for item in value))
    if not isinstance(value, dict):
        return set()
    own = {value["icon"]} if isinstance(value.get("icon"), str) else set()
    return own.union(*(named_in(item) for item in value.values()))


def argument_list(code: str, start: int) -> str:
    """From behind the opening bracket to its closing one."""
    depth = 1
    for match in BRACKETS.finditer(code, start):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if depth == 0:
            return code[start:match.start()]
    return ""


def named_by_buttons(code: str) -> set[str]:
    calls = (FOR_PEOPLE.sub("", argument_list(code, match.end())) for match in BUTTON.finditer(code))
    return {name for call in calls for name in LITERAL.findall(call)}


def complaints(root: pathlib.Path) -> list[str]:
    icons = {path.stem for path in (root / "resources/icons").glob("*.svg")}
    found, used = [], set()
    for path in sorted((root / "resources/procedures").glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        named = named_in(json.loads(path.read_text(encoding="utf-8")))
        used |= named
        found += [f"resources/procedures/{path.name}: no icon {name}" for name in sorted(named - icons)]
    for path in sorted((root / "ui").rglob("*.cpp")):
        code = path.read_text(encoding="utf-8")
        used |= set(LITERAL.findall(code))
        found += [f"{path.relative_to(root).as_posix()}: no icon {name}" for name in sorted(named_by_buttons(code) - icons)]
    found += [f"resources/icons/{name}.svg: nothing names it" for name in sorted(icons - used)]
    return found


def main() -> int:
    found = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
