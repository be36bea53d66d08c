// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/contentwindow.h"

#include <algorithm>

namespace expectra {

ContentWindow::ContentWindow(Content content) : m_content(std::move(content)), m_size(keptSize(m_content)) {}

std::string_view ContentWindow::from(ByteCount offset, ByteCount least)
{
    const auto wanted = std::min(m_size, offset + least);
    if (offset >= m_size)
        return {};
    if (offset < m_begin || wanted > m_begin + m_bytes.size()) {
        m_bytes = m_content.read({offset, std::min(m_size, offset + std::max(width, least))});
        m_begin = offset;
    }
    return std::string_view(m_bytes).substr(static_cast<std::size_t>(offset - m_begin));
}

std::string_view ContentWindow::read(ByteRange range)
{
    return from(range.begin, range.size()).substr(0, static_cast<std::size_t>(range.size()));
}

ByteCount keptSize(const Content &content)
{
    if (!content.store)
        return 0;
    const auto kept = content.store->kept();
    return std::min(content.range.end, std::max(kept, content.range.begin)) - content.range.begin;
}

Content contentOf(std::string_view bytes)
{
    auto store = std::make_shared<ByteStore>();
    store->append(bytes);
    return {store, {0, bytes.size()}};
}

} // namespace expectra
