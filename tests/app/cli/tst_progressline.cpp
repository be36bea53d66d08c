// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line tells where a play stands, and never more than a terminal is wide.

#include "app/cli/play/progressline.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

namespace {

Exchange called(const std::string &name)
{
    Exchange exchange;
    PreparedRequest request;
    request.name = name;
    exchange.request = std::make_shared<const PreparedRequest>(std::move(request));
    return exchange;
}

} // namespace

class tst_ProgressLine : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereAPlayStands();
    void keepsToOneLine();
};

void tst_ProgressLine::tellsWhereAPlayStands()
{
    auto exchange = called("Server continues");
    QCOMPARE(progressText(2, 12, exchange), std::string("3/12 Server continues"));
    exchange.timeline.append({Instant(1ms), Clock::User, timeline::ConnectStarted{1, {}}});
    QVERIFY(QByteArray::fromStdString(progressText(2, 12, exchange)).endsWith(": tcp"));
    exchange.sent.bodyBytes = 2000;
    exchange.sent.bodyBytesSent = 500;
    exchange.response.emplace();
    exchange.content.range = {100, 107};
    QVERIFY(QByteArray::fromStdString(progressText(2, 12, exchange))
                .endsWith(", 500 of 2000 bytes sent, 7 bytes received"));
}

void tst_ProgressLine::keepsToOneLine()
{
    QCOMPARE(progressText(0, 1, called("a\r\n\x1b[2J")), std::string("1/1 a???[2J"));
    QCOMPARE(progressText(0, 1, called(std::string(200, 'x'))).size(), std::size_t(78));
    std::string wide;
    for (int i = 0; i < 100; ++i)
        wide += "\xc3\xa4\xe2\x82\xac"; // two and three bytes
    for (int shift = 0; shift < 5; ++shift) {
        const auto text =
            progressText(0, 1, called(std::string(static_cast<std::size_t>(shift), 'x') + wide));
        QVERIFY(text.size() <= 78);
        QCOMPARE(QString::fromStdString(text).toUtf8(), QByteArray::fromStdString(text));
        QVERIFY(!QString::fromStdString(text).contains(QChar(QChar::ReplacementCharacter)));
    }
}

QTEST_GUILESS_MAIN(tst_ProgressLine)
#include "tst_progressline.moc"
