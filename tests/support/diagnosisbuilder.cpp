// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagnosisbuilder.h"

#include "tests/support/cellwords.h"

#include <algorithm>

namespace expectra::test {

using namespace diagnosis;

namespace {

/// Whether the line was about the state of the whole.
bool takeState(std::string_view line, Diagnosis &diagnosis)
{
    if (line.starts_with("stopped:")) {
        diagnosis.state = Diagnosis::State::Stopped;
        diagnosis.stopReason = QString::fromStdString(quotedText(line));
        return true;
    }
    if (line.starts_with("cancelled:"))
        diagnosis.state = Diagnosis::State::Cancelled;
    else if (line.starts_with("running:"))
        diagnosis.state = Diagnosis::State::Running;
    else
        return false;
    return true;
}

void takeCell(const CellWords &cell, Diagnosis &diagnosis)
{
    const auto route = diagnosis.routes.size() - 1;
    for (std::size_t i = 0; i < cell.plays.size(); ++i) {
        const auto &play = cell.plays[i];
        if (play.reading == "no") {
            diagnosis.omissions.push_back({cell.probe, route, QString::fromStdString(play.text)});
            continue;
        }
        Sample sample;
        sample.probe = cell.probe;
        sample.route = route;
        sample.repetition = i;
        sample.exchanges = playedBy(play, cell.probe, diagnosis.routes.back(), diagnosis.base);
        sample.reading = readExchange(*sample.exchanges.back());
        sample.arrived = play.arrived;
        diagnosis.samples.push_back(std::move(sample));
    }
}

} // namespace

Request bareRequest()
{
    Request request;
    request.method = "PUT";
    request.url = "http://127.0.0.1:8417/put";
    request.body = GeneratedBody{5};
    return request;
}

Diagnosis diagnosisOf(std::string_view words, const Request &base)
{
    Diagnosis diagnosis;
    diagnosis.base = base;
    diagnosis.state = Diagnosis::State::Complete;
    for (const auto &line : linesOf(words)) {
        if (takeState(line, diagnosis))
            continue;
        const auto colon = line.find(": ");
        const auto route = parseRoute(line.substr(0, colon));
        if (!route)
            qFatal("no route: %s", route.error().detail.c_str());
        diagnosis.routes.push_back(*route);
        for (const auto &cell : cellsOf(line.substr(colon + 2)))
            takeCell(cell, diagnosis);
    }
    for (const auto probe : allProbes()) {
        const auto isOne = [probe](const auto &each) { return each.probe == probe; };
        if (std::any_of(diagnosis.samples.begin(), diagnosis.samples.end(), isOne) ||
            std::any_of(diagnosis.omissions.begin(), diagnosis.omissions.end(), isOne))
            diagnosis.probes.push_back(probe);
    }
    std::uint64_t id = 0;
    for (auto &sample : diagnosis.samples) {
        for (auto &exchange : sample.exchanges) {
            auto numbered = *exchange;
            numbered.id = ++id;
            exchange = std::make_shared<const Exchange>(std::move(numbered));
        }
    }
    return diagnosis;
}

} // namespace expectra::test
