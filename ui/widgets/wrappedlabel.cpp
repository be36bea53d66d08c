// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t most = 16; // widths that a layout tries before it settles

} // namespace

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    ensurePolished(); // or the face could change under what is remembered
    if (m_words != text() || m_face != font() || m_margins != contentsMargins() || m_heights.size() >= most) {
        m_words = text();
        m_face = font();
        m_margins = contentsMargins();
        m_heights.clear();
    }
    const auto known = std::find_if(m_heights.begin(), m_heights.end(),
                                    [width](const Height &each) { return each.width == width; });
    if (known != m_heights.end())
        return known->height;
    const int height = QLabel::heightForWidth(width);
    m_heights.push_back({width, height});
    return height;
}

} // namespace expectra
