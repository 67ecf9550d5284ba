#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's resident in front of the program itself, which is killed with signal 9 at page after page and started
again. Run by packaging/demo.sh (DEMO_SCRIPT), the central service being off until the end: whatever the screen
called saved arrives once."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "demo"))
import scripted  # noqa: E402
from hands import Kiosk, NotThere  # noqa: E402
from scripted import CENTRAL, CTL, KIOSK, OUT, SAVED, go_to, say, start, until  # noqa: E402

SEND = "Sí, enviar ahora"
# Where the power goes: on a page, when a finger has just sent it, when it is just said to be saved.
MOMENTS = ["¿Cuál es su RUN?", SEND, "Revise antes de enviar", SAVED, SEND, SAVED]


def open_window(log):
    return start(KIOSK, "--config", str(OUT / "kiosk.conf"), "--windowed", "1280x800", stderr=log, stdout=log)


def file_until(words, log):
    """Files until the words are there, and kills the window. The comprobante, if the screen showed one as saved."""
    window = open_window(log)
    kiosk = Kiosk("ventanilla", OUT / "screens", window)
    go_to(kiosk, words)
    if words == SEND:
        kiosk.touch(SEND)
    saved = kiosk.comprobante() if words == SAVED else None
    window.kill()
    window.wait()
    return saved


def integrity(store):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        return database.execute("PRAGMA integrity_check").fetchone()[0]


def opened():
    return json.loads(subprocess.run([CENTRAL, "filings", "list", "--state", "opened", "--json", "--dir",
                                      str(OUT / "central")], check=True, capture_output=True, text=True).stdout)


def main():
    start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", stdout=subprocess.DEVNULL,
          stderr=subprocess.DEVNULL)
    with open(OUT / "kiosk.log", "w", encoding="utf-8") as log, open(OUT / "central.log", "a", encoding="utf-8") as central:
        saved = [comprobante for moment in MOMENTS if (comprobante := file_until(moment, log))]
        say(f"Killed {len(MOMENTS)} times; called saved: {', '.join(saved)}")
        start(CENTRAL, "serve", "--dir", str(OUT / "central"), "--listen", f"127.0.0.1:{os.environ['DEMO_PORT']}",
              "--opener", stdout=central, stderr=central)
        Kiosk("ventanilla", OUT / "screens", open_window(log)).wait_for("Empezar")
        # What failed so often rests for minutes; a technician ends that.
        subprocess.run([CTL, "queue", "retry", saved[0], "--config", str(OUT / "kiosk.conf")], check=True)
        scripted.PATIENCE = 120
        until(lambda: set(saved) <= {filing["comprobante"] for filing in opened()}, "the arrival of what was saved")
    arrived = [filing["comprobante"] for filing in opened()]
    if len(arrived) != len(set(arrived)):
        raise NotThere(f"each once: {arrived}")
    subprocess.run([CENTRAL, "gaps", "--hours", "0", "--dir", str(OUT / "central")], check=True)
    for store in ("kiosk/kiosk.sqlite", "central/central.sqlite"):
        if (found := integrity(OUT / store)) != "ok":
            raise NotThere(f"{store}: {found}")
    return len(saved), len(arrived)


if __name__ == "__main__":
    try:
        saved_count, arrived_count = main()
    except (NotThere, subprocess.CalledProcessError) as error:
        say(f"Stopped: {error}\n{getattr(error, 'stderr', '') or ''}")
        sys.exit(1)
    finally:
        for process in reversed(scripted.started):
            process.terminate()
        for process in reversed(scripted.started):
            process.wait()
    print(f"killed={len(MOMENTS)} saved={saved_count} arrived={arrived_count}")
