// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/awsrequest.h"
#include "app/request/bodyhash.h"
#include "app/request/credentials.h"
#include "app/request/prepare.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

Request with(Auth auth)
{
    auto request = download();
    request.auth = std::move(auth);
    return request;
}

/// The field of that name; "(none)" where it is not sent.
QString field(const PreparedRequest &request, const char *name)
{
    return QString::fromStdString(request.fields().combined(name).value_or("(none)"));
}

constexpr std::chrono::sys_seconds moment{std::chrono::seconds(1440938160)}; // 20150830T123600Z

} // namespace

class tst_Credentials : public QObject
{
    Q_OBJECT

private slots:
    void tellsThemWithTheFirstRequest_data();
    void tellsThemWithTheFirstRequest();
    void marksThemAsComputed();
    void letsATypedFieldWin();
    void readsTheAddress();
    void putsAKeyIntoTheQuery();
    void refusesWhatCannotBeTold();
    void signsForAws();
    void signsWithTheTypedTime();
    void leavesALargeObjectUnsigned();
    void hashesAnyContent();
};

void tst_Credentials::tellsThemWithTheFirstRequest_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("Basic") << QStringLiteral("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="); // RFC 7617 section 2
    QTest::newRow("Basic in UTF-8") << QStringLiteral("Basic dGVzdDoxMjPCow==");    // and section 2.1
    QTest::newRow("Bearer") << QStringLiteral("Bearer mF_9.B5f-4.1JqM");            // RFC 6750 section 2.1
    QTest::newRow("Digest") << QStringLiteral("(none)");                            // nobody asked yet
}

void tst_Credentials::tellsThemWithTheFirstRequest()
{
    const QByteArray name = QTest::currentDataTag();
    const Auth auth = name == "Basic"            ? Auth(BasicAuth{"Aladdin", "open sesame"})
                      : name == "Basic in UTF-8" ? Auth(BasicAuth{"test", "123\xc2\xa3"})
                      : name == "Bearer"         ? Auth(BearerAuth{"mF_9.B5f-4.1JqM"})
                                                 : Auth(DigestAuth{"u", "p"});
    QTEST(field(prepared(with(auth)), "Authorization"), "expected");
}

void tst_Credentials::marksThemAsComputed()
{
    const auto request = prepared(with(ApiKeyAuth{"X-Key", "k", ApiKeyAuth::Place::Header}));
    QCOMPARE(field(request, "X-Key"), QStringLiteral("k"));
    QVERIFY(request.headers.back().origin == Origin::Computed);
}

void tst_Credentials::letsATypedFieldWin()
{
    auto request = with(BearerAuth{"computed"});
    request.headers.append("authorization", "typed");
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("typed"));
    request.headers = {};
    request.suppressed = {"Authorization"};
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("(none)"));
}

void tst_Credentials::readsTheAddress()
{
    auto request = download();
    request.url = "http://u%40x:p%3aq@127.0.0.1:8417/";
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("Basic dUB4OnA6cQ=="));
    request.url = "http://u@127.0.0.1:8417/";
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("Basic dTo="));
    // Credentials that were chosen are stronger; Digest without any takes those of the address.
    request.auth = BearerAuth{"t"};
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("Bearer t"));
    request.auth = DigestAuth{};
    QVERIFY(std::get<DigestAuth>(prepared(request).auth) == (DigestAuth{"u", ""}));
    QCOMPARE(field(prepared(request), "Authorization"), QStringLiteral("(none)"));
}

void tst_Credentials::putsAKeyIntoTheQuery()
{
    auto request = with(ApiKeyAuth{"key", "a b&c", ApiKeyAuth::Place::Query});
    request.url = "http://127.0.0.1/x";
    QCOMPARE(prepared(request).target.pathAndQuery, std::string("/x?key=a%20b%26c"));
    request.url = "http://127.0.0.1/x?y=1";
    QCOMPARE(prepared(request).target.pathAndQuery, std::string("/x?y=1&key=a%20b%26c"));
}

void tst_Credentials::refusesWhatCannotBeTold()
{
    const auto says = [](Auth auth, const char *words) {
        const auto result = prepare(with(std::move(auth)));
        return !result && result.error().detail.find(words) != std::string::npos;
    };
    QVERIFY(says(BasicAuth{"a:b", "c"}, "holds a colon"));
    QVERIFY(says(BearerAuth{"t\r\nX: 1"}, "CR, LF or NUL"));
    QVERIFY(says(AwsAuth{"id", "key", {}, {}, "s3"}, "region is not given"));
    QVERIFY(says(AwsAuth{"id", "key", {}, "eu-west-1", {}}, "service is not given"));
}

/// As AWS' documentation of S3 signs the same object.
void tst_Credentials::signsForAws()
{
    const AwsAuth aws{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "token", {}, {}};
    auto request = with(aws);
    request.url = "http://examplebucket.s3.eu-west-1.amazonaws.com/?lifecycle";
    request.suppressed = {"User-Agent"};
    const auto ready = signedForAws(prepared(request), aws, moment);
    QVERIFY(ready);
    QCOMPARE(field(*ready, "X-Amz-Date"), QStringLiteral("20150830T123600Z"));
    QCOMPARE(field(*ready, "X-Amz-Content-Sha256"),
             QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(field(*ready, "X-Amz-Security-Token"), QStringLiteral("token"));
    QVERIFY(field(*ready, "Authorization")
                .startsWith(QStringLiteral(
                    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20150830/eu-west-1/s3/aws4_request, "
                    "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=")));
}

void tst_Credentials::signsWithTheTypedTime()
{
    const AwsAuth aws{
        "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {}, "us-east-1", "s3"};
    auto request = with(aws);
    request.url = "http://examplebucket.s3.amazonaws.com/?lifecycle";
    request.headers.append("x-amz-date", "20130524T000000Z");
    const auto ready = signedForAws(prepared(request), aws, moment);
    QVERIFY(field(*ready, "Authorization")
                .endsWith(QStringLiteral(
                    "Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")));
    QCOMPARE(ready->fields().values("X-Amz-Date").size(), std::size_t(1));

    request.headers.append("Authorization", "typed");
    QCOMPARE(field(*signedForAws(prepared(request), aws, moment), "Authorization"), QStringLiteral("typed"));
}

void tst_Credentials::leavesALargeObjectUnsigned()
{
    AwsAuth aws{"id", "key", {}, "us-east-1", "s3"};
    auto request = with(aws);
    request.method = "PUT";
    request.body = GeneratedBody{100};
    QCOMPARE(field(*signedForAws(prepared(request), aws, moment), "X-Amz-Content-Sha256"),
             QStringLiteral("UNSIGNED-PAYLOAD"));
    aws.service = "execute-api"; // which knows no such thing
    QCOMPARE(field(*signedForAws(prepared(request), aws, moment), "X-Amz-Content-Sha256").toStdString(),
             *bodyHash(request.body, auth::HashKind::Sha256));
}

void tst_Credentials::hashesAnyContent()
{
    const auto md5 = [](const Body &body) { return *bodyHash(body, auth::HashKind::Md5); };
    QCOMPARE(md5(NoBody{}), std::string("d41d8cd98f00b204e9800998ecf8427e"));
    QCOMPARE(md5(BytesBody{"abc"}), std::string("900150983cd24fb0d6963f7d28e17f72"));
    const auto missing = bodyHash(FileBody{"/nowhere/at/all"}, auth::HashKind::Md5);
    QVERIFY(!missing && missing.error().code == ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(tst_Credentials)
#include "tst_credentials.moc"
