// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/find/finder.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount atOnce = 256 * 1024;
constexpr ByteCount stride = 8 * 1024 * 1024;

} // namespace

void Finder::clear()
{
    find({}, {}, 0);
}

void Finder::find(const Content &content, const SearchTerms &terms, ByteCount from)
{
    m_task.cancel();
    m_terms = terms;
    m_from = from;
    m_hits = std::make_shared<const std::vector<ByteRange>>();
    m_current.reset();
    m_error.clear();
    m_isDone = true;
    m_isCut = false;
    if (!hasTerms()) {
        emit hitsChanged();
        return;
    }
    auto made = ContentSearch::make(content, terms);
    if (!made) {
        m_error = QString::fromStdString(made.error().detail);
        emit hitsChanged();
        return;
    }
    auto search = std::make_shared<ContentSearch>(std::move(*made));
    const bool hasMore = search->read(atOnce);
    take(*search, 0, !hasMore);
    if (!hasMore)
        return;
    m_task.start([this, search, size = std::max<ByteCount>(keptSize(content), 1)](TaskLine &line) {
        for (bool goesOn = true; goesOn && !line.isCancelled();) {
            goesOn = search->read(stride);
            // A copy: the search goes on while the window reads.
            line.tell([this, found = std::make_shared<ContentSearch>(*search),
                       percent = static_cast<int>(search->offset() * 100 / size),
                       goesOn] { take(*found, percent, !goesOn); });
        }
    });
}

void Finder::take(const ContentSearch &search, int percent, bool isDone)
{
    m_hits = std::make_shared<const std::vector<ByteRange>>(search.hits());
    m_percent = percent;
    m_isDone = isDone;
    m_isCut = search.isCut();
    const bool hadNone = !m_current;
    if (hadNone && !m_hits->empty()) {
        const auto next = std::find_if(m_hits->begin(), m_hits->end(),
                                       [this](const ByteRange &hit) { return hit.begin >= m_from; });
        if (next != m_hits->end())
            m_current = static_cast<std::size_t>(next - m_hits->begin());
        else if (isDone)
            m_current = 0;
    }
    emit hitsChanged();
    if (hadNone && m_current)
        emit currentChanged();
}

void Finder::step(int by)
{
    if (m_hits->empty())
        return;
    const auto count = static_cast<std::int64_t>(m_hits->size());
    const auto at = m_current ? static_cast<std::int64_t>(*m_current) + by : 0;
    m_current = static_cast<std::size_t>((at + count) % count);
    emit hitsChanged();
    emit currentChanged();
}

std::optional<ByteRange> Finder::current() const
{
    return m_current ? std::optional((*m_hits)[*m_current]) : std::nullopt;
}

QString Finder::stateText() const
{
    if (!m_error.isEmpty() || !hasTerms())
        return m_error;
    const QLocale locale;
    const auto count = locale.toString(static_cast<qulonglong>(m_hits->size()));
    QString text = m_isCut ? tr("more than %1").arg(count) : count;
    text = m_current ? tr("%1 of %2").arg(locale.toString(static_cast<qulonglong>(*m_current + 1)), text)
           : m_hits->empty() && m_isDone ? tr("No match")
                                         : tr("%1 found").arg(text);
    return m_isDone ? text : tr("%1, searching: %2 %").arg(text).arg(m_percent);
}

} // namespace expectra
