// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/analysis/wiretext.h"
#include "app/collections/resolve.h"
#include "app/request/bodysource.h"
#include "app/request/prepare.h"
#include "ui/composer/addressbar.h"
#include "ui/composer/bodypage.h"
#include "ui/composer/expectationbox.h"
#include "ui/composer/headersmodel.h"
#include "ui/composer/headerspage.h"
#include "ui/composer/wirepreview.h"
#include "ui/style/spacing.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>

namespace expectra {

namespace {

/// Details begin in lower case, since they mostly stand behind a colon.
QString wordsOf(const Error &error)
{
    const QString words = escapedText(error.detail);
    return words.left(1).toUpper() + words.mid(1);
}

bool hasExpectField(const PreparedRequest &request)
{
    for (const auto &header : request.headers) {
        if (header.origin != Origin::Computed &&
            QString::fromStdString(header.field.name).compare(QLatin1String("Expect"), Qt::CaseInsensitive) ==
                0)
            return true;
    }
    return false;
}

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_address(new AddressBar)
    , m_notice(new Notice(Notice::Kind::Error))
    , m_pages(new TabPages(tr("Parts of the request")))
    , m_headers(new HeadersPage)
    , m_body(new BodyPage)
    , m_wire(new WirePreview)
    , m_expectation(new ExpectationBox)
{
    m_pages->addPage(m_headers, tr("Headers"));
    m_pages->addPage(m_body, tr("Body"));
    m_pages->addPage(m_wire, tr("Wire preview"));

    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(m_pages, 1);
    parts->addWidget(new Rule(Qt::Vertical));
    parts->addWidget(makeExpectationArea());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_address);
    layout->addWidget(m_notice);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(parts, 1);

    connect(m_address, &AddressBar::edited, this, &Composer::handleEdit);
    connect(m_headers, &HeadersPage::edited, this, &Composer::handleEdit);
    connect(m_body, &BodyPage::edited, this, &Composer::handleEdit);
    connect(m_expectation, &ExpectationBox::edited, this, &Composer::handleEdit);
    connect(m_address, &AddressBar::sendRequested, this, &Composer::send);
    connect(m_address, &AddressBar::cancelRequested, this, &Composer::cancelRequested);
    setConfirmation([this](const QString &reason) {
        const auto question =
            tr("%1. Such bytes end the field, and what follows them becomes something else on the "
               "wire.\n\nSend them as they are?")
                .arg(reason);
        return QMessageBox::warning(this, tr("Send unsafe bytes?"), question,
                                    QMessageBox::Yes | QMessageBox::No, QMessageBox::No) == QMessageBox::Yes;
    });
    refresh();
}

/// An editor that is still open commits when it is torn down; by then there is nobody left to tell.
Composer::~Composer()
{
    m_headers->disconnect(this);
}

/// In a low window it scrolls, but it never leaves.
QWidget *Composer::makeExpectationArea()
{
    auto *area = new QScrollArea;
    area->setWidget(m_expectation);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(312);
    return area;
}

void Composer::setRequest(const Request &request)
{
    m_request = request;
    m_address->setValues(request.method, request.url, request.version);
    m_headers->setTyped(request.headers, request.suppressed);
    m_body->setBody(request.body);
    m_expectation->setChoice(request.expectation);
    refresh();
}

void Composer::setVariables(const collections::Variables &variables)
{
    m_variables = variables;
    refresh();
}

void Composer::setHeaderSet(const HeaderSet &set, bool enabled)
{
    auto &sets = m_request.headerSets;
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [&set](const HeaderSet &each) { return each.name == set.name; });
    if (found != sets.end() && enabled)
        *found = set;
    else if (found != sets.end())
        sets.erase(found);
    else if (enabled)
        sets.push_back(set);
    refresh();
    emit requestEdited();
}

void Composer::setPlaying(bool playing)
{
    m_address->setPlaying(playing);
}

void Composer::setConfirmation(Confirmation confirmation)
{
    m_confirm = std::move(confirmation);
}

void Composer::focusAddress()
{
    m_address->focusAddress();
}

void Composer::send()
{
    auto ready = prepared();
    if (!ready && ready.error().code == ErrorCode::Forbidden && m_confirm(wordsOf(ready.error()))) {
        m_request.allowUnsafe = true;
        ready = prepared();
        refresh();
    }
    if (ready)
        emit sendRequested(*ready);
    else
        showError(ready.error());
}

void Composer::handleEdit()
{
    m_request.method = m_address->method();
    m_request.url = m_address->url();
    m_request.version = m_address->version();
    m_request.headers = m_headers->model()->typed();
    m_request.suppressed = m_headers->model()->suppressed();
    m_request.body = m_body->body();
    m_request.expectation = m_expectation->choice();
    refresh();
    emit requestEdited();
}

void Composer::refresh()
{
    m_notice->setText({});
    m_headers->setNotice({});
    m_body->setNotice({});
    const auto filled = collections::filledIn(m_request, m_variables);
    m_address->setResolved(filled ? QString::fromStdString(filled->url) : QString());
    refreshHeaders(filled.value_or(m_request));
    if (const auto ready = prepared())
        showPrepared(*ready);
    else
        showError(ready.error());
    refreshTitles();
}

/// The table shows computed fields that are switched off too, and all fields as long as the address is
/// unreadable.
void Composer::refreshHeaders(const Request &filled)
{
    Request all = filled;
    all.suppressed.clear();
    all.allowUnsafe = true;
    auto shown = prepare(all);
    if (!shown) {
        all.url = "http://host";
        all.body = NoBody{};
        shown = prepare(all);
        if (shown)
            std::erase_if(shown->headers, [](const auto &each) { return each.origin == Origin::Computed; });
    }
    m_headers->showPrepared(shown ? shown->headers : std::vector<PreparedHeader>());
}

void Composer::refreshTitles()
{
    m_pages->setTitle(m_headers, tr("Headers %1").arg(m_headers->model()->sentCount()));
    const auto size = bodySize(m_request.body);
    const bool none = std::holds_alternative<NoBody>(m_request.body);
    m_pages->setTitle(m_body, none || !size ? tr("Body") : tr("Body %1").arg(sizeText(*size)));
}

void Composer::showPrepared(const PreparedRequest &prepared)
{
    m_wire->showPrepared(prepared);
    m_expectation->showSettled(prepared.expectation, hasExpectField(prepared));
}

void Composer::showError(const Error &error)
{
    m_wire->showReason(wordsOf(error));
    switch (error.code) {
    case ErrorCode::Forbidden:
        m_headers->setNotice(tr("%1: sending it asks first.").arg(wordsOf(error)));
        return;
    case ErrorCode::Unreadable: m_body->setNotice(wordsOf(error)); return;
    default: m_notice->setText(wordsOf(error));
    }
}

Result<PreparedRequest> Composer::prepared() const
{
    const auto filled = collections::filledIn(m_request, m_variables);
    if (!filled)
        return tl::unexpected<Error>(filled.error());
    return prepare(*filled);
}

} // namespace expectra
