#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lints app/central/openapi.yaml. Usage: openapi.sh SOURCE BUILD. The linter is kept in BUILD/redocly, so only
# the first run needs the network. The 1.34 series runs on Debian 12's Node.js 18.
set -eu
source=$1
tools=$2/redocly
version=1.34.5

if [ ! -x "$tools/node_modules/.bin/redocly" ] || [ "$(cat "$tools/version" 2>/dev/null)" != "$version" ]; then
    command -v npm >/dev/null || { echo "npm is missing: apt install npm" >&2; exit 1; }
    rm -rf "$tools"
    mkdir -p "$tools"
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" "@redocly/cli@$version"
    echo "$version" > "$tools/version"
fi
cd "$source"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
    exec "$tools/node_modules/.bin/redocly" lint --config tests/lint/redocly.yaml --format=stylish app/central/openapi.yaml
