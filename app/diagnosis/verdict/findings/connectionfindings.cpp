// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/findings/families.h"

#include "app/diagnosis/facts/reuse.h"

#include <QCoreApplication>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFindings)
};

std::vector<Cell> cellsWith(const Diagnosis &diagnosis, Reuse reuse)
{
    std::vector<Cell> cells;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        if (reuseOf(diagnosis, route) == reuse)
            cells.push_back({Probe::Reuse, route});
    }
    return cells;
}

/// EXP-023.
void outOfStep(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto cells = cellsWith(diagnosis, Reuse::OutOfStep);
    if (cells.empty())
        return;
    found.push_back(
        {{"EXP-023", Severity::Error,
          Words::tr("After an early answer the kept connection answered the next request wrongly."),
          Words::tr(
              "The server answered before the body, kept the connection, and then lost count of what is "
              "body and what is the next request. Whoever uses the connection next gets somebody else's "
              "answer."),
          cellEvidence(diagnosis, cells), QStringLiteral("RFC 9112 section 9.3"),
          Words::tr("At the server: read the rest of the body before the next request, or close the "
                    "connection behind an early answer.")},
         cells});
}

/// The peer closed although its early answer had not said so.
bool closedUnannounced(const Sample &sample)
{
    if (sample.exchanges.size() < 2)
        return false;
    const auto &early = *sample.exchanges.front();
    const auto &next = *sample.exchanges.back();
    const bool announced = early.response && early.response->headers.hasMember("Connection", "close");
    const bool byPeer = early.connection.closedBy == timeline::ClosedBy::Peer ||
                        (next.connection.reused && sample.reading.failure);
    return early.response && !announced && byPeer;
}

/// EXP-025.
void closedUnderTheNext(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    std::vector<Cell> cells;
    for (const auto &cell : cellsWith(diagnosis, Reuse::Closed)) {
        if (closedUnannounced(*diagnosis.sample(cell.probe, cell.route)))
            cells.push_back(cell);
    }
    if (cells.empty())
        return;
    found.push_back(
        {{"EXP-025", Severity::Info,
          Words::tr("The connection was closed behind an early answer that didn't say so."),
          Words::tr("A client that keeps the connection sends its next request into a closed one. It must "
                    "repeat it, which it can't do for every method."),
          cellEvidence(diagnosis, cells), QStringLiteral("RFC 9112 section 9.6"),
          Words::tr("At the server: say “Connection: close” in an answer behind which it closes.")},
         cells});
}

} // namespace

std::vector<RouteFinding> connectionFindings(const Diagnosis &diagnosis)
{
    std::vector<RouteFinding> found;
    outOfStep(diagnosis, found);
    closedUnderTheNext(diagnosis, found);
    return found;
}

} // namespace expectra::diagnosis
