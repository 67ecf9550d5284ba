# SPDX-License-Identifier: GPL-3.0-or-later
"""What AppArmor's kernel would say to a profile, without such a kernel: apparmor_parser compiles it, and its state machine for files
is walked here as the kernel walks it (security/apparmor/match.c, file.c). And what a program did, out of strace's lines."""
import re
import struct

from root import run

EXECUTE, WRITE, READ, APPEND, LINK, LOCK, MAP = 1, 2, 4, 8, 16, 32, 64
LETTERS = {EXECUTE: "x", WRITE: "w", READ: "r", LINK: "l", LOCK: "k", MAP: "m"}
MAGIC = b"\x1b\x5e\x78\x3d"
ACCEPT, BASE, CHECK, DEFAULT, CLASSES, NEXT = 1, 2, 3, 4, 5, 8


class Profile:
    def __init__(self, source, folder):
        compiled = folder / "apparmor.bin"
        compiled.unlink(missing_ok=True)
        run("/sbin/apparmor_parser", "--skip-kernel-load", "--skip-cache", "--ofile", compiled, source)
        content = compiled.read_bytes()
        self.rules = run("/sbin/apparmor_parser", "--preprocess", "--skip-cache", source)
        # The first machine is for everything but files.
        self.tables = self.read(content[[match.start() for match in re.finditer(re.escape(MAGIC), content)][1]:])

    @staticmethod
    def read(machine):
        header, size = struct.unpack(">II", machine[4:12])
        tables, at = {}, header
        while at < size:
            name, width, _, length = struct.unpack(">HHII", machine[at:at + 12])
            tables[name] = struct.unpack(f">{length}{ {1: 'B', 2: 'H', 4: 'I'}[width]}", machine[at + 12:at + 12 + width * length])
            at += (12 + width * length + 7) & ~7
        return tables

    def allows(self, path, owned):
        """As a mask: an owner's rules hold for the program's own files."""
        tables, state = self.tables, 1
        for byte in path.encode():
            column = tables[CLASSES][byte] if CLASSES in tables else byte
            while True:
                base = tables[BASE][state]
                cell = (base & 0xffffff) + column
                if cell < len(tables[CHECK]) and tables[CHECK][cell] == state:
                    state = tables[NEXT][cell]
                    break
                state = tables[DEFAULT][state]
                if not base & 0x80000000: # only where its row is the difference from another's
                    break
        mask = tables[ACCEPT][state]
        return (mask if owned else mask >> 14) & 0x7f

    def opens(self, family, kind):
        """A socket: of which family, and stream, dgram or raw."""
        if family == "unix":
            return re.search(r"^\s*unix\b", self.rules, re.MULTILINE) is not None
        return re.search(rf"^\s*network {family}( {kind})?,", self.rules, re.MULTILINE) is not None


CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (.*)$")
SPLIT = re.compile(r"^(\d+) +(?:<\.\.\. (\w+) resumed>(.*)|(\w+)\((.*) <unfinished \.\.\.>)$")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
OPENED = re.compile(r"^\d+<([^>]*)>")


def calls(trace):
    """(call, arguments, answer), of those that were broken off by another thread's too."""
    begun = {}
    for line in trace.splitlines():
        if match := CALL.match(line):
            yield match.groups()[1:]
        elif match := SPLIT.match(line):
            thread, resumed, rest, name, arguments = match.groups()
            if name:
                begun[thread] = name, arguments
            elif thread in begun and begun[thread][0] == resumed:
                if match := CALL.match(f"{thread} {resumed}({begun.pop(thread)[1]}{rest}"):
                    yield match.groups()[1:]


def wants(trace):
    """({path: mask} of what it did with files, {(family, kind)} of its sockets). What failed is asked of nobody, but for what
    was forbidden to it."""
    files, sockets = {}, set()

    def wants_of(path, mask, is_folder=False):
        if path.startswith("/"):
            path = re.sub("^/var/run/", "/run/", path) + ("/" if is_folder and path != "/" else "") # as the kernel calls them
            files[path] = files.get(path, 0) | mask

    for name, arguments, answer in calls(trace):
        if answer.startswith("-1") and "EINPROGRESS" not in answer:
            continue
        paths = QUOTED.findall(arguments)
        if name in ("open", "openat", "creat"):
            mask = {"O_WRONLY": WRITE, "O_RDWR": READ | WRITE}.get((re.search(r"O_(WRONLY|RDWR)", arguments) or [""])[0], READ)
            if "O_PATH" not in arguments and (match := OPENED.match(answer)):
                wants_of(match[1].removesuffix(" (deleted)"), mask | (WRITE if "O_CREAT" in arguments else 0),
                         "O_DIRECTORY" in arguments)
        elif name.startswith(("mkdir", "rmdir")):
            wants_of(paths[0], WRITE, is_folder=True)
        elif name.startswith(("unlink", "rename", "chmod", "chown", "fchmodat", "truncate", "symlink", "mknod", "utime")):
            for path in paths:
                wants_of(path, WRITE)
        elif name.startswith("link"):
            wants_of(paths[-1], LINK | WRITE)
        elif name.startswith("exec"):
            wants_of(paths[0], EXECUTE)
        elif name == "mmap" and "PROT_EXEC" in arguments and (match := re.search(r"\d+<(/[^>]*)>", arguments)):
            wants_of(match[1], MAP)
        elif name in ("fcntl", "flock") and ("F_SETLK" in arguments or "F_OFD_SETLK" in arguments or name == "flock"):
            if match := re.match(r"\d+<(/[^>]*)>", arguments):
                wants_of(match[1], LOCK)
        elif name in ("connect", "bind", "sendto", "sendmsg"):
            if match := re.search(r'sun_path="(/[^"]*)"', arguments):
                wants_of(match[1], WRITE)
        elif name == "socket":
            family, kind = re.match(r"AF_(\w+), SOCK_(\w+)", arguments).groups()
            sockets.add((family.lower(), kind.lower()))
    return files, sockets


def letters(mask):
    return "".join(letter for bit, letter in LETTERS.items() if mask & bit)
