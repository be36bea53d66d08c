// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known by file and place stays with its request, whatever was edited around it.

#include "app/collections/edit/requestmoves.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

using Texts = std::vector<std::pair<std::string, std::string>>; // path and bytes

Collection collectionOf(const Texts &texts)
{
    Collection collection;
    for (const auto &[path, bytes] : texts) {
        auto read = parseHttpFile(bytes, path);
        const auto file = std::make_shared<const HttpFile>(std::move(*read));
        for (std::size_t i = 0; i < file->requests.size(); ++i)
            collection.root.requests.push_back({file, i});
    }
    return collection;
}

QString printed(const Texts &before, const Texts &after)
{
    QStringList lines;
    for (const auto &move : movesBetween(collectionOf(before), collectionOf(after))) {
        const auto text = [](const RequestPlace &place) {
            return QString::fromStdString(place.file + std::to_string(place.index));
        };
        lines.append(text(move.from) + QLatin1Char('>') +
                     (move.to ? text(*move.to) : QStringLiteral("gone")));
    }
    return lines.join(QLatin1Char(' '));
}

const std::string a = "### A\nGET http://a/\n\n", b = "### B\nGET http://b/\n\n",
                  c = "### C\nGET http://c/\n";

} // namespace

class tst_RequestMoves : public QObject
{
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
    void looksOnlyAtChangedFiles();
};

void tst_RequestMoves::follows_data()
{
    QTest::addColumn<std::string>("m");
    QTest::addColumn<std::string>("n");
    QTest::addColumn<QString>("moves");
    const std::string x = "### X\nGET http://x/\n";
    QTest::newRow("nothing") << a + b + c << x << QString();
    QTest::newRow("one added in front") << x + "\n" + a + b + c << x << QStringLiteral("m0>m1 m1>m2 m2>m3");
    QTest::newRow("the first removed") << b + c << x << QStringLiteral("m0>gone m1>m0 m2>m1");
    QTest::newRow("reversed") << c + "\n" + b + a << x << QStringLiteral("m0>m2 m2>m0");
    QTest::newRow("renamed") << "### New\nGET http://a/\n\n" + b + c << x << QString();
    QTest::newRow("edited and moved")
        << b + "### A\nPUT http://a/\n\n" + c << x << QStringLiteral("m0>m1 m1>m0");
    QTest::newRow("to another file") << a + c << x + "\n" + b << QStringLiteral("m1>n1 m2>m1");
    QTest::newRow("duplicated") << a + "### A copy\nGET http://a/\n\n" + b + c << x
                                << QStringLiteral("m1>m2 m2>m3");
}

void tst_RequestMoves::follows()
{
    QFETCH(std::string, m);
    QFETCH(std::string, n);
    QTEST(printed({{"m", a + b + c}, {"n", "### X\nGET http://x/\n"}}, {{"m", m}, {"n", n}}), "moves");
}

void tst_RequestMoves::looksOnlyAtChangedFiles()
{
    const auto collection = collectionOf({{"m", a + a}});
    QVERIFY(movesBetween(collection, collection).empty());
    QCOMPARE(printed({{"old", a + b}}, {{"new", a + b}}), QStringLiteral("old0>new0 old1>new1"));
}

QTEST_GUILESS_MAIN(tst_RequestMoves)
#include "tst_requestmoves.moc"
