// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytesize.h"

#include <QtTest/QtTest>

using expectra::parseByteSize;

class tst_ByteSize final : public QObject
{
    Q_OBJECT

private slots:
    void readsAmountsAsPeopleWriteThem_data();
    void readsAmountsAsPeopleWriteThem();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
};

void tst_ByteSize::readsAmountsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("bytes");
    QTest::addRow("plain") << "300000" << quint64(300000);
    QTest::addRow("zero") << "0" << quint64(0);
    QTest::addRow("with a unit") << "2 MiB" << quint64(2097152);
    QTest::addRow("without a space") << "64KiB" << quint64(65536);
    QTest::addRow("decimal unit") << "1.5 kB" << quint64(1500);
    QTest::addRow("short binary unit") << "1G" << quint64(1073741824);
    QTest::addRow("spaces around") << "  12 B " << quint64(12);
}

void tst_ByteSize::readsAmountsAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(quint64, bytes);
    QVERIFY(parseByteSize(text));
    QCOMPARE(*parseByteSize(text), bytes);
}

void tst_ByteSize::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("empty") << "";
    QTest::addRow("a unit alone") << "MiB";
    QTest::addRow("negative") << "-1";
    QTest::addRow("unknown unit") << "3 bananas";
    QTest::addRow("two points") << "1.2.3";
    QTest::addRow("beyond counting") << "99999999999 GiB";
}

void tst_ByteSize::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    QVERIFY(!parseByteSize(text));
}

QTEST_GUILESS_MAIN(tst_ByteSize)
#include "tst_bytesize.moc"
