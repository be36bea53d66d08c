// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/playcommand.h"

#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"
#include "app/cli/output.h"
#include "app/cli/play/contentfile.h"
#include "app/cli/play/cookiefiles.h"
#include "app/cli/play/interrupt.h"
#include "app/cli/play/progressline.h"
#include "app/cli/play/report.h"
#include "app/cli/play/result/reportthread.h"
#include "app/cli/play/targets.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace expectra::cli {

namespace {

PlayPlan planOf(const PlaySettings &settings, std::vector<PreparedRequest> requests)
{
    PlayPlan plan{{}, settings.repeat, settings.parallel, {}};
    for (auto &request : requests)
        plan.requests.push_back(std::make_shared<const PreparedRequest>(std::move(request)));
    plan.options.keepInbound = Keep::Prefix;
    return plan;
}

void playAll(PlayPlan plan, Report &report, ProgressLine &progress)
{
    const auto count = plan.playCount();
    Runner runner(std::move(plan));
    Interrupt interrupt;
    // On a terminal the result and the progress take turns.
    std::optional<ReportThread> writer;
    if (!report.writesToTerminal())
        writer.emplace(report);
    QObject::connect(&runner, &Runner::played, &runner, [&](const Played &played) {
        if (writer)
            return writer->add(played);
        progress.clear();
        report.add(played);
    });
    QObject::connect(&runner, &Runner::progressed, &runner,
                     [&progress, count](std::size_t number, const ExchangePtr &snapshot) {
                         progress.show(number, count, *snapshot);
                     });
    QObject::connect(&interrupt, &Interrupt::interrupted, &runner, &Runner::cancel);
    QObject::connect(&runner, &Runner::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    runner.start();
    QCoreApplication::exec();
    progress.clear();
}

int play(const PlaySettings &settings)
{
    auto requests = collectRequests(settings);
    if (!requests)
        return refuse("play", requests.error().detail);
    auto report = Report::open(settings);
    if (!report)
        return refuse("play", report.error().detail);
    auto plan = planOf(settings, std::move(*requests));
    plan.options.jar = jarFrom(settings.cookieFiles);
    const auto jar = plan.options.jar;
    std::optional<Output> content;
    std::optional<ContentFile> written;
    if (!settings.contentFile.empty()) {
        auto opened = Output::open(settings.contentFile);
        if (!opened)
            return refuse("play", opened.error().detail);
        content.emplace(std::move(*opened));
        written.emplace(*content, settings.edits.asksForCodings, settings.decodeLimit);
        plan.options.sink = written->sink();
    }
    ProgressLine progress(!settings.isSilent);
    plan.options.wantsProgress = progress.isShown();

    playAll(std::move(plan), *report, progress);

    auto finished = report->finish();
    if (content && finished)
        finished = content->flush();
    if (finished && !settings.cookieJar.empty())
        finished = writeJar(*jar, settings.cookieJar);
    if (!finished)
        return refuse("play", finished.error().detail);
    if (written && !written->trouble().empty())
        std::fprintf(stderr, "expectra-cli play: %s\n", written->trouble().c_str());
    const bool isWhole = !written || written->trouble().empty();
    return report->hasFailure() || !isWhole ? TransportFailure : Good;
}

} // namespace

int runPlay(std::span<const std::string> arguments)
{
    const auto settings = readPlaySettings(arguments);
    if (!settings)
        return refuse("play", settings.error().detail);
    if (settings->wantsHelp) {
        std::fputs(playHelp().c_str(), stdout);
        return Good;
    }
    return play(*settings);
}

} // namespace expectra::cli
