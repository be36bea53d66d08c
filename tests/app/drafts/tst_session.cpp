// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/session.h"

#include <QtTest/QTest>

using namespace expectra;
using namespace expectra::drafts;

class tst_Session final : public QObject
{
    Q_OBJECT

private slots:
    void closesWhatIsSavedAndKeepsWhatIsNot_data();
    void closesWhatIsSavedAndKeepsWhatIsNot();
};

void tst_Session::closesWhatIsSavedAndKeepsWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("tabs"); // a letter a tab, a capital one for an unsaved one
    QTest::addColumn<int>("current");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<int>("currentLeft");
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("nothing open") << QByteArray() << 0 << QByteArray() << 0 << QByteArray();
    QTest::newRow("all saved") << QByteArray("ab") << 1 << QByteArray() << 0 << QByteArray("ab");
    QTest::newRow("all unsaved") << QByteArray("AB") << 1 << QByteArray("AB") << 1 << QByteArray();
    QTest::newRow("the current one stays")
        << QByteArray("aBcD") << 3 << QByteArray("BD") << 1 << QByteArray("ac");
    QTest::newRow("the current one goes")
        << QByteArray("AbC") << 1 << QByteArray("AC") << 0 << QByteArray("b");
}

void tst_Session::closesWhatIsSavedAndKeepsWhatIsNot()
{
    QFETCH(QByteArray, tabs);
    QFETCH(int, current);
    QFETCH(QByteArray, left);
    QFETCH(int, currentLeft);
    QFETCH(QByteArray, closed);
    Session session;
    session.current = static_cast<std::size_t>(current);
    for (const char letter : tabs) {
        Draft draft;
        draft.request.name = letter;
        draft.isEdited = letter < 'a';
        session.tabs.push_back(draft);
    }
    session.diagnoses = {{1, "PUT", {}, "a", {"direct"}, true}};
    closeSaved(session);
    QVERIFY(session.diagnoses.empty()); // nothing of one is ever saved
    const auto letters = [](const std::vector<Draft> &drafts) {
        QByteArray names;
        for (const auto &draft : drafts)
            names += QByteArray::fromStdString(draft.request.name);
        return names;
    };
    QCOMPARE(letters(session.tabs), left);
    QCOMPARE(int(session.current), currentLeft);
    QCOMPARE(letters(session.closed), closed);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
