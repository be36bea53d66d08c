// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/held.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

namespace {

QString print(const Exchange &exchange)
{
    QString text;
    for (const auto &held : whatHeld(exchange))
        text += held.sentence + QLatin1Char('\n');
    return text;
}

} // namespace

class tst_Held : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWentByTheRules()
    {
        const auto text = print(*samples::continued());
        QVERIFY2(text.contains(QStringLiteral("100 came in time")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("All of the content was sent: 2 MiB.")));
        QVERIFY(text.contains(QStringLiteral("The interim response came before the final one")));
        QVERIFY(text.contains(QStringLiteral("Every line of the answer's head")));
    }

    void praisesNothingThatWasNotTried()
    {
        const auto text = print(*samples::unreachable());
        QVERIFY2(text.isEmpty(), qPrintable(text));
        QVERIFY(whatHeld(*samples::waiting()).empty());
        QVERIFY(!print(*samples::refused()).contains(QStringLiteral("content was sent")));
        QVERIFY(!print(*samples::hints()).contains(QStringLiteral("Expect")));
    }

    void praisesNothingThatBrokeARule()
    {
        auto exchange = *samples::continued();
        exchange.deviations.push_back({http::DeviationKind::BareLineFeed, exchange.response->range});
        const auto text = print(exchange);
        QVERIFY2(!text.contains(QStringLiteral("head keeps the grammar")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("100 came in time")));
    }

    void aLateContinueIsNotInTime()
    {
        QVERIFY(!print(*samples::silent()).contains(QStringLiteral("in time")));
    }
};

QTEST_GUILESS_MAIN(tst_Held)
#include "tst_held.moc"
