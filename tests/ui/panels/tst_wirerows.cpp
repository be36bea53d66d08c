// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirerows.h"

#include "tests/ui/samples/samples.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace expectra {

namespace {

QStringList print(const WireRows &rows)
{
    QStringList lines;
    for (std::uint64_t i = 0; i < rows.count(); ++i)
        lines.append(rows.text(rows.row(i)));
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
        QVERIFY(lines.contains(QStringLiteral("PUT /bucket/big.bin HTTP/1.1\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("Expect: 100-continue\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("HTTP/1.1 417 Expectation Failed\\r\\n")));
        QVERIFY(lines.contains(QStringLiteral("<html>\\n")));
    }

    void hidesSecretsUntilTheyAreAskedFor()
    {
        const auto exchange = samples::signedIn();
        const auto hidden = print(WireRows(*exchange, WireForm::Text));
        QVERIFY(hidden.contains(QStringLiteral("Authorization: Basic ************\\r\\n")));
        QVERIFY(hidden.contains(QStringLiteral("Set-Cookie: sid=**********; HttpOnly\\r\\n")));
        QVERIFY(print(WireRows(*exchange, WireForm::Hex)).filter(QStringLiteral("opensesame")).isEmpty());
        const auto shown = print(WireRows(*exchange, WireForm::Text, true));
        QVERIFY(shown.contains(QStringLiteral("Authorization: Basic dXNlcjpwYXNz\\r\\n")));
    }

    void showsTheSameBytesInHexadecimal()
    {
        const auto lines = print(WireRows(*samples::refused(), WireForm::Hex));
        const auto first =
            lines.indexOf(QRegularExpression(QStringLiteral("^00000000  50 55 54 20 2f.*PUT /bucket/big.$")));
        QVERIFY(first > 0);
    }

    void escapesWhatWouldMoveACursor()
    {
        const auto lines =
            print(WireRows(*samples::answered("text/plain", "a\x1b[2Jb\tc\rd\n"), WireForm::Text));
        QVERIFY(lines.contains(QStringLiteral("a\\x1b[2Jb\\tc\\rd\\n")));
    }

    void tellsWhatHappenedBetweenTheBytes()
    {
        const auto lines = print(WireRows(*samples::refused(), WireForm::Text));
        const auto sent = lines.indexOf(QStringLiteral("Head sent"));
        const auto withheld = lines.indexOf(QStringLiteral("The body is withheld"));
        const auto answer = lines.indexOf(QStringLiteral("HTTP/1.1 417 Expectation Failed\\r\\n"));
        QVERIFY(sent > 0 && withheld > sent && answer > withheld);
    }

    void whatWasNotKeptIsCounted()
    {
        const auto lines = print(WireRows(*samples::continued(), WireForm::Text));
        QVERIFY(lines.filter(QStringLiteral("of what was sent the first 1 MiB are kept")).size() == 1);
    }

    void everyRowOfALongBlockIsThereAndNoneTearsACharacter()
    {
        std::string body;
        while (body.size() < 300'000)
            body += "word \xc3\xa4\xe6\xbc\xa2 ";
        const auto exchange = samples::answered("text/plain", body);
        for (const auto form : {WireForm::Text, WireForm::Hex}) {
            const WireRows rows(*exchange, form);
            std::string seen;
            for (std::uint64_t i = 0; i < rows.count(); ++i) {
                const auto row = rows.row(i);
                if (row.kind != RowKind::Bytes || rows.blockOf(row).kind != BlockKind::ResponseBody)
                    continue;
                const auto bytes = rows.read(Direction::Received, row.bytes);
                QVERIFY(form == WireForm::Hex ||
                        (static_cast<unsigned char>(bytes.front()) & 0xc0U) != 0x80U);
                seen += bytes;
                QCOMPARE(rows.find({row.bytes.begin, row.bytes.begin + 1}, Direction::Received).value(), i);
            }
            QVERIFY(seen == body);
        }
    }

    void readsNoStoreWhileTheExchangeRuns()
    {
        const WireRows rows(*samples::waiting(), WireForm::Text);
        const auto lines = print(rows);
        QVERIFY(lines.filter(QStringLiteral("shown when the exchange has ended")).size() == 1);
        for (std::uint64_t i = 0; i < rows.count(); ++i)
            QVERIFY(rows.row(i).kind != RowKind::Bytes);
    }

    void findsTheRowOfBytes()
    {
        const auto exchange = samples::refused();
        const WireRows rows(*exchange, WireForm::Text);
        const auto first = rows.find({0, 4}, Direction::Sent);
        QCOMPARE(rows.text(rows.row(*first)), QStringLiteral("PUT /bucket/big.bin HTTP/1.1\\r\\n"));
        const auto answer = rows.find(exchange->response->range, Direction::Received);
        QCOMPARE(rows.text(rows.row(*answer)), QStringLiteral("HTTP/1.1 417 Expectation Failed\\r\\n"));
        QVERIFY(!rows.find({9'999'999, 10'000'000}, Direction::Received));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WireRows)
#include "tst_wirerows.moc"
