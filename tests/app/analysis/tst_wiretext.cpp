// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/wiretext.h"

#include <QtTest>

using namespace expectra;

class tst_WireText : public QObject
{
    Q_OBJECT
private slots:
    void escapesWhatWouldAct_data();
    void escapesWhatWouldAct();
    void readsLatinWhereItIsNoUtf8();
    void cutsWithAnEllipsis();
    void writesSizes_data();
    void writesSizes();
    void writesDurations_data();
    void writesDurations();
};

void tst_WireText::escapesWhatWouldAct_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("a b\\c %1") << QStringLiteral("a b\\c %1");
    QTest::newRow("line ends") << QByteArray("a\r\n\tb") << QStringLiteral("a\\r\\n\\tb");
    QTest::newRow("terminal sequence") << QByteArray("\x1b[2J") << QStringLiteral("\\x1b[2J");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
    QTest::newRow("C1 control") << QByteArray("\xc2\x9b") << QStringLiteral("\\x9b");
    QTest::newRow("right-to-left override") << QByteArray("\xe2\x80\xae") << QStringLiteral("\\u202e");
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << QStringLiteral("\\u2066");
    QTest::newRow("zero width") << QByteArray("\xe2\x80\x8b") << QStringLiteral("\\u200b");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QStringLiteral("\\u2028");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a")
                                     << QStringLiteral("\\ufeffa");
    QTest::newRow("letters and signs") << QByteArray("\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80")
                                       << QString::fromUtf8("\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80");
}

void tst_WireText::escapesWhatWouldAct()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(escapedText(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))), text);
}

void tst_WireText::readsLatinWhereItIsNoUtf8()
{
    QCOMPARE(wireText("caf\xe9"), QString::fromLatin1("caf\xe9"));
    QCOMPARE(wireText("caf\xc3\xa9"), QString::fromLatin1("caf\xe9"));
    QCOMPARE(wireText("\xff\xfe").size(), 2);
}

void tst_WireText::cutsWithAnEllipsis()
{
    QCOMPARE(shortText("abcd", 4), QStringLiteral("abcd"));
    QCOMPARE(shortText("abcde", 4), QStringLiteral("abc") + QChar(0x2026));
    QCOMPARE(shortText(std::string(10'000'000, 'x'), 10).size(), 10);
    QCOMPARE(shortText("a" + QString(100, QChar(0xe4)).toStdString(), 4),
             QString::fromUtf8("aää") + QChar(0x2026));
    QCOMPARE(shortText("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4", 4),
             QString::fromUtf8("äää") + QChar(0x2026));
}

void tst_WireText::writesSizes_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << quint64{0} << QStringLiteral("0 B");
    QTest::newRow("bytes") << quint64{1023} << QStringLiteral("1023 B");
    QTest::newRow("whole") << quint64{2097152} << QStringLiteral("2 MiB");
    QTest::newRow("broken") << quint64{1536} << QStringLiteral("1.50 KiB");
    QTest::newRow("hundreds") << quint64{300000} << QStringLiteral("293 KiB");
    QTest::newRow("beyond the units") << quint64{1} + ~quint64{0} / 2 << QStringLiteral("8388608 TiB");
}

void tst_WireText::writesSizes()
{
    QFETCH(quint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(sizeText(bytes), text);
}

void tst_WireText::writesDurations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("below one") << qint64{400} << QString::fromUtf8("0.4 µs");
    QTest::newRow("microseconds") << qint64{812'400} << QString::fromUtf8("812 µs");
    QTest::newRow("nearly one millisecond") << qint64{999'700} << QStringLiteral("1.00 ms");
    QTest::newRow("milliseconds") << qint64{20'040'000} << QStringLiteral("20.0 ms");
    QTest::newRow("nearly a second") << qint64{999'600'000} << QStringLiteral("1.00 s");
    QTest::newRow("seconds") << qint64{3'400'000'000} << QStringLiteral("3.40 s");
}

void tst_WireText::writesDurations()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(Duration(nanoseconds)), text);
}

QTEST_GUILESS_MAIN(tst_WireText)
#include "tst_wiretext.moc"
