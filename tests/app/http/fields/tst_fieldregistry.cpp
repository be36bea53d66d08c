// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/fields/fieldregistry.h"
#include "app/http/syntax.h"

#include <QTest>

#include <regex>

using namespace expectra;
using http::FieldUse;

class tst_FieldRegistry : public QObject
{
    Q_OBJECT

private slots:
    void holdsTheFieldsThatPeopleMeet();
    void isSortedAndNamesEveryFieldOnce();
    void explainsEveryFieldInOneSentence();
    void citesWellFormedReferences();
    void offersOnlyValuesThatCanStandInAField();
    void agreesWithItselfAboutLists();
    void findsNamesWithoutCase();
    void completesNames();
    void offersObsoleteNamesLast();
    void completesValues_data();
    void completesValues();
    void leadsToTheSectionOfAnRfc();
};

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList namesOf(const std::vector<const http::Field *> &fields)
{
    QStringList names;
    for (const auto *field : fields)
        names.append(toText(field->name));
    return names;
}

} // namespace

void tst_FieldRegistry::holdsTheFieldsThatPeopleMeet()
{
    QVERIFY(http::knownFields().size() >= 250);
    for (const auto *name : {"Expect",
                             "Host",
                             "Content-Length",
                             "Transfer-Encoding",
                             "Via",
                             "Server",
                             "Date",
                             "ETag",
                             "Vary",
                             "Accept",
                             "Accept-Encoding",
                             "Authorization",
                             "Cookie",
                             "Set-Cookie",
                             "Retry-After",
                             "Location",
                             "Link",
                             "Connection",
                             "Keep-Alive",
                             "Cache-Control",
                             "Strict-Transport-Security",
                             "X-Forwarded-For",
                             "Traceparent",
                             "Access-Control-Allow-Origin",
                             "Content-Disposition",
                             "Range",
                             "If-Match"})
        QVERIFY2(http::findField(name), name);
}

void tst_FieldRegistry::isSortedAndNamesEveryFieldOnce()
{
    std::string before;
    for (const auto &field : http::knownFields()) {
        QVERIFY2(http::isToken(field.name), field.name.data());
        const auto name = http::toLower(field.name);
        QVERIFY2(before < name, name.c_str());
        before = name;
    }
}

void tst_FieldRegistry::explainsEveryFieldInOneSentence()
{
    for (const auto &field : http::knownFields()) {
        const auto meaning = toText(field.meaning);
        QVERIFY2(meaning.endsWith(QLatin1Char('.')), field.name.data());
        QVERIFY2(meaning.front().isUpper(), field.name.data());
        QVERIFY2(!meaning.contains(QLatin1String(". ")), field.name.data());
        QVERIFY2(meaning.size() >= 20 && meaning.size() <= 130, field.name.data());
    }
}

void tst_FieldRegistry::citesWellFormedReferences()
{
    const std::regex rfc(R"(RFC [0-9]{4} section [0-9A-Z]+(\.[0-9]+)*)");
    for (const auto &field : http::knownFields()) {
        const std::string reference(field.reference);
        QVERIFY2(!reference.empty(), field.name.data());
        QVERIFY2(reference.find("RFC") == std::string::npos || std::regex_match(reference, rfc),
                 reference.c_str());
    }
}

void tst_FieldRegistry::offersOnlyValuesThatCanStandInAField()
{
    for (const auto &field : http::knownFields()) {
        const auto values = http::commonValues(field);
        for (const auto value : values) {
            QVERIFY2(!value.empty(), field.name.data());
            QVERIFY2(http::isFieldValue(value), field.name.data());
            QVERIFY2(std::count(values.begin(), values.end(), value) == 1, field.name.data());
        }
    }
}

void tst_FieldRegistry::agreesWithItselfAboutLists()
{
    using http::ValueForm;
    for (const auto &field : http::knownFields()) {
        QVERIFY2(!(field.has(http::Trait::List) && field.has(http::Trait::Singleton)), field.name.data());
        const bool isSingle = field.form == ValueForm::Number || field.form == ValueForm::Seconds ||
                              field.form == ValueForm::Date || field.form == ValueForm::MediaType;
        QVERIFY2(!isSingle || !field.has(http::Trait::List), field.name.data());
        const bool isMany = field.form == ValueForm::Tokens || field.form == ValueForm::Weighted ||
                            field.form == ValueForm::EntityTags || field.form == ValueForm::Directives;
        QVERIFY2(!isMany || field.has(http::Trait::List), field.name.data());
    }
}

void tst_FieldRegistry::findsNamesWithoutCase()
{
    const auto *field = http::findField("content-TYPE");
    QVERIFY(field);
    QCOMPARE(toText(field->name), QStringLiteral("Content-Type"));
    QVERIFY(field->has(http::Trait::Singleton));
    QCOMPARE(http::findField("Content-Typ"), nullptr);
    QCOMPARE(http::findField(""), nullptr);
    QVERIFY(http::findField("connection")->has(http::Trait::HopByHop));
}

void tst_FieldRegistry::completesNames()
{
    QCOMPARE(namesOf(http::completeName("expe", FieldUse::Request)), QStringList({QStringLiteral("Expect")}));
    const auto types = namesOf(http::completeName("TYPE", FieldUse::Request));
    QVERIFY(types.contains(QStringLiteral("Content-Type")));
    const auto contents = namesOf(http::completeName("content-l", FieldUse::Both));
    QCOMPARE(contents.mid(0, 3),
             QStringList({QStringLiteral("Content-Language"), QStringLiteral("Content-Length"),
                          QStringLiteral("Content-Location")}));
    QVERIFY(!namesOf(http::completeName("Serv", FieldUse::Request)).contains(QStringLiteral("Server")));
    QVERIFY(namesOf(http::completeName("Serv", FieldUse::Response)).contains(QStringLiteral("Server")));
    QVERIFY(http::completeName("zzz", FieldUse::Both).empty());
}

void tst_FieldRegistry::offersObsoleteNamesLast()
{
    const auto names = namesOf(http::completeName("dig", FieldUse::Both));
    QCOMPARE(names.last(), QStringLiteral("Want-Digest"));
    QVERIFY(names.indexOf(QStringLiteral("Repr-Digest")) < names.indexOf(QStringLiteral("Digest")));
}

void tst_FieldRegistry::completesValues_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("first");

    QTest::newRow("nothing typed") << QByteArray("Expect") << QByteArray() << QByteArray("100-continue");
    QTest::newRow("a beginning, any case") << QByteArray("Content-Type") << QByteArray("APPLICATION/O")
                                           << QByteArray("application/octet-stream");
    QTest::newRow("the last member of a list")
        << QByteArray("Accept-Encoding") << QByteArray("gzip, b") << QByteArray("gzip, br");
    QTest::newRow("behind a bare comma")
        << QByteArray("Connection") << QByteArray("close,") << QByteArray("close, keep-alive");
    QTest::newRow("a member that is there already")
        << QByteArray("Accept-Encoding") << QByteArray("GZIP, ") << QByteArray("GZIP, br");
    QTest::newRow("no list: a comma is a byte") << QByteArray("Server") << QByteArray("a, ") << QByteArray();
    QTest::newRow("complete already") << QByteArray("Expect") << QByteArray("100-continue") << QByteArray();
}

void tst_FieldRegistry::completesValues()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, first);
    const auto *field = http::findField(name.toStdString());
    QVERIFY(field);
    const auto offered = http::completeValue(*field, typed.toStdString());
    QCOMPARE(offered.empty() ? QByteArray() : QByteArray::fromStdString(offered.front()), first);
}

void tst_FieldRegistry::leadsToTheSectionOfAnRfc()
{
    QCOMPARE(http::referenceUrl("RFC 9110 section 10.1.1"),
             std::optional<std::string>("https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.1"));
    QCOMPARE(http::referenceUrl("RFC 9112 section C.2.2"),
             std::optional<std::string>("https://www.rfc-editor.org/rfc/rfc9112.html#appendix-C.2.2"));
    QCOMPARE(http::referenceUrl("RFC 9110"),
             std::optional<std::string>("https://www.rfc-editor.org/rfc/rfc9110.html"));
    QVERIFY(!http::referenceUrl("WHATWG Fetch"));
}

QTEST_GUILESS_MAIN(tst_FieldRegistry)
#include "tst_fieldregistry.moc"
