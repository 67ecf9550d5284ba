#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's manual and the programs: each command that packaging/README.md names exists, each that exists is
named there, and each is run by a test that says its words to a program.

    manual.py ROOT
"""
import pathlib
import re
import sys

PROGRAMS = {"ventanillactl": "app/technician", "ventanilla-central": "app/central"}
NAME = re.compile(r'QString name\(\) const override\s*\{?\s*return QStringLiteral\("([a-z -]+)"\)', re.DOTALL)
# How a test says words to a program, one after another: text("queue"), text("list") or "queue", "list".
WORD = r'(?:\w+\()?"%s"\)?'


def commands(root: pathlib.Path, room: str) -> set[str]:
    files = [path.read_text(encoding="utf-8") for path in (root / room).glob("*") if path.suffix in (".h", ".cpp")]
    return {name for text in files for name in NAME.findall(text)}


def named(manual: str, program: str, known: set[str]) -> tuple[set[str], set[str]]:
    """(the known commands that it names, words after the program's name that are no command)"""
    found, wrong = set(), set()
    for said in re.findall(rf"(?<![\w./-]){program} ([a-z][a-z-]*(?: [a-z][a-z-]*)?)", manual):
        words = said.split()
        whole = next((c for c in (" ".join(words), words[0]) if c in known), None)
        if whole:
            found.add(whole)
        elif not any(command.split()[0] == words[0] for command in known):
            wrong.add(said)
    # "`filings list`, `filings show`" stand without their program.
    return found | {command for command in known if f"`{command}`" in manual or f"`{command} " in manual}, wrong


def is_run(command: str, tests: list[str]) -> bool:
    said = re.compile(r",\s*".join(WORD % word for word in command.split()))
    return any(said.search(text) for text in tests)


def complaints(root: pathlib.Path) -> list[str]:
    manual = (root / "packaging/README.md").read_text(encoding="utf-8")
    tests = [path.read_text(encoding="utf-8") for path in sorted((root / "tests").rglob("*"))
             if path.suffix in (".cpp", ".h", ".py") and path.name != "manual.py"]
    found = []
    for program, room in PROGRAMS.items():
        known = commands(root, room)
        if not known:
            found.append(f"{room}: no command found")
        here, wrong = named(manual, program, known)
        found += [f"packaging/README.md: {program} has no command {word}" for word in sorted(wrong)]
        found += [f"packaging/README.md does not name {program} {word}" for word in sorted(known - here)]
        found += [f"no test runs {program} {word}" for word in sorted(known) if not is_run(word, tests)]
    return found


def main() -> int:
    found = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(found) or "manual: what it names exists, and is run by a test")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
