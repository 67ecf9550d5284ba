// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/wayflow.h"
#include "ui/instructor/workshop.h"

namespace screens {
class TextPage;
}

namespace instructor {

class BoardPage;

/// The class board, kept as the class goes on.
class BoardFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    BoardFlow(const screens::Surroundings &around, Workshop &workshop);

    void start() override;
    void back() override;

private:
    void show();
    void refresh();

    Workshop &m_workshop;
    QPointer<BoardPage> m_board;
};

/// Opens the class to the other kiosks of the room, and shows how they join.
class OpenFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    OpenFlow(const screens::Surroundings &around, Workshop &workshop);

    void start() override;

private:
    void show();
    QString whoIsHere() const;

    Workshop &m_workshop;
    QPointer<screens::Page> m_page;
};

/// Joins the board of another kiosk, by what its screen shows: read by a code reader, or typed.
class JoinFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    JoinFlow(const screens::Surroundings &around, Workshop &workshop);
    ~JoinFlow() override; ///< nobody waits for the board any more: no class may begin later by itself

    void start() override;
    void scanned(QStringView text) override;

private:
    void askPeople();
    void askAddress();
    void askCode();
    void join(const classnet::Invitation &board);
    void showJoining();
    void tell(const QString &sentence); ///< on the page that waits for the board

    Workshop &m_workshop;
    QPointer<screens::Page> m_asking; ///< for the address or the code
    QPointer<screens::Page> m_joining;
    int m_people = 0;
    QString m_address, m_code; ///< as typed
};

} // namespace instructor
