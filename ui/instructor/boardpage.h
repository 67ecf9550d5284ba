// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/boardcontent.h"
#include "ui/screens/page.h"

namespace instructor {

class BoardPanel;

/// Where the class stands, for its instructor and a projector: the steps, who is stuck, what is hardest, and
/// how it went from meeting to meeting. In views that a button goes through: two where there is room, else
/// one for each part. Works between the two bars of the window and as a window of its own. Shows no name, no
/// label of a kiosk and no step by its id.
class BoardPage : public screens::Page
{
    Q_OBJECT
public:
    /// `language` of the lesson's words: that which the program speaks.
    BoardPage(theme::Theme &theme, const procedure::Catalogue &catalogue, const QString &language);

    using Page::show;
    /// As the class stands now, in the view that is there; only what is another than before is painted.
    /// `lesson` is that of the newest meeting; null where this program does not have it.
    void show(const training::Board &board, const training::LessonPtr &lesson);
    void goOn(); ///< to what does not fit on this page, then to the next view, and round again

    bool stepBack() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class View {
        Nothing, ///< nobody has begun
        Now, ///< steps, and who is stuck
        Steps,
        Stuck,
        Progress, ///< both charts
        People,
        Finished,
    };
    bool hasRoomForTwo() const;
    QList<View> views() const;
    View next() const;
    static QString wordsFor(View view);
    void settle(); ///< in a view that there is
    void build(View view);
    void fill();
    void turn(int page);
    void showWay();
    int pages() const;
    QList<BoardPanel *> panels() const;

    const procedure::Catalogue m_catalogue;
    const QString m_language;
    BoardContent m_content;
    View m_view = View::Nothing;
    int m_turned = 0; ///< which page of the view
    controls::Button *m_way;
};

} // namespace instructor
