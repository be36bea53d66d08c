// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/diagnosis/onlab/labdiagnoses.h"

#include "tests/support/rawserver.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace expectra::test {

using namespace diagnosis;

namespace {

constexpr std::size_t sideBySide = 4;
constexpr int patience = 240000; // ms, for a machine with much else to do

std::vector<std::string> wordsOf(const std::string &text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

/// A row's own form: a field, or the version.
void applyOwn(const std::string &own, Request &request)
{
    if (own.empty())
        return;
    if (own == "HTTP/1.0") {
        request.version = http::Version::Http10;
        request.headers.append("Expect", "100-continue");
        return;
    }
    const auto colon = own.find(':');
    request.headers.append(own.substr(0, colon),
                           own.substr(std::min(own.find_first_not_of(' ', colon + 1), own.size())));
}

std::vector<Probe> probesOf(const std::string &words)
{
    std::vector<Probe> probes;
    for (const auto &word : wordsOf(words == "all" ? "" : words))
        probes.push_back(probeNamed(word).value());
    return probes;
}

} // namespace

QString LabDiagnoses::start(std::span<const LabRow> rows)
{
    auto lab = lab::Lab::start({.tlsPort = 0, .proxyPort = 0});
    if (!lab)
        return QString::fromStdString(lab.error().detail);
    m_lab = std::move(*lab);
    m_nobody = static_cast<std::uint16_t>(freePort());
    for (const auto &row : rows)
        m_waiting.push_back(&row);
    // The slow ones first: those that wait in vain.
    std::stable_sort(m_waiting.begin(), m_waiting.end(),
                     [](const LabRow *one, const LabRow *other) { return one->wait < other->wait; });
    QMetaObject::invokeMethod(this, &LabDiagnoses::startMore, Qt::QueuedConnection);
    return {};
}

const Diagnosis *LabDiagnoses::of(const LabRow &row)
{
    // Who is asked for goes first, so that one row alone is played at once.
    if (const auto found = std::find(m_waiting.begin(), m_waiting.end(), &row); found != m_waiting.end()) {
        m_waiting.erase(found);
        m_waiting.push_front(&row);
    }
    const Play *own = nullptr;
    const auto isOver = [&] {
        const auto found = std::find_if(m_plays.begin(), m_plays.end(),
                                        [&row](const auto &play) { return play->row == &row; });
        own = found == m_plays.end() ? nullptr : found->get();
        return own && own->isOver;
    };
    const bool wasPlayed = QTest::qWaitFor(isOver, patience) && !own->run.diagnosis().routes.empty();
    return wasPlayed ? &own->run.diagnosis() : nullptr;
}

void LabDiagnoses::startMore()
{
    const auto running = [this] {
        return std::size_t(
            std::count_if(m_plays.begin(), m_plays.end(), [](const auto &play) { return !play->isOver; }));
    };
    while (!m_waiting.empty() && running() < sideBySide) {
        auto &play = *m_plays.emplace_back(std::make_unique<Play>());
        play.row = m_waiting.front();
        m_waiting.pop_front();
        connect(
            &play.run, &BatteryRun::finished, this,
            [this, &play] {
                play.isOver = true;
                startMore();
            },
            Qt::QueuedConnection);
        play.isOver = !play.run.start(planOf(*play.row));
    }
}

BatteryPlan LabDiagnoses::planOf(const LabRow &row) const
{
    BatteryPlan plan;
    plan.base.method = "PUT";
    plan.base.url = addressOf(row.url);
    plan.base.body = BytesBody{"hello"};
    plan.base.tls.verify = false; // the lab's own authority is not what is asked about
    applyOwn(row.own, plan.base);
    if (row.longest > Duration::zero())
        plan.base.limits.whole = row.longest;
    for (const auto &word : wordsOf(row.routes))
        plan.routes.push_back(parseRoute(inFull(word)).value());
    plan.probes = probesOf(row.probes);
    plan.waitLimit = row.wait;
    return plan;
}

std::string LabDiagnoses::inFull(const std::string &routeWord) const
{
    const auto host = [](std::uint16_t port) { return "127.0.0.1:" + std::to_string(port); };
    const auto echo = routeWord.find(",echo");
    const auto way = routeWord.substr(0, echo);
    std::string route = way;
    if (way == "to=lab")
        route = "to=" + host(m_lab->port());
    else if (way == "via=nobody")
        route = "proxy=http://" + host(m_nobody);
    else if (way.starts_with("via="))
        route = "proxy=http://" + way.substr(4) + "@" + host(*m_lab->proxyPort());
    return echo == std::string::npos ? route : route + ",echo=http://" + host(m_lab->port()) + "/expect/echo";
}

std::string LabDiagnoses::addressOf(const std::string &url) const
{
    const auto slash = url.find('/');
    const auto place = url.substr(0, slash);
    const auto at = [&](std::uint16_t port) {
        return "127.0.0.1:" + std::to_string(port) + url.substr(slash);
    };
    if (place == "tls")
        return "https://" + at(*m_lab->tlsPort());
    if (place == "nobody")
        return "http://" + at(m_nobody);
    const std::string gateway = "gateway:";
    return place.starts_with(gateway)
               ? "http://" + place.substr(gateway.size()) + "@" + at(*m_lab->proxyPort())
               : "http://" + at(m_lab->port());
}

} // namespace expectra::test
