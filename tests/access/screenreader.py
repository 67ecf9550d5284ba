#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's resident, who sees nothing: a whole filing on the real window through the accessibility tree alone, by
the actions of what is in it and the texts of its fields. No mouse, no key, no picture.

    dbus-run-session -- screenreader.py      with DEMO_OUT (where kiosk.conf is) and DEMO_KIOSK, as packaging/demo.sh

Starts an X server, the accessibility bus and the window, ends them, and prints what it met as one line of JSON.
"""
import ctypes
import json
import os
import pathlib
import signal
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "demo"))
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)


def ends_with_its_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def open_screen():
    """An X server on a display of its own choice; `hands` looks for one as soon as it is imported."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL, preexec_fn=ends_with_its_parent)
    os.close(writing)
    with os.fdopen(reading) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    os.environ.update(QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0")
    return server


def listen(started):
    """All that needs the screen and the bus; returns what is to be told."""
    import scripted
    from gi.repository import Atspi, GLib
    from hands import PATIENCE, Kiosk, NotThere

    EVENTS = ["object:state-changed:focused", "object:state-changed:showing", "object:property-change:accessible-name",
              "object:property-change:accessible-description"]
    WAKE = 100  # milliseconds: some of what is waited for tells nobody that it has come

    class Reader(Kiosk):
        """Hears what the window tells, and does what the tree offers."""

        def __init__(self, process, heard):
            self.heard, self.pages = heard, []
            super().__init__("ventanilla", pathlib.Path(), process)
            # There is no window manager to do it.
            subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Ventanilla$", "windowfocus"], check=True)

        def _until(self, holds, what, patience=PATIENCE):
            context, over = GLib.MainContext.default(), []
            sources = [GLib.timeout_add(WAKE, lambda: True),
                       GLib.timeout_add(int(patience * 1000), lambda: over.append(True))]
            try:
                while not holds():
                    if self.process.poll() is not None:
                        raise NotThere(f"the window ended with {self.process.returncode}")
                    if over:
                        raise NotThere(f"{what} did not come; there is: {self.texts()}; heard: {self.heard[-20:]}")
                    context.iteration(True)
                    while context.pending():
                        context.iteration(False)
            finally:
                for source in sources:
                    if not over or source == sources[0]:
                        GLib.source_remove(source)

        def picture(self, name):
            """Where who sees would look at a page: it has to have told itself, and everything in it its name."""
            heading = self.heading()
            if not heading or (self.pages and self.pages[-1]["heading"] == heading):
                return
            self._until(lambda: ("focused", Atspi.Role.HEADING, heading) in self.heard, f"the focus on «{heading}»")
            self.pages.append({"heading": heading, "wrong": self.wrong()})

        def wrong(self):
            found, focused = [], 0
            for node in self.nodes():
                states, name = node.get_state_set(), node.get_name()
                focused += states.contains(Atspi.StateType.FOCUSED)
                if not states.contains(Atspi.StateType.FOCUSABLE) or node.get_role() == Atspi.Role.FRAME:
                    continue
                if not name or node.get_role() in (Atspi.Role.FILLER, Atspi.Role.UNKNOWN):
                    found.append(f"{node.get_role_name()} «{name}»")
                if states.contains(Atspi.StateType.EDITABLE) and not self.is_labelled(node):
                    found.append(f"«{name}» has no label")
            return found + ([] if focused else ["nothing has the focus"])

        @staticmethod
        def is_labelled(node):
            return node.get_state_set().contains(Atspi.StateType.MULTI_LINE) or any(
                relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in node.get_relation_set())

        def field(self):
            fields = [node for node in self.nodes() if node.get_editable_text_iface() is not None]
            return next((node for node in fields if node.get_state_set().contains(Atspi.StateType.FOCUSED)),
                        fields[0] if fields else None)

        def touch(self, words, exact=False):
            found = []
            self._until(lambda: found.append(self.find(words, exact)) or found[-1] is not None, f"«{words}» to act on")
            node = found[-1]
            if node.get_editable_text_iface() is not None:
                node.get_component_iface().grab_focus()
                self._until(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), f"the focus on «{words}»")
                return
            if not node.get_action_iface().do_action(0):
                raise NotThere(f"«{words}» does nothing")

        def type(self, text):
            self._until(lambda: self.field() is not None, "a field")
            self.field().get_editable_text_iface().set_text_contents(text)

        touch_keys = type

    def forget_the_run_first(reader):
        """Goes on without an answer: what is wrong has to be told, and to stand with the field."""
        reader.heard.clear()
        reader.touch("Continuar")
        reader._until(lambda: any(role == Atspi.Role.ALERT for _, role, _ in reader.heard), "what is wrong")
        nonlocal error
        error = {"heard": next(name for _, role, name in reader.heard if role == Atspi.Role.ALERT),
                 "of the field": reader.field().get_description()}
        reader.type("123456785")
        reader.touch("Continuar")

    def hear(event):
        try:
            if event.detail1 or not event.type.startswith("object:state-changed"):
                heard.append((event.type.split(":")[-1], event.source.get_role(), event.source.get_name() or ""))
        except GLib.Error:
            pass  # it went away

    error, heard = None, []
    started.append(subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=ends_with_its_parent))
    ears = Atspi.EventListener.new(hear)
    for event in EVENTS:
        ears.register(event)
    started.append(subprocess.Popen([scripted.KIOSK, "--config", str(scripted.OUT / "kiosk.conf"), "--windowed", "1280x800"],
                                    preexec_fn=ends_with_its_parent))
    reader = Reader(started[-1], heard)
    scripted.PAGES.insert(0, ("¿Cuál es su RUN?", forget_the_run_first))
    scripted.go_to(reader, scripted.SAVED)
    reader.picture("saved")
    return {"comprobante": reader.comprobante(), "error": error, "pages": reader.pages}


def main():
    ends_with_its_parent()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    started = []
    try:
        started.append(open_screen())
        print(json.dumps(listen(started), ensure_ascii=False))
    finally:
        for process in reversed(started):
            process.terminate()
        for process in reversed(started):
            process.wait()


if __name__ == "__main__":
    main()
