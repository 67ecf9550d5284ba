// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QImage>
#include <QProcess>
#include <QScreen>
#include <QTest>
#include <QWidget>
#include <cmath>
#include <functional>

namespace support {

/// The screens of a Desktop, plugged in and out as one does with cables, and what stands on them.

inline bool xrandr(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral("xrandr"), arguments);
    return program.waitForFinished() && program.exitCode() == 0;
}

inline void unplug(const QString &name)
{
    xrandr({ QStringLiteral("--delmonitor"), name });
}

inline QScreen *screen(const QString &name)
{
    const auto screens = QGuiApplication::screens();
    for (QScreen *one : screens)
        if (one->name() == name)
            return one;
    return nullptr;
}

/// Where it stands, in pixels; its millimetres are anything, as a projector tells them. The one whose
/// `output` is "screen", which is all that the X server has, takes it from another: that is unplugged.
inline void plug(const QString &name, const QRect &place, const char *output = "none")
{
    unplug(name); // or it stays where it was; and Qt looks only at those that come and go
    (void)QTest::qWaitFor([&name] { return !screen(name); });
    const QString geometry = QStringLiteral("%1/400x%2/300+%3+%4")
                                 .arg(place.width())
                                 .arg(place.height())
                                 .arg(place.x())
                                 .arg(place.y());
    if (!xrandr({ QStringLiteral("--setmonitor"), name, geometry, QLatin1String(output) }))
        qFatal("no xrandr");
}

/// Null: it is not there.
inline QImage photo(const QString &name)
{
    QScreen *one = screen(name);
    return one ? one->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32) : QImage();
}

inline QImage pictureOf(QWidget &window)
{
    return window.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Of the purple of practice's band, along the first line.
inline bool showsBand(const QImage &picture)
{
    const QColor practice(0x5A, 0x23, 0x91);
    int purple = 0;
    for (int x = 0; x < picture.width(); ++x)
        purple += picture.pixelColor(x, 2) == practice;
    return purple > picture.width() / 3;
}

/// Mean difference of a channel, 0 to 255, of two pictures that are looked at from afar.
inline double difference(const QImage &one, const QImage &other)
{
    const auto small = [](const QImage &picture) {
        return picture.scaled(320, 200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage a = small(one), b = small(other);
    double sum = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 320; ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (320 * 200);
}

/// Says when anything has been painted, on any window.
class Painter : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const bool handled = QApplication::notify(receiver, event);
        if ((type == QEvent::UpdateRequest || type == QEvent::Expose) && onPainted)
            onPainted();
        return handled;
    }
    std::function<void()> onPainted;
};

} // namespace support
