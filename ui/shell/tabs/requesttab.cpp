// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/requesttab.h"

#include "app/analysis/wiretext.h"
#include "app/collections/resolve.h"
#include "app/drafts/origin.h"
#include "ui/composer/composer.h"
#include "ui/shell/tabs/changebar.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace expectra {

RequestTab::RequestTab(QWidget *parent) : QWidget(parent), m_bar(new ChangeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    connect(m_bar, &ChangeBar::keptMine, this, &RequestTab::keepMine);
    connect(m_bar, &ChangeBar::tookFile, this, &RequestTab::takeFile);
    connect(m_bar, &ChangeBar::wantedBoth, this, &RequestTab::showBoth);
}

RequestTab::~RequestTab() = default;

void RequestTab::setDraft(const drafts::Draft &draft)
{
    m_draft = draft;
    m_isEdited = draft.isEdited;
    m_saved = draft.isEdited ? std::nullopt : std::optional(draft.request);
    m_theirs.reset();
    m_bar->clear();
    show(draft.request);
}

drafts::Draft RequestTab::draft() const
{
    drafts::Draft draft = m_draft;
    draft.request = request();
    draft.isEdited = m_isEdited;
    return draft;
}

const Request &RequestTab::request() const
{
    return m_composer ? m_composer->request() : m_draft.request;
}

void RequestTab::setVariables(const collections::Variables &variables)
{
    m_variables = variables;
    if (m_composer)
        m_composer->setVariables(variables);
}

Result<Request> RequestTab::filled() const
{
    return collections::filledIn(request(), m_variables);
}

void RequestTab::fillHeaderSets(const std::vector<HeaderSet> &known)
{
    Request filled = request();
    for (auto &set : filled.headerSets) {
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&set](const HeaderSet &each) { return each.name == set.name; });
        if (set.headers.isEmpty() && found != known.end())
            set = *found;
    }
    if (filled == request())
        return;
    if (m_saved && *m_saved == request())
        m_saved = filled;
    m_draft.request = filled;
    show(filled);
}

void RequestTab::setSaved(const collections::HttpFile &file, std::size_t index, const Request &saved)
{
    m_draft.file = file.path;
    m_draft.index = index;
    m_draft.original = drafts::textOf(file, index);
    m_saved = saved;
    m_theirs.reset();
    m_bar->clear();
    updateEdited();
    emit changed();
}

void RequestTab::compareWithFile(const collections::HttpFile &file,
                                 const std::function<Result<Request>(std::size_t)> &read)
{
    const QString name = escapedText(QFileInfo(QString::fromStdString(file.path)).fileName().toStdString());
    const auto origin = drafts::findAgain(draft(), file);
    if (origin.state == drafts::Origin::State::Gone)
        return m_bar->tellGone(name);
    const auto written = read(origin.index);
    if (!written)
        return; // the sidebar names it, with file and line
    const bool isSame = origin.state == drafts::Origin::State::Same || *written == request();
    if (isSame)
        return setSaved(file, origin.index, *written);
    drafts::Draft theirs{m_draft.id, *written, file.path, origin.index, drafts::textOf(file, origin.index),
                         false};
    if (!m_isEdited)
        return setDraft(theirs);
    m_theirs = std::move(theirs);
    m_bar->tellChanged(name);
}

void RequestTab::moveTo(const std::string &file, std::size_t index)
{
    m_draft.file = file;
    m_draft.index = index;
    if (file.empty()) {
        m_draft.original.clear();
        m_saved.reset();
        updateEdited();
    }
    emit changed();
}

QString RequestTab::key() const
{
    return m_draft.file.empty()
               ? QString()
               : QStringLiteral("%1#%2").arg(QString::fromStdString(m_draft.file)).arg(m_draft.index);
}

Composer *RequestTab::composer()
{
    if (!m_composer) {
        m_composer = new Composer;
        m_composer->setRequest(m_draft.request);
        m_composer->setVariables(m_variables);
        layout()->addWidget(m_composer);
        connect(m_composer, &Composer::requestEdited, this, &RequestTab::handleEdited);
        emit composerMade(m_composer);
    }
    return m_composer;
}

void RequestTab::handleEdited()
{
    updateEdited();
    emit changed();
}

/// Typing back what was there before leaves nothing to save.
void RequestTab::updateEdited()
{
    m_isEdited = !m_saved || request() != *m_saved;
}

/// From now on this is an edit of what the file says now.
void RequestTab::keepMine()
{
    if (m_theirs) {
        m_draft.index = m_theirs->index;
        m_draft.original = m_theirs->original;
        m_saved = m_theirs->request;
        m_theirs.reset();
    } else {
        m_draft.file.clear(); // it is gone; mine belongs nowhere until it is saved
        m_draft.original.clear();
        m_saved.reset();
    }
    m_bar->clear();
    updateEdited();
    emit changed();
}

void RequestTab::takeFile()
{
    if (!m_theirs)
        return;
    emit draftReplaced(draft());
    setDraft(drafts::Draft(*m_theirs));
}

void RequestTab::showBoth()
{
    if (!m_theirs)
        return;
    drafts::Draft theirs = *m_theirs;
    keepMine();
    theirs.id = 0;
    m_draft.file.clear(); // the place is the other one's
    m_draft.original.clear();
    emit fileVersionWanted(theirs);
    emit changed();
}

void RequestTab::show(const Request &request)
{
    if (m_composer)
        m_composer->setRequest(request);
    emit changed();
}

} // namespace expectra
