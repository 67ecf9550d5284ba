// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace instructor {

/// A handout on its way, one step in each turn of the event loop: between two of them a bar moves, a finger
/// stops it, and everything else goes on. The program speaks the paper's language within a step and its own
/// again when the step is over, so that nothing of the window is ever made or painted in the other one.
/// Window's thread. Destroying it stops it at once, and nothing of the paper is left.
class HandoutMaker : public QObject
{
    Q_OBJECT
public:
    using Content = std::function<handout::HandoutContent()>;
    using Pictures = std::function<std::unique_ptr<handout::ScreenSource>(const QString &language)>;
    HandoutMaker(const QString &language, Content content, Pictures pictures, QObject *parent = nullptr);
    ~HandoutMaker() override;

    int painted() const { return m_paper ? m_paper->painted() : 0; } ///< pages
    int pages() const { return m_paper ? m_paper->pages() : 0; } ///< 0: they are not counted yet

Q_SIGNALS:
    void advanced();
    void made(const QByteArray &pdf); ///< the last
    void failed(const base::Error &error); ///< the last

private:
    void step();
    base::Result<QByteArray> work(); ///< empty: there is more to do

    const QString m_language;
    const Content m_says;
    const Pictures m_makePictures;
    QTimer m_turns;
    std::optional<handout::HandoutContent> m_content;
    std::unique_ptr<handout::ScreenSource> m_pictures;
    std::unique_ptr<handout::Handout> m_paper; ///< draws from the pictures: goes before them
};

} // namespace instructor
