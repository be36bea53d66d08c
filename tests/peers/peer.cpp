// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/peer.h"

#include "tests/support/rawserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace expectra {

namespace {

constexpr int startLimit = 15000; // milliseconds; a loaded machine may need seconds to start node

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(
                                 name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
                           : found;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool connects(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected =
        ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return connected;
}

} // namespace

Peer::Peer(const PeerRecipe &recipe) : m_recipe(recipe), m_program(findProgram(recipe.program)) {}

Peer::~Peer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Peer::start()
{
    static_cast<void>(portFor(1));
    if (!prepareDirectory())
        return false;
    QStringList arguments;
    for (const QString &argument : m_recipe.arguments)
        arguments.append(filledIn(argument));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_directory.filePath(QStringLiteral("output")));
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(m_program, arguments);
    return waitUntilListening();
}

QString Peer::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path);
}

bool Peer::prepareDirectory()
{
    // Some give up their rights as root and read then what anybody may read.
    QFile::setPermissions(m_directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                  QFile::ReadOther | QFile::ExeOther);
    if (!m_recipe.configuration.isEmpty() && !writeConfiguration())
        return false;
    const QByteArray script = "cat >/dev/null\nprintf 'Status: 201 Created\\r\\n\\r\\n'\n";
    const bool written = QDir(m_directory.path()).mkpath(QStringLiteral("www/put")) &&
                         write(m_directory.filePath(QStringLiteral("www/index.html")), "hello\n") &&
                         write(m_directory.filePath(QStringLiteral("www/put.sh")), script);
    if (!written)
        m_problem = QStringLiteral("can't write below ") + m_directory.path();
    return written;
}

bool Peer::writeConfiguration()
{
    QFile configuration(QStringLiteral(SOURCE_DIR "/tests/peers/config/") + m_recipe.configuration);
    if (!configuration.open(QIODevice::ReadOnly)) {
        m_problem = configuration.fileName() + QStringLiteral(": ") + configuration.errorString();
        return false;
    }
    const QString text = filledIn(QString::fromUtf8(configuration.readAll()));
    return write(m_directory.filePath(m_recipe.configuration), text.toUtf8());
}

bool Peer::waitUntilListening()
{
    const QDeadlineTimer deadline(startLimit);
    while (!deadline.hasExpired()) {
        if (m_process.waitForFinished(20) || m_process.state() == QProcess::NotRunning) {
            m_problem = m_recipe.name + QStringLiteral(" ended at once: ") + log().right(1000);
            return false;
        }
        if (connects(port()))
            return true;
    }
    m_problem = m_recipe.name + QStringLiteral(" does not listen: ") + log().right(1000);
    return false;
}

QString Peer::filledIn(QString text)
{
    for (auto value = m_recipe.values.cbegin(); value != m_recipe.values.cend(); ++value)
        text.replace(value.key(), value.value());
    text.replace(QStringLiteral("@CONFIGURATION@"), m_directory.filePath(m_recipe.configuration))
        .replace(QStringLiteral("@DIR@"), m_directory.path());
    static const QRegularExpression port(QStringLiteral("@PORT(\\d?)@"));
    for (QRegularExpressionMatch found = port.match(text); found.hasMatch(); found = port.match(text))
        text.replace(found.captured(), portFor(std::max(found.captured(1).toInt(), 1)));
    return text;
}

QString Peer::portFor(int number)
{
    int port = m_ports.value(number);
    while (port == 0 || m_ports.key(port, number) != number)
        port = freePort();
    m_ports[number] = port;
    return QString::number(port);
}

QString Peer::log() const
{
    QString text;
    for (const QString &name : {QStringLiteral("output"), QStringLiteral("error.log")}) {
        QFile log(m_directory.filePath(name));
        if (log.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(log.readAll());
    }
    return text;
}

QList<PeerRecipe> peerRecipes()
{
    const QString configuration = QStringLiteral("@CONFIGURATION@");
    return {
        {QStringLiteral("nginx"),
         QStringLiteral("nginx"),
         {QStringLiteral("-p"), QStringLiteral("@DIR@"), QStringLiteral("-e"),
          QStringLiteral("@DIR@/error.log"), QStringLiteral("-c"), configuration},
         QStringLiteral("nginx.conf"),
         QStringLiteral("/put/")},
        {QStringLiteral("apache"),
         QStringLiteral("apache2"),
         {QStringLiteral("-X"), QStringLiteral("-f"), configuration},
         QStringLiteral("apache.conf"),
         QStringLiteral("/put/")},
        {QStringLiteral("lighttpd"),
         QStringLiteral("lighttpd"),
         {QStringLiteral("-D"), QStringLiteral("-f"), configuration},
         QStringLiteral("lighttpd.conf"),
         QStringLiteral("/put.sh/")},
        {QStringLiteral("node"),
         QStringLiteral("node"),
         {configuration},
         QStringLiteral("node.js"),
         QStringLiteral("/put/")},
        {QStringLiteral("node checking"),
         QStringLiteral("node"),
         {configuration},
         QStringLiteral("node-checking.js"),
         QStringLiteral("/put/")},
        {QStringLiteral("python"),
         QStringLiteral("python3"),
         {configuration},
         QStringLiteral("httpserver.py"),
         QStringLiteral("/put/")},
    };
}

} // namespace expectra
