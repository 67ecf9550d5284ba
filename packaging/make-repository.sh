#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a signed apt repository out of the packages (*.deb) of the folder DEBS, for kiosks to update from.
#   packaging/make-repository.sh DEBS KEY OUT            KEY: of gpg's keyring, as gpg names it
#   packaging/make-repository.sh --bundle DEBS KEY OUT   the same, for a memory stick: with what to do with it
# OUT may be a repository already: what is in it stays, so that kiosks of any version find what they need. InRelease is
# written last; who copies OUT to a server copies it last as well.
# Needs apt-utils and gnupg.
set -euo pipefail

usage() {
    echo "usage: packaging/make-repository.sh [--bundle] DEBS KEY OUT" >&2
    exit 2
}
bundle=''
case ${1-} in --bundle) bundle=1 && shift ;; esac
[ $# = 3 ] || usage
case $1 in -*) usage ;; esac
debs=$1 key=$2 out=$3

mkdir -p "$out"
find "$debs" -maxdepth 1 -name '*.deb' ! -name '*-dbgsym_*' -exec cp -t "$out" {} +
cd "$out"
compgen -G '*.deb' > /dev/null || {
    echo "make-repository.sh: no packages" >&2
    exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
apt-ftparchive packages . > "$work/Packages"
gzip --keep --no-name "$work/Packages"
# The origin is what packaging/session/60ventanilla-update takes updates from.
apt-ftparchive -o APT::FTPArchive::Release::Origin=Ventanilla -o APT::FTPArchive::Release::Label=Ventanilla \
    -o APT::FTPArchive::Release::Suite=stable -o "APT::FTPArchive::Release::Description=Ventanilla" \
    release "$work" > Release.new
gpg --batch --yes --local-user "$key" --digest-algo SHA512 --clearsign --output InRelease.new Release.new
mv "$work/Packages" "$work/Packages.gz" .
rm Release.new
mv InRelease.new InRelease
if [ -n "$bundle" ]; then
    cat > LEEME.txt << 'LEEME'
Actualización de Ventanilla para un tótem sin red.

1. Entre como técnico (grupo sudo) y monte este pendrive:  sudo mount /dev/sdb1 /mnt
2. Actualice:                                              sudo ventanilla-update from /mnt
3. Espere a que diga "Listo". Demora unos minutos, y el tótem parte solo.

Si la versión nueva no parte, el tótem vuelve solo a la que tenía. Nada de lo guardado se pierde.
No cambie nada en esta carpeta: el tótem solo acepta lo que el equipo firmó.
LEEME
fi
