// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/shownbytes.h"

#include <QtTest/QTest>

namespace expectra {

class tst_ShownBytes : public QObject
{
    Q_OBJECT

private slots:
    void keepsLinesAndTabsAndEscapesTheRest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("both line ends") << QByteArray("a\r\nb\nc") << QStringLiteral("a\nb\nc");
        QTest::newRow("last line end") << QByteArray("a\n") << QStringLiteral("a\n");
        QTest::newRow("tabs") << QByteArray("a\tb") << QStringLiteral("a\tb");
        QTest::newRow("escape sequence") << QByteArray("\x1b[31mred") << QStringLiteral("\\x1b[31mred");
        QTest::newRow("lone carriage return") << QByteArray("a\rb") << QStringLiteral("a\\rb");
        QTest::newRow("two carriage returns") << QByteArray("a\r\r\nb") << QStringLiteral("a\\r\nb");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
        QTest::newRow("umlaut") << QByteArray("\xc3\xbc") << QStringLiteral("ü");
    }
    void keepsLinesAndTabsAndEscapesTheRest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(shownText({bytes.constData(), static_cast<std::size_t>(bytes.size())}), shown);
    }

    void hexRowsHaveOffsetBytesAndWords()
    {
        QCOMPARE(
            hexRow(0x10, "HTTP/1.1 417 Exp"),
            QStringLiteral("00000010  48 54 54 50 2f 31 2e 31  20 34 31 37 20 45 78 70  HTTP/1.1 417 Exp"));
        const auto last = hexRow(0x20, "\xff\n.");
        QVERIFY(last.startsWith(QStringLiteral("00000020  ff 0a 2e ")));
        QVERIFY(last.endsWith(QStringLiteral("  ...")));
        QCOMPARE(last.size(), hexRow(0, "0123456789abcdef").size() - 13);
        QCOMPARE(hexDump(std::string(17, 'a')).count(QLatin1Char('\n')), 2);
    }

    void rowsCoverEveryByteOnceAndSplitNoCharacter()
    {
        const std::string bytes =
            "one\r\n\ntwo\n" + std::string(7, 'x') + "\xc3\xbc\xc3\xbc\xc3\xbc" + "\nend";
        for (ByteCount longest = 4; longest < 12; ++longest) {
            ByteCount at = 0;
            for (const auto &row : textRows(bytes, longest)) {
                QCOMPARE(row.begin, at);
                QVERIFY(row.size() > 0 && row.size() <= longest);
                QVERIFY((static_cast<unsigned char>(bytes[row.begin]) & 0xc0U) != 0x80U);
                at = row.end;
            }
            QCOMPARE(at, ByteCount(bytes.size()));
        }
    }

    void bytesThatAreNoTextStillMakeRows()
    {
        ByteCount total = 0;
        for (const auto &row : textRows(std::string(100, '\x80'), 16))
            total += row.size();
        QCOMPARE(total, ByteCount(100));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ShownBytes)
#include "tst_shownbytes.moc"
