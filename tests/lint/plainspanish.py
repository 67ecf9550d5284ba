#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the Spanish of the procedures is plain.

INFLESZ (Szigriszt): 206.835 - 62.3 * syllables/words - words/sentences. At least 65 for each procedure and 75 for its
prompts (questions and labels of answers); at most 15 words in a sentence and 2 sentences in a block; no word of the
list below. Legal texts are exempt: they stand behind "Texto legal".
"""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources" / "procedures"
BANNED = ("compareciente", "individualiz", "antecedente", "apercibimiento", "obrar en poder", "inválid", "ingrese",
          "señalad", "mencionad", "dicho documento", "presente trámite", "asimismo", "mediante", "efectuar",
          "realizar", "proceder", " tú ", " tu ", "haz clic", "clic")
STRONG = "aeoáéó"
WEAK_ACCENTED = "íú"
VOWELS = "aeiouáéíóúü"


def syllables(word):
    """Nuclei of a Spanish word: neighbouring vowels are one unless both are strong or a weak one has an accent."""
    word = re.sub(r"qu(?=[eiéí])", "q", word.lower())
    word = re.sub(r"gu(?=[eiéí])", "g", word)
    word = re.sub(r"y$", "i", word)
    count = 0
    previous = ""
    for letter in word:
        if letter in VOWELS:
            joined = previous and previous in VOWELS and not (
                (previous in STRONG and letter in STRONG) or letter in WEAK_ACCENTED or previous in WEAK_ACCENTED)
            count += 0 if joined else 1
        previous = letter
    return max(count, 1)


def words(text):
    return re.findall(r"[^\W\d_]+|\d[\d.]*", text)


def sentences(text):
    return [one for one in re.split(r"[.!?]+(?:\s|$)", text) if words(one)]


def inflesz(texts):
    all_words = [word for text in texts for word in words(text)]
    count = sum(syllables(word) for word in all_words)
    return 206.835 - 62.3 * count / len(all_words) - len(all_words) / sum(len(sentences(text)) for text in texts)


def collect(node, key, blocks, prompts):
    if key in ("legalText", "itemTitle"):
        return
    if isinstance(node, dict):
        if set(node) and set(node) <= {"es", "arn", "ht", "en"}:
            blocks.append(node["es"])
            if key in ("question", "addAnother"):
                prompts.append(node["es"])
            return
        for name, child in node.items():
            collect(child, name, blocks, prompts)
    elif isinstance(node, list):
        for child in node:
            collect(child, key, blocks, prompts)


def check(name, document):
    blocks, prompts, complaints = [], [], []
    collect(document, "", blocks, prompts)
    for block in blocks:
        for sentence in sentences(block):
            if len(words(sentence)) > 15:
                complaints.append(f"{len(words(sentence))} words: {sentence}")
        if len(sentences(block)) > 2:
            complaints.append(f"{len(sentences(block))} sentences: {block}")
        complaints += [f"'{bad}' in: {block}" for bad in BANNED if bad in f" {block.lower()} "]
    whole, asked = inflesz(blocks), inflesz(prompts) if prompts else 100.0  # a referral may ask nothing
    print(f"{name}: INFLESZ {whole:.1f}, prompts {asked:.1f}, {len(blocks)} texts")
    if whole < 65:
        complaints.append(f"INFLESZ {whole:.1f} is under 65")
    if asked < 75:
        complaints.append(f"INFLESZ of the prompts {asked:.1f} is under 75")
    return [f"{name}: {complaint}" for complaint in complaints]


def self_test():
    expected = {"cédula": 3, "día": 2, "ruido": 2, "perdió": 2, "quien": 1, "trámite": 3, "aéreo": 4, "guion": 1,
                "ciudad": 2, "hoy": 1, "teléfono": 4, "guía": 2, "pingüino": 3, "leer": 2, "constancia": 3}
    wrong = {word: syllables(word) for word, count in expected.items() if syllables(word) != count}
    assert not wrong, f"the syllable counter is wrong: {wrong}"
    hard = ("El compareciente individualizado precedentemente declara encontrarse en conocimiento de las "
            "responsabilidades penales correspondientes a las declaraciones falsas efectuadas ante la autoridad.")
    assert check("self-test", {"question": {"es": hard}}), "a legal sentence passes for plain Spanish"


def main():
    self_test()
    complaints = []
    for path in sorted(FOLDER.glob("*.json")):
        if not path.name.endswith(".schema.json"):
            complaints += check(path.name, json.loads(path.read_text(encoding="utf-8")))
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
