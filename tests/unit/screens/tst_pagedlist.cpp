// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pagedlist.h"
#include <QtTest>

using namespace screens;

class TestPagedList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsPageAfterPage();
    void comesBackToItsPage();
    void aTitleGoesWithWhatFollows();
    void aTitleAndATextTooTallForOnePagePart();

private:
    /// Firsts of the pages, by the number of the item.
    static QList<int> firsts(PagedList &list);
    static QWidget *row(int height);
};

QWidget *TestPagedList::row(int height)
{
    class Fixed : public QWidget
    {
    public:
        explicit Fixed(int height) : m_height(height) { }
        QSize sizeHint() const override { return { 10, m_height }; }

    private:
        int m_height;
    };
    return new Fixed(height);
}

QList<int> TestPagedList::firsts(PagedList &list)
{
    QList<int> firsts;
    for (int page = 0; page < list.pageCount(); ++page) {
        list.showPage(page);
        for (int i = 0; i < list.items().size(); ++i)
            if (list.items().at(i)->isVisibleTo(&list)) {
                firsts << i;
                break;
            }
    }
    return firsts;
}

void TestPagedList::fillsPageAfterPage()
{
    PagedList list(8, 0);
    list.show(); // hidden widgets are not laid out
    for (int i = 0; i < 5; ++i)
        list.add(row(40));
    list.resize(100, 88); // two and the gap between them, to the pixel
    QCOMPARE(firsts(list), (QList<int> { 0, 2, 4 }));
    list.resize(100, 87);
    QCOMPARE(firsts(list), (QList<int> { 0, 1, 2, 3, 4 }));
    QCOMPARE(list.fullHeight(100), 5 * 40 + 4 * 8);
}

/// There is more room for a while, and less again.
void TestPagedList::comesBackToItsPage()
{
    PagedList list(8, 0);
    list.show(); // hidden widgets are not laid out
    for (int i = 0; i < 5; ++i)
        list.add(row(40));
    list.resize(100, 88);
    list.showPage(1);
    list.resize(100, list.fullHeight(100));
    QCOMPARE(list.page(), 0);
    list.resize(100, 88);
    QCOMPARE(list.page(), 1);
}

void TestPagedList::aTitleGoesWithWhatFollows()
{
    PagedList list(8, 0);
    list.show(); // hidden widgets are not laid out
    list.add(row(40));
    list.add(row(20), PagedList::Next::Stays);
    list.add(row(40));
    list.resize(100, 80); // the title would still have room on the first page
    QCOMPARE(firsts(list), (QList<int> { 0, 1 }));
    QCOMPARE(list.items().at(2)->y(), 20 + 8 / 4);
    list.resize(100, list.fullHeight(100));
    QCOMPARE(firsts(list), (QList<int> { 0 }));
}

void TestPagedList::aTitleAndATextTooTallForOnePagePart()
{
    PagedList list(8, 0);
    list.show(); // hidden widgets are not laid out
    list.add(row(30), PagedList::Next::Stays);
    list.add(row(60));
    list.resize(100, 70);
    QCOMPARE(firsts(list), (QList<int> { 0, 1 }));
}

QTEST_MAIN(TestPagedList)
#include "tst_pagedlist.moc"
