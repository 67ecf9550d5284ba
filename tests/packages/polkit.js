// SPDX-License-Identifier: GPL-3.0-or-later
// Who may open a USB stick at a kiosk: polkit's rule, asked as polkitd asks it.
//   node polkit.js RULES
"use strict";
const assert = require("assert");
const fs = require("fs");
const vm = require("vm");

const rules = [];
const polkit = { Result: { NO: "no", NOT_HANDLED: null }, addRule: (rule) => rules.push(rule) };
vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8"), { polkit });
const answer = (id, groups, active) =>
    rules[0]({ id }, { active, isInGroup: (group) => groups.includes(group) });

const mount = "org.freedesktop.udisks2.filesystem-mount";
assert.strictEqual(rules.length, 1);
assert.strictEqual(answer(mount, ["ventanilla", "video", "audio"], false), "no", "the kiosk");
assert.strictEqual(answer(mount, ["ventanilla"], true), "no", "the kiosk, were it in front");
assert.strictEqual(answer(mount, ["sudo"], false), "no", "a technician who is not in front");
assert.strictEqual(answer(mount, ["sudo"], true), null, "a technician: the system's own rules");
assert.strictEqual(answer("org.freedesktop.udisks2.filesystem-mount-system", ["users"], true), "no", "anybody");
assert.strictEqual(answer("org.freedesktop.login1.power-off", ["ventanilla"], false), null, "not about disks");
