#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows the whole of Ventanilla on this machine: a central service on loopback, a kiosk enrolled with it.
#   packaging/demo.sh                  opens the kiosk's window; the service runs until the window is closed
#   packaging/demo.sh --scripted OUT   needs no display: files a constancia with real mouse and key events while the
#                                      service is off, starts it, accepts, and fetches the certificate. Leaves in OUT
#                                      what was made, and prints as its last line `comprobante=… folio=…`.
#                                      DEMO_SCRIPT names another script than demo/scripted.py
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
kiosk_id=cl-07401-0001

usage() {
    echo "usage: packaging/demo.sh [--scripted OUT]" >&2
    exit 2
}
scripted=no
case ${1-} in
    '') [ $# -eq 0 ] || usage && out=$root/build/demo ;;
    --scripted)
        [ $# -eq 2 ] || usage
        scripted=yes out=$2
        ;;
    *) usage ;;
esac

say() { printf '%s\n' "$*" >&2; }

say "Installing what is missing and building"
"$root/packaging/install-packages.sh"
(cd "$root" && cmake --preset release > /dev/null \
    && cmake --build --preset release --target ventanilla ventanillactl ventanilla-central > /dev/null)
programs=$root/build/release
kiosk=$programs/ui/ventanilla
ctl=$programs/app/technician/ventanillactl
central=$programs/app/central/ventanilla-central

mkdir -p "$out"
out=$(cd "$out" && pwd)
for made in kiosk central screens slips; do
    rm -rf "${out:?}/$made"
done
rm -f "$out"/{envelope.cms,filing.json,slip.pdf,certificate.pdf,kiosk.conf,central.log,kiosk.log}
mkdir -p "$out/kiosk" "$out/screens" "$out/slips"
chmod 700 "$out/kiosk"

# Only what was started here is ended here.
started=()
end_all() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill "${started[i]}" 2> /dev/null || true
        wait "${started[i]}" 2> /dev/null || true
    done
}
trap end_all EXIT

port=0
start_central() {
    : > "$out/central.ready"
    "$central" serve --dir "$out/central" --listen "127.0.0.1:$port" --opener \
        > "$out/central.ready" 2>> "$out/central.log" &
    central_pid=$!
    started+=("$central_pid")
    for _ in $(seq 200); do
        url=$(sed -n 's/^listening //p' "$out/central.ready")
        [ -n "$url" ] && break
        kill -0 "$central_pid" 2> /dev/null || break
        sleep 0.05
    done
    [ -n "$url" ] || {
        say "The central service did not start; see $out/central.log"
        exit 1
    }
    port=${url##*:}
    rm -f "$out/central.ready"
}
stop_central() {
    kill "$central_pid"
    wait "$central_pid" 2> /dev/null || true
}

say "Making the central service and enrolling the kiosk $kiosk_id"
"$central" init "$out/central" --name "Servicio central de demostración" > /dev/null
start_central
cat > "$out/kiosk.conf" << CONF
[kiosk]
data=$out/kiosk
[centre]
name=Junta de Vecinos N.º 12, Linares
comuna=07401
neighbours=07403,07408,07402
[screen]
mm=339x212
[slip]
folder=$out/slips
CONF
code=$("$central" enrolment-code "$kiosk_id" --dir "$out/central")
"$ctl" enrol --config "$out/kiosk.conf" --kiosk "$kiosk_id" --url "$url" --code "$code" >&2

if [ "$scripted" = no ]; then
    say "The service listens at $url. To decide over a filing, in another terminal:"
    say "  $central filings list --dir $out/central"
    say "  $central filings accept COMPROBANTE --dir $out/central"
    "$kiosk" --config "$out/kiosk.conf" --windowed 1280x800
    exit 0
fi

stop_central # the filing is made offline
say "Filing a constancia on the real window, the service being off"
display_file=$(mktemp)
# Without -noreset it begins anew, and is away for a moment, when the first that was connected leaves.
Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset -nolisten tcp 3> "$display_file" 2> /dev/null &
started+=($!)
for _ in $(seq 200); do
    [ -s "$display_file" ] && break
    sleep 0.05
done
DISPLAY=:$(cat "$display_file")
rm -f "$display_file"
export DISPLAY

runtime=$(mktemp -d)
chmod 700 "$runtime"
# The window, the desktop's accessibility bus and the hands share one session bus, which ends with them.
export XDG_RUNTIME_DIR=$runtime QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 LC_ALL=C.UTF-8
export DEMO_OUT=$out DEMO_KIOSK=$kiosk DEMO_CTL=$ctl DEMO_CENTRAL=$central DEMO_PORT=$port
status=0
dbus-run-session -- /usr/bin/python3 -B "${DEMO_SCRIPT:-$root/packaging/demo/scripted.py}" || status=$?
rm -rf "$runtime"
rm -f "$out/kiosk.conf"
exit "$status"
