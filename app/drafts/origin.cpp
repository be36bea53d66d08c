// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/origin.h"

namespace expectra::drafts {

Origin findAgain(const Draft &draft, const collections::HttpFile &file)
{
    const std::size_t count = file.requests.size();
    if (draft.index < count && textOf(file, draft.index) == draft.original)
        return {Origin::State::Same, draft.index};
    for (std::size_t i = 0; i < count; ++i) {
        if (textOf(file, i) == draft.original)
            return {Origin::State::Same, i};
    }
    for (std::size_t i = 0; !draft.request.name.empty() && i < count; ++i) {
        if (file.requests[i].displayName() == draft.request.name)
            return {Origin::State::Changed, i};
    }
    return draft.index < count ? Origin{Origin::State::Changed, draft.index} : Origin{};
}

std::string textOf(const collections::HttpFile &file, std::size_t index)
{
    const ByteRange range = file.requests[index].range;
    return file.bytes.substr(static_cast<std::size_t>(range.begin),
                             static_cast<std::size_t>(range.end - range.begin));
}

} // namespace expectra::drafts
