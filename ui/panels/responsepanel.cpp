// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/responsepanel.h"

#include "app/analysis/wiretext.h"
#include "app/bodyview/savecontent.h"
#include "ui/panels/body/bodyviews.h"
#include "ui/panels/body/bodywords.h"
#include "ui/widgets/choicebar.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace {

constexpr int formCount = 5;
constexpr int fitted = 0;

} // namespace

ResponsePanel::ResponsePanel(QWidget *parent)
    : QWidget(parent)
    , m_facts(new ElidedLabel(style::Role::Dim))
    , m_choice(new ChoiceBar(tr("Show the body as"),
                             {tr("Tree"), tr("Pretty"), tr("Text"), tr("Picture"), tr("Hex")}))
    , m_zoom(new ChoiceBar(tr("Show the picture"), {tr("Fit"), tr("1:1")}))
    , m_wrap(new QToolButton)
    , m_views(new BodyViews)
    , m_noBody(new EmptyState(tr("No body"), tr("The answer has a head and nothing behind it.")))
    , m_notice(new Notice(Notice::Kind::Warning))
    , m_pages(this, makeContent(), tr("No response yet"), tr("Send a request to see the body of its answer."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &ResponsePanel::showChoice);
    connect(m_zoom, &ChoiceBar::chosen, m_views,
            [this](int choice) { m_views->setFitted(choice == fitted); });
    connect(m_wrap, &QToolButton::toggled, m_views, &BodyViews::setWrapped);
    connect(m_views, &BodyViews::factsChanged, this, &ResponsePanel::showTroubles);
    const auto shortcut = [this](const QKeySequence &keys, auto work) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, m_views, work);
    };
    shortcut(QKeySequence::Find, [this] { m_views->openFind(); });
    shortcut(Qt::Key_F3, [this] { m_views->stepFind(1); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { m_views->stepFind(-1); });
}

QWidget *ResponsePanel::makeContent()
{
    auto *content = new QWidget;
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_wrap->setIcon(style::icon(style::Icon::Wrap, style::Role::Dim));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(m_views->isWrapped());
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::margin, style::space::tight, style::space::gap,
                             style::space::tight);
    head->setSpacing(style::space::gap);
    head->addWidget(m_facts, 1);
    head->addWidget(m_zoom);
    head->addWidget(m_choice);
    head->addWidget(m_wrap);
    head->addWidget(makeMenu());
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_noBody, 1);
    layout->addWidget(m_notice);
    return content;
}

QToolButton *ResponsePanel::makeMenu()
{
    auto *button = new QToolButton;
    button->setIcon(style::icon(style::Icon::Menu, style::Role::Dim));
    button->setAccessibleName(tr("More about the body"));
    button->setToolTip(tr("Find, copy, save"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    auto *find = menu->addAction(tr("Find"), m_views, &BodyViews::openFind);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetShortcut); // the panel has it; here it is shown
    menu->addAction(tr("Copy body"), this, &ResponsePanel::copyBody);
    menu->addSeparator();
    menu->addAction(tr("Save response…"), this, &ResponsePanel::saveBody);
    button->setMenu(menu);
    return button;
}

void ResponsePanel::showExchange(const Exchange *exchange)
{
    // The store is the wire's until the exchange has ended.
    if (!exchange || !exchange->isComplete || !exchange->response) {
        m_shown.reset();
        return showNothing(exchange);
    }
    const bool isSame = m_shown == exchange->id && m_views->body() &&
                        m_views->body()->content().store == exchange->content.store;
    if (!isSame)
        showBody(*exchange);
    m_pages.showContent();
}

void ResponsePanel::showBody(const Exchange &exchange)
{
    m_shown = exchange.id;
    m_saveText.clear();
    m_cutShort = exchange.failure
                     ? tr("The body was cut short: %1.").arg(escapedText(exchange.failure->message))
                     : QString();
    const auto type = std::string(exchange.response->headers.value("Content-Type").value_or(""));
    auto body = std::make_unique<BodyDocument>(exchange.content, type, nullptr);
    m_facts->setText(bodyFacts(exchange, *body));
    m_fileName = suggestedFileName(exchange, *body);
    const bool isEmpty = body->type().kind == BodyKind::Empty;
    const auto forms = BodyViews::formsOf(*body);
    for (int form = 0; form < formCount; ++form) {
        const bool isOffered =
            std::find(forms.begin(), forms.end(), static_cast<BodyForm>(form)) != forms.end();
        m_choice->setOffered(form, isOffered);
    }
    m_choice->choose(static_cast<int>(forms.front()));
    m_choice->setVisible(!isEmpty);
    m_views->setVisible(!isEmpty);
    m_noBody->setVisible(isEmpty);
    m_views->showBody(std::move(body));
    m_views->showForm(forms.front());
    updateTools();
    showTroubles();
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

void ResponsePanel::showChoice(int choice)
{
    m_views->showForm(static_cast<BodyForm>(choice));
    updateTools();
}

void ResponsePanel::updateTools()
{
    const auto form = m_views->form();
    m_zoom->setVisible(form == BodyForm::Image);
    m_wrap->setVisible(!m_views->isHidden() && (form == BodyForm::Pretty || form == BodyForm::Text));
}

void ResponsePanel::showTroubles()
{
    if (!m_views->body())
        return;
    QStringList troubles{m_cutShort, bodyTroubles(*m_views->body(), m_views->jsonIndex())};
    troubles.removeAll(QString());
    m_notice->setText(m_saveText.isEmpty() ? troubles.join(QLatin1Char(' ')) : m_saveText);
}

void ResponsePanel::copyBody() const
{
    constexpr ByteCount most = 16 * 1024 * 1024; // a clipboard holds no GiB
    if (m_views->body())
        QGuiApplication::clipboard()->setText(wireText(m_views->body()->text().read({0, most})));
}

void ResponsePanel::saveBody()
{
    if (!m_views->body() || !m_shown)
        return;
    auto *dialog = new QFileDialog(this, tr("Save response"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &ResponsePanel::saveBodyTo);
    dialog->open();
}

void ResponsePanel::saveBodyTo(const QString &path)
{
    m_saving.start([this, content = m_views->body()->content(), path](TaskLine &line) {
        const auto say = [this, &line](const QString &text) {
            line.tell([this, text] {
                m_saveText = text;
                showTroubles();
            });
        };
        int shown = -1;
        const auto saved = saveContent(content, path, line.isCancelled(), [&](ByteCount bytes) {
            const auto percent = static_cast<int>(bytes * 100 / std::max<ByteCount>(content.size(), 1));
            if (percent / 5 != shown / 5 && percent < 100)
                say(tr("Saving: %1 %").arg(percent));
            shown = percent;
        });
        if (!saved)
            return say(tr("Not saved. %1").arg(QString::fromStdString(saved.error().detail)));
        say({});
        line.tell([this, path] { emit bodySaved(path); });
    });
}

} // namespace expectra
