// SPDX-License-Identifier: GPL-3.0-or-later
// Who may open a USB stick at a kiosk, and who may join a network: polkit's rules, asked as polkitd asks them.
//   node polkit.js FOLDER
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const rules = [];
const polkit = { Result: { NO: "no", YES: "yes", NOT_HANDLED: null }, addRule: (rule) => rules.push(rule) };
for (const name of fs.readdirSync(process.argv[2]).sort())
    vm.runInNewContext(fs.readFileSync(path.join(process.argv[2], name), "utf8"), { polkit });
// The first rule that has an answer has the word. `about`: what udisks tells of the disk.
const answer = (id, groups, active, user = "somebody", about = {}) => {
    const subject = { user, active, isInGroup: (group) => groups.includes(group) };
    const action = { id, lookup: (key) => about[key] };
    return rules.map((rule) => rule(action, subject)).find((said) => said !== null) ?? null;
};

const mount = "org.freedesktop.udisks2.filesystem-mount";
assert.strictEqual(rules.length, 2);
assert.strictEqual(answer(mount, ["ventanilla", "video", "audio"], false), "no", "another user of the kiosk's groups");
assert.strictEqual(answer(mount, ["sudo"], false), "no", "a technician who is not in front");
assert.strictEqual(answer(mount, ["sudo"], true), null, "a technician: the system's own rules");
assert.strictEqual(answer("org.freedesktop.udisks2.filesystem-mount-system", ["users"], true), "no", "anybody");
assert.strictEqual(answer("org.freedesktop.login1.power-off", ["ventanilla"], false), null, "not about disks");

// Every action of UDisks 2.9.4 (Debian 12): the kiosk may open a stick, and nothing else.
const stick = { "drive.removable": "true", "drive.removable.bus": "usb", "id.usage": "filesystem", "id.type": "vfat" };
const ofDisks = `filesystem-mount filesystem-mount-system filesystem-mount-other-seat filesystem-fstab filesystem-unmount-others
    filesystem-take-ownership encrypted-unlock encrypted-unlock-system encrypted-unlock-other-seat encrypted-unlock-crypttab
    encrypted-lock-others encrypted-change-passphrase encrypted-change-passphrase-system loop-setup loop-delete-others
    loop-modify-others manage-swapspace manage-md-raid power-off-drive power-off-drive-system power-off-drive-other-seat
    eject-media eject-media-system eject-media-other-seat modify-device modify-device-system modify-device-other-seat rescan
    open-device open-device-system modify-system-configuration read-system-configuration-secrets modify-drive-settings
    ata-smart-update ata-smart-simulate ata-smart-selftest ata-smart-enable-disable ata-check-power ata-standby
    ata-standby-system ata-standby-other-seat ata-secure-erase cancel-job cancel-job-other-user`.split(/\s+/);
for (const name of ofDisks)
    for (const active of [false, true])
        assert.strictEqual(answer(`org.freedesktop.udisks2.${name}`, ["ventanilla"], active, "ventanilla", stick),
            name === "filesystem-mount-system" ? "yes" : "no", name);
const ofSystem = "org.freedesktop.udisks2.filesystem-mount-system";
for (const [about, allowed, what] of [
    [stick, "yes", "FAT"], [{ ...stick, "id.type": "exfat" }, "yes", "exFAT"],
    [{ ...stick, "id.type": "ext4" }, "no", "links and owners"], [{ ...stick, "id.type": "ntfs" }, "no", "NTFS"],
    [{ ...stick, "drive.removable": undefined }, "no", "the machine's own disk"], [{}, "no", "of which nothing is told"],
]) {
    assert.strictEqual(answer(ofSystem, ["ventanilla"], false, "ventanilla", about), allowed, what);
    assert.strictEqual(answer(ofSystem, ["ventanilla"], false, "ventanilla-central", about), "no", `another user: ${what}`);
}

// Every action of NetworkManager 1.42 (Debian 12), and whether the kiosk may take it.
const actions = {
    "network-control": true, "settings.modify.system": true, "wifi.scan": true,
    "checkpoint-rollback": false, "enable-disable-connectivity-check": false, "enable-disable-network": false,
    "enable-disable-statistics": false, "enable-disable-wifi": false, "enable-disable-wimax": false,
    "enable-disable-wwan": false, "reload": false, "settings.modify.global-dns": false,
    "settings.modify.hostname": false, "settings.modify.own": false, "sleep-wake": false,
    "wifi.share.open": false, "wifi.share.protected": false,
};
for (const [name, allowed] of Object.entries(actions)) {
    const id = `org.freedesktop.NetworkManager.${name}`;
    assert.strictEqual(answer(id, ["ventanilla"], false, "ventanilla"), allowed ? "yes" : "no", id);
    assert.strictEqual(answer(id, ["ventanilla"], false, "ventanilla-central"), null, `${id}: another user`);
    assert.strictEqual(answer(id, ["sudo"], true, "root"), null, `${id}: the system's own rules`);
}
assert.strictEqual(answer("org.freedesktop.NetworkManager", ["ventanilla"], false, "ventanilla"), null, "no action of it");
assert.strictEqual(answer("org.freedesktop.login1.power-off", [], false, "ventanilla"), null, "another service");
