// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/formats/curl/curlreader.h"
#include "app/request/multipart.h"
#include "app/request/settled.h"
#include "ui/composer/address/addressbar.h"
#include "ui/composer/auth/authpage.h"
#include "ui/composer/body/bodypage.h"
#include "ui/composer/composerwords.h"
#include "ui/composer/connection/connectionpage.h"
#include "ui/composer/expectationbox.h"
#include "ui/composer/headers/headersmodel.h"
#include "ui/composer/headers/headerspage.h"
#include "ui/composer/params/paramspage.h"
#include "ui/composer/wirepreview.h"
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
    summary->setAccessibleName(tr("Expectation"));
    style::setTextRole(summary, style::Role::Expect);
    summary->hide();
    return summary;
}

void Composer::setFolded(bool folded)
{
    m_pages->setFolded(folded);
    m_expectationArea->setVisible(!folded);
    m_summary->setVisible(folded);
    // A tab in the background counts for the height of the one in front, and nobody lays it out meanwhile.
    for (QWidget *each = m_pages; each && !each->isVisible(); each = each->parentWidget()) {
        if (each->layout())
            each->layout()->activate();
        each->updateGeometry();
    }
    updateGeometry();
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
    m_body->setBody(m_request.body, typedContentType(m_request));
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
    if (!ready && ready.error().code == ErrorCode::Forbidden && m_confirm(sentenceOf(ready.error()))) {
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
    if (!isOurs && !typedContentType(m_request).empty())
        return;
    m_headers->model()->setValue("Content-Type", type.empty() ? std::nullopt : std::optional(type));
}

/// Name and header sets stay: they are ours, not the command's.
void Composer::handleCurl(const QString &command)
{
    auto read = readCurl(command.toStdString(), makeBoundary(QRandomGenerator::global()->generate64()));
    if (!read) {
        m_address->setAddress(m_request.url);
        return m_notice->setText(sentenceOf(read.error()));
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

} // namespace expectra
