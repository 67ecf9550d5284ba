# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen: settings that were chosen at the screen, without the program being started again; and two screens, of
which one never shows a filing."""
import shutil

from machine import DATA, Session, headless, must, until
from root import say

WATCHDOG = 20 # seconds: WatchdogSec= of ventanilla-kiosk
OWN, OTHER = "HEADLESS-1", "HEADLESS-2"


def begins_anew(machine, new):
    """A technician chooses the language of a bare machine, and leaves."""
    machine.is_bare(new)
    machine.boot()
    kiosk = Session(machine)
    pid, first = kiosk.ready(), kiosk.picture("bare")
    said = lambda: machine.run("journalctl", "--no-pager", "-b", "-o", "cat", "VENTANILLA_EVENT=filings.stopped", # noqa: E731
                               f"_PID={pid}").count("NotEnrolled")
    must(said() == 1, kiosk.journal())
    kiosk.types("Tab", "Return", "Tab", "Return", "Tab", "Tab", "Return") # set it up; begin; Kreyòl ayisyen
    until(lambda: "language=ht" in machine.tries("cat", f"{DATA}/kiosk.conf")[1], "chosen", 10)
    must(said() == 1 and kiosk.show("StatusText") == "busy", "nothing while they are there")
    kiosk.types("Escape", "Escape", "Escape")
    until(lambda: said() == 2 and kiosk.show("StatusText") == "idle", f"it begins anew:\n{kiosk.journal()}", 10)
    anew = kiosk.picture("begun-anew")
    must(anew != first, "in another language")
    sign = int(kiosk.show("WatchdogTimestampMonotonic"))
    until(lambda: int(kiosk.show("WatchdogTimestampMonotonic")) > sign + WATCHDOG * 1e6, "signs of life", 2 * WATCHDOG)
    must(kiosk.up() and kiosk.show("MainPID") == pid and kiosk.show("NRestarts") == "0", f"no start:\n{kiosk.journal()}")
    must(kiosk.picture("begun-anew") == anew, "and nothing else happened")
    say(f"settings chosen at the screen: begun anew by the same process, alive {WATCHDOG} s later")
    machine.halt()


def two_screens(machine, new, filled):
    """An enrolled kiosk, and another screen beside its own."""
    machine.is_bare(new)
    machine.is_kiosk_of(filled)
    headless(machine, outputs=2)
    conf = machine.folder / "etc/ventanilla/kiosk.conf"
    before = conf.read_text()
    machine.boot()
    kiosk = Session(machine)
    kiosk.ready()
    try:
        for own, other in ((OWN, OTHER), (OTHER, OWN)):
            conf.write_text(f"{before}\n[screen]\noutput={own}\n")
            machine.run("systemctl", "restart", "ventanilla-kiosk")
            kiosk.ready()
            pages, still = {kiosk.painted(f"{own}-first", own)}, kiosk.painted(f"{own}-beside", other)
            for page in range(3):
                kiosk.types("Tab", "Return")
                until(lambda: kiosk.picture(f"{own}-page-{page}", own) not in pages, f"keys reach {own}", 10)
                pages.add(kiosk.picture(f"{own}-page-{page}", own))
                must(kiosk.picture(f"{own}-beside", other) == still, f"a filing is seen on {other}")
            must(still not in pages, f"the kiosk is not on {own}")
        machine.run("systemctl", "restart", "ventanilla-kiosk")
        kiosk.painted("practice", own)
        kiosk.types("Tab", "Tab", "Tab", "Return") # practise
        until(lambda: kiosk.painted("practice-beside", other) != still, f"practice on {other}", 20)
        say("two screens: the kiosk on either, its keys with it, nothing of a filing on the other, and practice there")
        conf.write_text(f"{before}\n[screen]\noutput=HDMI-9\n")
        machine.tries("systemctl", "restart", "ventanilla-kiosk")
        until(lambda: f"there are only {OWN}, {OTHER}" in kiosk.journal(), "which screens there are", 20)
    finally:
        conf.write_text(before)
        headless(machine)
    machine.halt()
    shutil.rmtree(machine.folder / DATA[1:]) # filings wait in it
