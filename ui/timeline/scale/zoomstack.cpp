// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/zoomstack.h"

namespace expectra {

namespace {

constexpr std::size_t deepest = 100; // nobody walks back further than that

std::optional<ZoomView> exchangeTop(std::vector<ZoomView> &from, std::vector<ZoomView> &to,
                                    const ZoomView &current)
{
    if (from.empty())
        return std::nullopt;
    const auto top = from.back();
    from.pop_back();
    to.push_back(current);
    return top;
}

} // namespace

void ZoomStack::leave(const ZoomView &view, ZoomBy by)
{
    const bool goesOn = by != ZoomBy::Once && by == m_by;
    m_by = by;
    if (goesOn || (!m_past.empty() && m_past.back() == view))
        return;
    m_undone.clear();
    m_past.push_back(view);
    if (m_past.size() > deepest)
        m_past.erase(m_past.begin());
}

void ZoomStack::clear()
{
    *this = {};
}

std::optional<ZoomView> ZoomStack::back(const ZoomView &current)
{
    settle();
    return exchangeTop(m_past, m_undone, current);
}

std::optional<ZoomView> ZoomStack::forward(const ZoomView &current)
{
    settle();
    return exchangeTop(m_undone, m_past, current);
}

} // namespace expectra
