// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Header sets keep order, case and duplicates; lines that are no header are named.

#include "app/collections/headersetfile.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

class tst_HeaderSetFile : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data();
    void readsHeaders();
};

void tst_HeaderSetFile::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *bytes, const char *expected) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(expected);
    };
    // clang-format off
    row("nothing",             "",                                  "json-api:");
    row("order and case",      "b: 2\nA:1\nb: 3\n",                 "json-api: [b]=[2] [A]=[1] [b]=[3]");
    row("comments and blanks", "# why\n\n  # more\nA: 1\n",         "json-api: [A]=[1]");
    row("CRLF, no last end",   "A: 1\r\nB: 2",                      "json-api: [A]=[1] [B]=[2]");
    row("empty value",         "Expect:\n",                         "json-api: [Expect]=[]");
    row("placeholder",         "Authorization: Bearer {{token}}\n", "json-api: [Authorization]=[Bearer {{token}}]");
    row("no colon",            "A: 1\nB\n",                         "error: sets/json-api.headers:2: the header line holds no colon");
    row("begins with a space", "A: 1\n b: 2\n",                     "error: sets/json-api.headers:2: a header can't begin with a space");
    // clang-format on
}

void tst_HeaderSetFile::readsHeaders()
{
    QFETCH(const QByteArray, bytes);
    const auto set = parseHeaderSet(bytes.toStdString(), "sets/json-api.headers");
    std::string text = set ? set->name + ":" : "error: " + set.error().detail;
    if (set) {
        for (const auto &field : set->headers)
            text += " [" + field.name + "]=[" + field.value + "]";
    }
    QTEST(QByteArray::fromStdString(text), "expected");
}

QTEST_GUILESS_MAIN(tst_HeaderSetFile)
#include "tst_headersetfile.moc"
