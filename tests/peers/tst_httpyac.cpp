// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another program reads what we write: httpyac plays our files against the lab and sends what we would.

#include "app/collections/edit/requestedit.h"
#include "app/collections/write/httptext.h"
#include "app/lab/lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

class tst_Httpyac : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsWhatWeWrite();
    void playsWhatWeEdit();

private:
    /// What the lab got, in the order of the file.
    [[nodiscard]] QList<QJsonObject> played(const std::string &text);
    [[nodiscard]] Request request(const std::string &name, const std::string &method) const;

    QString m_program;
    std::unique_ptr<lab::Lab> m_lab;
    QTemporaryDir m_directory;
};

namespace {

QString header(const QJsonObject &echo, const QString &name)
{
    for (const auto &field : echo[QLatin1String("headers")].toArray()) {
        if (field.toArray().at(0).toString().compare(name, Qt::CaseInsensitive) == 0)
            return field.toArray().at(1).toString();
    }
    return {};
}

double bodyBytes(const QJsonObject &echo)
{
    return echo[QLatin1String("body")].toObject()[QLatin1String("bytes")].toDouble();
}

} // namespace

void tst_Httpyac::initTestCase()
{
    const QString ours = QStringLiteral(SOURCE_DIR "/build/httpyac/node_modules/.bin");
    m_program = QStandardPaths::findExecutable(QStringLiteral("httpyac"), {ours});
    if (m_program.isEmpty())
        m_program = QStandardPaths::findExecutable(QStringLiteral("httpyac"));
    if (m_program.isEmpty())
        QSKIP("httpyac is not installed; installers/setup.sh --for-tests installs it");
    auto lab = lab::Lab::start();
    QVERIFY2(lab, lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

QList<QJsonObject> tst_Httpyac::played(const std::string &text)
{
    QFile file(m_directory.filePath(QStringLiteral("test.http")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QByteArray::fromStdString(text));
    file.close();
    QProcess process;
    process.setWorkingDirectory(m_directory.path()); // it reads no file outside of it
    process.start(m_program, {QStringLiteral("send"), QStringLiteral("test.http"), QStringLiteral("--all"),
                              QStringLiteral("--json")});
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const auto output = process.readAllStandardOutput();
    const auto result = QJsonDocument::fromJson(output).object();
    QList<QJsonObject> echoes;
    for (const auto &each : result[QLatin1String("requests")].toArray()) {
        const auto body =
            each.toObject()[QLatin1String("response")].toObject()[QLatin1String("body")].toString();
        echoes << QJsonDocument::fromJson(body.toUtf8()).object();
    }
    if (echoes.isEmpty())
        qWarning("%s\n%s", output.constData(), process.readAllStandardError().constData());
    return echoes;
}

Request tst_Httpyac::request(const std::string &name, const std::string &method) const
{
    Request request;
    request.name = name;
    request.method = method;
    request.url = "http://127.0.0.1:" + std::to_string(m_lab->port()) + "/expect/echo";
    request.headers.append("X-Name", name);
    return request;
}

void tst_Httpyac::playsWhatWeWrite()
{
    auto options = request("with every option", "PUT");
    options.headers.append("Content-Type", "text/plain");
    options.body = BytesBody{"line one\nline two"};
    options.disabledHeaders.push_back({0, {"X-Off", "1", {}}});
    options.disabledParameters.push_back({0, "a=b"});
    options.suppressed = {"User-Agent"};
    options.headerSets.emplace_back();
    options.headerSets.back().name = "curl";
    options.expectation.mode = expect::Mode::Wait;
    options.limits = {1s, 2s, 3s, 4s};
    options.connectTo = "127.0.0.1:1";
    options.freshConnection = true;
    options.allowUnsafe = true;
    auto file = request("with a file", "POST");
    file.body = FileBody{(m_directory.path() + QStringLiteral("/big.bin")).toStdString()};
    QFile big(m_directory.filePath(QStringLiteral("big.bin")));
    QVERIFY(big.open(QIODevice::WriteOnly));
    big.write(QByteArray(10'000, 'b')); // httpyac prints no more than a pipe holds, and all in base64
    big.close();
    const auto plain = request("plain", "GET");

    std::string text;
    for (const auto &each : {options, file, plain})
        text += toHttpText(each, {m_directory.path().toStdString()}) + "\n";
    const auto got = played(text);
    QCOMPARE(got.size(), 3);
    QCOMPARE(got[0][QLatin1String("method")].toString(), QStringLiteral("PUT"));
    QCOMPARE(header(got[0], QStringLiteral("X-Name")), QStringLiteral("with every option"));
    QCOMPARE(header(got[0], QStringLiteral("X-Off")), QString());
    QCOMPARE(bodyBytes(got[0]), 17);
    QCOMPARE(got[1][QLatin1String("method")].toString(), QStringLiteral("POST"));
    QCOMPARE(bodyBytes(got[1]), 10'000);
    QCOMPARE(header(got[2], QStringLiteral("X-Name")), QStringLiteral("plain"));
}

void tst_Httpyac::playsWhatWeEdit()
{
    const auto text =
        "@port = " + std::to_string(m_lab->port()) +
        "\n\n### First\nGET http://127.0.0.1:{{port}}/expect/echo\n\n> {%\n  client.log('x');\n%}\n"
        "\n### Second\n# a remark\nPUT http://127.0.0.1:{{port}}/expect/echo\nX-Old: 1\n\nold\n";
    const auto source = parseHttpFile(text, m_directory.filePath(QStringLiteral("test.http")).toStdString());
    QVERIFY(source);
    auto edited = request("Edited", "POST");
    edited.body = BytesBody{"{\"new\": true}"};
    const auto change = replaceRequest(*source, 1, edited);
    QVERIFY(change);
    const auto got = played(*std::get<FileChange>(change->steps.front()).after);
    QCOMPARE(got.size(), 2);
    QCOMPARE(got[0][QLatin1String("method")].toString(), QStringLiteral("GET"));
    QCOMPARE(got[1][QLatin1String("method")].toString(), QStringLiteral("POST"));
    QCOMPARE(header(got[1], QStringLiteral("X-Name")), QStringLiteral("Edited"));
    QCOMPARE(header(got[1], QStringLiteral("X-Old")), QString());
    QCOMPARE(bodyBytes(got[1]), 13);
}

QTEST_GUILESS_MAIN(tst_Httpyac)
#include "tst_httpyac.moc"
