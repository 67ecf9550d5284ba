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
// The first rule that has an answer has the word.
const answer = (id, groups, active, user = "somebody") => {
    const subject = { user, active, isInGroup: (group) => groups.includes(group) };
    return rules.map((rule) => rule({ id }, subject)).find((said) => said !== null) ?? null;
};

const mount = "org.freedesktop.udisks2.filesystem-mount";
assert.strictEqual(rules.length, 2);
assert.strictEqual(answer(mount, ["ventanilla", "video", "audio"], false), "no", "the kiosk");
assert.strictEqual(answer(mount, ["ventanilla"], false, "ventanilla"), "no", "the kiosk, by its name");
assert.strictEqual(answer(mount, ["ventanilla"], true), "no", "the kiosk, were it in front");
assert.strictEqual(answer(mount, ["sudo"], false), "no", "a technician who is not in front");
assert.strictEqual(answer(mount, ["sudo"], true), null, "a technician: the system's own rules");
assert.strictEqual(answer("org.freedesktop.udisks2.filesystem-mount-system", ["users"], true), "no", "anybody");
assert.strictEqual(answer("org.freedesktop.login1.power-off", ["ventanilla"], false), null, "not about disks");

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
