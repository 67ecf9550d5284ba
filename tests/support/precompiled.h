// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Precompiled for every test.
#include "app/base/precompiled.h"
#include <QtTest>
