// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coding/coding.h"

#include <QTest>

using namespace expectra;

class tst_Coding : public QObject
{
    Q_OBJECT

private slots:
    void readsTheField_data();
    void readsTheField();
    void decodesNoMoreLayersThanAMessageHas();
};

void tst_Coding::readsTheField_data()
{
    QTest::addColumn<QList<QByteArray>>("values");
    QTest::addColumn<QString>("names");
    QTest::addColumn<bool>("canDecode");

    const auto row = [](const char *name, const QList<QByteArray> &values, const QString &names, bool can) {
        QTest::newRow(name) << values << names << can;
    };
    row("absent", {}, QString(), false);
    row("gzip", {"gzip"}, QStringLiteral("gzip"), true);
    row("in capitals", {"GZip"}, QStringLiteral("gzip"), true);
    row("x-gzip", {"x-gzip"}, QStringLiteral("x-gzip"), true);
    row("identity", {"identity"}, QString(), false);
    row("identity among others", {"identity, br"}, QStringLiteral("br"), true);
    row("a list", {"gzip, br"}, QStringLiteral("gzip, br"), true);
    row("a list over two fields", {"deflate", "zstd"}, QStringLiteral("deflate, zstd"), true);
    row("empty members", {", gzip ,,"}, QStringLiteral("gzip"), true);
    row("unknown", {"compress"}, QStringLiteral("compress"), false);
    row("unknown below a known one", {"compress, gzip"}, QStringLiteral("compress, gzip"), false);
}

void tst_Coding::readsTheField()
{
    QFETCH(QList<QByteArray>, values);
    http::Headers headers;
    for (const auto &value : values)
        headers.append("content-encoding", value.toStdString());

    const auto codings = coding::codingsOf(headers);

    QTEST(QString::fromStdString(coding::joinedNames(codings)), "names");
    QTEST(coding::canDecode(codings), "canDecode");
}

void tst_Coding::decodesNoMoreLayersThanAMessageHas()
{
    http::Headers headers;
    for (std::size_t i = 0; i < coding::mostLayers; ++i)
        headers.append("Content-Encoding", "gzip");
    QVERIFY(coding::canDecode(coding::codingsOf(headers)));
    headers.append("Content-Encoding", "gzip");
    QVERIFY(!coding::canDecode(coding::codingsOf(headers)));
}

QTEST_GUILESS_MAIN(tst_Coding)
#include "tst_coding.moc"
