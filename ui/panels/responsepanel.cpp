// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/responsepanel.h"

#include "app/analysis/wiretext.h"
#include "app/bodyview/savecontent.h"
#include "ui/panels/body/bodydecoding.h"
#include "ui/panels/body/bodyviews.h"
#include "ui/panels/body/bodywords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>

#include <algorithm>

namespace expectra {

ResponsePanel::ResponsePanel(QWidget *parent)
    : QWidget(parent)
    , m_bar(new BodyBar)
    , m_views(new BodyViews)
    , m_noBody(new EmptyState(tr("No body"), tr("The answer has a head and nothing behind it.")))
    , m_notice(new Notice(Notice::Kind::Warning))
    , m_pages(this, makeContent(), tr("No response yet"), tr("Send a request to see the body of its answer."))
{
    m_bar->setWrapped(m_views->isWrapped());
    connectBar();
    connect(m_views, &BodyViews::factsChanged, this, &ResponsePanel::showTroubles);
    connect(m_notice, &Notice::actionRequested, this, [this] {
        m_decoding->decodeOn();
        showFacts();
        showTroubles();
    });
    addShortcuts();
}

ResponsePanel::~ResponsePanel() = default;

QWidget *ResponsePanel::makeContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_noBody, 1);
    m_notice->setRuled();
    layout->addWidget(m_notice);
    return content;
}

void ResponsePanel::connectBar()
{
    connect(m_bar, &BodyBar::formChosen, m_views, &BodyViews::showForm);
    connect(m_bar, &BodyBar::fittedChosen, m_views, &BodyViews::setFitted);
    connect(m_bar, &BodyBar::wrapChosen, m_views, &BodyViews::setWrapped);
    connect(m_bar, &BodyBar::codingChosen, this, &ResponsePanel::showCoding);
    connect(m_bar, &BodyBar::charsetChosen, this, &ResponsePanel::showCharset);
    connect(m_bar, &BodyBar::findRequested, m_views, &BodyViews::openFind);
    connect(m_bar, &BodyBar::copyRequested, this, &ResponsePanel::copyBody);
    connect(m_bar, &BodyBar::saveRequested, this, &ResponsePanel::saveBody);
}

void ResponsePanel::addShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto work) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, m_views, work);
    };
    shortcut(QKeySequence::Find, [this] { m_views->openFind(); });
    shortcut(Qt::Key_F3, [this] { m_views->stepFind(1); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { m_views->stepFind(-1); });
}

void ResponsePanel::showExchange(const Exchange *exchange)
{
    // The store is the wire's until the exchange has ended.
    if (!exchange || !exchange->isComplete || !exchange->response)
        return showNothing(exchange);
    const bool isSame = m_origin && m_origin->exchange == exchange->id && m_views->body() &&
                        m_origin->content.store == exchange->content.store;
    if (!isSame) {
        m_origin = bodyOrigin(*exchange);
        m_saveText.clear();
        m_charset.clear();
        startDecoding();
        showBody();
    }
    m_pages.showContent();
}

void ResponsePanel::startDecoding()
{
    m_decoding.reset();
    m_coding = Coding::Decoded;
    m_bar->offerCodings(m_origin->isDecodable());
    if (!m_origin->isDecodable())
        return;
    m_decoding = std::make_unique<BodyDecoding>(m_origin->content, m_origin->codings);
    connect(m_decoding.get(), &BodyDecoding::progressed, this, &ResponsePanel::showFacts);
    connect(m_decoding.get(), &BodyDecoding::finished, this, &ResponsePanel::handleDecoded);
    // What is not coded at all is better looked at as it came.
    if (m_decoding->decoded().content.size() == 0 && m_decoding->decoded().fault)
        m_coding = Coding::Raw;
    m_bar->showCoding(m_coding);
}

void ResponsePanel::showBody()
{
    const bool isDecoded = m_decoding && m_coding == Coding::Decoded;
    auto body = std::make_unique<BodyDocument>(isDecoded ? m_decoding->decoded().content : m_origin->content,
                                               m_origin->contentType, m_charset);
    if (isDecoded)
        body->setExtent(m_decoding->extent());
    const bool isEmpty = body->type().kind == BodyKind::Empty;
    const auto forms = BodyViews::formsOf(*body);
    m_bar->offerForms(isEmpty ? std::vector<BodyForm>() : forms);
    m_bar->showForm(forms.front());
    m_bar->showCharset(body->charset(), isText(body->type()));
    m_views->setVisible(!isEmpty);
    m_noBody->setVisible(isEmpty);
    m_views->showBody(std::move(body));
    m_views->showForm(forms.front());
    showFacts();
    showTroubles();
}

void ResponsePanel::showCoding(Coding coding)
{
    m_coding = coding;
    showBody();
}

void ResponsePanel::showCharset(const QString &name)
{
    const auto form = m_views->form();
    m_charset = name.toStdString();
    showBody();
    const auto forms = BodyViews::formsOf(*m_views->body());
    if (std::find(forms.begin(), forms.end(), form) == forms.end())
        return;
    m_bar->showForm(form);
    m_views->showForm(form);
}

void ResponsePanel::handleDecoded()
{
    if (m_coding == Coding::Decoded && m_views->body()->content().size() == 0)
        return showBody(); // nothing had come yet to tell what it is
    if (m_coding == Coding::Decoded)
        m_views->takeMore(m_decoding->decoded().content, m_decoding->extent());
    showFacts();
    showTroubles();
}

/// What was shown is let go of: a large body lies in a file, and it may still be decoded.
void ResponsePanel::showNothing(const Exchange *exchange)
{
    m_origin.reset();
    m_decoding.reset();
    m_views->letGo();
    if (!exchange)
        return m_pages.showEmpty();
    if (!exchange->isComplete)
        return m_pages.showEmpty(tr("Not finished"),
                                 tr("The body of the answer is shown when the exchange has ended."));
    m_pages.showEmpty(tr("No response came"),
                      escapedText(exchange->failure ? exchange->failure->message : ""));
}

void ResponsePanel::showFacts()
{
    const bool isDecoded = m_decoding && m_coding == Coding::Decoded;
    m_bar->showFacts(bodyFacts(*m_origin, *m_views->body(), isDecoded ? m_decoding.get() : nullptr));
}

void ResponsePanel::showTroubles()
{
    if (!m_views->body() || !m_origin)
        return;
    QStringList troubles{m_origin->cutShort, codingTroubles(*m_origin, m_decoding.get()),
                         bodyTroubles(*m_views->body(), m_views->jsonIndex())};
    troubles.removeAll(QString());
    m_notice->setText(m_saveText.isEmpty() ? troubles.join(QLatin1Char(' ')) : m_saveText);
    const bool asks = m_decoding && m_decoding->isAtLimit();
    m_notice->setAction(asks ? tr("Decode on to %1").arg(sizeText(m_decoding->nextLimit())) : QString());
}

void ResponsePanel::copyBody() const
{
    constexpr ByteCount most = 16 * 1024 * 1024; // a clipboard holds no GiB
    if (m_views->body())
        QGuiApplication::clipboard()->setText(wireText(m_views->body()->text().read({0, most})));
}

void ResponsePanel::saveBody(Coding coding)
{
    if (!m_views->body() || !m_origin)
        return;
    auto *dialog = new QFileDialog(this, tr("Save response"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    auto name = suggestedFileName(*m_origin, *m_views->body());
    if (coding == Coding::Raw && m_decoding)
        name += codedSuffix(m_origin->codings);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, coding](const QString &path) { saveBodyTo(path, coding); });
    dialog->open();
}

void ResponsePanel::saveBodyTo(const QString &path, Coding coding)
{
    const bool isDecoded = m_decoding && coding == Coding::Decoded;
    const auto ready = isDecoded ? m_decoding->decoded().content : m_origin->content;
    const bool mustDecode = isDecoded && !m_decoding->isDone();
    m_saving.start([this, mustDecode, origin = *m_origin, ready, path](TaskLine &line) {
        const auto say = [this, &line](const QString &text) {
            line.tell([this, text] {
                m_saveText = text;
                showTroubles();
            });
        };
        const auto content =
            mustDecode ? coding::decodeContent(origin.content, origin.codings, {}, line.isCancelled()).content
                       : ready;
        int told = -1;
        const auto saved = saveContent(content, path, line.isCancelled(), [&](ByteCount bytes) {
            const auto percent = static_cast<int>(bytes * 100 / std::max<ByteCount>(content.size(), 1));
            if (percent / 5 != told / 5 && percent < 100)
                say(tr("Saving: %1 %").arg(percent));
            told = percent;
        });
        if (!saved)
            return say(tr("Not saved. %1").arg(QString::fromStdString(saved.error().detail)));
        say({});
        line.tell([this, path] { emit bodySaved(path); });
    });
}

} // namespace expectra
