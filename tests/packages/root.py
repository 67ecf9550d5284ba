# SPDX-License-Identifier: GPL-3.0-or-later
"""A clean Debian in a folder, to install packages into: entered with chroot, and booted, with systemd as its PID 1, in
namespaces of its own. Needs root and Debian's mirror."""
import ctypes
import fcntl
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import sys
import time

MIRROR = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
# What runs in a booted one before its systemd: nothing of this machine is written (/proc/sys, /sys), and its cgroup is
# one of its own.
BOOT = r"""
set -e
mount --make-rprivate /
mount --bind "$1" "$1"; cd "$1"
tree=/sys/fs/cgroup
[ ! -d /sys/fs/cgroup/unified ] || tree=/sys/fs/cgroup/unified
mkdir -p "$tree/$2"; echo $$ > "$tree/$2/cgroup.procs"
mount -t proc proc proc; mount --bind proc/sys proc/sys; mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t tmpfs tmpfs run; mount -t tmpfs tmpfs tmp; mount -t tmpfs tmpfs dev
[ -z "$3" ] || { mount --bind ".$3" ".$3"; mount -o remount,bind,ro .; }
mkdir dev/shm dev/pts; mount -t tmpfs tmpfs dev/shm
while read -r name major minor; do mknod -m 666 "dev/$name" c "$major" "$minor"; done << 'DEVICES'
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
DEVICES
mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts dev/pts
ln -s pts/ptmx dev/ptmx; ln -s /proc/self/fd dev/fd
exec unshare --cgroup -- sh -ec 'mount -t tmpfs tmpfs sys/fs/cgroup; mount -t cgroup2 cgroup2 sys/fs/cgroup
exec chroot . env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system'
"""


def say(words):
    print(time.strftime("%T"), words, flush=True)


def run(*command, **options):
    """What it printed. What it says when it fails is shown."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


class Disk:
    """A file with an ext4 in it, mounted at a folder for this process and what it starts, and for nobody else: whoever else
    held it would keep what a cut has to take away."""

    def __init__(self, image, folder):
        self.image, self.folder = image, folder
        if ctypes.CDLL(None).unshare(0x00020000): # CLONE_NEWNS
            sys.exit("no namespace for mounts: root?")
        run("mount", "--make-rprivate", "/")
        if not image.exists():
            run("truncate", "-s", "6G", image)
            run("mkfs.ext4", "-q", image)
        folder.mkdir(exist_ok=True)
        self.mount()

    def mount(self):
        run("mount", "-o", "loop", self.image, self.folder)

    def dies(self):
        """What the kernel was told and has not given to the disk is gone, and nothing is written any more."""
        disk = os.open(self.folder, os.O_RDONLY)
        fcntl.ioctl(disk, 0x8004587D, struct.pack("I", 2)) # EXT4_IOC_SHUTDOWN, not even the journal
        os.close(disk)

    def comes_back(self):
        run("umount", self.folder)
        while run("losetup", "-j", self.image): # the machine's own namespace may take a moment to go
            time.sleep(0.1)
        self.mount()


class Root:
    def __init__(self, folder, packages):
        self.folder, self.init, self.outer = pathlib.Path(folder), None, None
        self.cgroup = f"ventanilla-{os.getpid()}"
        if not self.folder.exists():
            run("mmdebstrap", "--variant=apt", "--mode=root", "--include=" + ",".join(packages),
                # Kept: packages that are installed later bring others along.
                "--skip=cleanup/apt", "bookworm", self.folder, f"deb {MIRROR} bookworm main")
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")

    def enter(self, *command):
        if self.init:
            return ["nsenter", "-t", str(self.init), "-a", "chroot", str(self.folder), *command]
        return ["chroot", str(self.folder), *command]

    def run(self, *command):
        return run(*self.enter(*map(str, command)))

    def tries(self, *command):
        """(exit code, what it said)"""
        done = subprocess.run(self.enter(*map(str, command)), capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def apt(self, *arguments):
        env = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q", "--no-install-recommends"]
        run("mount", "-t", "proc", "proc", self.folder / "proc")
        try:
            code, said = self.tries(*env, *arguments)
        finally:
            run("umount", self.folder / "proc")
        if code:
            sys.exit(f"apt-get {' '.join(map(str, arguments))}: {said[-4000:]}")
        return said

    def put(self, *files):
        """Into its /root; returns their names there."""
        for file in files:
            shutil.copy(file, self.folder / "root")
        return [f"/root/{pathlib.Path(file).name}" for file in files]

    def boot(self, writable=""):
        """With a folder that is `writable`, the root is read-only, and nothing else on it is."""
        self.outer = subprocess.Popen(
            ["unshare", "--pid", "--mount", "--uts", "--ipc", "--fork", "--kill-child", "sh", "-c", BOOT, "boot",
             str(self.folder), self.cgroup, writable], stdin=subprocess.DEVNULL, start_new_session=True)
        for _ in range(600):
            children = pathlib.Path(f"/proc/{self.outer.pid}/task/{self.outer.pid}/children").read_text().split()
            if children and pathlib.Path(f"/proc/{children[0]}/comm").read_text().strip() == "systemd":
                self.init = children[0]
                if self.tries("systemctl", "is-system-running")[1].strip() in ("running", "degraded"):
                    return
            if self.outer.poll() is not None:
                sys.exit(f"no boot: {self.outer.returncode}")
            time.sleep(0.1)
        sys.exit("no boot within a minute: " + self.tries("journalctl", "-n", "50", "--no-pager")[1])

    def halt(self):
        if self.init:
            os.kill(int(self.init), signal.SIGKILL) # and with it all that runs in there
            self.outer.wait()
            self.init = None
            for tree in pathlib.Path("/sys/fs/cgroup").glob(f"**/{self.cgroup}"):
                run("find", tree, "-depth", "-type", "d", "-exec", "rmdir", "{}", "+")
