#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What shellcheck says of every shell script of the tree, of the packages' too, and that AppArmor can read the profile.
#   scripts.sh ROOT
set -euo pipefail
cd "$1"
mapfile -t scripts < <(find packaging tests .ci -type f -exec sh -c \
    'for file; do head -n 1 "$file" | grep -qaE "^#!.*[/ ](ba|da)?sh$" && echo "$file"; done; true' sh {} +)
shellcheck --severity=warning "${scripts[@]}"
echo "${#scripts[@]} scripts"
# -Q: into no kernel; -K: out of no cache.
/sbin/apparmor_parser --skip-kernel-load --skip-cache packaging/apparmor/ventanilla
