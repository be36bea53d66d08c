// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading/wordlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

using namespace expectra;

class tst_WordLabel final : public QObject
{
    Q_OBJECT

private slots:
    void shortWordsStayAsTheyAre();
    void aLongWordFitsIntoANarrowColumn();
    void whatIsCopiedIsWhatWasGiven();
    void noPairIsBroken();
    void aLongWordIsBrokenBehindItsJoints();
};

void tst_WordLabel::shortWordsStayAsTheyAre()
{
    const auto words = QStringLiteral("application/json, and more than twenty-four letters in all");
    const WordLabel label(words);
    QCOMPARE(label.text(), words);
    QVERIFY(label.accessibleName().isEmpty());
}

void tst_WordLabel::aLongWordFitsIntoANarrowColumn()
{
    const QString token(2000, QLatin1Char('x'));
    const WordLabel label(token);
    const int narrow = label.fontMetrics().horizontalAdvance(QString(22, QLatin1Char('x')));
    QVERIFY(label.minimumSizeHint().width() <= narrow);
    QVERIFY(label.heightForWidth(narrow) > 10 * label.fontMetrics().height());
    QCOMPARE(label.words(), token);
    QCOMPARE(label.accessibleName(), token);
}

void tst_WordLabel::whatIsCopiedIsWhatWasGiven()
{
    const auto token =
        QString(100, QLatin1Char('x')) + QStringLiteral(" and ") + QString(90, QLatin1Char('y'));
    WordLabel label(token);
    label.show();
    label.setSelection(0, static_cast<int>(label.text().size()));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), token);
}

void tst_WordLabel::noPairIsBroken()
{
    QString faces;
    for (int i = 0; i < 100; ++i)
        faces += QString::fromUcs4(U"\U0001F600", 1);
    const WordLabel label(faces);
    for (const auto &part : label.text().split(QChar(0x200b)))
        QVERIFY(part.isValidUtf16());
}

void tst_WordLabel::aLongWordIsBrokenBehindItsJoints()
{
    WordLabel label(QStringLiteral("CN=storage.localhost,O=Example"));
    QCOMPARE(label.text().split(QChar(0x200b)),
             QStringList(
                 {QStringLiteral("CN=storage."), QStringLiteral("localhost,"), QStringLiteral("O=Example")}));
    label.setWords(QStringLiteral("localhost"));
    QCOMPARE(label.text(), QStringLiteral("localhost"));
    QVERIFY(label.accessibleName().isEmpty());
}

QTEST_MAIN(tst_WordLabel)
#include "tst_wordlabel.moc"
