#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what apt-packages.txt lists and this machine lacks; says nothing when nothing is missing.
# Runs as root, or through sudo.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

missing=()
while read -r package; do
    case $package in
        '' | '#'*) continue ;;
        # A newer node than Debian's serves as well, and would conflict with it.
        nodejs | npm) command -v "${package/nodejs/node}" > /dev/null && continue ;;
    esac
    dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
done < "$here/apt-packages.txt"
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || {
        echo "These Debian packages are missing, and there is no sudo. As root: apt-get install ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} Debian packages" >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
