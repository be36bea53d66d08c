// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/analysis/wiretext.h"
#include "app/collections/resolve.h"
#include "app/request/bodysource.h"
#include "app/formats/curl/curlreader.h"
#include "app/request/multipart.h"
#include "app/request/prepare.h"
#include "ui/composer/address/addressbar.h"
#include "ui/composer/body/bodypage.h"
#include "ui/composer/auth/authpage.h"
#include "ui/composer/connection/connectionpage.h"
#include "ui/composer/expectationbox.h"
#include "ui/composer/headers/headersmodel.h"
#include "ui/composer/headers/headerspage.h"
#include "ui/composer/params/paramspage.h"
#include "ui/composer/wirepreview.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/tabpages.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

/// Details begin in lower case, since they mostly stand behind a colon.
QString wordsOf(const Error &error)
{
    const QString words = escapedText(error.detail);
    return words.left(1).toUpper() + words.mid(1);
}

/// The Content-Type that the user or a header set gives.
std::string_view typedType(const Request &request)
{
    if (const auto value = request.headers.value("Content-Type"))
        return *value;
    for (auto set = request.headerSets.rbegin(); set != request.headerSets.rend(); ++set) {
        if (const auto value = set->headers.value("Content-Type"))
            return *value;
    }
    return {};
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

/// The header set whose rule chose the expectation; empty where the request itself did, or nobody.
QString decidingSet(const Request &request, const PreparedRequest &prepared)
{
    if (request.expectation.mode || request.headers.contains("Expect"))
        return {};
    for (auto set = request.headerSets.rbegin(); set != request.headerSets.rend(); ++set) {
        for (const auto &rule : set->rules) {
            if (rule.choice.mode && rule.meets(prepared.method, prepared.bodySize))
                return escapedText(set->name);
        }
    }
    return {};
}

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_address(new AddressBar)
    , m_notice(new Notice(Notice::Kind::Error))
    , m_pages(new TabPages(tr("Parts of the request")))
    , m_params(new ParamsPage)
    , m_headers(new HeadersPage)
    , m_body(new BodyPage)
    , m_auth(new AuthPage)
    , m_connection(new ConnectionPage)
    , m_wire(new WirePreview)
    , m_expectation(new ExpectationBox)
    , m_expectationArea(makeExpectationArea())
    , m_summary(makeSummary())
{
    m_pages->addPage(m_params, tr("Params"));
    m_pages->addPage(m_headers, tr("Headers"));
    m_pages->addPage(m_body, tr("Body"));
    m_pages->addPage(m_auth, tr("Auth"));
    m_pages->addPage(m_connection, tr("Connection"));
    m_pages->addPage(m_wire, tr("Wire preview"));
    m_pages->showPage(m_headers);
    m_pages->addCornerWidget(m_summary);

    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(m_pages, 1);
    parts->addWidget(m_expectationArea);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_address);
    layout->addWidget(m_notice);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(parts, 1);

    connectParts();
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

void Composer::connectParts()
{
    connect(m_address, &AddressBar::edited, this, &Composer::handleEdit);
    connect(m_address, &AddressBar::curlEntered, this, &Composer::handleCurl);
    connect(m_params, &ParamsPage::edited, this, &Composer::handleParams);
    connect(m_headers, &HeadersPage::edited, this, &Composer::handleEdit);
    connect(m_body, &BodyPage::typeProposed, this, &Composer::handleType);
    connect(m_body, &BodyPage::typeWanted, this,
            [this](const std::string &type) { m_headers->model()->setValue("Content-Type", type); });
    connect(m_body, &BodyPage::edited, this, &Composer::handleEdit);
    connect(m_auth, &AuthPage::edited, this, &Composer::handleAuth);
    connect(m_connection, &ConnectionPage::edited, this, &Composer::handleConnection);
    connect(m_expectation, &ExpectationBox::edited, this, &Composer::handleEdit);
    connect(m_pages, &TabPages::pageWanted, this, &Composer::partsWanted);
    connect(m_summary, &QToolButton::clicked, this, [this] {
        emit partsWanted();
        m_expectation->setFocus(Qt::OtherFocusReason);
    });
    connect(m_address, &AddressBar::sendRequested, this, &Composer::send);
    connect(m_address, &AddressBar::cancelRequested, this, &Composer::cancelRequested);
}

/// An editor that is still open commits when it is torn down; by then there is nobody left to tell.
Composer::~Composer()
{
    for (QObject *part : {static_cast<QObject *>(m_params), static_cast<QObject *>(m_headers),
                          static_cast<QObject *>(m_body)})
        part->disconnect(this);
}

/// In a low window it scrolls, but it never leaves.
QWidget *Composer::makeExpectationArea()
{
    auto *scrolled = new QScrollArea;
    scrolled->setWidget(m_expectation);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setFixedWidth(312);
    auto *area = new QWidget;
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(scrolled);
    return area;
}

QToolButton *Composer::makeSummary()
{
    auto *summary = new QToolButton;
    summary->setAutoRaise(true);
    summary->setToolTip(tr("Show the expectation"));
    style::setTextRole(summary, style::Role::Expect);
    summary->hide();
    return summary;
}

void Composer::setFolded(bool folded)
{
    m_pages->setFolded(folded);
    m_expectationArea->setVisible(!folded);
    m_summary->setVisible(folded);
}

bool Composer::hasKeysInside() const
{
    const QWidget *keys = focusWidget();
    return keys && keys->hasFocus() && (m_pages->holds(keys) || m_expectationArea->isAncestorOf(keys));
}

void Composer::addCornerWidget(QWidget *widget)
{
    m_pages->addCornerWidget(widget);
}

void Composer::setRequest(const Request &request)
{
    m_request = request;
    showRequest();
}

void Composer::showRequest()
{
    m_address->setValues(m_request.method, m_request.url, m_request.version);
    m_headers->setTyped(m_request);
    m_body->setBody(m_request.body, typedType(m_request));
    m_auth->setAuth(m_request.auth);
    m_connection->setRequest(m_request);
    m_expectation->setChoice(m_request.expectation);
    refresh();
}

void Composer::setVariables(const collections::Variables &variables)
{
    m_variables = variables;
    m_address->setVariables(variables);
    m_params->setVariables(variables);
    m_headers->setVariables(variables);
    m_body->setVariables(variables);
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
    const Request before = m_request;
    m_request.method = m_address->method();
    m_request.url = m_address->url();
    m_request.version = m_address->version();
    m_request.headers = m_headers->model()->typed();
    m_request.disabledHeaders = m_headers->model()->disabled();
    m_request.suppressed = m_headers->model()->suppressed();
    m_request.body = m_body->body();
    m_request.expectation = m_expectation->choice();
    if (m_request == before)
        return refreshType(); // another kind of the same bytes
    refresh();
    emit requestEdited();
}

void Composer::handleParams()
{
    m_request.url = m_params->address();
    m_request.disabledParameters = m_params->disabled();
    m_address->setAddress(m_request.url);
    refresh();
    emit requestEdited();
}

void Composer::handleAuth()
{
    m_request.auth = m_auth->auth();
    refresh();
    emit requestEdited();
}

void Composer::handleConnection()
{
    m_connection->applyTo(m_request);
    m_headers->model()->setSuppressed(m_request.suppressed);
    refresh();
    emit requestEdited();
}

/// A kind's type is set where none stands, and follows the kind as long as nobody typed another.
void Composer::handleType(const std::string &before, const std::string &type)
{
    const auto typed = m_request.headers.value("Content-Type");
    const bool isOurs = typed && !before.empty() && *typed == before;
    if (!isOurs && !typedType(m_request).empty())
        return;
    m_headers->model()->setValue("Content-Type", type.empty() ? std::nullopt : std::optional(type));
}

/// Name and header sets stay: they are ours, not the command's.
void Composer::handleCurl(const QString &command)
{
    auto read = readCurl(command.toStdString(), makeBoundary(QRandomGenerator::global()->generate64()));
    if (!read) {
        m_address->setAddress(m_request.url);
        return m_notice->setText(wordsOf(read.error()));
    }
    read->request.name = m_request.name;
    read->request.headerSets = m_request.headerSets;
    m_request = std::move(read->request);
    showRequest();
    if (!read->leftOut.empty()) {
        QStringList options;
        for (const auto &option : read->leftOut)
            options.append(QString::fromStdString(option));
        m_notice->setText(tr("The request was filled in from the curl command, without %1.")
                              .arg(options.join(QLatin1String(", "))));
    }
    emit requestEdited();
}

void Composer::refresh()
{
    m_notice->setText({});
    m_headers->setNotice({});
    m_body->setNotice({});
    const auto filled = collections::filledIn(m_request, m_variables);
    m_params->setAddress(m_request.url, m_request.disabledParameters);
    m_auth->setAuth(m_request.auth);
    m_connection->follow(m_request);
    m_address->setResolved(filled ? QString::fromStdString(filled->url) : QString());
    refreshHeaders(filled.value_or(m_request));
    if (const auto ready = prepared())
        showPrepared(*ready);
    else
        showError(ready.error());
    refreshType();
    refreshTitles();
}

void Composer::refreshType()
{
    const auto typed = typedType(m_request);
    const auto *multipart = std::get_if<MultipartBody>(&m_request.body);
    const bool isComputed = typed.empty() && multipart;
    m_body->showType(isComputed ? multipartType(*multipart) : std::string(typed), isComputed);
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
        // One byte stands for content that can't be read, so that the expectation is judged with content.
        all.url = "http://host";
        all.connectTo.clear();
        all.addresses.clear();
        if (!bodySize(all.body))
            all.body = GeneratedBody{1};
        shown = prepare(all);
        if (shown)
            std::erase_if(shown->headers, [](const auto &each) { return each.origin == Origin::Computed; });
    }
    if (shown)
        m_expectation->showSettled(*shown, hasExpectField(*shown), decidingSet(m_request, *shown));
    m_headers->showPrepared(shown ? shown->headers : std::vector<PreparedHeader>());
}

void Composer::refreshTitles()
{
    const int params = m_params->sentCount();
    m_pages->setTitle(m_params, params == 0 ? tr("Params") : tr("Params %1").arg(params));
    m_pages->setTitle(m_headers, tr("Headers %1").arg(m_headers->model()->sentCount()));
    const int changed = m_connection->changedCount();
    m_pages->setTitle(m_connection, changed == 0 ? tr("Connection") : tr("Connection %1").arg(changed));
    const auto kind = m_auth->kindName();
    m_pages->setTitle(m_auth, kind.isEmpty() ? tr("Auth") : tr("Auth: %1").arg(kind));
    const auto size = bodySize(m_request.body);
    const bool none = std::holds_alternative<NoBody>(m_request.body);
    m_pages->setTitle(m_body, none || !size ? tr("Body") : tr("Body %1").arg(sizeText(*size)));
    m_summary->setText(m_expectation->summary());
}

void Composer::showPrepared(const PreparedRequest &prepared)
{
    m_wire->showPrepared(prepared);
    m_expectation->showSettled(prepared, hasExpectField(prepared), decidingSet(m_request, prepared));
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
