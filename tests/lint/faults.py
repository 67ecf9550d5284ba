#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/faults/README.md has a row for each of the 51 faults, and every test that a row names is there."""
import pathlib
import re
import sys

COUNT = 51
ROW = re.compile(r"^\| F(\d\d) \|(.*)\|$", re.MULTILINE)
NAMED = re.compile(r"`([^`]+)`")
PROGRAM = re.compile(r"^(\w+)/(tst_\w+)(?: (\w+…?))?$")
FUNCTION = re.compile(r"^(\w*[a-z]\w*…?)$")


def source(root: pathlib.Path, room: str, test: str) -> pathlib.Path:
    near = root / "tests" / room / f"{test}.cpp"
    return near if near.exists() else root / "tests/unit" / room / f"{test}.cpp"


def holds(path: pathlib.Path, function: str) -> bool:
    tail = r"\w*" if function.endswith("…") else ""
    return bool(re.search(rf"\bvoid {function.rstrip('…')}{tail}\(\)", path.read_text(encoding="utf-8")))


def complaints(root: pathlib.Path) -> list[str]:
    rows = dict(ROW.findall((root / "tests/faults/README.md").read_text(encoding="utf-8")))
    found = [f"F{n:02}: no row" for n in range(1, COUNT + 1) if f"{n:02}" not in rows]
    for number, row in rows.items():
        path = None
        for name in NAMED.findall(row):
            program = PROGRAM.match(name)
            if program:
                path = source(root, program[1], program[2])
            function = program[3] if program else name if FUNCTION.match(name) else None
            if path and not path.exists():
                found.append(f"F{number}: no {name}")
                path = None
            elif path and function and not holds(path, function):
                found.append(f"F{number}: {path.name} has no {function}")
    return found


if __name__ == "__main__":
    lines = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(lines))
    sys.exit(1 if lines else 0)
