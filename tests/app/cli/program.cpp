// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace expectra::test {

namespace {

// No run takes nearly as long, on however busy a machine.
constexpr int patience = 30000;

} // namespace

QByteArray Run::described() const
{
    return (hasEnded ? "status " : "did not end, ") + QByteArray::number(status) + "\n" + output.left(4000) +
           "\n" + errors.left(4000);
}

Run run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(EXPECTRA_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(patience);
    if (!hasEnded) {
        process.kill();
        process.waitForFinished();
    }
    return {hasEnded && process.exitStatus() == QProcess::NormalExit, process.exitCode(),
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const auto &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

RunningLab::RunningLab()
{
    m_process.start(QStringLiteral(EXPECTRA_CLI),
                    {QStringLiteral("lab"), QStringLiteral("--port"), QStringLiteral("0")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
    }
    const auto line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = line.value(QLatin1String("port")).toInt();
}

RunningLab::~RunningLab()
{
    end();
}

QString RunningLab::url(const char *path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QString::fromLatin1(path));
}

int RunningLab::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    if (m_process.waitForFinished(patience))
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    m_process.kill();
    m_process.waitForFinished();
    return -1;
}

} // namespace expectra::test
