// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtTest/QtTest>

using namespace expectra;

/// Held beside a plain label, pixel by pixel.
class tst_ShapedLabel final : public QObject
{
    Q_OBJECT

private slots:
    void looksLikeAPlainLabel_data();
    void looksLikeAPlainLabel();
    void drawsWhatItSaysNow();
};

namespace {

const QString sentence = QStringLiteral("Every request that is sent is listed here, with its retries.");

void dress(QLabel &label, const QFont &face, Qt::Alignment alignment, QSize size)
{
    label.setFont(face);
    label.setAlignment(alignment);
    label.setContentsMargins(3, 2, 5, 4);
    label.resize(size);
}

QImage pictureOf(QLabel &label)
{
    return label.grab().toImage();
}

} // namespace

void tst_ShapedLabel::looksLikeAPlainLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QFont>("face");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<QSize>("size");
    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    const QSize wide(500, 41);
    QTest::newRow("a line") << sentence << style::textFont() << left << wide;
    QTest::newRow("small") << sentence << style::smallFont() << left << wide;
    QTest::newRow("a title") << sentence << style::titleFont() << left << QSize(700, 41);
    QTest::newRow("a title, one pixel less high") << sentence << style::titleFont() << left << QSize(700, 40);
    QTest::newRow("capitals") << sentence << style::sectionFont() << left << wide;
    QTest::newRow("code") << sentence << style::codeFont() << left << wide;
    QTest::newRow("in the middle") << sentence << style::strongFont() << static_cast<int>(Qt::AlignCenter)
                                   << wide;
    QTest::newRow("at the right") << sentence << style::textFont() << int(Qt::AlignRight | Qt::AlignTop)
                                  << wide;
    QTest::newRow("at the bottom") << sentence << style::textFont() << int(Qt::AlignLeft | Qt::AlignBottom)
                                   << wide;
    QTest::newRow("narrower than its words") << sentence << style::textFont() << left << QSize(150, 90);
    QTest::newRow("too low") << sentence << style::textFont() << int(Qt::AlignCenter) << QSize(150, 20);
    QTest::newRow("two lines where three are wanted")
        << sentence << style::textFont() << left << QSize(150, 34);
    QTest::newRow("lines of its own") << QStringLiteral("one\ntwo and more\n\nfour") << style::titleFont()
                                      << int(Qt::AlignCenter) << QSize(200, 150);
    QTest::newRow("from right to left") << QStringLiteral("שלום עולם") << style::textFont() << left << wide;
    QTest::newRow("an ampersand") << QStringLiteral("this & that") << style::textFont() << left << wide;
}

void tst_ShapedLabel::looksLikeAPlainLabel()
{
    QFETCH(QString, text);
    QFETCH(QFont, face);
    QFETCH(int, alignment);
    QFETCH(QSize, size);
    for (const bool wraps : {false, true}) {
        QLabel plain(text);
        plain.setWordWrap(wraps);
        dress(plain, face, Qt::Alignment(alignment), size);
        LineLabel line(text);
        WrappedLabel wrapped(text);
        QLabel &ours = wraps ? static_cast<QLabel &>(wrapped) : line;
        dress(ours, face, Qt::Alignment(alignment), size);
        for (const bool enabled : {true, false}) {
            plain.setEnabled(enabled);
            ours.setEnabled(enabled);
            QCOMPARE(pictureOf(ours), pictureOf(plain));
        }
    }
}

void tst_ShapedLabel::drawsWhatItSaysNow()
{
    LineLabel label(QStringLiteral("before"));
    dress(label, style::textFont(), Qt::AlignCenter, QSize(200, 40));
    const QImage before = pictureOf(label);
    label.setText(QStringLiteral("after"));
    QVERIFY(pictureOf(label) != before);
    label.setText(QStringLiteral("before"));
    QCOMPARE(pictureOf(label), before);
}

QTEST_MAIN(tst_ShapedLabel)
#include "tst_shapedlabel.moc"
