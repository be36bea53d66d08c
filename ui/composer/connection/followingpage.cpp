// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/followingpage.h"

#include "ui/composer/connection/optionform.h"
#include "ui/style/fonts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

namespace expectra {

namespace {

using Column = OptionForm::Column;

constexpr int mostRedirects = 1000;

} // namespace

FollowingPage::FollowingPage(QWidget *parent) : QWidget(parent), m_maximum(new QSpinBox)
{
    auto *form = new OptionForm;
    m_redirects = form->addSwitch(Column::Left, tr("Follow redirects"),
                                  tr("Each becomes an exchange of its own in the log (curl's -L)"));
    m_maximum->setRange(0, mostRedirects);
    m_maximum->setToolTip(tr("More end the play (curl's --max-redirs)"));
    m_maximum->setFont(style::codeFont());
    m_maximum->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form->addRow(Column::Left, tr("At most"), m_maximum);
    if (auto *edit = m_maximum->findChild<QLineEdit *>()) // it has the keys
        edit->setAccessibleName(m_maximum->accessibleName());
    m_cookies = form->addSwitch(Column::Left, tr("Keep cookies and send them back"),
                                tr("By the rules of RFC 6265bis; see the Cookies panel"));
    m_keepsMethod = form->addSwitch(Column::Right, tr("A POST stays a POST"),
                                    tr("Also behind 301, 302 and 303, where browsers turn it into a GET"));
    m_trusts = form->addSwitch(Column::Right, tr("Credentials go along to other servers"),
                               tr("Whoever is redirected to sees them (curl's --location-trusted)"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    const auto handle = [this] {
        showApplicable();
        emit edited();
    };
    connect(form, &OptionForm::edited, this, handle);
    connect(m_maximum, &QSpinBox::valueChanged, this, handle);
    setFocusProxy(m_redirects);
}

void FollowingPage::setRequest(const Request &request)
{
    const auto &following = request.following;
    const QSignalBlocker blocker(m_maximum);
    m_redirects->setChecked(following.redirects);
    m_maximum->setValue(following.maximumRedirects);
    m_keepsMethod->setChecked(following.keepsMethod);
    m_trusts->setChecked(following.trustsOtherOrigins);
    m_cookies->setChecked(following.cookies);
    showApplicable();
}

void FollowingPage::applyTo(Request &request) const
{
    auto &following = request.following;
    following.redirects = m_redirects->isChecked();
    following.maximumRedirects = m_maximum->value();
    following.keepsMethod = m_keepsMethod->isChecked();
    following.trustsOtherOrigins = m_trusts->isChecked();
    following.cookies = m_cookies->isChecked();
}

void FollowingPage::showApplicable()
{
    for (QWidget *field : {static_cast<QWidget *>(m_maximum), static_cast<QWidget *>(m_keepsMethod),
                           static_cast<QWidget *>(m_trusts)})
        field->setEnabled(m_redirects->isChecked());
}

} // namespace expectra
