#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages out of this tree (as it is, committed or not) and leaves them in OUT.
#   packaging/build-packages.sh OUT                    a true dpkg-buildpackage, hardened, source package included
#   packaging/build-packages.sh --from BUILDDIR OUT    packs the programs of a build folder instead of compiling
#                                                      anew: for tests, not for kiosks
#   --version VERSION                                  another version than that of debian/changelog
# Works in a copy, for the top folder of the tree has no debian/.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

usage() {
    echo "usage: packaging/build-packages.sh [--from BUILDDIR] [--version VERSION] OUT" >&2
    exit 2
}
built='' version=''
while [ $# -gt 1 ]; do
    case $1 in
        --from) built=$(cd "$2" && pwd) ;;
        --version) version=$2 ;;
        *) usage ;;
    esac
    shift 2
done
case ${1--} in -*) usage ;; esac
mkdir -p "$1"
out=$(cd "$1" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/ventanilla
mkdir "$copy"
if [ -e "$root/.git" ]; then
    (cd "$root" && git ls-files -co --exclude-standard -z | while IFS= read -r -d '' file; do
        [ ! -e "$file" ] || printf '%s\0' "$file"
    done) | tar -C "$root" --null --no-recursion -T - -c | tar -C "$copy" -x
else
    tar -C "$root" --exclude=./build -c . | tar -C "$copy" -x
fi
cp -r "$copy/packaging/debian" "$copy/debian"
if [ -n "$version" ]; then
    sed -i "1s/(.*)/($version)/" "$copy/debian/changelog"
fi

cd "$copy"
if [ -n "$built" ]; then
    # Nobody needs symbols of what is only tried.
    VENTANILLA_BUILT=$built DEB_BUILD_OPTIONS="noautodbgsym ${DEB_BUILD_OPTIONS-}" \
        dpkg-buildpackage --build=binary --unsigned-changes --no-check-builddeps
else
    dpkg-buildpackage --build=full --unsigned-source --unsigned-changes
fi
find "$work" -maxdepth 1 -type f -exec mv -t "$out" {} +
ls "$out"
