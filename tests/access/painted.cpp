// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/painted.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QWidget>

namespace judge {

namespace {

/// Paints nothing and remembers the texts.
class Listener final : public QPaintEngine
{
public:
    Listener() : QPaintEngine(QPaintEngine::AllFeatures) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState &state) override
    {
        // Where the widget stands is in here, and not in what the painter tells.
        if (state.state() & DirtyTransform)
            m_transform = state.transform();
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF &base, const QTextItem &item) override
    {
        // The text's own measures may be wider than the line, which was shaped as a whole.
        QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(base);
        ink.setRight(std::min(ink.right(), base.x() + item.width()));
        texts.append({ item.text(), m_transform.mapRect(ink), systemClip().boundingRect(), item.font(),
            painter()->pen().color() });
    }

    QList<PaintedText> texts;

private:
    QTransform m_transform;
};

class Sheet final : public QPaintDevice
{
public:
    explicit Sheet(const QWidget &window) : m_window(window) { }
    QPaintEngine *paintEngine() const override { return &listener; }

    mutable Listener listener;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_window.width();
        case PdmHeight:
            return m_window.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_window.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_window.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    const QWidget &m_window;
};

} // namespace

QList<PaintedText> paintedTexts(QWidget &window)
{
    Sheet sheet(window);
    window.render(&sheet);
    return sheet.listener.texts;
}

} // namespace judge
