// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auth/challenge.h"

#include <QTest>

using namespace expectra;

namespace {

QString print(const auth::Parameters &parameters)
{
    QStringList list;
    for (const auto &[name, value] : parameters)
        list << QString::fromStdString(name + "=<" + value + ">");
    return list.join(u' ');
}

/// "Basic realm=<x>; Negotiate token68".
QString print(const std::vector<auth::Challenge> &challenges)
{
    QStringList list;
    for (const auto &challenge : challenges)
        list << QStringList{QString::fromStdString(challenge.scheme), QString::fromStdString(challenge.token),
                            print(challenge.parameters)}
                    .join(u' ')
                    .simplified();
    return list.join(QStringLiteral("; "));
}

} // namespace

class tst_Challenge : public QObject
{
    Q_OBJECT

private slots:
    void readsFields_data();
    void readsFields();
    void readsAllFields();
    void readsParametersAlone();
};

void tst_Challenge::readsFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("challenges");
    const auto row = [](const char *name, const char *field, const char *challenges) {
        QTest::newRow(name) << QByteArray(field) << QString::fromUtf8(challenges);
    };

    // clang-format off
    row("Basic",               "Basic realm=\"a b\"",                  "Basic realm=<a b>");
    row("a scheme alone",      "Negotiate",                            "Negotiate");
    row("a token",             "Negotiate a+/b-._~==",                 "Negotiate a+/b-._~==");
    row("a value as a token",  "Basic realm=x",                        "Basic realm=<x>");
    row("commas in quotes",    "Digest qop=\"auth, auth-int\", nonce=\"1\"", "Digest qop=<auth, auth-int> nonce=<1>");
    row("quotes in quotes",    "Basic realm=\"a \\\"b\\\" \\\\\"", "Basic realm=<a \"b\" \\>");
    row("two schemes",         "Digest nonce=\"1\", Basic realm=\"x\"", "Digest nonce=<1>; Basic realm=<x>");
    row("no comma between",    "Digest nonce=\"1\" Basic realm=\"x\"", "Digest nonce=<1>; Basic realm=<x>");
    row("the RFC's example",   "Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"",
                               "Basic realm=<simple>; Newauth realm=<apps> type=<1> title=<Login to \"apps\">");
    row("a token, then more",  "Negotiate abc=, Basic realm=x",        "Negotiate abc=; Basic realm=<x>");
    row("spaces around '='",   "Basic realm = \"x\" , a =b",           "Basic realm=<x> a=<b>");
    row("commas too many",     ", ,Basic realm=x,, Bearer",            "Basic realm=<x>; Bearer");
    row("quote never closed",  "Basic realm=\"x",                      "Basic realm=<x>");
    row("nothing",             "",                                     "");
    row("no scheme",           "=x",                                   "");
    row("what comes before",   "Basic realm=x, \"?\"",                 "Basic realm=<x>");
    // clang-format on
}

void tst_Challenge::readsFields()
{
    QFETCH(QByteArray, field);
    http::Headers headers;
    headers.append("www-authenticate", field.toStdString());
    QTEST(print(auth::parseChallenges(headers, "WWW-Authenticate")), "challenges");
}

void tst_Challenge::readsAllFields()
{
    http::Headers headers;
    headers.append("WWW-Authenticate", "Digest nonce=1");
    headers.append("Proxy-Authenticate", "Basic realm=proxy");
    headers.append("WWW-Authenticate", "Basic realm=x");
    QCOMPARE(print(auth::parseChallenges(headers, "WWW-Authenticate")),
             QStringLiteral("Digest nonce=<1>; Basic realm=<x>"));
}

void tst_Challenge::readsParametersAlone()
{
    const auto parameters = auth::parseParameters("nextnonce=\"n, 2\", QOP=auth, rspauth=\"f0\"");
    QCOMPARE(print(parameters), QStringLiteral("nextnonce=<n, 2> QOP=<auth> rspauth=<f0>"));
    QVERIFY(auth::parameter(parameters, "qop") == "auth");
    QVERIFY(!auth::parameter(parameters, "nc"));
}

QTEST_GUILESS_MAIN(tst_Challenge)
#include "tst_challenge.moc"
