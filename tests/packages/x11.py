# SPDX-License-Identifier: GPL-3.0-or-later
"""The session on X11, its second choice, as the manual has it: a server whose screen is in memory."""
import shutil
import subprocess

from machine import DATA, OUT, Session, must, until
from root import say

SCREEN_IN_MEMORY = """Section "Device"
    Identifier "memory"
    Driver "dummy"
    VideoRam 16384
EndSection
Section "Monitor"
    Identifier "panel"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "memory"
    Monitor "panel"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1280x800"
    EndSubSection
EndSection
"""
# A server without a panel has no console to stand on.
NO_CONSOLE = "[Service]\nTTYPath=\nExecStart=\nExecStart=/usr/lib/xorg/Xorg :0 {options}\n"


def manual_commands(manual):
    """What the manual says to do as root."""
    begin = manual.index("    apt-get install xserver-xorg-core")
    return [line.strip() for line in manual[begin:].split("\n\n")[0].splitlines()]


def on_x11(machine, new, filled, manual):
    machine.is_bare(new)
    machine.is_kiosk_of(filled)
    machine.apt("install", "xserver-xorg-video-dummy", "xdotool", "imagemagick")
    for command in manual_commands(manual):
        machine.run("sh", "-e", "-c", command.replace("apt-get install", "apt-get install -q -y"))
    etc = machine.folder / "etc"
    drop_ins = etc / "systemd/system/ventanilla-screen.service.d"
    (drop_ins / "headless.conf").unlink() # of sway
    said = (machine.folder / "usr/share/ventanilla/session/x11/screen.conf").read_text()
    options = next(line for line in said.splitlines() if "Xorg :0" in line).split(" :0 ")[1]
    (drop_ins / "z-memory.conf").write_text(NO_CONSOLE.format(options=options.replace("vt1 -keeptty ", "")))
    (etc / "X11/xorg.conf.d").mkdir(parents=True, exist_ok=True)
    (etc / "X11/xorg.conf.d/memory.conf").write_text(SCREEN_IN_MEMORY)
    try:
        machine.boot()
        kiosk = Session(machine)
        pid = kiosk.ready()

        def on_screen(*command): # by the folder that the two units share, and nobody else gets into
            share = "mkdir -p /tmp/.X11-unix && mount --bind /tmp/systemd-private-*-ventanilla-screen.service-*/tmp/.X11-unix"
            return machine.enter("unshare", "--mount", "sh", "-c", share + ' /tmp/.X11-unix && exec "$@"', "sh",
                                 "runuser", "-u", "ventanilla", "--", "env", "DISPLAY=:0", *command)

        def picture(name):
            png = subprocess.run(on_screen("import", "-window", "root", "png:-"), stdout=subprocess.PIPE, check=False).stdout
            (OUT / f"{name}.png").write_bytes(png)
            return png

        first = until(lambda: len(png := picture("x11-first-page")) > 10000 and png, f"a page:\n{kiosk.journal()}", 20)
        subprocess.run(on_screen("xdotool", "key", "--delay", "300", "Tab", "Return"), check=True)
        until(lambda: picture("x11-after-keys") != first, "a key does something", 20)
        subprocess.run(on_screen("xdotool", "key", "ctrl+alt+F2", "ctrl+alt+BackSpace", "alt+F4"), check=True)
        must(kiosk.show("MainPID") == pid and kiosk.up(), "keys end nothing")
        killed = kiosk.down_for(
            lambda: machine.run("systemctl", "kill", "-s", "KILL", "--kill-who=main", "ventanilla-screen"))
        say(f"on X11: the screen killed, the first page again after {killed:.2f} s")
        must(killed <= 3, "within three seconds")
    finally:
        machine.halt()
        for drop_in in ("ventanilla-screen.service.d/x11.conf", "ventanilla-screen.service.d/z-memory.conf",
                        "ventanilla-kiosk.service.d/x11.conf"):
            (etc / "systemd/system" / drop_in).unlink(missing_ok=True)
        (etc / "X11/xorg.conf.d/memory.conf").unlink()
    shutil.rmtree(machine.folder / DATA[1:]) # its filings are those of `filled`
