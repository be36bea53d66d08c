// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/responsepanel.h"

#include "app/analysis/wiretext.h"
#include "ui/panels/choicebar.h"
#include "ui/panels/text/codeview.h"
#include "ui/panels/text/shownbytes.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QtCore/QStringList>
#include <QtWidgets/QBoxLayout>

namespace expectra {

namespace {

constexpr int asText = 0;
constexpr int asHex = 1;
constexpr ByteCount textWindow = 1024 * 1024; // a person reads no more, and the view stays quick
constexpr ByteCount hexWindow = 256 * 1024;   // each byte takes four characters and more

QString trailersText(const http::Headers &trailers)
{
    QStringList lines;
    for (const auto &field : trailers)
        lines.append(shortText(field.name, 60) + QStringLiteral(": ") + shortText(field.value, 120));
    return lines.join(QStringLiteral(", "));
}

} // namespace

ResponsePanel::ResponsePanel(QWidget *parent)
    : QWidget(parent)
    , m_facts(new ElidedLabel(style::Role::Dim))
    , m_choice(new ChoiceBar(tr("Show the body as"), {tr("Text"), tr("Hex")}))
    , m_view(new CodeView)
    , m_notice(new Notice(Notice::Kind::Warning))
    , m_pages(this, makeContent(), tr("No response yet"), tr("Send a request to see the body of its answer."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &ResponsePanel::showBytes);
}

QWidget *ResponsePanel::makeContent()
{
    auto *content = new QWidget;
    m_view->setAccessibleName(tr("Body of the response"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::margin, style::space::tight, style::space::gap,
                             style::space::tight);
    head->addWidget(m_facts, 1);
    head->addWidget(m_choice);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(style::space::margin, 0, style::space::margin, 0);
    foot->addWidget(m_notice);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addLayout(foot);
    return content;
}

void ResponsePanel::showExchange(const Exchange *exchange)
{
    // The store is the wire's until the exchange has ended.
    if (!exchange || !exchange->isComplete || !exchange->response) {
        m_shown.reset();
        m_content = {};
        return showNothing(exchange);
    }
    const bool isSame = m_shown == exchange->id;
    m_shown = exchange->id;
    m_content = exchange->content;
    m_type = exchange->response->headers.value("Content-Type").value_or("");
    if (!isSame)
        m_choice->choose(looksBinary(m_content.read({0, textWindow})) ? asHex : asText);
    showFacts(*exchange);
    showBytes();
    m_pages.showContent();
}

void ResponsePanel::showNothing(const Exchange *exchange)
{
    if (!exchange)
        return m_pages.showEmpty();
    if (!exchange->isComplete)
        return m_pages.showEmpty(tr("Not finished"),
                                 tr("The body of the answer is shown when the exchange has ended."));
    m_pages.showEmpty(tr("No response came"),
                      escapedText(exchange->failure ? exchange->failure->message : ""));
}

void ResponsePanel::showFacts(const Exchange &exchange)
{
    QStringList facts;
    facts.append(m_type.empty() ? tr("no Content-Type") : shortText(m_type, 80));
    facts.append(m_content.size() == 0 ? tr("no body") : sizeText(m_content.size()));
    if (!exchange.trailers.isEmpty())
        facts.append(tr("trailers: %1").arg(trailersText(exchange.trailers)));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void ResponsePanel::showBytes()
{
    const bool isHex = m_choice->current() == asHex;
    const auto bytes = m_content.read({0, isHex ? hexWindow : textWindow});
    if (isHex)
        m_view->showText(hexDump(bytes), Language::Plain, false);
    else
        m_view->showText(shownText(bytes), languageOf(m_type), true);
    showWindow(bytes.size());
}

void ResponsePanel::showWindow(ByteCount shown)
{
    m_notice->setText(
        shown >= m_content.size()
            ? QString()
            : tr("The first %1 of %2 are shown.").arg(sizeText(shown), sizeText(m_content.size())));
}

} // namespace expectra
