// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/origin.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::drafts;

class tst_Origin final : public QObject
{
    Q_OBJECT

private slots:
    void findsARequestAgain_data();
    void findsARequestAgain();
};

namespace {

const char *const before =
    "### One\nGET http://one/\n\n### Two\nGET http://two/\n\n### Three\nGET http://three/\n";

} // namespace

void tst_Origin::findsARequestAgain_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("index");
    using State = Origin::State;
    const auto row = [](const char *name, const char *now, State state, int index) {
        QTest::newRow(name) << QByteArray(now) << static_cast<int>(state) << index;
    };
    row("nothing changed", before, State::Same, 1);
    row("another one was edited", "### One\nPUT http://one/\n\n### Two\nGET http://two/\n\n", State::Same, 1);
    row("one came before it",
        "### New\nGET http://new/\n\n### One\nGET http://one/\n\n### Two\nGET http://two/\n\n", State::Same,
        2);
    row("one before it went", "### Two\nGET http://two/\n\n### Three\nGET http://three/\n", State::Same, 0);
    row("it was edited", "### One\nGET http://one/\n\n### Two\nPUT http://two/\n\n", State::Changed, 1);
    row("it was edited and moved", "### Two\nPUT http://two/\n\n### One\nGET http://one/\n", State::Changed,
        0);
    row("it was renamed", "### One\nGET http://one/\n\n### Second\nGET http://two/\n\n", State::Changed, 1);
    row("it went", "### One\nGET http://one/\n", State::Gone, 0);
    row("all went", "", State::Gone, 0);
}

void tst_Origin::findsARequestAgain()
{
    QFETCH(QByteArray, now);
    QFETCH(int, state);
    QFETCH(int, index);
    const auto file = collections::parseHttpFile(before, "a.http");
    QVERIFY(file);
    Draft draft;
    draft.file = "a.http";
    draft.index = 1;
    draft.request.name = "Two";
    draft.original = textOf(*file, 1);
    const auto changed = collections::parseHttpFile(now.toStdString(), "a.http");
    QVERIFY(changed);
    const Origin origin = findAgain(draft, *changed);
    QCOMPARE(static_cast<int>(origin.state), state);
    if (origin.state != Origin::State::Gone)
        QCOMPARE(origin.index, static_cast<std::size_t>(index));
}

QTEST_GUILESS_MAIN(tst_Origin)
#include "tst_origin.moc"
