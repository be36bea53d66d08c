// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/realpeers.h"

#include "tests/support/certificates.h"

namespace expectra {

namespace {

const QString usersFile = QStringLiteral(SOURCE_DIR "/tests/peers/config/users"); // of htpasswd

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QMap<QString, QString> certificateValues()
{
    Certificates &certificates = Certificates::shared();
    const Identity server = certificates.identity(IdentityKind::Server);
    return {
        {QStringLiteral("@LEAF@"), text(server.certificate)},
        {QStringLiteral("@CHAIN@"), text(server.chain)},
        {QStringLiteral("@KEY@"), text(server.key)},
        {QStringLiteral("@CHAINANDKEY@"), text(server.chainAndKey)},
        {QStringLiteral("@INTERMEDIATE@"), text(certificates.intermediate())},
        {QStringLiteral("@BUNDLE@"), text(certificates.bundle())},
        {QStringLiteral("@GOODSTAPLE@"), text(certificates.goodStaple())},
        {QStringLiteral("@REVOKEDSTAPLE@"), text(certificates.revokedStaple())},
    };
}

QString onThisMachine(int port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

} // namespace

PeerRecipe nginxTls()
{
    return {.name = QStringLiteral("nginx, TLS"),
            .program = QStringLiteral("nginx"),
            .arguments = {QStringLiteral("-p"), QStringLiteral("@DIR@"), QStringLiteral("-e"),
                          QStringLiteral("@DIR@/error.log"), QStringLiteral("-c"),
                          QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("nginx-tls.conf"),
            .uploadPath = QStringLiteral("/put/"),
            .values = certificateValues()};
}

PeerRecipe apacheTls()
{
    return {.name = QStringLiteral("apache, TLS"),
            .program = QStringLiteral("apache2"),
            .arguments = {QStringLiteral("-X"), QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("apache-tls.conf"),
            .uploadPath = QStringLiteral("/put/"),
            .values = certificateValues()};
}

PeerRecipe apacheFollowing()
{
    return {.name = QStringLiteral("apache, following"),
            .program = QStringLiteral("apache2"),
            .arguments = {QStringLiteral("-X"), QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("apache-following.conf"),
            .values = {{QStringLiteral("@USERS@"), usersFile},
                       {QStringLiteral("@DIGESTUSERS@"),
                        QStringLiteral(SOURCE_DIR "/tests/peers/config/apache.digest")}}};
}

PeerRecipe nghttpd(Http2Transport transport)
{
    QStringList arguments{QStringLiteral("--address=127.0.0.1"), QStringLiteral("--htdocs=@DIR@/www"),
                          QStringLiteral("--echo-upload"), QStringLiteral("--verbose")};
    if (transport == Http2Transport::Plain)
        arguments += {QStringLiteral("--no-tls"), QStringLiteral("@PORT@")};
    else
        arguments += {QStringLiteral("@PORT@"), QStringLiteral("@KEY@"), QStringLiteral("@CHAIN@")};
    return {.name = QStringLiteral("nghttpd"),
            .program = QStringLiteral("nghttpd"),
            .arguments = arguments,
            .uploadPath = QStringLiteral("/"),
            .values = certificateValues()};
}

PeerRecipe haproxy(int originPort, int proxyPort)
{
    PeerRecipe recipe{
        .name = QStringLiteral("HAProxy"),
        .program = QStringLiteral("haproxy"),
        .arguments = {QStringLiteral("-db"), QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
        .configuration = QStringLiteral("haproxy.cfg"),
        .uploadPath = QStringLiteral("/put/"),
        .values = certificateValues()};
    recipe.values[QStringLiteral("@ORIGIN@")] = onThisMachine(originPort);
    recipe.values[QStringLiteral("@PROXY@")] = onThisMachine(proxyPort);
    return recipe;
}

PeerRecipe squid(int originPort)
{
    PeerRecipe recipe{.name = QStringLiteral("Squid"),
                      .program = QStringLiteral("squid"),
                      // A name of its own: by it Squid calls its shared memory, and another one's stops it.
                      .arguments = {QStringLiteral("-n"), QStringLiteral("peer@PORT@"), QStringLiteral("-N"),
                                    QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
                      .configuration = QStringLiteral("squid.conf"),
                      .uploadPath = QStringLiteral("/put/"),
                      .values = certificateValues()};
    recipe.values[QStringLiteral("@USERS@")] = usersFile;
    recipe.values[QStringLiteral("@ORIGINHOST@")] = QStringLiteral("127.0.0.1");
    recipe.values[QStringLiteral("@ORIGINPORT@")] = QString::number(originPort);
    return recipe;
}

PeerRecipe nginxProxy(int originPort)
{
    PeerRecipe recipe = nginxTls();
    recipe.name = QStringLiteral("nginx, proxy");
    recipe.configuration = QStringLiteral("nginx-proxy.conf");
    recipe.values = {{QStringLiteral("@ORIGIN@"), onThisMachine(originPort)}};
    return recipe;
}

PeerRecipe apacheProxy(int originPort)
{
    PeerRecipe recipe = apacheTls();
    recipe.name = QStringLiteral("apache, proxy");
    recipe.configuration = QStringLiteral("apache-proxy.conf");
    recipe.values = {{QStringLiteral("@ORIGIN@"), onThisMachine(originPort)}};
    return recipe;
}

PeerRecipe tinyproxy(ProxyAccess access)
{
    const bool isGuarded = access == ProxyAccess::Guarded;
    return {.name = QStringLiteral("tinyproxy"),
            .program = QStringLiteral("tinyproxy"),
            .arguments = {QStringLiteral("-d"), QStringLiteral("-c"), QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("tinyproxy.conf"),
            .values = {
                {QStringLiteral("@AUTH@"), isGuarded ? QStringLiteral("BasicAuth user secret") : QString()}}};
}

PeerRecipe microsocks(ProxyAccess access)
{
    QStringList arguments{QStringLiteral("-i"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                          QStringLiteral("@PORT@")};
    if (access == ProxyAccess::Guarded)
        arguments +=
            {QStringLiteral("-u"), QStringLiteral("user"), QStringLiteral("-P"), QStringLiteral("secret")};
    return {.name = QStringLiteral("microsocks"),
            .program = QStringLiteral("microsocks"),
            .arguments = arguments};
}

PeerRecipe dante()
{
    return {.name = QStringLiteral("Dante"),
            .program = QStringLiteral("danted"),
            .arguments = {QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("danted.conf")};
}

PeerRecipe opensslServer(const QStringList &arguments)
{
    return {.name = QStringLiteral("openssl s_server"),
            .program = QStringLiteral("openssl"),
            .arguments = QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                     QStringLiteral("127.0.0.1:@PORT@"), QStringLiteral("-www")} +
                         arguments,
            .values = certificateValues()};
}

} // namespace expectra
