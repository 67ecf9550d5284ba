#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that a procedure names is there, and every icon that is there is named by a procedure or by the window.

That the window names none that is missing, the journeys see: drawing it is a warning, and a warning fails them.
"""
import json
import pathlib
import re
import sys

LITERAL = re.compile(r'"([a-z0-9_]+)"')


def named_in(value) -> set[str]:
    """The values of all keys `icon`, at any depth."""
    if isinstance(value, list):
        return set().union(*(named_in(item) for item in value))
    if not isinstance(value, dict):
        return set()
    own = {value["icon"]} if isinstance(value.get("icon"), str) else set()
    return own.union(*(named_in(item) for item in value.values()))


def complaints(root: pathlib.Path) -> list[str]:
    icons = {path.stem for path in (root / "resources/icons").glob("*.svg")}
    found, used = [], set()
    for path in sorted((root / "resources/procedures").glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        named = named_in(json.loads(path.read_text(encoding="utf-8")))
        used |= named
        found += [f"resources/procedures/{path.name}: no icon {name}" for name in sorted(named - icons)]
    for path in (root / "ui").rglob("*.cpp"):
        used |= set(LITERAL.findall(path.read_text(encoding="utf-8")))
    found += [f"resources/icons/{name}.svg: nothing names it" for name in sorted(icons - used)]
    return found


def main() -> int:
    found = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
