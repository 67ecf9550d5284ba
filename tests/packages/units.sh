#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The units of the packages: systemd has nothing to say about them, and each is exposed by 2.0 at most.
#   units.sh ROOT
set -euo pipefail
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

units=("$root"/packaging/session/*.service "$root"/packaging/session/*.timer "$root"/packaging/central/*.service
    "$root"/packaging/central/*.timer)
# Programs and units of other packages stand in: this machine need not have them.
mkdir -p "$work/units"
cp "${units[@]}" "$work/units"
sed -i -E 's,^(Exec[A-Za-z]+=)\+?/[^ ]+,\1/bin/true,' "$work"/units/*.service
for other in seatd cups; do
    [ -e "/lib/systemd/system/$other.service" ] \
        || printf '[Service]\nExecStart=/bin/true\n' > "$work/units/$other.service"
done

failed=0
cp -r "$root/packaging/session/cups.service.d" "$work/units"
[ -e "$work/units/cups.service" ] || cp /lib/systemd/system/cups.service "$work/units"
sed -i -E 's,^(Exec[A-Za-z]+=)\+?/[^ ]+,\1/bin/true,' "$work/units/cups.service"
said=$(SYSTEMD_UNIT_PATH=$work/units: systemd-analyze verify --man=no "$work/units/cups.service" 2>&1 > /dev/null)
case $said in
    *ventanilla-session*)
        printf 'cups.service.d: %s\n' "$said"
        failed=1
        ;;
esac
for unit in "${units[@]}"; do
    name=$(basename "$unit")
    # Its exit status is 0 whatever it complains of.
    said=$(SYSTEMD_UNIT_PATH=$work/units: systemd-analyze verify --man=no "$work/units/$name" 2>&1 > /dev/null)
    if [ -n "$said" ]; then
        printf '%s: %s\n' "$name" "$said"
        failed=1
    fi
    # What installs packages has to be able to do anything.
    case $name in *.timer | ventanilla-update-settle.service) continue ;; esac
    if ! systemd-analyze security --offline=true --threshold=20 "$unit" > "$work/exposure"; then
        echo "$name: more than 2.0"
        failed=1
    fi
    tail -1 "$work/exposure"
    for line in LimitCORE=0 MemorySwapMax=0 ProtectSystem=strict NoNewPrivileges=yes; do
        grep -qx "$line" "$unit" || {
            echo "$name: no $line"
            failed=1
        }
    done
done
exit "$failed"
