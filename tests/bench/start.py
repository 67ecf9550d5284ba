#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long from starting the kiosk's process until its first page is on the screen, seen from outside: on an X server of
its own, with a store of ten sent filings and with one of many, with a catalogue of 20 procedures and with one of 1,000, by turns.

    start.py PROGRAM FOLDERS-PROGRAM [--rounds N] [--sent N]
"""
import argparse
import ctypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1280, 800
PATIENCE = 30.0  # seconds
ALL_PLANES = ctypes.c_ulong(~0)
Z_PIXMAP = 2


class Screen:
    """An Xvfb, and an eye on one of its pixels."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = ":" + number.readline().strip()
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.restype = ctypes.c_void_p
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                     ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x.XGetPixel.restype = ctypes.c_ulong
        self.x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.display = self.x.XOpenDisplay(self.name.encode())
        self.root = self.x.XDefaultRootWindow(self.display)

    def pixel(self):
        """In the middle: black while there is no window, white or ink when the page is painted."""
        image = self.x.XGetImage(self.display, self.root, WIDTH // 2, HEIGHT // 3, 1, 1, ALL_PLANES, Z_PIXMAP)
        value = self.x.XGetPixel(image, 0, 0)
        self.x.XDestroyImage(image)
        return value & 0xFFFFFF

    def close(self):
        self.server.terminate()
        self.server.wait()


def start_once(screen, program, data, config):
    """Milliseconds from before the fork until the page is painted."""
    environment = dict(os.environ, DISPLAY=screen.name, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
    ground = screen.pixel()
    began = time.perf_counter()
    kiosk = subprocess.Popen([program, "--config", config, "--data", data, "--windowed", f"{WIDTH}x{HEIGHT}"],
                             env=environment, stderr=subprocess.DEVNULL)
    try:
        while screen.pixel() == ground:
            if kiosk.poll() is not None or time.perf_counter() - began > PATIENCE:
                sys.exit(f"{program} shows nothing")
        return (time.perf_counter() - began) * 1000
    finally:
        kiosk.terminate()
        kiosk.wait()
        while screen.pixel() != ground:
            time.sleep(0.01)


def line(what, value, unit, target=""):
    print(f"{what:<58} {value:10.2f} {unit:<9} {target}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program")
    options.add_argument("folders", help="the program that makes data folders")
    options.add_argument("--rounds", type=int, default=20)
    options.add_argument("--sent", type=int, default=100000)
    given = options.parse_args()

    screen = Screen()
    try:
        # On the disk of the build tree: /tmp may be memory.
        with tempfile.TemporaryDirectory(dir=pathlib.Path(given.folders).parent) as folder:
            config = os.path.join(folder, "kiosk.conf")
            pathlib.Path(config).write_text("[centre]\nname=Junta de Vecinos\ncomuna=07401\n", encoding="utf-8")
            ten, full = os.path.join(folder, "ten"), os.path.join(folder, "full")
            subprocess.run([given.folders, ten, "10"], check=True)
            subprocess.run([given.folders, full, str(given.sent)], check=True)
            some, thousand = os.path.join(folder, "some"), os.path.join(folder, "thousand")
            subprocess.run([given.folders, some, "0", "20"], check=True)
            subprocess.run([given.folders, thousand, "0", "1000"], check=True)
            start_once(screen, given.program, ten, config)  # fills the disk's cache
            few, many, twenty, all_of_them = [], [], [], []
            for _ in range(given.rounds):
                few.append(start_once(screen, given.program, ten, config))
                many.append(start_once(screen, given.program, full, config))
                twenty.append(start_once(screen, given.program, some, config))
                all_of_them.append(start_once(screen, given.program, thousand, config))
    finally:
        screen.close()
    line("process start to first page, 10 sent filings, median", statistics.median(few), "ms", "(target: 150)")
    line("process start to first page, many sent filings, median", statistics.median(many), "ms")
    line("  ratio", statistics.median(many) / statistics.median(few), "x", "(target: 1.2x)")
    line("process start to first page, catalogue of 20, median", statistics.median(twenty), "ms")
    line("process start to first page, catalogue of 1,000, median", statistics.median(all_of_them), "ms")
    line("  ratio", statistics.median(all_of_them) / statistics.median(twenty), "x", "(target: 1.2x)")


if __name__ == "__main__":
    main()
