// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pagedlist.h"
#include <QtTest>

using screens::PagedList;

namespace {

constexpr int gap = 10, itemHeight = 100;

class Item : public QWidget
{
public:
    explicit Item(int height = itemHeight) : m_height(height) { }
    QSize sizeHint() const override { return { 50, m_height }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    const int m_height;
};

} // namespace

class TestPagedList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatFits_data();
    void showsWhatFits();
    void staysWithinItsPages();
    void keepsTheFirstItemWhenTheSizeChanges();
    void anItemTallerThanThePageStandsAlone();
    void cardsAreOfOneSizeRowsKeepTheirOwn();

private:
    static void fill(PagedList &list, int items)
    {
        for (int i = 0; i < items; ++i)
            list.add(new Item);
    }
    /// Numbers of the items on the page, "0 1 2".
    static QString seen(const PagedList &list)
    {
        QStringList numbers;
        for (int i = 0; i < list.items().size(); ++i) {
            if (list.items().at(i)->isVisibleTo(&list))
                numbers << QString::number(i);
        }
        return numbers.join(u' ');
    }
};

void TestPagedList::showsWhatFits_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("columnWidth");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QStringList>("pages");
    const auto row = [](const char *name, int items, int columnWidth, QSize size, const QStringList &pages) {
        QTest::newRow(name) << items << columnWidth << size << pages;
    };
    const auto one = QStringLiteral("0 1 2"), two = QStringLiteral("3 4");
    row("none", 0, 0, { 400, 320 }, { QString() });
    row("all on one page", 3, 0, { 400, 320 }, { one });
    row("just too low", 3, 0, { 400, 319 }, { QStringLiteral("0 1"), QStringLiteral("2") });
    row("two pages", 5, 0, { 400, 320 }, { one, two });
    row("two columns", 5, 195, { 400, 210 }, { QStringLiteral("0 1 2 3"), QStringLiteral("4") });
    row("too narrow for two", 3, 196, { 400, 210 }, { QStringLiteral("0 1"), QStringLiteral("2") });
    row("one card needs no second column", 1, 10, { 400, 100 }, { QStringLiteral("0") });
}

void TestPagedList::showsWhatFits()
{
    QFETCH(int, items);
    QFETCH(int, columnWidth);
    QFETCH(QSize, size);
    QFETCH(QStringList, pages);
    PagedList list(gap, columnWidth);
    fill(list, items);
    list.resize(size);
    list.show();
    QCOMPARE(list.pageCount(), pages.size());
    for (int page = 0; page < pages.size(); ++page) {
        list.showPage(page);
        QCOMPARE(seen(list), pages.at(page));
        for (const QWidget *item : list.items()) {
            if (item->isVisible())
                QVERIFY2(list.rect().contains(item->geometry()), "nothing is cut");
        }
    }
}

void TestPagedList::staysWithinItsPages()
{
    PagedList list(gap, 0);
    fill(list, 5);
    list.resize(400, 320);
    list.show();
    QSignalSpy changed(&list, &PagedList::pagesChanged);
    list.showPage(7);
    QCOMPARE(list.page(), 1);
    list.showPage(-1);
    QCOMPARE(list.page(), 0);
    list.showPageOf(list.items().at(4));
    QCOMPARE(list.page(), 1);
    list.showPageOf(list.items().at(2));
    QCOMPARE(list.page(), 0);
    QCOMPARE(changed.size(), 4);
}

void TestPagedList::keepsTheFirstItemWhenTheSizeChanges()
{
    PagedList list(gap, 0);
    fill(list, 9);
    list.resize(400, 320);
    list.show();
    list.showPage(1);
    QCOMPARE(seen(list), QStringLiteral("3 4 5"));
    list.resize(400, 210);
    QVERIFY(list.items().at(3)->isVisible());
    list.resize(400, 1200);
    QCOMPARE(list.pageCount(), 1);
    QCOMPARE(list.page(), 0);
}

void TestPagedList::anItemTallerThanThePageStandsAlone()
{
    PagedList list(gap, 0);
    list.add(new Item);
    list.add(new Item(500));
    list.add(new Item);
    list.resize(400, 320);
    list.show();
    QCOMPARE(list.pageCount(), 3);
    list.showPage(1);
    QCOMPARE(seen(list), QStringLiteral("1"));
}

void TestPagedList::cardsAreOfOneSizeRowsKeepTheirOwn()
{
    PagedList rows(gap, 0), cards(gap, 100);
    for (PagedList *list : { &rows, &cards }) {
        list->add(new Item);
        list->add(new Item(150));
        list->add(new Item);
        list->resize(400, 1000);
        list->show();
    }
    QCOMPARE(rows.fullHeight(400), 100 + 150 + 100 + 2 * gap);
    QCOMPARE(cards.fullHeight(400), 2 * 150 + gap);
    QCOMPARE(rows.leastHeight(400), 150);
    QCOMPARE(cards.items().at(2)->height(), 150);
    QCOMPARE(rows.items().at(2)->height(), 100);
}

QTEST_MAIN(TestPagedList)
#include "tst_pagedlist.moc"
