// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/session.h"

namespace expectra::drafts {

void closeSaved(Session &session)
{
    std::vector<Draft> unsaved;
    std::size_t current = 0;
    for (std::size_t i = 0; i < session.tabs.size(); ++i) {
        Draft &tab = session.tabs[i];
        if (!tab.isEdited) {
            session.closed.push_back(std::move(tab));
            continue;
        }
        if (i <= session.current)
            current = unsaved.size();
        unsaved.push_back(std::move(tab));
    }
    session.tabs = std::move(unsaved);
    session.current = current;
    session.diagnoses.clear();
}

} // namespace expectra::drafts
