#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A telephone number stands in one place: the contacts of common.json, where it is corrected for all.

Texts lead to the contact beside them, and type no number. Only a next step, which goes on paper alone, has numbers in
its text: those of the contacts, and no other.
"""
import json
import pathlib
import re
import sys

# "600 370 2000", "+56 9 9700 7000", "Llame al 133"
NUMBER = re.compile(r"\+?\b\d{1,3}(?: \d+)*(?: \d{3,4}){2}\b|(?<=\bal )\d{3,4}\b")


def texts_in(node, path=""):
    """Each text with the keys that lead to it."""
    if isinstance(node, str):
        yield path, node
    for key, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from texts_in(child, f"{path}/{key}")


def numbers_in(text, known) -> list[str]:
    short = [number for number in known if " " not in number and re.search(rf"\b{number}\b", text)]
    return sorted({*NUMBER.findall(text), *short})


def complaints_of_common(common) -> list[str]:
    numbers = [contact["phone"] for contact in common["contacts"] if "phone" in contact]
    return [f"common.json: {number} stands there twice" for number in sorted(set(numbers))
            if numbers.count(number) > 1]


def complaints_of(name, document, known) -> list[str]:
    found = []
    for path, text in texts_in(document):
        if path.startswith("/contacts/") or path.endswith("/legalText/es"):
            continue
        if path.endswith("/phone"):
            found.append(f"{name}: {path} has a number of its own; name a contact of common.json")
            continue
        if not re.search(r"/[a-z]{2,3}$", path):
            continue
        for number in numbers_in(text, known):
            if "/nextSteps/" not in path:
                found.append(f"{name}: {path} types {number}; lead to the contact instead")
            elif number not in known:
                found.append(f"{name}: {path} tells {number}, which is no contact's")
    return found


def complaints(root: pathlib.Path) -> list[str]:
    folder = root / "resources/procedures"
    common = json.loads((folder / "common.json").read_text(encoding="utf-8"))
    known = {contact["phone"] for contact in common["contacts"] if "phone" in contact}
    found = complaints_of_common(common)
    for path in sorted(folder.glob("*.json")):
        if not path.name.endswith(".schema.json"):
            found += complaints_of(path.name, json.loads(path.read_text(encoding="utf-8")), known)
    return found


def main() -> int:
    found = complaints(pathlib.Path(sys.argv[1]))
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
