// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/connectionpage.h"

#include "ui/composer/connection/followingpage.h"
#include "ui/composer/connection/proxypage.h"
#include "ui/composer/connection/routepage.h"
#include "ui/composer/connection/tlspage.h"
#include "ui/style/spacing.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/notice.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace expectra {

namespace {

int changed(const TlsOptions &now, const TlsOptions &fresh)
{
    return (now.verify != fresh.verify) + (now.authorities != fresh.authorities) +
           (now.certificate != fresh.certificate) + (now.minimum != fresh.minimum) +
           (now.maximum != fresh.maximum) + (now.ciphers != fresh.ciphers) +
           (now.cipherSuites != fresh.cipherSuites) + (now.serverName != fresh.serverName) +
           (now.keyLog != fresh.keyLog) + (now.resume != fresh.resume);
}

int changed(const Following &now, const Following &fresh)
{
    return (now.redirects != fresh.redirects) + (now.maximumRedirects != fresh.maximumRedirects) +
           (now.keepsMethod != fresh.keepsMethod) + (now.trustsOtherOrigins != fresh.trustsOtherOrigins) +
           (now.cookies != fresh.cookies);
}

} // namespace

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_parts(new ChoiceBar(tr("Parts of the connection"),
                            {tr("Route"), tr("Proxy"), tr("TLS"), tr("Following")}))
    , m_stack(new QStackedLayout)
    , m_route(new RoutePage)
    , m_proxy(new ProxyPage)
    , m_tls(new TlsPage)
    , m_following(new FollowingPage)
    , m_notice(new Notice(Notice::Kind::Error))
{
    for (QWidget *page : {static_cast<QWidget *>(m_route), static_cast<QWidget *>(m_proxy),
                          static_cast<QWidget *>(m_tls), static_cast<QWidget *>(m_following)})
        m_stack->addWidget(page);
    namespace space = style::space;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::margin, space::tight, space::margin, 0);
    head->addWidget(m_parts);
    head->addStretch();
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);
    connect(m_parts, &ChoiceBar::chosen, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_route, &RoutePage::edited, this, &ConnectionPage::handleEdit);
    connect(m_proxy, &ProxyPage::edited, this, &ConnectionPage::handleEdit);
    connect(m_tls, &TlsPage::edited, this, &ConnectionPage::handleEdit);
    connect(m_following, &FollowingPage::edited, this, &ConnectionPage::handleEdit);
    setFocusProxy(m_route);
}

void ConnectionPage::setRequest(const Request &request)
{
    const QSignalBlocker blocker(this);
    m_route->setRequest(request);
    m_proxy->setRequest(request);
    m_tls->setRequest(request);
    m_following->setRequest(request);
    m_notice->setText(problem());
}

void ConnectionPage::follow(const Request &request)
{
    Request shown = request;
    applyTo(shown);
    std::sort(shown.suppressed.begin(), shown.suppressed.end());
    auto asked = request;
    std::sort(asked.suppressed.begin(), asked.suppressed.end());
    if (!(shown == asked))
        setRequest(request);
}

void ConnectionPage::applyTo(Request &request) const
{
    m_route->applyTo(request);
    m_proxy->applyTo(request);
    m_tls->applyTo(request);
    m_following->applyTo(request);
}

int ConnectionPage::changedCount() const
{
    Request now;
    applyTo(now);
    const Request fresh;
    return m_route->changedCount() + (now.proxy != fresh.proxy) + changed(now.tls, fresh.tls) +
           changed(now.following, fresh.following);
}

/// The first thing here that can't be used, in a sentence.
QString ConnectionPage::problem() const
{
    for (const auto &words : {m_route->problem(), m_proxy->problem(), m_tls->problem()}) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

void ConnectionPage::handleEdit()
{
    m_notice->setText(problem());
    emit edited();
}

} // namespace expectra
