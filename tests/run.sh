#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test that CI runs; ends with ctest's summary.
#   tests/run.sh          what CI runs
#   tests/run.sh --long   that, then the long tests and the benchmarks
set -euo pipefail
cd "$(dirname "$0")/.."

long=no
for argument in "$@"; do
    case $argument in
        --long) long=yes ;;
        *)
            echo "usage: tests/run.sh [--long]" >&2
            exit 2
            ;;
    esac
done

packaging/install-packages.sh
export LC_ALL=C.UTF-8 TZ=America/Santiago
cmake --preset release > /dev/null
cmake --build --preset release
# Only what the short fuzzing needs is built a second time, with clang.
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz --target fuzz_shortly
ctest --preset fuzz -j "$(nproc)"
# The unit tests once more under AddressSanitizer and UndefinedBehaviorSanitizer. Qt and fontconfig keep what they
# allocate until the end, so leaks are not asked for.
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
cmake --preset asan-ubsan > /dev/null
if [ "$long" = yes ]; then
    cmake --build --preset asan-ubsan
    ctest --preset asan-ubsan -j "$(nproc)" -LE long
else
    cmake --build --preset asan-ubsan --target unit_tests
    ctest --preset asan-ubsan -j "$(nproc)" -L unit
fi
if [ "$long" = yes ]; then
    ctest --preset release -j "$(nproc)"
else
    ctest --preset release -j "$(nproc)" -LE long
fi
