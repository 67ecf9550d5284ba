// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Precompiled for every room: what nearly all of them include. A file still includes what it uses.
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMetaEnum>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>
#include <tl/expected.hpp>
