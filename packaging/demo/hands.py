# SPDX-License-Identifier: GPL-3.0-or-later
"""A pair of hands and eyes for the kiosk's window: finds what is on the screen the way a screen reader does
(AT-SPI), and touches it the way a person does (real mouse and key events through the X server).

The program under it has no test door: whatever these hands can do, a resident can do.
"""
import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20.0  # seconds until something expected is given up
COMPROBANTE = re.compile(r"\b[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]{4}\b")
REST = 0.55  # a finger rests: the window ignores touches for 400 ms after each page change


class NotThere(Exception):
    pass


class Kiosk:
    def __init__(self, application, pictures, process):
        self.application = application
        self.pictures = pictures
        self.process = process
        self.taken = 0
        self._until(lambda: self._root() is not None, f"the window of {application}")

    # -- eyes ---------------------------------------------------------------------------------------------

    def _root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and (child.get_name() or "").lower() == self.application:
                return child
        return None

    def nodes(self):
        """Everything that is on the screen now, depth first, which is reading order."""
        root = self._root()
        waiting = [root] if root is not None else []
        while waiting:
            node = waiting.pop()
            try:
                states = node.get_state_set()
                if node is not root and not states.contains(Atspi.StateType.SHOWING) and node.get_parent() is not root:
                    continue
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
            except gi.repository.GLib.Error:
                continue  # the page changed while it was read
            yield node
            waiting.extend(child for child in reversed(children) if child is not None)

    def texts(self):
        names = []
        for node in self.nodes():
            try:
                names.append(node.get_name() or "")
            except gi.repository.GLib.Error:
                continue
        return [name for name in names if name]

    def sees(self, words):
        return any(words in text for text in self.texts())

    def find(self, words, exact=False):
        """What can be touched and bears these words; an exact name wins over one that only contains them."""
        partial = None
        for node in self.nodes():
            try:
                name = node.get_name() or ""
                states = node.get_state_set()
                if not states.contains(Atspi.StateType.FOCUSABLE) and node.get_n_actions() == 0:
                    continue
                if not states.contains(Atspi.StateType.SHOWING):
                    continue
            except gi.repository.GLib.Error:
                continue
            if name == words:
                return node
            if partial is None and not exact and words in name:
                partial = node
        return partial

    def heading(self):
        """The page's heading: the first text of that role, which is what a screen reader lands on."""
        for node in self.nodes():
            try:
                if node.get_role() == Atspi.Role.HEADING:
                    return node.get_name()
            except gi.repository.GLib.Error:
                continue
        return None

    def comprobante(self):
        found = [match.group() for text in self.texts() if (match := COMPROBANTE.search(text))]
        if not found:
            raise NotThere("a comprobante on the screen")
        return found[0]

    def wait_for(self, words, patience=PATIENCE):
        self._until(lambda: self.sees(words), f"«{words}»", patience)

    def _until(self, holds, what, patience=PATIENCE):
        end = time.monotonic() + patience
        while not holds():
            if self.process.poll() is not None:
                raise NotThere(f"the window ended with {self.process.returncode}")
            if time.monotonic() > end:
                self.picture("lost")
                raise NotThere(f"{what} did not come; on the screen: {self.texts() if self._root() else 'nothing'}")
            time.sleep(0.05)

    def picture(self, name):
        self.taken += 1
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{self.taken:02d}-{name}.png")], check=True)

    # -- hands --------------------------------------------------------------------------------------------

    def touch(self, words, exact=False):
        """Puts a finger on the middle of what bears these words, and lifts it."""
        self._until(lambda: self.find(words, exact) is not None, f"«{words}» to touch")
        time.sleep(REST)
        node = self.find(words, exact)
        if node is None:
            raise NotThere(f"«{words}» went away")
        box = node.get_extents(Atspi.CoordType.SCREEN)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "mousedown", "1", "mouseup", "1"], check=True)

    def touch_keys(self, symbols):
        """Types on the keys that are drawn on the screen."""
        names = {" ": "espacio", "ñ": "eñe"}
        for symbol in symbols:
            self.touch(names.get(symbol, symbol), exact=True)

    def type(self, text):
        """Types on the keyboard that is plugged in."""
        time.sleep(REST)
        subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)

    def press(self, key):
        time.sleep(REST)
        subprocess.run(["xdotool", "key", key], check=True)
