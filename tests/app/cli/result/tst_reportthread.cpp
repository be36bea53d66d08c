// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written beside the wire is what would have been written in its place.

#include "app/cli/play/result/reportthread.h"
#include "tests/support/exchangebuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::cli;
using namespace expectra::test;

namespace {

Played playOf(std::size_t number, ByteCount received = 0)
{
    auto exchange = ExchangeBuilder("GET").sendHead().answer(ok).end();
    exchange.id = number + 1;
    const auto inbound = std::make_shared<ByteStore>();
    inbound->append(std::string(static_cast<std::size_t>(received), 'x'));
    if (received > 0)
        exchange.inbound = inbound;
    return {number, number, {std::make_shared<const Exchange>(std::move(exchange))}};
}

} // namespace

class tst_ReportThread : public QObject
{
    Q_OBJECT

private slots:
    void writesTheSameAsTheReport_data();
    void writesTheSameAsTheReport();
    void holdsNoMoreThanItsBound();
    void writesWhileMoreIsToCome();

private:
    [[nodiscard]] Report open(QLatin1String name, Format format);
    [[nodiscard]] QByteArray written(QLatin1String name) const;

    QTemporaryDir m_directory;
};

QByteArray tst_ReportThread::written(QLatin1String name) const
{
    QFile file(m_directory.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Report tst_ReportThread::open(QLatin1String name, Format format)
{
    PlaySettings settings;
    settings.out = m_directory.filePath(name).toStdString();
    settings.format = format;
    settings.repeat = 2;
    return std::move(*Report::open(settings));
}

void tst_ReportThread::writesTheSameAsTheReport_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("text") << int(Format::Text);
    QTest::newRow("ndjson") << int(Format::Ndjson);
    QTest::newRow("har") << int(Format::Har);
}

void tst_ReportThread::writesTheSameAsTheReport()
{
    QFETCH(int, format);
    auto direct = open(QLatin1String("direct"), Format(format));
    auto beside = open(QLatin1String("beside"), Format(format));
    {
        ReportThread writer(beside);
        for (std::size_t i = 0; i < 500; ++i) {
            direct.add(playOf(i));
            writer.add(playOf(i));
        }
    }
    QVERIFY(direct.finish());
    QVERIFY(beside.finish());
    QVERIFY(!written(QLatin1String("direct")).isEmpty());
    QCOMPARE(written(QLatin1String("beside")), written(QLatin1String("direct")));
}

void tst_ReportThread::holdsNoMoreThanItsBound()
{
    auto report = open(QLatin1String("large"), Format::Ndjson);
    std::vector<std::weak_ptr<const Exchange>> added;
    std::ptrdiff_t most = 0;
    {
        ReportThread writer(report);
        for (std::size_t i = 0; i < 200; ++i) {
            auto play = playOf(i, 1024 * 1024);
            added.emplace_back(play.exchanges.front());
            writer.add(std::move(play));
            most = std::max(most, std::count_if(added.begin(), added.end(),
                                                [](const auto &exchange) { return !exchange.expired(); }));
        }
    }
    // What is held and what is being written.
    QVERIFY2(most <= 40, QByteArray::number(qlonglong(most)).constData());
    QVERIFY(report.finish());
    QCOMPARE(written(QLatin1String("large")).count('\n'), 200);
}

void tst_ReportThread::writesWhileMoreIsToCome()
{
    auto report = open(QLatin1String("early"), Format::Ndjson);
    ReportThread writer(report);
    writer.add(playOf(0));
    QTRY_COMPARE(written(QLatin1String("early")).count('\n'), 1);
    writer.add(playOf(1));
    QTRY_COMPARE(written(QLatin1String("early")).count('\n'), 2);
}

QTEST_GUILESS_MAIN(tst_ReportThread)
#include "tst_reportthread.moc"
