// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which versions a range holds: numbers are compared part by part, and only as many parts as its end has.

#include "app/knowledge/product.h"

#include <QTest>

using namespace expectra::knowledge;

class tst_VersionRange : public QObject
{
    Q_OBJECT

private slots:
    void holdsVersions_data();
    void holdsVersions();
};

void tst_VersionRange::holdsVersions_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const char *from, const char *to, const char *version, bool holds) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(version) << holds;
    };
    row("open at both ends", "", "", "1.2", true);
    row("first of all", "2.4.40", "", "2.4.40", true);
    row("just before", "2.4.40", "", "2.4.39", false);
    row("ten is more than nine", "2.4.9", "", "2.4.10", true);
    row("end holds its patches", "", "3.1", "3.1.20", true);
    row("just behind", "", "3.1", "3.2", false);
    row("with letters", "2.4.40", "", "2.4.57-Debian", true);
    row("shorter than the end", "", "1.4.45", "1.4", true);
    row("not told", "3", "4", "", true);
    row("no number at all", "3", "4", "unknown", true);
}

void tst_VersionRange::holdsVersions()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, version);
    const VersionRange range{from.toStdString(), to.toStdString()};
    QTEST(range.contains(version.toStdString()), "holds");
}

QTEST_APPLESS_MAIN(tst_VersionRange)
#include "tst_versionrange.moc"
