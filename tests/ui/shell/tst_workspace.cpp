// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/workspace.h"

#include "app/collections/resolve.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra;

class tst_Workspace final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void samplesGoToTheRunningLab();
    void aRequestIsOpenedAsItIsWritten();
    void anEnvironmentGivesTheValues();
    void aCollectionOfTheUserKnowsNothingOfTheLab();
    void whatCanNotBeReadIsSaid();
    void aRelativePathIsMadeWhole();

private:
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] std::string resolvedUrl(const Workspace &workspace) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Workspace::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("one.http"), "GET http://{{host}}/{{path}}\n\n");
    write(QStringLiteral("http-client.env.json"),
          R"({"near": {"host": "127.0.0.1:1", "path": "n"}, "far": {"host": "127.0.0.1:2", "path": "f"}})");
}

void tst_Workspace::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_directory->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

std::string tst_Workspace::resolvedUrl(const Workspace &workspace) const
{
    const auto request = collections::requestsOf(workspace.collection().root).front();
    const auto written = workspace.requestAsWritten(request);
    const auto filled =
        collections::filledIn(written.value(), workspace.variablesOf(Workspace::keyOf(request)));
    return filled ? filled->url : filled.error().detail;
}

void tst_Workspace::samplesGoToTheRunningLab()
{
    const auto workspace = Workspace::openSamples({{"host", "127.0.0.1:4444"}});
    QVERIFY(workspace);
    QVERIFY(workspace->collection().problems.empty());
    QVERIFY(
        QString::fromStdString(resolvedUrl(*workspace)).startsWith(QLatin1String("http://127.0.0.1:4444/")));
}

void tst_Workspace::aRequestIsOpenedAsItIsWritten()
{
    const auto workspace = Workspace::open(m_directory->path());
    QVERIFY(workspace);
    const auto written =
        workspace->requestAsWritten(collections::requestsOf(workspace->collection().root).front());
    QVERIFY(written);
    QCOMPARE(written->url, std::string("http://{{host}}/{{path}}"));
}

void tst_Workspace::anEnvironmentGivesTheValues()
{
    auto workspace = Workspace::open(m_directory->path());
    QVERIFY(workspace);
    workspace->setEnvironment(QStringLiteral("near"));
    QCOMPARE(resolvedUrl(*workspace), std::string("http://127.0.0.1:1/n"));
    workspace->setEnvironment(QStringLiteral("far"));
    QCOMPARE(resolvedUrl(*workspace), std::string("http://127.0.0.1:2/f"));
}

void tst_Workspace::aCollectionOfTheUserKnowsNothingOfTheLab()
{
    const auto workspace = Workspace::open(m_directory->filePath(QStringLiteral("one.http")));
    QVERIFY(workspace);
    const auto error = QString::fromStdString(resolvedUrl(*workspace));
    QVERIFY2(error.contains(QLatin1String("no variable 'host' is set")), qPrintable(error));
}

void tst_Workspace::whatCanNotBeReadIsSaid()
{
    const auto workspace = Workspace::open(m_directory->filePath(QStringLiteral("nothing")));
    QVERIFY(!workspace);
    QVERIFY(QString::fromStdString(workspace.error().detail)
                .endsWith(QLatin1String("no such file or directory")));
    write(QStringLiteral("broken.http"), "GET http://x/\n\n> {% never closed\n");
    const auto half = Workspace::open(m_directory->path());
    QVERIFY(half);
    QCOMPARE(half->collection().problems.size(), std::size_t(1));
    QCOMPARE(collections::requestsOf(half->collection().root).size(), std::size_t(1));
}

void tst_Workspace::aRelativePathIsMadeWhole()
{
    write(QStringLiteral("a.http"), "GET http://localhost/\n");
    const auto whole = Workspace::open(m_directory->path());
    QVERIFY(whole);
    const auto relative =
        Workspace::open(QDir::current().relativeFilePath(m_directory->path()) + QLatin1Char('/'));
    QVERIFY(relative);
    QCOMPARE(relative->collection().path, whole->collection().path);
    const auto request = collections::requestsOf(relative->collection().root).front();
    QCOMPARE(Workspace::keyOf(request),
             Workspace::keyOf(collections::requestsOf(whole->collection().root).front()));
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
