#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits that a compiler does not see: file headers, forbidden words, the top of the tree."""
import pathlib
import re
import subprocess
import sys

TOP = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "app", "ui", "resources", "translations", "db",
       "tests", "packaging"}

# (where, what, why). "where" is a prefix of the path.
FORBIDDEN = [
    ("", r"\b(TODO|FIXME|XXX|HACK)\b", "say it in an issue, not on main"),
    ("app", r"\bq(Debug|Info|Warning|Critical)\s*\(\s*\)", "log to the room's category"),
    ("db", r"\bq(Debug|Info|Warning|Critical)\s*\(\s*\)", "log to the room's category"),
    ("ui", r"\bq(Debug|Info|Warning|Critical)\s*\(\s*\)", "log to the room's category"),
    ("app", r"\bprocessEvents\b", "no nested event loops"),
    ("ui", r"\bprocessEvents\b", "no nested event loops"),
    ("app", r"\bQEventLoop\b", "no nested event loops"),
    ("ui", r"\bQEventLoop\b", "no nested event loops"),
    ("app", r":\s*public\s+QThread\b", "post work to an object on a thread"),
    ("ui", r":\s*public\s+QThread\b", "post work to an object on a thread"),
    ("ui", r"\bwaitForFinished\b", "the window's thread never waits"),
    ("ui", r"\b(exec|open)\(\)\s*;.*QDialog|\bQMessageBox\b", "no dialogs: pages"),
    ("ui", r"\bsetToolTip\b", "no tooltips on a touch screen"),
    ("ui", r"\bsetAutoRepeat\(true\)", "a held key is one press"),
    ("ui", r"font-size\s*:", "sizes are fonts from tokens, never style sheets"),
    ("ui", r"\bsetPointSize", "sizes are pixels from millimetres"),
    ("ui", r"\btr\(\s*\"[^\"]*<[a-z/]", "no markup in translatable texts"),
]
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
CODE = (".h", ".cpp")


def tracked(root: pathlib.Path) -> list[str]:
    if (root / ".git").exists():
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                                check=True, capture_output=True, text=True)
        return [name for name in listed.stdout.splitlines() if (root / name).is_file()]
    return [path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()]


def complaints(root: pathlib.Path) -> list[str]:
    found = []
    rules = [(where, re.compile(what), why) for where, what, why in FORBIDDEN]
    for name in tracked(root):
        top = name.split("/")[0]
        if not top.startswith(".") and top not in TOP:
            found.append(f"{name}: not a thing of the top folder")
        if not name.endswith(CODE) or top not in ("app", "ui", "db", "tests"):
            continue
        text = (root / name).read_text(encoding="utf-8")
        lines = text.splitlines()
        if not lines or SPDX not in lines[0]:
            found.append(f"{name}:1: first line without {SPDX}")
        if name.endswith(".h") and "#pragma once" not in text:
            found.append(f"{name}:1: no #pragma once")
        for where, what, why in rules:
            if where and top != where:
                continue
            found += [f"{name}:{number}: {why}: {line.strip()}"
                      for number, line in enumerate(lines, 1) if what.search(line)]
    readme = (root / "README.md").read_text(encoding="utf-8") if (root / "README.md").is_file() else ""
    found += [f"README.md: does not name {command}"
              for command in ("packaging/demo.sh", "tests/run.sh") if command not in readme]
    return found


if __name__ == "__main__":
    problems = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or "habits: kept")
    sys.exit(1 if problems else 0)
