// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Expect variants against real servers. The table says what these servers do, found out with plain
// sockets first; they disagree, and that is why this program exists. Debian 12's versions: nginx 1.22, Apache
// httpd 2.4, lighttpd 1.4.69, node 18 or 20, Python 3.11.

#include "tests/peers/peer.h"
#include "tests/support/playcommand.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <memory>

using namespace expectra;

namespace {

// All variants report a 417 instead of repeating, so that each is one exchange.
QStringList variant(const char *options)
{
    return QString::fromLatin1(options).split(QLatin1Char(' '), Qt::SkipEmptyParts) +
           QStringList{QStringLiteral("--on-417"), QStringLiteral("report")};
}

QStringList expecting(const QStringList &values)
{
    QStringList options = variant("-X PUT --body-size 10");
    for (const QString &value : values) // "Name;" is an empty field, as curl has it
        options += {QStringLiteral("-H"),
                    value.isEmpty() ? QStringLiteral("Expect;") : QStringLiteral("Expect: ") + value};
    return options;
}

// A server that says something needs time to say it; one that says nothing shall not be waited for for long.
QStringList waitLimit(const QString &expected)
{
    const bool silent =
        expected.contains(QLatin1String("timed-out")) || expected.contains(QLatin1String("late"));
    return {QStringLiteral("--expect100-timeout"), silent ? QStringLiteral("0.4") : QStringLiteral("8")};
}

// "100 201 continued": the statuses in their order, then the outcome.
QString summary(const QJsonObject &exchange)
{
    QString text;
    for (const int interim : interims(exchange))
        text += QString::number(interim) + QLatin1Char(' ');
    return text + QString::number(status(exchange)) + QLatin1Char(' ') + outcome(exchange);
}

} // namespace

Q_DECLARE_METATYPE(PeerRecipe)

class tst_Peers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsAsThePeerMakesIt_data();
    void endsAsThePeerMakesIt();
    void cleanupTestCase();

private:
    std::map<QString, std::unique_ptr<Peer>> m_peers;
};

void tst_Peers::initTestCase()
{
    for (const PeerRecipe &recipe : peerRecipes()) {
        auto peer = std::make_unique<Peer>(recipe);
        if (peer->isInstalled())
            QVERIFY2(peer->start(), qPrintable(peer->problem()));
        m_peers[recipe.name] = std::move(peer);
    }
}

void tst_Peers::cleanupTestCase()
{
    m_peers.clear();
}

void tst_Peers::endsAsThePeerMakesIt_data()
{
    QTest::addColumn<PeerRecipe>("recipe");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &options, const QStringList &expected) {
        const QList<PeerRecipe> recipes = peerRecipes();
        for (qsizetype i = 0; i < recipes.size(); ++i)
            QTest::addRow("%s, %s", qPrintable(recipes[i].name), name)
                << recipes[i] << options << expected[i];
    };
    const auto columns = [](const char *text) {
        QStringList cells = QString::fromLatin1(text).split(QLatin1Char('|'));
        for (QString &cell : cells)
            cell = cell.trimmed();
        return cells;
    };
    const QString value = QStringLiteral("100-continue");

    // clang-format off
    //                                                                  nginx               | Apache httpd         | lighttpd            | node                | node checking       | Python
    row("nothing expected", variant("-X PUT --body-size 10"),   columns("201 none           | 201 none             | 201 none            | 201 none            | 201 none            | 201 none"));
    row("100-continue",     expecting({value}),                 columns("100 201 continued  | 100 201 continued    | 100 201 continued   | 100 201 continued   | 100 201 continued   | 100 201 continued"));
    row("odd case",         expecting({value.toUpper()}),       columns("100 201 continued  | 100 201 continued    | 100 201 continued   | 100 201 continued   | 100 201 continued   | 100 201 continued"));
    row("x-probe",          expecting({QStringLiteral("x-probe")}),
                                                                columns("201 timed-out      | 417 refused-late     | 201 timed-out       | 417 refused         | 417 refused         | 201 timed-out"));
    row("two in one field", expecting({QStringLiteral("100-continue, x-probe")}),
                                                                columns("201 timed-out      | 417 refused-late     | 201 timed-out       | 100 201 continued   | 100 201 continued   | 201 timed-out"));
    row("two fields",       expecting({value, value}),          columns("400 rejected-early | 417 refused-late     | 201 timed-out       | 100 201 continued   | 100 201 continued   | 100 201 continued"));
    row("empty value",      expecting({QString()}),             columns("201 timed-out      | 201 timed-out        | 201 timed-out       | 417 refused         | 417 refused         | 201 timed-out"));
    row("HTTP/1.0",         expecting({value}) + variant("--http1.0"),
                                                                columns("201 timed-out      | 201 timed-out        | 201 timed-out       | 201 timed-out       | 201 timed-out       | 201 timed-out"));
    row("no body",          variant("--expect 100-continue"),   columns("100 200 not-awaited| 200 not-awaited      | 200 not-awaited     | 100 200 not-awaited | 100 200 not-awaited | 100 200 not-awaited"));
    row("zero length",      variant("-X PUT --expect wait --body-size 0"),
                                                                columns("100 201 not-awaited| 201 not-awaited      | 201 not-awaited     | 100 201 not-awaited | 100 201 not-awaited | 100 201 not-awaited"));
    row("too large",        variant("-X PUT --expect wait --body-size 2000000"),
                                                                columns("413 rejected-early | 413 rejected-early   | 413 rejected-early  | 100 413 continued   | 413 rejected-early  | 100 413 continued"));
    // Whether Apache and lighttpd still say 100 depends on whether the body is there before they look.
    row("body at once",     variant("-X PUT --expect header-only --body-size 10"),
                                                                columns("100 201 not-awaited| (100 )?201 not-awaited | (100 )?201 not-awaited | 100 201 not-awaited | 100 201 not-awaited | 100 201 not-awaited"));
    // clang-format on
}

void tst_Peers::endsAsThePeerMakesIt()
{
    QFETCH(const PeerRecipe, recipe);
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    const Peer &peer = *m_peers.at(recipe.name);
    if (!peer.isInstalled())
        QSKIP(qPrintable(recipe.program + QStringLiteral(" is not installed")));

    // A name of its own for each upload: an overwritten file is answered with another status.
    const bool uploads = options.contains(QStringLiteral("PUT"));
    static int number = 0;
    const QString path =
        uploads ? recipe.uploadPath + QString::number(++number) : QStringLiteral("/index.html");
    const Played played = play(options + waitLimit(expected) + QStringList{peer.url(path)});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 1);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(expected));
    QVERIFY2(
        pattern.match(summary(played.exchange())).hasMatch(),
        qPrintable(QStringLiteral("expected %1, got %2\n%3")
                       .arg(expected, summary(played.exchange()), QString::fromUtf8(described(played)))));
    QCOMPARE(played.exitStatus, 0);
    QCOMPARE(disorder(played.exchange()), QString());
}

QTEST_GUILESS_MAIN(tst_Peers)
#include "tst_peers.moc"
