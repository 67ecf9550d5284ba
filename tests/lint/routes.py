#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes of the central service are those of its openapi.yaml, no more and no less."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
source = (root / "app/central/service.cpp").read_text(encoding="utf-8")
served = {(m.group(1), m.group(2)) for m in re.finditer(r'\b(get|post)\("([^"]+)"', source)}
served |= {("put", m.group(1)) for m in re.finditer(r'counted\("PUT", QStringLiteral\("([^"]+)"\)', source)}

described = set()
path = None
for line in (root / "app/central/openapi.yaml").read_text(encoding="utf-8").splitlines():
    if re.match(r"^components:", line):
        break
    if match := re.match(r"^  (/\S+):$", line):
        path = match.group(1)
    elif match := re.match(r"^    (get|put|post|delete):$", line):
        described.add((match.group(1), path))

for method, name in sorted(served - described):
    print(f"served, but not in openapi.yaml: {method} {name}")
for method, name in sorted(described - served):
    print(f"in openapi.yaml, but not served: {method} {name}")
sys.exit(0 if served and served == described else 1)
