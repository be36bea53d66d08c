// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodyviews.h"

#include "ui/panels/body/imageview.h"
#include "ui/panels/body/jsonview.h"
#include "ui/panels/find/findbar.h"
#include "ui/panels/find/finder.h"
#include "ui/panels/hex/hexview.h"
#include "ui/panels/text/textview.h"

#include "app/bodyview/rows/plaincutter.h"
#include "app/exchange/bytestore.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

namespace expectra {

BodyViews::BodyViews(QWidget *parent)
    : QWidget(parent)
    , m_find(new FindBar)
    , m_finder(new Finder(this))
    , m_pages(new QStackedWidget)
    , m_tree(new JsonView)
    , m_text(new TextView)
    , m_image(new ImageView)
    , m_hex(new HexView)
{
    m_text->setAccessibleName(tr("Body of the response"));
    for (QWidget *page : {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_image), static_cast<QWidget *>(m_hex)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_pages, 1);
    connectFind();
    connect(m_text, &TextView::columnsChanged, this, [this] {
        if (m_isWrapped && m_body && m_pages->currentWidget() == m_text)
            showRows();
    });
}

void BodyViews::connectFind()
{
    connect(m_find, &FindBar::termsChanged, this, &BodyViews::search);
    connect(m_find, &FindBar::nextRequested, m_finder, [this] { m_finder->step(1); });
    connect(m_find, &FindBar::previousRequested, m_finder, [this] { m_finder->step(-1); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_finder->clear();
        m_pages->currentWidget()->setFocus();
    });
    connect(m_finder, &Finder::hitsChanged, this, &BodyViews::showHits);
    connect(m_finder, &Finder::currentChanged, this, &BodyViews::showCurrentHit);
}

std::vector<BodyForm> BodyViews::formsOf(const BodyDocument &body)
{
    switch (body.type().kind) {
    case BodyKind::Json: return {BodyForm::Tree, BodyForm::Pretty, BodyForm::Text, BodyForm::Hex};
    case BodyKind::Xml:
        return body.canBePretty() ? std::vector{BodyForm::Pretty, BodyForm::Text, BodyForm::Hex}
                                  : std::vector{BodyForm::Text, BodyForm::Hex};
    case BodyKind::Image:
        return body.type().format == "SVG" ? std::vector{BodyForm::Image, BodyForm::Text, BodyForm::Hex}
                                           : std::vector{BodyForm::Image, BodyForm::Hex};
    case BodyKind::Binary: return {BodyForm::Hex, BodyForm::Text};
    default: return {BodyForm::Text, BodyForm::Hex};
    }
}

void BodyViews::showBody(std::unique_ptr<BodyDocument> body)
{
    m_finder->clear();
    m_body = std::move(body);
    m_json.reset();
    connectBody();
}

void BodyViews::letGo()
{
    if (!m_body || m_body->content().size() == 0)
        return;
    const Content nothing{std::make_shared<ByteStore>(), {}};
    showBody(std::make_unique<BodyDocument>(nothing, std::string()));
    m_tree->showContent(nothing, std::make_shared<JsonIndex>());
    m_hex->showContent(nothing);
    showForm(BodyForm::Text);
}

void BodyViews::connectBody()
{
    connect(m_body.get(), &BodyDocument::rowsGrew, m_text, &TextView::rowsGrew);
    connect(m_body.get(), &BodyDocument::jsonChanged, this, [this] { showTree(true); });
    connect(m_body.get(), &BodyDocument::xmlChanged, this, [this] {
        if (m_form == BodyForm::Pretty)
            showRows();
        emit factsChanged();
    });
    connect(m_body.get(), &BodyDocument::textChanged, this, [this] {
        if (m_form == BodyForm::Tree) {
            showTree(true); // what is open stays open
            search();
        } else {
            showForm(m_form);
        }
        emit factsChanged();
    });
}

void BodyViews::showForm(BodyForm form)
{
    const auto from = m_form == form ? 0 : place();
    m_form = form;
    m_find->setBytesOffered(form == BodyForm::Hex);
    switch (form) {
    case BodyForm::Tree: showTree(false); break;
    case BodyForm::Pretty:
    case BodyForm::Text:
        m_pages->setCurrentWidget(m_text);
        showRows();
        break;
    case BodyForm::Image:
        m_image->showContent(m_body->content(), m_body->type().format);
        m_pages->setCurrentWidget(m_image);
        break;
    case BodyForm::Hex:
        m_hex->showContent(m_body->content());
        m_pages->setCurrentWidget(m_hex);
        break;
    }
    if (from > 0 && form != BodyForm::Image)
        form == BodyForm::Hex    ? m_hex->reveal(from)
        : form == BodyForm::Tree ? m_tree->reveal(from)
                                 : m_text->reveal(from);
    search();
}

void BodyViews::showRows()
{
    const auto isPretty = m_form == BodyForm::Pretty;
    const auto from = m_text->isVisible() ? m_text->caretOffset() : 0;
    const auto rows = m_body->rows(isPretty ? TextForm::Pretty : TextForm::Source,
                                   m_isWrapped ? m_text->columnsInView() : longestRow);
    m_text->setEndFinder([this](const TextRow &row) {
        return m_body->jsonEndOf(row.bytes.end - std::min<ByteCount>(1, row.bytes.end));
    });
    m_text->showRows(rows, m_body->type().kind);
    if (from > 0)
        m_text->reveal(from);
    showHits();
}

void BodyViews::showTree(bool isUpdate)
{
    m_json = m_body->json();
    emit factsChanged();
    if (m_form != BodyForm::Tree)
        return;
    if (isUpdate)
        m_tree->updateIndex(m_body->text(), m_json);
    else
        m_tree->showContent(m_body->text(), m_json);
    m_pages->setCurrentWidget(m_tree);
}

void BodyViews::setWrapped(bool isWrapped)
{
    m_isWrapped = isWrapped;
    if (m_body && m_pages->currentWidget() == m_text)
        showRows();
}

void BodyViews::setFitted(bool isFitted)
{
    m_image->setFitted(isFitted);
}

/// Text is searched as UTF-8, bytes as they came; offsets of the two differ where the charset does.
const Content &BodyViews::searched() const
{
    return m_form == BodyForm::Hex ? m_body->content() : m_body->text();
}

ByteCount BodyViews::place() const
{
    if (!m_body)
        return 0;
    if (m_pages->currentWidget() == m_hex)
        return m_body->charset().isUtf8() ? m_hex->cursor() : 0;
    if (m_pages->currentWidget() == m_text)
        return m_text->caretOffset();
    return m_pages->currentWidget() == m_tree ? m_tree->selectedOffset() : 0;
}

QString BodyViews::selectedWords() const
{
    return m_pages->currentWidget() == m_text && m_text->hasSelection() ? m_text->selectedText() : QString();
}

void BodyViews::openFind()
{
    if (m_form != BodyForm::Image)
        m_find->open(selectedWords());
}

void BodyViews::stepFind(int by)
{
    m_finder->step(by);
}

void BodyViews::search()
{
    if (m_body)
        m_finder->find(searched(), m_find->terms(), place());
}

void BodyViews::showHits()
{
    m_find->showState(m_finder->stateText(), m_finder->isTrouble());
    m_text->showHits(m_finder->hits(), m_finder->current());
    m_hex->showHits(m_finder->hits(), m_finder->current());
}

void BodyViews::showCurrentHit()
{
    const auto hit = m_finder->current();
    if (!hit)
        return;
    switch (m_form) {
    case BodyForm::Tree: m_tree->reveal(hit->begin); return;
    case BodyForm::Pretty:
    case BodyForm::Text: m_text->reveal(hit->begin); return;
    case BodyForm::Hex: m_hex->reveal(hit->begin); return;
    case BodyForm::Image: return;
    }
}

} // namespace expectra
