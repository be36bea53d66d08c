// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/stringtable.h"

#include <QtTest/QTest>

#include <string>

namespace expectra {

class tst_StringTable : public QObject
{
    Q_OBJECT

private slots:
    void equalTextsHaveOneNumber()
    {
        StringTable table;
        QCOMPARE(table.add(""), StringId(0));
        const auto first = table.add("/bucket/a");
        QCOMPARE(table.add("/bucket/a"), first);
        QVERIFY(table.add("/bucket/b") != first);
        QVERIFY(table.at(first) == "/bucket/a");
    }

    void keepsEveryTextOverManyBlocks()
    {
        StringTable table;
        const auto text = [](int i) {
            return std::string(static_cast<std::size_t>(i % 300), 'x') + std::to_string(i);
        };
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i)
            table.add(text(i));
        QCOMPARE(table.count(), std::size_t(count + 1));
        for (int i = 0; i < count; ++i)
            QVERIFY(table.at(static_cast<StringId>(i + 1)) == text(i));
        QVERIFY(table.memory() > std::size_t{2'000'000});
    }

    void whatWasSeenStaysWhereItIs()
    {
        StringTable table;
        const auto view = table.at(table.add("stays"));
        for (int i = 0; i < 50'000; ++i)
            table.add("another text of some length " + std::to_string(i));
        QVERIFY(view == "stays");
    }

    void aWildTextIsCut()
    {
        StringTable table;
        const auto id = table.add(std::string(100'000, 'a'));
        QCOMPARE(table.at(id).size(), StringTable::longest);
    }

    void bytesThatAreNoTextAreKept()
    {
        StringTable table;
        const std::string odd("\0\xff\r\n", 4);
        QVERIFY(table.at(table.add(odd)) == odd);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_StringTable)
#include "tst_stringtable.moc"
