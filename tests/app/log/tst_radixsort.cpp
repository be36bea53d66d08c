// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/radixsort.h"

#include "app/log/folded.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>
#include <string>

namespace expectra {

class tst_RadixSort : public QObject
{
    Q_OBJECT

private slots:
    void sortsAsAStableSortDoes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<quint64>("range");
        QTest::newRow("none") << 0 << quint64(10);
        QTest::newRow("few") << 50 << quint64(10);
        QTest::newRow("many, few keys") << 5000 << quint64(7);
        QTest::newRow("many, one byte") << 5000 << quint64(256);
        QTest::newRow("many, all bytes") << 5000 << ~quint64(0);
    }
    void sortsAsAStableSortDoes()
    {
        QFETCH(int, count);
        QFETCH(quint64, range);
        std::mt19937_64 random(3);
        std::vector<KeyedPlace> items;
        for (int i = 0; i < count; ++i)
            items.push_back({random() % range, static_cast<std::uint32_t>(i)});
        auto expected = items;
        std::stable_sort(expected.begin(), expected.end(),
                         [](const KeyedPlace &a, const KeyedPlace &b) { return a.key < b.key; });
        sortByKey(items);
        QVERIFY(std::equal(
            items.begin(), items.end(), expected.begin(), expected.end(),
            [](const KeyedPlace &a, const KeyedPlace &b) { return a.key == b.key && a.place == b.place; }));
    }

    void ranksTextsWithoutCase()
    {
        const std::vector<std::string_view> texts{"b", "A", "a", "", "B2", "ab"};
        QCOMPARE(ranksOf(texts), (std::vector<std::uint32_t>{3, 1, 1, 0, 4, 2}));
    }

    void ranksLongTextsWithACommonBeginning()
    {
        std::mt19937 random(5);
        std::vector<std::string> texts;
        for (int i = 0; i < 3000; ++i)
            texts.push_back("/a/long/beginning/" + std::to_string(random() % 1000) +
                            std::string(random() % 20, 'Z'));
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        const auto ranks = ranksOf(views);
        for (std::size_t i = 1; i < views.size(); ++i) {
            const auto order = compareFolded(views[i - 1], views[i]);
            QCOMPARE(ranks[i - 1] < ranks[i], order < 0);
            QCOMPARE(ranks[i - 1] == ranks[i], order == 0);
        }
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_RadixSort)
#include "tst_radixsort.moc"
