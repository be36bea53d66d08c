// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auth/awssignature.h"

#include "app/auth/hash.h"

#include <QTest>

using namespace expectra;

namespace {

const std::string emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// The keys of AWS' published test suite, and those of its documentation of S3.
const auth::AwsKeys suiteKeys{
    "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {"us-east-1", "service"}};
const auth::AwsKeys storeKeys{
    "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {"us-east-1", "s3"}};

QString signature(const auth::AwsMessage &message, const auth::AwsKeys &keys)
{
    const auto value = auth::awsAuthorization(message, keys);
    return QString::fromStdString(value.substr(value.rfind('=') + 1));
}

auth::AwsMessage suiteMessage(std::string method, std::string target, http::Headers more = {})
{
    http::Headers headers;
    headers.append("Host", "example.amazonaws.com");
    for (const auto &field : more)
        headers.append(field);
    headers.append("X-Amz-Date", "20150830T123600Z");
    return {std::move(method), std::move(target), std::move(headers), emptyHash, "20150830T123600Z"};
}

/// Of examplebucket on 24 May 2013, as the documentation of S3 signs it.
auth::AwsMessage storeMessage(std::string method, std::string target, http::Headers more, std::string hash)
{
    http::Headers headers;
    headers.append("Host", "examplebucket.s3.amazonaws.com");
    for (const auto &field : more)
        headers.append(field);
    headers.append("x-amz-content-sha256", hash);
    headers.append("x-amz-date", "20130524T000000Z");
    return {std::move(method), std::move(target), std::move(headers), std::move(hash), "20130524T000000Z"};
}

} // namespace

class tst_AwsSignature : public QObject
{
    Q_OBJECT

private slots:
    void signsTheTestSuite_data();
    void signsTheTestSuite();
    void signsTheDocumentationOfS3_data();
    void signsTheDocumentationOfS3();
    void signsTheExampleOfIam();
    void namesWhatItSigned();
    void writesPathsCanonically_data();
    void writesPathsCanonically();
    void writesHeadersCanonically();
    void readsTheScopeFromTheHost_data();
    void readsTheScopeFromTheHost();
    void writesTheTime();
};

void tst_AwsSignature::signsTheTestSuite_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("expected");
    QTest::newRow("get-vanilla") << QByteArray("GET") << QByteArray("/")
                                 << QStringLiteral(
                                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    QTest::newRow("post-vanilla") << QByteArray("POST") << QByteArray("/")
                                  << QStringLiteral(
                                         "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    QTest::newRow("get-vanilla-query-order-key")
        << QByteArray("GET") << QByteArray("/?Param2=value2&Param1=value1")
        << QStringLiteral("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    QTest::newRow("get-slashes") << QByteArray("GET") << QByteArray("//example//")
                                 << QStringLiteral(
                                        "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84");
    QTest::newRow("get-relative") << QByteArray("GET") << QByteArray("/example/..")
                                  << QStringLiteral(
                                         "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
}

void tst_AwsSignature::signsTheTestSuite()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QTEST(signature(suiteMessage(method.toStdString(), target.toStdString()), suiteKeys), "expected");
}

void tst_AwsSignature::signsTheDocumentationOfS3_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("get an object") << QByteArray("GET") << QByteArray("/test.txt") << QByteArray("Range")
                                   << QByteArray("bytes=0-9") << QByteArray()
                                   << QStringLiteral(
                                          "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    QTest::newRow("get the life cycle")
        << QByteArray("GET") << QByteArray("/?lifecycle") << QByteArray() << QByteArray() << QByteArray()
        << QStringLiteral("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    QTest::newRow("list objects") << QByteArray("GET") << QByteArray("/?max-keys=2&prefix=J") << QByteArray()
                                  << QByteArray() << QByteArray()
                                  << QStringLiteral(
                                         "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

void tst_AwsSignature::signsTheDocumentationOfS3()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, content);
    http::Headers more;
    if (!header.isEmpty())
        more.append(header.toStdString(), value.toStdString());
    const auto hash = auth::hashHex(auth::HashKind::Sha256, content.toStdString());
    QTEST(signature(storeMessage(method.toStdString(), target.toStdString(), more, hash), storeKeys),
          "expected");
}

/// PUT with a path that is percent-encoded once, and the IAM example of the general reference.
void tst_AwsSignature::signsTheExampleOfIam()
{
    http::Headers put;
    put.append("Date", "Fri, 24 May 2013 00:00:00 GMT");
    put.append("x-amz-storage-class", "REDUCED_REDUNDANCY");
    const auto hash = auth::hashHex(auth::HashKind::Sha256, "Welcome to Amazon S3.");
    QCOMPARE(signature(storeMessage("PUT", "/test%24file.text", put, hash), storeKeys),
             QStringLiteral("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));

    http::Headers headers;
    headers.append("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    headers.append("host", "iam.amazonaws.com");
    headers.append("x-amz-date", "20150830T123600Z");
    auto keys = suiteKeys;
    keys.scope.service = "iam";
    QCOMPARE(
        signature({"GET", "/?Action=ListUsers&Version=2010-05-08", headers, emptyHash, "20150830T123600Z"},
                  keys),
        QStringLiteral("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
}

void tst_AwsSignature::namesWhatItSigned()
{
    const auto value = QString::fromStdString(auth::awsAuthorization(suiteMessage("GET", "/"), suiteKeys));
    QVERIFY(value.startsWith(
        QStringLiteral("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                       "SignedHeaders=host;x-amz-date, Signature=")));
}

void tst_AwsSignature::writesPathsCanonically_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("S3, once") << QByteArray("s3") << QByteArray("/a%20b/$c") << QByteArray("/a%20b/%24c");
    QTest::newRow("S3, dots stay") << QByteArray("s3") << QByteArray("/a/../b//c")
                                   << QByteArray("/a/../b//c");
    QTest::newRow("others, twice") << QByteArray("iam") << QByteArray("/a%20b") << QByteArray("/a%2520b");
    QTest::newRow("others, tidied") << QByteArray("iam") << QByteArray("/a/./../b//c") << QByteArray("/b/c");
    QTest::newRow("beyond ASCII") << QByteArray("s3") << QByteArray("/\xe1\x88\xb4")
                                  << QByteArray("/%E1%88%B4");
}

void tst_AwsSignature::writesPathsCanonically()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, target);
    const auto text =
        auth::awsCanonicalRequest(suiteMessage("GET", target.toStdString()), service.toStdString());
    QTEST(QByteArray::fromStdString(text).split('\n').value(1), "canonical");
}

void tst_AwsSignature::writesHeadersCanonically()
{
    http::Headers more;
    more.append("My-Header1", "value4");
    more.append("My-Header1", "  value1  a   b ");
    more.append("my-header1", "value2");
    QCOMPARE(QByteArray::fromStdString(
                 auth::awsCanonicalRequest(suiteMessage("GET", "/?b=2&a=%7e&a&A=x", more), "x")),
             QByteArray("GET\n/\nA=x&a=&a=~&b=2\nhost:example.amazonaws.com\n"
                        "my-header1:value4,value1 a b,value2\nx-amz-date:20150830T123600Z\n\n"
                        "host;my-header1;x-amz-date\n") +
                 QByteArray::fromStdString(emptyHash));
}

void tst_AwsSignature::readsTheScopeFromTheHost_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("scope");
    QTest::newRow("service and region")
        << QByteArray("sqs.eu-central-1.amazonaws.com") << QByteArray("eu-central-1/sqs");
    QTest::newRow("a bucket") << QByteArray("b.s3.us-west-2.amazonaws.com") << QByteArray("us-west-2/s3");
    QTest::newRow("no region") << QByteArray("iam.amazonaws.com") << QByteArray("us-east-1/iam");
    QTest::newRow("government") << QByteArray("sts.us-gov-west-1.amazonaws.com")
                                << QByteArray("us-gov-west-1/sts");
    QTest::newRow("China") << QByteArray("s3.cn-north-1.amazonaws.com.cn") << QByteArray("cn-north-1/s3");
    QTest::newRow("another host") << QByteArray("localhost") << QByteArray("/");
}

void tst_AwsSignature::readsTheScopeFromTheHost()
{
    QFETCH(QByteArray, host);
    const auto scope = auth::awsScopeOf(host.toStdString());
    QTEST(QByteArray::fromStdString(scope.region + "/" + scope.service), "scope");
}

void tst_AwsSignature::writesTheTime()
{
    QCOMPARE(auth::awsTime(std::chrono::sys_seconds(std::chrono::seconds(1440938160))),
             std::string("20150830T123600Z"));
}

QTEST_GUILESS_MAIN(tst_AwsSignature)
#include "tst_awssignature.moc"
