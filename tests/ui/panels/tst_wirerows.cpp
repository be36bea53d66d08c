// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirerows.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

QStringList print(const WireRows &rows)
{
    QStringList lines;
    for (const auto &row : rows.rows()) {
        const auto shown = rows.text(row);
        lines.append(shown.text + shown.lineEnd);
    }
    return lines;
}

} // namespace

class tst_WireRows : public QObject
{
    Q_OBJECT

private slots:
    void showsLinesWithTheirEndsMadeVisible()
    {
        const auto lines = print(WireRows(*samples::refused(), WireForm::Text));
        QCOMPARE(lines[1], QStringLiteral("PUT /bucket/big.bin HTTP/1.1\\r\\n"));
        QVERIFY(lines.contains(QStringLiteral("Expect: 100-continue\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("HTTP/1.1 417 Expectation Failed\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("<html>\\n")));
    }

    void showsTheSameBytesInHexadecimal()
    {
        const auto lines = print(WireRows(*samples::refused(), WireForm::Hex));
        QVERIFY(lines[1].startsWith(QStringLiteral("00000000  50 55 54 20 2f")));
        QVERIFY(lines[1].endsWith(QStringLiteral("PUT /bucket/big.")));
    }

    void escapesWhatWouldMoveACursor()
    {
        const auto lines =
            print(WireRows(*samples::answered("text/plain", "a\x1b[2Jb\tc\rd\n"), WireForm::Text));
        QVERIFY(lines.contains(QStringLiteral("a\\x1b[2Jb\\tc\\rd\\n")));
    }

    void aLongBlockShowsItsFirstWindowAndSaysWhatIsMissing()
    {
        const WireRows rows(*samples::continued(), WireForm::Text);
        QVERIFY(rows.rows().size() < 1000);
        const auto missing = std::find_if(rows.rows().begin(), rows.rows().end(),
                                          [](const WireRow &row) { return row.kind == RowKind::Missing; });
        QVERIFY(missing != rows.rows().end());
        QCOMPARE(missing->bytes.size(), samples::uploadSize - WireRows::window);
        QVERIFY(rows.text(*missing).text.contains(QStringLiteral("the first 1 MiB are kept")));
    }

    void readsNoStoreWhileTheExchangeRuns()
    {
        const WireRows rows(*samples::waiting(), WireForm::Text);
        QCOMPARE(rows.rows().size(), std::size_t(2));
        QVERIFY(rows.rows()[1].kind == RowKind::Missing);
    }

    void findsTheRowOfBytes()
    {
        const auto exchange = samples::refused();
        const WireRows rows(*exchange, WireForm::Text);
        QCOMPARE(rows.find({0, 4}, Direction::Sent), 1);
        const auto answer = rows.find(exchange->response->range, Direction::Received);
        QCOMPARE(rows.text(rows.rows()[static_cast<std::size_t>(answer)]).text,
                 QStringLiteral("HTTP/1.1 417 Expectation Failed"));
        QCOMPARE(rows.find({9'999'999, 10'000'000}, Direction::Received), -1);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WireRows)
#include "tst_wirerows.moc"
