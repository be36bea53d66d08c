// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/proxypage.h"

#include "app/http/syntax.h"
#include "ui/composer/connection/optionform.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace expectra {

namespace {

using From = ProxyChoice::From;
using Column = OptionForm::Column;

std::vector<std::string> members(const QLineEdit *field)
{
    const auto text = fieldText(field);
    const auto views = http::listMembers(text);
    return {views.begin(), views.end()};
}

} // namespace

ProxyPage::ProxyPage(QWidget *parent) : QWidget(parent)
{
    auto *form = new OptionForm;
    m_from = form->addChoice(Column::Left, tr("Proxy"), {tr("none"), tr("this one"), tr("the system's")},
                             tr("What stands between this program and the server"));
    m_address = form->addField(
        Column::Left, tr("Proxy address"), QStringLiteral("http://user:password@proxy:3128"),
        tr("http://, https://, socks5:// (names resolved here) or socks5h:// (names resolved there)"));
    m_bypass =
        form->addField(Column::Left, tr("Not for"), QStringLiteral("localhost, .example.com, 10.0.0.0/8"),
                       tr("Hosts that are reached without the proxy (curl's --noproxy)"));
    m_tunnel = form->addSwitch(
        Column::Right, tr("CONNECT for http too"),
        tr("Opens a tunnel instead of handing the request to the proxy (curl's --proxytunnel)"));
    m_verify = form->addSwitch(Column::Right, tr("Verify an HTTPS proxy's certificate"),
                               tr("Off lets anybody stand in for the proxy (curl's --proxy-insecure)"));
    m_authorities = form->addField(Column::Right, tr("Proxy's CA file"), tr("the system's roots"),
                                   tr("PEM, trusted instead of the system's roots (curl's --proxy-cacert)"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(form, &OptionForm::edited, this, [this] {
        showApplicable();
        emit edited();
    });
    setFocusProxy(m_from);
}

void ProxyPage::setRequest(const Request &request)
{
    const auto &proxy = request.proxy;
    m_from->setCurrentIndex(static_cast<int>(proxy.from));
    setFieldText(m_address, proxy.address);
    if (members(m_bypass) != proxy.bypass) {
        QStringList hosts;
        for (const auto &host : proxy.bypass)
            hosts.append(QString::fromStdString(host));
        m_bypass->setText(hosts.join(QStringLiteral(", ")));
    }
    m_tunnel->setChecked(proxy.tunnelsAll);
    m_verify->setChecked(proxy.tls.verify);
    setFieldText(m_authorities, proxy.tls.authorities);
    showApplicable();
}

void ProxyPage::applyTo(Request &request) const
{
    auto &proxy = request.proxy;
    proxy.from = static_cast<From>(m_from->currentIndex());
    proxy.address = fieldText(m_address);
    proxy.bypass = members(m_bypass);
    proxy.tunnelsAll = m_tunnel->isChecked();
    proxy.tls.verify = m_verify->isChecked();
    proxy.tls.authorities = fieldText(m_authorities);
}

QString ProxyPage::problem() const
{
    const bool isMissing =
        static_cast<From>(m_from->currentIndex()) == From::Typed && fieldText(m_address).empty();
    return isMissing ? tr("Proxy address: it is empty") : QString();
}

void ProxyPage::showApplicable()
{
    const auto from = static_cast<From>(m_from->currentIndex());
    m_address->setEnabled(from == From::Typed);
    for (QWidget *field : {static_cast<QWidget *>(m_bypass), static_cast<QWidget *>(m_tunnel),
                           static_cast<QWidget *>(m_verify), static_cast<QWidget *>(m_authorities)})
        field->setEnabled(from != From::None);
}

} // namespace expectra
