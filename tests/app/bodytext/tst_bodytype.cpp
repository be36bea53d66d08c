// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodytext/bodytype.h"

#include <QTest>

using namespace expectra;

class tst_BodyType : public QObject
{
    Q_OBJECT

private slots:
    void readsTheKindFromTheType_data();
    void readsTheKindFromTheType();
    void proposesWhatItReadsBack();
    void comparesTypes_data();
    void comparesTypes();
};

void tst_BodyType::readsTheKindFromTheType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *type, ContentKind kind) {
        QTest::newRow(*type ? type : "none") << QByteArray(type) << static_cast<int>(kind);
    };
    row("", ContentKind::Text);
    row("Application/Problem+JSON; charset=utf-8", ContentKind::Json);
    row("text/xml", ContentKind::Xml);
    row("image/svg+xml", ContentKind::Xml);
    row("application/x-www-form-urlencoded;a=b", ContentKind::Form);
    row("multipart/mixed; boundary=x", ContentKind::Text); // parts that nobody could read stay text
    row("text/html", ContentKind::Text);
}

void tst_BodyType::readsTheKindFromTheType()
{
    QFETCH(const QByteArray, type);
    QFETCH(const int, kind);
    QCOMPARE(static_cast<int>(contentKind(BytesBody{}, type.toStdString())), kind);
    QVERIFY(contentKind(NoBody{}, type.toStdString()) == ContentKind::None);
    QVERIFY(contentKind(FileBody{}, type.toStdString()) == ContentKind::File);
    QVERIFY(contentKind(GeneratedBody{}, type.toStdString()) == ContentKind::Generated);
    QVERIFY(contentKind(MultipartBody{}, type.toStdString()) == ContentKind::Multipart);
}

void tst_BodyType::proposesWhatItReadsBack()
{
    for (const auto kind : {ContentKind::Text, ContentKind::Json, ContentKind::Xml, ContentKind::Form})
        QVERIFY(contentKind(BytesBody{}, proposedType(kind, BytesBody{})) == kind);
    QCOMPARE(proposedType(ContentKind::File, FileBody{"/a/b.png"}), std::string("image/png"));
    QCOMPARE(proposedType(ContentKind::File, FileBody{"odd.zzzz"}), std::string("application/octet-stream"));
    QCOMPARE(proposedType(ContentKind::Multipart, MultipartBody{"b", {}, {}}),
             std::string("multipart/form-data; boundary=b"));
    QVERIFY(proposedType(ContentKind::Generated, GeneratedBody{1}).empty());
}

void tst_BodyType::comparesTypes_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("proposed");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *typed, const char *proposed, bool same) {
        QTest::newRow(name) << QByteArray(typed) << QByteArray(proposed) << same;
    };
    row("parameters aside", "application/json; charset=utf-8", "application/json", true);
    row("a kind of JSON", "application/vnd.api+json", "application/json", true);
    row("another", "text/plain", "application/json", false);
    row("a kind of text", "text/csv", "text/plain", true);
    row("JSON is no text", "application/json", "text/plain", false);
    row("the boundary", "multipart/mixed; boundary=b", "multipart/form-data; boundary=b", true);
    row("another boundary", "multipart/form-data; boundary=c", "multipart/form-data; boundary=b", false);
    row("another picture", "image/gif", "image/png", false);
}

void tst_BodyType::comparesTypes()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const QByteArray, proposed);
    QFETCH(const bool, same);
    QCOMPARE(isSameType(typed.toStdString(), proposed.toStdString()), same);
}

QTEST_GUILESS_MAIN(tst_BodyType)
#include "tst_bodytype.moc"
