// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/evidence.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::knowledge {

namespace {

constexpr std::size_t searchedBytes =
    16 * 1024; // what tells a product stands in the first lines of its pages
constexpr int shownCharacters = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("Knowledge", text);
}

std::string lowerCase(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : byte; });
    return name;
}

QString searchable(std::string_view bytes)
{
    const auto part = bytes.substr(0, searchedBytes);
    return QString::fromUtf8(part.data(), qsizetype(part.size())); // what is none is of no use to a pattern
}

// The version is what the first group that took part caught.
std::string caughtVersion(const QRegularExpressionMatch &match)
{
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (match.capturedLength(group) > 0)
            return match.captured(group).toUtf8().toStdString();
    }
    return {};
}

} // namespace

Evidence::Evidence(const Traits &traits) : m_probes(traits.probes)
{
    collect(traits.request, m_request);
    for (const auto &answer : traits.answers)
        collect(answer, m_answers);
    for (const auto &body : traits.bodies) {
        if (auto text = searchable(body);
            !text.isEmpty() && std::find(m_bodies.begin(), m_bodies.end(), text) == m_bodies.end())
            m_bodies.push_back(std::move(text));
    }
}

void Evidence::collect(const http::Headers &headers, Fields &fields)
{
    for (const auto &header : headers) {
        auto &values = fields[lowerCase(header.name)];
        auto text = searchable(header.value);
        const bool isKnown =
            std::any_of(values.begin(), values.end(), [&](const Seen &seen) { return seen.text == text; });
        if (!isKnown)
            values.push_back({std::move(text), escapedText(header.name) + QStringLiteral(": ") +
                                                   shortText(header.value, shownCharacters)});
    }
}

std::optional<Evidence::Finding> Evidence::find(const Sign &sign) const
{
    if (sign.place == Sign::Place::Body)
        return findInBodies(sign);
    const bool isOfRequest = sign.place == Sign::Place::Request;
    const auto &fields = isOfRequest ? m_request : m_answers;
    const auto values = fields.find(sign.field);
    if (values == fields.end())
        return std::nullopt;
    for (const auto &seen : values->second) {
        if (const auto match = sign.pattern.match(seen.text); match.hasMatch())
            return Finding{caughtVersion(match),
                           isOfRequest ? tr("The request's %1").arg(seen.because) : seen.because};
    }
    return std::nullopt;
}

std::optional<Evidence::Finding> Evidence::findInBodies(const Sign &sign) const
{
    for (const auto &body : m_bodies) {
        const auto match = sign.pattern.match(body);
        if (!match.hasMatch())
            continue;
        const auto words = match.captured().simplified().toUtf8().toStdString();
        return Finding{caughtVersion(match),
                       tr("An answer's text: “%1”").arg(shortText(words, shownCharacters))};
    }
    return std::nullopt;
}

Evidence::Comparison Evidence::compare(const std::vector<ProbeSign> &probes) const
{
    Comparison comparison;
    for (const auto &sign : probes) {
        const auto played = m_probes.find(sign.probe);
        if (played == m_probes.end())
            continue;
        ++comparison.played;
        if (!sign.words.match(QString::fromStdString(played->second)).hasMatch())
            comparison.deviations.push_back(QString::fromStdString(sign.probe + " (") +
                                            escapedText(played->second) + QLatin1Char(')'));
    }
    return comparison;
}

} // namespace expectra::knowledge
