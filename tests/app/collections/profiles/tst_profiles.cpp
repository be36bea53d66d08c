// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clients' rules as requests meet them, and who wins over whom.

#include "app/collections/collection.h"
#include "app/collections/headersetfile.h"
#include "app/collections/profiles/profiles.h"
#include "app/request/prepare.h"

#include <QtTest>

#include <filesystem>

using namespace expectra;
using namespace expectra::collections;

class tst_Profiles : public QObject
{
    Q_OBJECT

private slots:
    void areAllReadable();
    void sayWhatTheyAre();
    void askAsTheirClientDoes_data();
    void askAsTheirClientDoes();
    void leaveTheRequestItsChoice_data();
    void leaveTheRequestItsChoice();
    void sendWhatTheirClientSends();
    void giveWayToTheCollectionsOwn();
    void nameTheLineOfAMistake();
};

namespace {

HeaderSet profile(std::string_view name)
{
    for (const auto &each : clientProfiles()) {
        if (each.name == name)
            return each;
    }
    qFatal("no profile");
}

Request withProfile(const char *name, const char *method, ByteCount content)
{
    Request request;
    request.method = method;
    request.url = "http://h/";
    request.headerSets = {profile(name)};
    if (content > 0)
        request.body = GeneratedBody{content};
    return request;
}

/// "wait 1000 ms, retry" or "none".
QString policyOf(const Request &request)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return QString::fromStdString(prepared.error().detail);
    const auto &policy = prepared->expectation;
    const bool isSent = prepared->expectValue.has_value();
    if (policy.mode == expect::Mode::None)
        return isSent ? QStringLiteral("sent without a mode") : QStringLiteral("none");
    const auto retry =
        policy.onRefusal == expect::OnRefusal::Report ? QStringLiteral("report") : QStringLiteral("retry");
    const auto limit =
        policy.limit ? std::chrono::duration_cast<std::chrono::milliseconds>(*policy.limit).count() : -1;
    const auto mode = policy.mode == expect::Mode::Wait ? QStringLiteral("wait %1 ms").arg(limit)
                                                        : QStringLiteral("header only");
    return mode + QStringLiteral(", ") + retry + (isSent ? QString() : QStringLiteral(", not sent"));
}

} // namespace

void tst_Profiles::areAllReadable()
{
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(SOURCE_DIR "/resources/profiles")) {
        const auto set = readHeaderSet(entry.path().string());
        QVERIFY2(set, set ? "" : set.error().detail.c_str());
        QVERIFY(*set == profile(set->name));
        QVERIFY(!set->rules.empty());
        ++files;
    }
    QCOMPARE(clientProfiles().size(), files);
}

void tst_Profiles::sayWhatTheyAre()
{
    for (const auto &each : clientProfiles()) {
        const auto description = profileDescription(each.name);
        QVERIFY2(description.size() > 20 && description.back() == '.', description.c_str());
        QVERIFY(description.find('@') == std::string::npos && description.find('#') == std::string::npos);
        QVERIFY(*parseHeaderSet(profileText(each.name), each.name + ".headers") == each);
    }
    QVERIFY(profileDescription("curl").starts_with("curl 7.69 and later. All PUT, and POST of more than"));
    QVERIFY(profileText("none").empty());
}

void tst_Profiles::askAsTheirClientDoes_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<quint64>("content");
    QTest::addColumn<QString>("policy");
    const auto row = [](const char *profile, const char *method, quint64 content, const char *policy) {
        QTest::addRow("%s %s %llu", profile, method, static_cast<unsigned long long>(content))
            << QByteArray(profile) << QByteArray(method) << content << QString::fromLatin1(policy);
    };
    // clang-format off
    row("curl",              "PUT",  1,         "wait 1000 ms, retry");
    row("curl",              "POST", 1'048'576, "none");
    row("curl",              "POST", 1'048'577, "wait 1000 ms, retry");
    row("curl",              "GET",  0,         "none");
    row("curl",              "PATCH", 5'000'000, "none");
    row("dotnet-framework",  "POST", 1,         "wait 350 ms, report");
    row("dotnet-framework",  "GET",  0,         "none");
    row("dotnet",            "PUT",  1,         "wait 1000 ms, report");
    row("dotnet",            "PUT",  0,         "none");
    row("jdk-httpclient",    "POST", 1,         "wait 5000 ms, report");
    row("go-net-http",       "POST", 1,         "wait 1000 ms, report");
    row("apache-httpclient", "PUT",  1,         "wait 3000 ms, report");
    row("botocore",          "PUT",  1,         "wait 1000 ms, report");
    row("botocore",          "DELETE", 1,       "none");
    row("node",              "PUT",  1,         "header only, report");
    // clang-format on
}

void tst_Profiles::askAsTheirClientDoes()
{
    QFETCH(const QByteArray, profile);
    QFETCH(const QByteArray, method);
    QFETCH(const quint64, content);
    QFETCH(const QString, policy);
    QCOMPARE(policyOf(withProfile(profile.constData(), method.constData(), content)), policy);
}

using Edit = void (*)(Request &);
Q_DECLARE_METATYPE(Edit)

void tst_Profiles::leaveTheRequestItsChoice_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("policy");
    const auto row = [](const char *name, Edit edit, const char *policy) {
        QTest::newRow(name) << edit << QString::fromLatin1(policy);
    };
    row(
        "nothing chosen", [](Request &) {}, "wait 1000 ms, retry");
    row(
        "none", [](Request &r) { r.expectation.mode = expect::Mode::None; }, "none");
    row(
        "another wait", [](Request &r) { r.expectation.limit = 5s; }, "wait 5000 ms, retry");
    row(
        "report", [](Request &r) { r.expectation.onRefusal = expect::OnRefusal::Report; },
        "wait 1000 ms, report");
    row(
        "typed", [](Request &r) { r.headers.append("Expect", "x"); }, "wait 1000 ms, report");
    row(
        "HTTP/1.0", [](Request &r) { r.version = http::Version::Http10; }, "none");
    row(
        "a later set", [](Request &r) { r.headerSets.push_back(profile("node")); }, "header only, report");
    row(
        "a later set without a rule", [](Request &r) { r.headerSets.emplace_back(); }, "wait 1000 ms, retry");
    row(
        "suppressed", [](Request &r) { r.suppressed = {"Expect"}; }, "wait 1000 ms, report, not sent");
}

void tst_Profiles::leaveTheRequestItsChoice()
{
    QFETCH(const Edit, edit);
    QFETCH(const QString, policy);
    auto request = withProfile("curl", "PUT", 10);
    request.headerSets.front().rules.front().choice.onRefusal.reset(); // as the value makes it
    edit(request);
    QCOMPARE(policyOf(request), policy);
}

void tst_Profiles::sendWhatTheirClientSends()
{
    const auto curl = prepare(withProfile("curl", "GET", 0));
    QVERIFY(curl->fields().value("User-Agent")->starts_with("curl/"));
    const auto dotnet = prepare(withProfile("dotnet", "GET", 0));
    QVERIFY(!dotnet->fields().contains("User-Agent"));
}

void tst_Profiles::giveWayToTheCollectionsOwn()
{
    Collection collection;
    collection.headerSets.emplace_back();
    collection.headerSets.back().name = "curl";
    const auto surroundings = collection.surroundings();
    QVERIFY(surroundings);
    QCOMPARE(surroundings->headerSets.size(), clientProfiles().size());
    QVERIFY(surroundings->headerSets.front() == collection.headerSets.front());
}

void tst_Profiles::nameTheLineOfAMistake()
{
    const auto reason = [](const char *text) {
        const auto set = parseHeaderSet(text, "a.headers");
        return set ? QStringLiteral("read") : QString::fromStdString(set.error().detail);
    };
    QCOMPARE(reason("A: 1\n# @expect for=PUT\n"), QStringLiteral("a.headers:2: @expect says nothing"));
    QCOMPARE(reason("# @expect over=1M wait\n"),
             QStringLiteral("a.headers:1: @expect over= '1M' is not a whole number"));
    QCOMPARE(reason("# @word of others\n# at @home\n"), QStringLiteral("read"));
}

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_profiles.moc"
