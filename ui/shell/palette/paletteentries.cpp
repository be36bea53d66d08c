// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/paletteentries.h"

#include "app/analysis/wiretext.h"
#include "ui/composer/composer.h"
#include "ui/models/networkcolumns.h"
#include "ui/shell/actions.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

#include <algorithm>

namespace expectra {

namespace {

using Kind = PaletteEntry::Kind;

constexpr std::size_t mostExchanges = 20;

void addTabs(const Parts &parts, PaletteEntries &entries)
{
    RequestTabs *tabs = parts.desk->tabs();
    for (RequestTab *tab : tabs->all()) {
        const Request &request = tab->request();
        entries.push_back({Kind::Tab,
                           {},
                           tabs->titleOf(tab),
                           escapedText(request.url),
                           escapedText(request.method),
                           {},
                           style::Icon::None,
                           false,
                           [tabs, tab] { tabs->showTab(tab); }});
    }
}

/// The folders above it and its address.
void addRequestsOf(const collections::Folder &folder, const QString &path, const Parts &parts,
                   PaletteEntries &entries)
{
    for (const auto &each : folder.folders) {
        const QString name = escapedText(each.name);
        addRequestsOf(each, path.isEmpty() ? name : path + QStringLiteral(" / ") + name, parts, entries);
    }
    const RequestTabs *tabs = parts.desk->tabs();
    for (const auto &request : folder.requests) {
        const QString key = Workspace::keyOf(request);
        if (tabs->isOpen(key))
            continue; // found as a tab
        const QString address = escapedText(request.source().target.text);
        entries.push_back({Kind::Request,
                           QStringLiteral("request:") + key,
                           escapedText(request.name()),
                           path.isEmpty() ? address : path + QStringLiteral("  ") + address,
                           escapedText(request.source().method),
                           {},
                           style::Icon::None,
                           false,
                           [workspace = parts.workspace, request] { workspace->open(request); }});
    }
}

void addHeaderSets(const Parts &parts, PaletteEntries &entries)
{
    RequestTabs *tabs = parts.desk->tabs();
    if (!tabs->current())
        return;
    const auto &used = tabs->current()->request().headerSets;
    for (const auto &set : parts.workspace->workspace().collection().headerSets) {
        const bool isOn = std::any_of(used.begin(), used.end(),
                                      [&set](const HeaderSet &each) { return each.name == set.name; });
        QStringList fields;
        for (const auto &field : set.headers)
            fields.append(escapedText(field.name));
        entries.push_back({Kind::HeaderSet,
                           QStringLiteral("set:") + QString::fromStdString(set.name),
                           escapedText(set.name),
                           fields.join(QStringLiteral(", ")),
                           {},
                           {},
                           style::Icon::HeaderSet,
                           isOn,
                           [tabs, set, isOn] { tabs->current()->setHeaderSet(set, !isOn); }});
    }
}

void addExchanges(const Parts &parts, PaletteEntries &entries)
{
    CurrentExchange *current = parts.current;
    const auto all = current->kept()->all();
    ExchangeLog log; // puts them in the words of the network log
    for (auto each = all.rbegin(); each != all.rend() && each - all.rbegin() < qsizetype(mostExchanges);
         ++each) {
        const auto &row = log.row(log.put(**each, {}));
        const auto word = [&](NetworkColumn column) { return cellText(log, row, column); };
        const QStringList detail{QLatin1Char('#') + word(NetworkColumn::Number), word(NetworkColumn::Status),
                                 word(NetworkColumn::Expect), word(NetworkColumn::Time)};
        entries.push_back({Kind::Exchange,
                           {},
                           word(NetworkColumn::Name),
                           detail.join(QStringLiteral("  ")),
                           word(NetworkColumn::Method),
                           {},
                           style::Icon::None,
                           false,
                           [current, shown = *each] { current->show(shown); }});
    }
}

void addActions(const Parts &parts, PaletteEntries &entries)
{
    for (const auto &spec : actionTable()) {
        QAction *action = parts.actions[spec.id];
        if (!action->isEnabled() || spec.id == ActionId::ShowPalette)
            continue;
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        QString title = action->text();
        title.remove(QLatin1Char('&'));
        entries.push_back({Kind::Action,
                           QStringLiteral("action:") + QLatin1String(spec.text),
                           title,
                           menuTitle(spec.menu),
                           {},
                           shortcut,
                           spec.icon,
                           action->isCheckable() && action->isChecked(),
                           [action] { action->trigger(); }});
    }
}

} // namespace

PaletteEntries gatherEntries(const Parts &parts)
{
    PaletteEntries entries;
    addTabs(parts, entries);
    addRequestsOf(parts.workspace->workspace().collection().root, {}, parts, entries);
    addHeaderSets(parts, entries);
    addExchanges(parts, entries);
    addActions(parts, entries);
    return entries;
}

} // namespace expectra
