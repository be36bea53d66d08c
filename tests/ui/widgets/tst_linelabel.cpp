// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linelabel.h"

#include <QtTest/QtTest>

using namespace expectra;

/// Always held beside a plain label, which remembers nothing.
class tst_LineLabel final : public QObject
{
    Q_OBJECT

private slots:
    void isAsLargeAsAPlainLabel_data();
    void isAsLargeAsAPlainLabel();
    void forgetsWhatItSaidOfOtherWords();
};

namespace {

void compare(const LineLabel &label)
{
    QLabel plain(label.text());
    plain.setFont(label.font());
    plain.setContentsMargins(label.contentsMargins());
    plain.setMinimumSize(label.minimumSize());
    plain.setWordWrap(label.wordWrap());
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    QCOMPARE(label.minimumSizeHint(), plain.minimumSizeHint());
}

} // namespace

void tst_LineLabel::isAsLargeAsAPlainLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("margin");
    QTest::addColumn<int>("least");
    QTest::addColumn<bool>("wraps");
    QTest::newRow("nothing") << QString() << 0 << 0 << false;
    QTest::newRow("words") << QStringLiteral("some words") << 0 << 0 << false;
    QTest::newRow("within margins") << QStringLiteral("some words") << 7 << 0 << false;
    QTest::newRow("no smaller than this") << QStringLiteral("a") << 0 << 90 << false;
    QTest::newRow("two lines") << QStringLiteral("one\nand two") << 0 << 0 << false;
    QTest::newRow("rich") << QStringLiteral("<b>one</b> two") << 0 << 0 << false;
    QTest::newRow("wrapped") << QStringLiteral("some words that wrap") << 0 << 0 << true;
    QTest::newRow("beyond the screen") << QString(900, QLatin1Char('m')) << 0 << 0 << false;
}

void tst_LineLabel::isAsLargeAsAPlainLabel()
{
    QFETCH(QString, text);
    QFETCH(int, margin);
    QFETCH(int, least);
    QFETCH(bool, wraps);
    LineLabel label(text);
    label.setContentsMargins(margin, margin, margin, margin);
    label.setMinimumWidth(least);
    label.setWordWrap(wraps);
    compare(label);
    compare(label); // this time from memory
}

void tst_LineLabel::forgetsWhatItSaidOfOtherWords()
{
    LineLabel label(QStringLiteral("some words"));
    const QSize before = label.sizeHint();
    label.setText(QStringLiteral("some words more"));
    QVERIFY(label.sizeHint().width() > before.width());
    QFont large = label.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    label.setFont(large);
    QVERIFY(label.sizeHint().height() > before.height());
    compare(label);
}

QTEST_MAIN(tst_LineLabel)
#include "tst_linelabel.moc"
