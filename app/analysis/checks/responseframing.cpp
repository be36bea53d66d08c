// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/coding/contentcheck.h"
#include "app/coding/decodedcontent.h"
#include "app/analysis/checks/deviationtexts.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/codingwords.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResponseFraming)
};

constexpr std::size_t quoted = 5; // places shown as evidence; the rest is counted

/// What another rule tells with the same bytes, and better.
bool isToldElsewhere(const Exchange &exchange, const http::Deviation &deviation)
{
    using Kind = http::DeviationKind;
    if (isContinueBehindFinal(exchange, deviation))
        return true; // EXP-011 speaks
    if (deviation.kind != Kind::LengthWhereNone && deviation.kind != Kind::EmptyReason)
        return false;
    return std::any_of(
        exchange.interim.begin(), exchange.interim.end(), [&deviation](const ResponseHead &head) {
            return head.status == 100 && head.range.overlaps(deviation.range); // EXP-019 speaks
        });
}

/// The decoder's notes, and the one that ended the exchange if it is not among them.
std::vector<http::Deviation> allDeviations(const Exchange &exchange)
{
    auto all = exchange.deviations;
    if (exchange.failure && exchange.failure->deviation &&
        std::find(all.begin(), all.end(), *exchange.failure->deviation) == all.end())
        all.push_back(*exchange.failure->deviation);
    std::stable_sort(all.begin(), all.end(),
                     [](const http::Deviation &a, const http::Deviation &b) { return a.kind < b.kind; });
    return all;
}

QString excerpt(const Exchange &exchange, ByteRange range)
{
    constexpr int characters = 60;
    range.end = std::min(range.end, range.begin + characters * 4);
    const auto bytes = exchange.inbound ? exchange.inbound->read(range) : std::string();
    if (bytes.empty())
        return Words::tr("at byte %1").arg(range.begin);
    return QLatin1Char('"') + shortText(bytes, characters) + QLatin1Char('"');
}

bool isAboutCoding(http::DeviationKind kind)
{
    return kind == http::DeviationKind::CodingBroken || kind == http::DeviationKind::CodingCut ||
           kind == http::DeviationKind::CodingSurplus;
}

/// Which coding it is and where it ends is found again; the deviation keeps only the bytes.
QString codingSentence(const Exchange &exchange)
{
    const auto codings =
        exchange.response ? coding::codingsOf(exchange.response->headers) : coding::Codings();
    if (!coding::canDecode(codings))
        return {};
    const auto decoded = coding::decodeContent(exchange.content, codings,
                                               coding::DecodeLimit::front(coding::ContentCheck::most));
    return decoded.fault ? codingFaultText(*decoded.fault) : QString();
}

void quote(Finding &finding, const Exchange &exchange, const http::Deviation &deviation)
{
    const auto *arrived = exchange.timeline.receivedAt(deviation.range.begin);
    const auto sentence = isAboutCoding(deviation.kind) ? codingSentence(exchange) : QString();
    finding.evidence.push_back({sentence.isEmpty() ? excerpt(exchange, deviation.range) : sentence,
                                arrived ? std::optional(arrived->at) : std::nullopt, deviation.range,
                                Direction::Received});
}

Finding open(const DeviationText &text)
{
    return {text.id,    text.severity, text.summary, text.explanation, {}, QLatin1String(text.citation),
            text.advice};
}

} // namespace

std::vector<Finding> responseFraming(const Exchange &exchange)
{
    std::vector<Finding> found;
    std::optional<http::DeviationKind> last;
    std::size_t count = 0;
    const auto close = [&found, &count] {
        if (count > quoted)
            found.back().evidence.push_back({Words::tr("and %1 more").arg(count - quoted), std::nullopt,
                                             std::nullopt, Direction::Received});
    };
    for (const auto &deviation : allDeviations(exchange)) {
        if (isToldElsewhere(exchange, deviation))
            continue;
        if (last != deviation.kind) {
            close();
            found.push_back(open(deviationText(deviation.kind)));
            last = deviation.kind;
            count = 0;
        }
        if (++count <= quoted)
            quote(found.back(), exchange, deviation);
    }
    close();
    return found;
}

} // namespace expectra::checks
