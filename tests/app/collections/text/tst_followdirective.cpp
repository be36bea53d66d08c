// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/collections/text/followdirective.h"

#include <QTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

/// All lines, joined by " | ".
QString written(const FollowOptions &options)
{
    QStringList all;
    for (const auto &[word, lines] : followLines(options)) {
        for (const auto &line : lines)
            all << QString::fromStdString(line);
    }
    return all.join(QStringLiteral(" | "));
}

Request withAuthorization(const char *value)
{
    Request request;
    request.headers.append("Authorization", value);
    return request;
}

} // namespace

class tst_FollowDirective : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesNothingOfTheUsual();
    void readsTheShortForm_data();
    void readsTheShortForm();
    void leavesOtherFieldsAlone_data();
    void leavesOtherFieldsAlone();
    void passesOverOtherWords();
};

void tst_FollowDirective::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const auto *line :
         {"@follow", "@follow max=0", "@follow max=-1 keep-method trust", "@follow off max=3", "@cookies",
          "@auth basic me {{password}}", "@auth basic \"a b\" \"\"", "@auth digest me \"say \\\"friend\\\"\"",
          "@auth bearer t.o-k_e=n", "@auth api-key header X-Key v", "@auth api-key query key v",
          "@auth aws id secret", "@auth aws id secret eu-west-1 s3", "@auth aws id secret \"\" \"\" token"})
        QTest::newRow(line) << QByteArray(line);
}

void tst_FollowDirective::writesWhatItReads()
{
    QFETCH(QByteArray, line);
    const auto space = std::min(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' '), line.size());
    FollowOptions options;
    const auto read =
        readFollowDirective(line.left(space).toStdString(), line.mid(space).trimmed().toStdString(), options);
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QVERIFY(*read);
    QCOMPARE(written(options), QStringLiteral("# ") + QString::fromUtf8(line));
}

void tst_FollowDirective::writesNothingOfTheUsual()
{
    QCOMPARE(written({}), QString());
}

void tst_FollowDirective::readsTheShortForm_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("isDigest");
    QTest::newRow("JetBrains") << QByteArray("Basic me secret") << QByteArray("me") << QByteArray("secret")
                               << false;
    QTest::newRow("REST Client") << QByteArray("basic me:se:cret") << QByteArray("me")
                                 << QByteArray("se:cret") << false;
    QTest::newRow("Digest") << QByteArray("Digest me secret") << QByteArray("me") << QByteArray("secret")
                            << true;
    QTest::newRow("more spaces") << QByteArray("Basic  me  my secret") << QByteArray("me")
                                 << QByteArray("my secret") << false;
}

void tst_FollowDirective::readsTheShortForm()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(bool, isDigest);
    auto request = withAuthorization(value.constData());
    takeShortForm(request);
    QVERIFY(!request.headers.contains("Authorization"));
    const Auth expected = isDigest ? Auth(DigestAuth{user.toStdString(), password.toStdString()})
                                   : Auth(BasicAuth{user.toStdString(), password.toStdString()});
    QVERIFY(request.auth == expected);
}

void tst_FollowDirective::leavesOtherFieldsAlone_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("Basic as it is sent") << QByteArray("Basic dTpw");
    QTest::newRow("Digest as it is sent") << QByteArray("Digest username=\"me\", realm=\"r\"");
    QTest::newRow("Bearer") << QByteArray("Bearer a b");
    QTest::newRow("a scheme alone") << QByteArray("Basic");
    QTest::newRow("a name alone") << QByteArray("Digest me");
}

void tst_FollowDirective::leavesOtherFieldsAlone()
{
    QFETCH(QByteArray, value);
    auto request = withAuthorization(value.constData());
    takeShortForm(request);
    QCOMPARE(QByteArray::fromStdString(std::string(*request.headers.value("Authorization"))), value);
    QVERIFY(std::holds_alternative<NoAuth>(request.auth));
}

void tst_FollowDirective::passesOverOtherWords()
{
    FollowOptions options;
    for (const auto *word : {"@no-redirect", "@no-cookie-jar", "@followed"})
        QVERIFY(!*readFollowDirective(word, {}, options));
    QVERIFY(options == FollowOptions());
}

QTEST_GUILESS_MAIN(tst_FollowDirective)
#include "tst_followdirective.moc"
