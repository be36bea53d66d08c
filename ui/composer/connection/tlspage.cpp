// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/tlspage.h"

#include "ui/composer/connection/optionform.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace expectra {

namespace {

using Column = OptionForm::Column;

QStringList versionWords()
{
    return {TlsPage::tr("any"), QStringLiteral("TLS 1.0"), QStringLiteral("TLS 1.1"),
            QStringLiteral("TLS 1.2"), QStringLiteral("TLS 1.3")};
}

int placeOf(const std::optional<TlsVersion> &version)
{
    return version ? static_cast<int>(*version) + 1 : 0;
}

std::optional<TlsVersion> versionAt(int place)
{
    return place == 0 ? std::nullopt : std::optional(static_cast<TlsVersion>(place - 1));
}

} // namespace

TlsPage::TlsPage(QWidget *parent) : QWidget(parent)
{
    auto *form = new OptionForm;
    m_verify = form->addSwitch(Column::Left, tr("Verify the server's certificate"),
                               tr("Off lets anybody stand in for the server (curl's -k)"));
    m_authorities = form->addField(Column::Left, tr("CA file"), tr("the system's roots"),
                                   tr("PEM, trusted instead of the system's roots (curl's --cacert)"));
    m_certificate = form->addField(Column::Left, tr("Client certificate"), tr("none"),
                                   tr("PEM or PKCS#12, sent when the server asks for one (curl's --cert)"));
    m_key = form->addField(Column::Left, tr("Its key"), tr("in the certificate's file"),
                           tr("PEM (curl's --key)"));
    m_passphrase =
        form->addSecret(Column::Left, tr("Passphrase"), tr("none"), tr("Of the key or the PKCS#12 file"));
    m_keyLog =
        form->addField(Column::Left, tr("Key log"), tr("none"),
                       tr("Session secrets are appended to this file; with it Wireshark reads a capture"));
    m_minimum = form->addChoice(Column::Right, tr("At least"), versionWords(),
                                tr("The oldest version that may be agreed on"));
    m_maximum = form->addChoice(Column::Right, tr("At most"), versionWords(),
                                tr("The newest version that is offered"));
    m_suites =
        form->addField(Column::Right, tr("TLS 1.3 ciphers"), tr("all"),
                       tr("TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256 (curl's --tls13-ciphers)"));
    m_ciphers = form->addField(Column::Right, tr("Older ciphers"), tr("OpenSSL's default"),
                               tr("Up to TLS 1.2, in OpenSSL's words (curl's --ciphers)"));
    m_sendsName =
        form->addSwitch(Column::Right, tr("Send the server's name (SNI)"),
                        tr("Without it a server with several hosts shows the certificate of its first"));
    m_name = form->addField(Column::Right, tr("Server name"), tr("the address' host"),
                            tr("Sent as SNI and expected in the certificate, instead of the host"));
    m_resume =
        form->addSwitch(Column::Right, tr("Resume sessions"), tr("Off makes each handshake a full one"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(form, &OptionForm::edited, this, [this] {
        m_name->setEnabled(m_sendsName->isChecked());
        emit edited();
    });
    setFocusProxy(m_verify);
}

void TlsPage::setRequest(const Request &request)
{
    const auto &tls = request.tls;
    m_verify->setChecked(tls.verify);
    setFieldText(m_authorities, tls.authorities);
    setFieldText(m_certificate, tls.certificate);
    setFieldText(m_key, tls.certificateKey);
    setFieldText(m_passphrase, tls.passphrase);
    setFieldText(m_keyLog, tls.keyLog);
    m_minimum->setCurrentIndex(placeOf(tls.minimum));
    m_maximum->setCurrentIndex(placeOf(tls.maximum));
    setFieldText(m_suites, tls.cipherSuites);
    setFieldText(m_ciphers, tls.ciphers);
    const bool sendsNone = tls.serverName && tls.serverName->empty();
    m_sendsName->setChecked(!sendsNone);
    setFieldText(m_name, tls.serverName.value_or(std::string()));
    m_name->setEnabled(!sendsNone);
    m_resume->setChecked(tls.resume);
}

void TlsPage::applyTo(Request &request) const
{
    auto &tls = request.tls;
    tls.verify = m_verify->isChecked();
    tls.authorities = fieldText(m_authorities);
    tls.certificate = fieldText(m_certificate);
    tls.certificateKey = fieldText(m_key);
    tls.passphrase = m_passphrase->text().toStdString(); // spaces may belong to it
    tls.keyLog = fieldText(m_keyLog);
    tls.minimum = versionAt(m_minimum->currentIndex());
    tls.maximum = versionAt(m_maximum->currentIndex());
    tls.cipherSuites = fieldText(m_suites);
    tls.ciphers = fieldText(m_ciphers);
    const auto name = fieldText(m_name);
    tls.serverName = !m_sendsName->isChecked() ? std::optional(std::string())
                     : name.empty()            ? std::nullopt
                                               : std::optional(name);
    tls.resume = m_resume->isChecked();
}

QString TlsPage::problem() const
{
    const auto minimum = versionAt(m_minimum->currentIndex());
    const auto maximum = versionAt(m_maximum->currentIndex());
    if (minimum && maximum && *minimum > *maximum)
        return tr("At least %1 and at most %2 leaves no version")
            .arg(m_minimum->currentText(), m_maximum->currentText());
    if (m_certificate->text().isEmpty() && !m_key->text().isEmpty())
        return tr("Its key: there is no client certificate that it could belong to");
    return {};
}

} // namespace expectra
