// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/saver.h"

#include "app/analysis/wiretext.h"
#include "app/collections/edit/requestedit.h"
#include "app/collections/resolve.h"
#include "app/collections/store/change.h"
#include "app/collections/write/httptext.h"
#include "app/drafts/origin.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace expectra {

namespace {

/// The header sets count by name here; what they hold stands in files of their own.
Result<Request> readBack(const collections::HttpFile &file, std::size_t index, const Request &written)
{
    return collections::asWritten(file, file.requests[index], {{}, {}, written.headerSets});
}

QString fileNameFor(const QString &title)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString name = title.toLower().replace(unfit, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("request") : name) + QStringLiteral(".http");
}

} // namespace

Saver::Saver(RequestTabs *tabs, CollectionStore *store, QObject *parent)
    : QObject(parent), m_tabs(tabs), m_store(store)
{}

void Saver::saveCurrent()
{
    if (RequestTab *tab = m_tabs->currentTab())
        save(tab);
}

void Saver::saveCurrentAs()
{
    if (RequestTab *tab = m_tabs->currentTab())
        saveAs(tab);
}

/// Stops where the user gives no place, or where a file can't be written.
void Saver::saveAll()
{
    const auto tabs = m_tabs->all();
    for (RequestTab *tab : tabs) {
        if (tab->isEdited() && !save(tab))
            return;
    }
}

bool Saver::save(RequestTab *tab)
{
    return tab->draft().file.empty() ? saveAs(tab) : tell(tab, saveInPlace(tab));
}

bool Saver::saveAs(RequestTab *tab)
{
    const QString path = m_ask ? m_ask(suggestion(tab)) : QString();
    return !path.isEmpty() && tell(tab, saveInto(tab, path));
}

/// So that it can be undone, and that an edit of what ships goes to a copy.
Result<void> Saver::applyInStore(const collections::Change &change)
{
    Error error{ErrorCode::Unwritable, {}};
    const auto told = connect(m_store, &CollectionStore::changeFailed, this,
                              [&error](const QString &, const Error &why) { error = why; });
    const bool applied = change.isEmpty() || m_store->apply(change, tr("Save the request"));
    disconnect(told);
    if (!applied)
        return tl::unexpected<Error>(error);
    return {};
}

/// The file is read anew: others may have written other requests of it, and that is no conflict.
Result<void> Saver::saveInPlace(RequestTab *tab)
{
    const drafts::Draft draft = tab->draft();
    const auto file = collections::readHttpFile(draft.file);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const auto origin = drafts::findAgain(draft, *file);
    if (origin.state != drafts::Origin::State::Same) {
        tab->compareWithFile(*file, [&](std::size_t index) { return readBack(*file, index, draft.request); });
        return fail(ErrorCode::Conflict, draft.file + ": it was changed by another program");
    }
    const auto change = collections::replaceRequest(*file, origin.index, draft.request);
    if (!change)
        return tl::unexpected<Error>(change.error());
    if (auto applied = applyInStore(*change); !applied)
        return applied;
    const auto written = collections::readHttpFile(tab->draft().file); // which may be the user's copy now
    if (!written)
        return tl::unexpected<Error>(written.error());
    if (origin.index < written->requests.size())
        tab->setSaved(*written, origin.index, draft.request);
    return {};
}

/// The dialog has asked already whether a file that is there may be replaced.
Result<void> Saver::saveInto(RequestTab *tab, const QString &path)
{
    const Request request = tab->request();
    const std::string place = path.toStdString();
    const collections::TextForm form{QFileInfo(path).absolutePath().toStdString()};
    std::optional<std::string> before;
    if (QFileInfo::exists(path)) {
        auto bytes = collections::readTextFile(place);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        before = std::move(*bytes);
    }
    const auto change = collections::fileChange(place, before, collections::toHttpText(request, form));
    if (auto applied = applyInStore(change); !applied)
        return applied;
    const auto written = collections::readHttpFile(place);
    if (!written)
        return tl::unexpected<Error>(written.error());
    if (!written->requests.empty())
        tab->setSaved(*written, 0, request);
    return {};
}

bool Saver::tell(RequestTab *tab, const Result<void> &result)
{
    if (!result) {
        emit savingFailed(escapedText(result.error().detail));
        return false;
    }
    m_store->refresh();
    emit saved(QString::fromStdString(tab->draft().file));
    return true;
}

QString Saver::suggestion(const RequestTab *tab) const
{
    const std::string file = tab->draft().file;
    const QStringList open = m_store->paths();
    const QString directory = !file.empty() ? QFileInfo(QString::fromStdString(file)).path()
                              : !open.isEmpty() && QFileInfo(open.back()).isDir()
                                  ? open.back()
                                  : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(directory).filePath(fileNameFor(m_tabs->titleOf(tab)));
}

} // namespace expectra
