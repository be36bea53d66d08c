// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/diagnosecommand.h"

#include "app/cli/commands.h"
#include "app/cli/diagnose/diagnosereport.h"
#include "app/cli/exitstatus.h"
#include "app/cli/play/interrupt.h"
#include "app/cli/play/progressline.h"
#include "app/diagnosis/battery/batteryrun.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace expectra::cli {

namespace {

using diagnosis::BatteryRun;
using diagnosis::Cell;
using diagnosis::Diagnosis;

void announceOn(std::FILE *out, const diagnosis::Announcement &announced)
{
    for (const auto &line : announced.lines())
        std::fprintf(out, "%s\n", line.toStdString().c_str());
    std::fputs("\n", out);
}

/// Nobody at the end of any route could be asked anything.
bool wasUnreached(const Diagnosis &diagnosis)
{
    return std::all_of(diagnosis.samples.begin(), diagnosis.samples.end(),
                       [](const diagnosis::Sample &sample) { return sample.reading.isUnreached(); });
}

Result<Diagnosis> play(const DiagnoseSettings &settings, DiagnoseReport &report)
{
    Player player;
    BatteryRun run(player);
    ProgressLine progress(!settings.play.isSilent);
    Interrupt interrupt;
    PlayOptions options;
    options.keepInbound = Keep::Prefix;
    options.wantsProgress = progress.isShown();
    QObject::connect(&run, &BatteryRun::exchangeFinished, &run,
                     [&](const ExchangePtr &exchange, const Cell &cell, std::size_t repetition) {
                         progress.clear();
                         report.add(*exchange, {cell, repetition});
                     });
    QObject::connect(&player, &Player::exchangeProgressed, &run, [&](PlayId, const ExchangePtr &snapshot) {
        progress.show(run.done(), run.all(), *snapshot);
    });
    QObject::connect(&interrupt, &Interrupt::interrupted, &run, &BatteryRun::cancel);
    QObject::connect(&run, &BatteryRun::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (auto started = run.start(settings.plan, options); !started)
        return tl::unexpected<Error>(started.error());
    QCoreApplication::exec();
    progress.clear();
    return run.diagnosis();
}

int diagnose(DiagnoseSettings settings)
{
    auto base = readBase(settings);
    if (!base)
        return refuse("diagnose", base.error().detail);
    settings.plan.base = std::move(*base);
    const auto announced = announce(settings.plan);
    if (!announced)
        return refuse("diagnose", announced.error().detail);
    auto report = DiagnoseReport::open(settings);
    if (!report)
        return refuse("diagnose", report.error().detail);
    if (!settings.play.isSilent)
        announceOn(stderr, *announced);
    const auto diagnosis = play(settings, **report);
    if (!diagnosis)
        return refuse("diagnose", diagnosis.error().detail);
    const auto conclusion = conclude(*diagnosis, knowledge::builtinBase());
    if (const auto finished = (*report)->finish(*diagnosis, conclusion); !finished)
        return refuse("diagnose", finished.error().detail);
    if (wasUnreached(*diagnosis))
        return TransportFailure;
    return conclusion.verdict.cause == diagnosis::Cause::None ? Good : CauseFound;
}

} // namespace

int runDiagnose(std::span<const std::string> arguments)
{
    auto settings = readDiagnoseSettings(arguments);
    if (!settings)
        return refuse("diagnose", settings.error().detail);
    if (settings->play.wantsHelp) {
        std::fputs(diagnoseHelp().c_str(), stdout);
        return Good;
    }
    return diagnose(std::move(*settings));
}

} // namespace expectra::cli
