#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the program, and of every procedure, is there in every language, with the same places to fill in.

    translations.py ROOT LUPDATE

Each .ts file has what lupdate finds in the code, no more and no less, nothing unfinished, and says who reviewed it.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

PLACE = re.compile(r"%L?\d+|%n")
SOURCES = ("ui", "app/text", "app/receipt")
REVIEW = ("Languages", "quién revisó esta traducción")


def entries(ts: pathlib.Path):
    """(context, source), translation, whether it is finished; of each message."""
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            yield ((context.findtext("name"), message.findtext("source")), translation.text or "",
                   translation.get("type") is None)


def placed(text: str) -> list[str]:
    return sorted(PLACE.findall(text))


def of_program(name: str, wanted: set, found) -> list[str]:
    wrong, there = [], set()
    for key, translation, finished in found:
        there.add(key)
        told = f"{name}: {key[0]}: {html.unescape(key[1])}"
        if not finished or not translation.strip():
            wrong.append(f"{told}: unfinished")
        elif placed(translation) != placed(key[1]):
            wrong.append(f"{told}: other places to fill in: {translation}")
    wrong += [f"{name}: {context}: {source}: missing (build update_translations)" for context, source in sorted(wanted - there)]
    wrong += [f"{name}: {context}: {source}: no longer in the code" for context, source in sorted(there - wanted)]
    if REVIEW not in there:
        wrong.append(f"{name}: does not say who reviewed it")
    return wrong


def of_texts(name: str, value, languages: list[str]) -> list[str]:
    if isinstance(value, list):
        return [line for item in value for line in of_texts(name, item, languages)]
    if not isinstance(value, dict):
        return []
    if isinstance(value.get("es"), str):
        return [f"{name}: {value['es']}: other places to fill in in {language}" for language in languages
                if language in value and placed(value[language]) != placed(value["es"])]
    return [line for item in value.values() for line in of_texts(name, item, languages)]


def in_the_code(root: pathlib.Path, lupdate: str) -> set:
    with tempfile.TemporaryDirectory() as folder:
        now = pathlib.Path(folder) / "now.ts"
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-ui-lines", "-I", ".", *SOURCES, "-ts", now], cwd=root,
                       check=True, stderr=subprocess.DEVNULL)
        return {key for key, _, _ in entries(now)}


def complaints(root: pathlib.Path, wanted: set) -> list[str]:
    files = sorted((root / "translations").glob("ventanilla_*.ts"))
    wrong = [line for ts in files for line in of_program(ts.name, wanted, entries(ts))]
    languages = [ts.stem.split("_")[1] for ts in files]
    for path in sorted([*root.glob("resources/procedures/*.json"), *root.glob("resources/lessons/*.json")]):
        if not path.name.endswith(".schema.json"):
            wrong += of_texts(path.name, json.loads(path.read_text(encoding="utf-8")), languages)
    if not files or not wanted:
        wrong.append("nothing to look at")
    return wrong


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    wrong = complaints(root, in_the_code(root, sys.argv[2]))
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
