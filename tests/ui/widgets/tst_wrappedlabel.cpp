// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QtTest/QtTest>

using expectra::WrappedLabel;

/// Always held beside a plain label, which remembers nothing.
class tst_WrappedLabel final : public QObject
{
    Q_OBJECT

private slots:
    void isAsHighAsAPlainLabel_data();
    void isAsHighAsAPlainLabel();
    void isAsLargeAsAPlainLabel_data();
    void isAsLargeAsAPlainLabel();
    void forgetsWhatItSaidOfOtherWords();
    void forgetsWhatItSaidOfAnotherFace();
    void forgetsWhatItSaidWithinOtherMargins();
};

namespace {

const QString words = QStringLiteral("Every request that is sent is listed here, with its retries and more.");

int plainHeight(const QString &text, int width, const QFont &face = {}, int margin = 0)
{
    QLabel label(text);
    label.setFont(face);
    label.setWordWrap(true);
    label.setContentsMargins(margin, margin, margin, margin);
    return label.heightForWidth(width);
}

} // namespace

void tst_WrappedLabel::isAsHighAsAPlainLabel_data()
{
    QTest::addColumn<int>("width");
    QTest::addRow("a word wide") << 60;
    QTest::addRow("some words wide") << 150;
    QTest::addRow("as wide as all") << 2000;
}

void tst_WrappedLabel::isAsHighAsAPlainLabel()
{
    QFETCH(int, width);
    const WrappedLabel label(words);
    QCOMPARE(label.heightForWidth(width), plainHeight(words, width));
    QCOMPARE(label.heightForWidth(width), plainHeight(words, width)); // this time from memory
    QVERIFY(label.heightForWidth(60) > label.heightForWidth(2000));
}

void tst_WrappedLabel::isAsLargeAsAPlainLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << QString();
    QTest::addRow("a word") << QStringLiteral("words");
    QTest::addRow("a line") << words;
    QTest::addRow("many lines") << (words + words + words + words);
    QTest::addRow("lines of its own") << QStringLiteral("one\ntwo and more\n\nfour");
    QTest::addRow("no place to break") << QString(200, QLatin1Char('x'));
    QTest::addRow("rich") << QStringLiteral("<b>one</b> two <i>three</i>");
    QTest::addRow("of another script") << QStringLiteral("שלום עולם مرحبا 世界你好世界");
}

void tst_WrappedLabel::isAsLargeAsAPlainLabel()
{
    QFETCH(QString, text);
    const WrappedLabel label(text);
    QLabel plain(text);
    plain.setWordWrap(true);
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    QCOMPARE(label.minimumSizeHint(), plain.minimumSizeHint());
    for (int width = 1; width < 900; width += 7)
        QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
}

void tst_WrappedLabel::forgetsWhatItSaidOfOtherWords()
{
    WrappedLabel label(words);
    const int before = label.heightForWidth(150);
    label.setText(words + words);
    QVERIFY(label.heightForWidth(150) > before);
    QCOMPARE(label.heightForWidth(150), plainHeight(words + words, 150));
}

void tst_WrappedLabel::forgetsWhatItSaidOfAnotherFace()
{
    WrappedLabel label(words);
    const int before = label.heightForWidth(150);
    QFont large = label.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    label.setFont(large);
    QVERIFY(label.heightForWidth(150) > before);
    QCOMPARE(label.heightForWidth(150), plainHeight(words, 150, large));
}

void tst_WrappedLabel::forgetsWhatItSaidWithinOtherMargins()
{
    WrappedLabel label(words);
    const int before = label.heightForWidth(150);
    label.setContentsMargins(20, 20, 20, 20);
    QVERIFY(label.heightForWidth(150) > before);
    QCOMPARE(label.heightForWidth(150), plainHeight(words, 150, {}, 20));
}

QTEST_MAIN(tst_WrappedLabel)
#include "tst_wrappedlabel.moc"
