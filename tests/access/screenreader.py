#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's resident, who sees nothing: a whole filing on the real window through the accessibility tree alone, by
the actions of what is in it and the texts of its fields. No mouse, no key, no picture.

Run by tst_screenreader, on a desktop of its own, with DEMO_OUT (where kiosk.conf is) and DEMO_KIOSK as the demo has
them. Starts the window, ends it, and prints what it met as one line of JSON.
"""
import ctypes
import json
import pathlib
import signal
import subprocess
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "demo"))
import scripted  # noqa: E402
from hands import PATIENCE, Atspi, Kiosk, NotThere  # noqa: E402
from gi.repository import GLib  # noqa: E402

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)
TELLS = ["object:state-changed:focused", "object:state-changed:showing", "object:property-change:accessible-name",
         "object:property-change:accessible-description"]
WAKE = 100  # milliseconds: some of what is waited for tells nobody that it has come


def ends_with_its_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Ears:
    """What the window tells by itself: (what has changed, role, name), in order."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        for event in TELLS:
            self.listener.register(event)

    def hear(self, event):
        if event.type.startswith("object:state-changed") and not event.detail1:
            return
        try:
            self.heard.append((event.type.split(":")[-1], event.source.get_role(), event.source.get_name() or ""))
        except GLib.Error:
            pass  # it went away

    def alert(self):
        return next((name for _, role, name in self.heard if role == Atspi.Role.ALERT), None)


class Reader(Kiosk):
    """Hears what the window tells, and does what the tree offers."""

    def __init__(self, process, ears):
        self.ears, self.pages, self.error = ears, [], None
        super().__init__("ventanilla", pathlib.Path(), process)
        # There is no window manager to do it.
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Ventanilla$", "windowfocus"], check=True)

    def _until(self, holds, what, patience=PATIENCE):
        context, over = GLib.MainContext.default(), []
        wake = GLib.timeout_add(WAKE, lambda: True)
        end = GLib.timeout_add(int(patience * 1000), lambda: over.append(True) or True)
        try:
            while not holds():
                if self.process.poll() is not None:
                    raise NotThere(f"the window ended with {self.process.returncode}")
                if over:
                    raise NotThere(f"{what} did not come; there is: {self.texts()}; heard: {self.ears.heard[-20:]}")
                context.iteration(True)
                while context.pending():
                    context.iteration(False)
        finally:
            GLib.source_remove(wake)
            GLib.source_remove(end)

    # -- ears ---------------------------------------------------------------------------------------------

    def picture(self, name):
        """Where who sees would look at a page: it has to have told itself, and all that is in it has to have a name."""
        heading = self.heading()
        if not heading or (self.pages and self.pages[-1]["heading"] == heading):
            return
        self._until(lambda: ("focused", Atspi.Role.HEADING, heading) in self.ears.heard, f"the focus on «{heading}»")
        self.pages.append({"heading": heading, "wrong": self.wrong()})

    def wrong(self):
        found, focused = [], 0
        for node in self.nodes():
            states, name, role = node.get_state_set(), node.get_name(), node.get_role()
            focused += states.contains(Atspi.StateType.FOCUSED)
            if not states.contains(Atspi.StateType.FOCUSABLE) or role == Atspi.Role.FRAME:
                continue
            if not name or role in (Atspi.Role.FILLER, Atspi.Role.UNKNOWN):
                found.append(f"{node.get_role_name()} «{name}»")
            # The name of a box of several lines is its label.
            if states.contains(Atspi.StateType.EDITABLE) and not states.contains(Atspi.StateType.MULTI_LINE) \
                    and not any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                                for relation in node.get_relation_set()):
                found.append(f"«{name}» has no label")
        return found + ([] if focused else ["nothing has the focus"])

    # -- what the tree offers -----------------------------------------------------------------------------

    def field(self):
        """The one with the focus, else the first."""
        fields = [node for node in self.nodes() if node.get_editable_text_iface() is not None]
        focused = [node for node in fields if node.get_state_set().contains(Atspi.StateType.FOCUSED)]
        return (focused or fields or [None])[0]

    def touch(self, words, exact=False):
        found = []
        self._until(lambda: found.append(self.find(words, exact)) or found[-1] is not None, f"«{words}» to act on")
        node = found[-1]
        if node.get_editable_text_iface() is not None:
            node.get_component_iface().grab_focus()
            self._until(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), f"the focus on «{words}»")
        elif not node.get_action_iface().do_action(0):
            raise NotThere(f"«{words}» does nothing")

    def type(self, text):
        self._until(lambda: self.field() is not None, "a field")
        self.field().get_editable_text_iface().set_text_contents(text)

    touch_keys = type

    def forget_the_run_first(self):
        """Goes on without an answer: what is wrong has to be told, and to stand with the field."""
        self.ears.heard.clear()
        self.touch("Continuar")
        self._until(lambda: self.ears.alert() is not None, "what is wrong")
        self.error = {"told": self.ears.alert(), "ofTheField": self.field().get_description()}
        self.type("123456785")
        self.touch("Continuar")


def file_a_constancia(window, ears):
    reader = Reader(window, ears)
    scripted.PAGES.insert(0, ("¿Cuál es su RUN?", Reader.forget_the_run_first))
    scripted.go_to(reader, scripted.SAVED)
    reader.picture("saved")
    return {"comprobante": reader.comprobante(), "error": reader.error, "pages": reader.pages}


def main():
    ends_with_its_parent()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    warnings.simplefilter("ignore", DeprecationWarning)  # libatspi's newer names for the same
    ears = Ears()  # before there is a window: it tells only what is listened to
    window = subprocess.Popen([scripted.KIOSK, "--config", str(scripted.OUT / "kiosk.conf"), "--windowed", "1280x800"],
                              preexec_fn=ends_with_its_parent)
    try:
        print(json.dumps(file_a_constancia(window, ears), ensure_ascii=False))
    finally:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    main()
