#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No colour stands in ui/: they are all in resources/theme/tokens.json, where their contrasts are reckoned."""
import pathlib
import re
import sys

NAMED = "black|white|red|green|blue|yellow|cyan|magenta|gray|darkRed|darkGreen|darkBlue|darkYellow|darkCyan|darkMagenta|darkGray|lightGray"
LITERALS = [re.compile(rule) for rule in (
    r"""["'(\s]#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b""",
    r"""\bQColor(?:Constants)?\b\s*\w*\s*[({]\s*(?:\d|0x|"|QLatin1String|QStringLiteral|u")""",
    r"\bQColor::from\w+\s*\(|\bQColorConstants::|\bsetNamedColor\b|\bqRgba?\s*\(",
    rf"\bQt::(?:{NAMED})\b",
    r"\b(?:background|color)\s*:\s*\w+\s*;",
)]
# What is so in every scheme: a sheet of paper is white.
ALLOWED = {("ui/screens/pdfsheet.cpp", "painter.fillRect(paper, Qt::white);")}
INCLUDE = re.compile(r"^\s*#\s*\w+")


def complaints(root: pathlib.Path) -> list[str]:
    found = []
    for path in sorted((root / "ui").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        name = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if INCLUDE.match(line) or (name, line.strip()) in ALLOWED:
                continue
            if any(rule.search(line) for rule in LITERALS):
                found.append(f"{name}:{number}: colours live in resources/theme: {line.strip()}")
    return found


if __name__ == "__main__":
    problems = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or "colours: all of them tokens")
    sys.exit(1 if problems else 0)
