// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QtTest/QTest>

namespace expectra {

class tst_ElidedLabel : public QObject
{
    Q_OBJECT

private slots:
    void showsAllThatFits()
    {
        ElidedLabel label(style::Role::Dim);
        label.setText(QStringLiteral("one") + ElidedLabel::apart() + QStringLiteral("two"));
        label.resize(label.sizeHint());
        QCOMPARE(label.shownText(), label.text());
        QVERIFY(label.toolTip().isEmpty());
    }

    void dropsWholeFacts()
    {
        ElidedLabel label(style::Role::Dim);
        const auto first = QStringLiteral("95 B in · 2 MiB body sent");
        label.setText(first + ElidedLabel::apart() + QStringLiteral("HTTP/1.1 · 127.0.0.1:8417"));
        label.resize(label.sizeHint() - QSize(1 + label.fontMetrics().horizontalAdvance(u'7'), 0));
        label.grab(); // a hidden widget hears of its size when it is painted
        QCOMPARE(label.shownText(), first + QStringLiteral("  …"));
        QCOMPARE(label.toolTip(), label.text());
        QCOMPARE(label.accessibleName(), label.text());
    }

    void dropsWholeAmounts()
    {
        ElidedLabel label(style::Role::Dim);
        label.setText(QStringLiteral("214 B in · 2 MiB body sent") + ElidedLabel::apart() +
                      QStringLiteral("HTTP/1.1 · 127.0.0.1:8417"));
        label.resize(label.fontMetrics().horizontalAdvance(QStringLiteral("214 B in · 2 MiB")), 20);
        label.grab();
        QCOMPARE(label.shownText(), QStringLiteral("214 B in  …"));
    }

    void elidesTheOnlyFact()
    {
        ElidedLabel label(style::Role::Dim);
        label.setText(QStringLiteral("one fact and no other"));
        label.resize(label.sizeHint().width() / 2, label.sizeHint().height());
        QVERIFY(label.shownText().startsWith(QStringLiteral("one")));
        QVERIFY(label.shownText().endsWith(QChar(u'…')));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_ElidedLabel)
#include "tst_elidedlabel.moc"
