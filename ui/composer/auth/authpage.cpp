// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/auth/authpage.h"

#include "ui/composer/connection/optionform.h"
#include "ui/style/spacing.h"
#include "ui/widgets/dropdown.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedLayout>

namespace expectra {

namespace space = style::space;

namespace {

using Column = OptionForm::Column;

/// Spaces may belong to a secret.
std::string secretText(const QLineEdit *field)
{
    return field->text().toStdString();
}

} // namespace

AuthPage::AuthPage(QWidget *parent)
    : QWidget(parent), m_kind(new DropDown), m_meaning(new QLabel), m_stack(new QStackedLayout)
{
    m_kind->setAccessibleName(tr("Kind of credentials"));
    m_kind->setFixedHeight(space::row);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::margin, space::gap, space::margin, 0);
    head->setSpacing(space::gap);
    head->addWidget(m_kind);
    head->addWidget(m_meaning, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);
    makeKinds();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_stack->setCurrentIndex(kind);
        m_meaning->setText(m_meanings[static_cast<std::size_t>(kind)]);
    });
    connect(m_kind, &QComboBox::activated, this, &AuthPage::edited);
    m_meaning->setText(m_meanings.front());
    setFocusProxy(m_kind);
}

OptionForm *AuthPage::addKind(const QString &name, const QString &meaning)
{
    auto *form = new OptionForm;
    m_kind->addItem(name);
    m_meanings.push_back(meaning);
    m_stack->addWidget(form);
    connect(form, &OptionForm::edited, this, &AuthPage::edited);
    return form;
}

/// In the order of Auth's kinds.
void AuthPage::makeKinds()
{
    addKind(tr("No credentials"), tr("A typed Authorization field is sent as it is."));

    auto *basic =
        addKind(tr("Basic"), tr("RFC 7617: name and password, readable by everybody who sees the field."));
    m_basicUser = basic->addField(Column::Left, tr("User name"), {}, {});
    m_basicPassword = basic->addSecret(Column::Left, tr("Password"), {}, {});

    auto *bearer = addKind(tr("Bearer token"), tr("RFC 6750: whoever holds the token is let in."));
    m_token = bearer->addSecret(Column::Left, tr("Token"), {}, {});

    auto *key =
        addKind(tr("API key"), tr("A value that the service gave you, in a field or in the address."));
    m_keyName = key->addField(Column::Left, tr("Name"), QStringLiteral("X-Api-Key"), {});
    m_keyValue = key->addSecret(Column::Left, tr("Value"), {}, {});
    m_keyPlace = key->addChoice(Column::Left, tr("Stands in"), {tr("a header field"), tr("the address")}, {});

    auto *digest = addKind(
        tr("Digest"), tr("RFC 7616: the first answer brings the challenge, the second request the proof."));
    m_digestUser = digest->addField(Column::Left, tr("User name"), {}, {});
    m_digestPassword = digest->addSecret(Column::Left, tr("Password"), {}, {});

    auto *aws = addKind(tr("AWS signature"), tr("Version 4: the request is signed just before it leaves."));
    m_accessKey = aws->addField(Column::Left, tr("Access key"), {}, {});
    m_secretKey = aws->addSecret(Column::Left, tr("Secret key"), {}, {});
    m_sessionToken = aws->addSecret(Column::Left, tr("Session token"), tr("none"), {});
    m_region = aws->addField(Column::Right, tr("Region"), QStringLiteral("eu-central-1"), {});
    m_service = aws->addField(Column::Right, tr("Service"), QStringLiteral("s3"), {});
}

void AuthPage::setAuth(const Auth &auth)
{
    if (auth == this->auth())
        return;
    m_kind->setCurrentIndex(static_cast<int>(auth.index()));
    if (const auto *basic = std::get_if<BasicAuth>(&auth)) {
        setFieldText(m_basicUser, basic->user);
        setFieldText(m_basicPassword, basic->password);
    } else if (const auto *bearer = std::get_if<BearerAuth>(&auth)) {
        setFieldText(m_token, bearer->token);
    } else if (const auto *key = std::get_if<ApiKeyAuth>(&auth)) {
        setFieldText(m_keyName, key->name);
        setFieldText(m_keyValue, key->value);
        m_keyPlace->setCurrentIndex(static_cast<int>(key->place));
    } else if (const auto *digest = std::get_if<DigestAuth>(&auth)) {
        setFieldText(m_digestUser, digest->user);
        setFieldText(m_digestPassword, digest->password);
    } else if (const auto *aws = std::get_if<AwsAuth>(&auth)) {
        setFieldText(m_accessKey, aws->accessKey);
        setFieldText(m_secretKey, aws->secretKey);
        setFieldText(m_sessionToken, aws->sessionToken);
        setFieldText(m_region, aws->region);
        setFieldText(m_service, aws->service);
    }
}

Auth AuthPage::auth() const
{
    switch (m_kind->currentIndex()) {
    case 1: return BasicAuth{fieldText(m_basicUser), secretText(m_basicPassword)};
    case 2: return BearerAuth{fieldText(m_token)};
    case 3:
        return ApiKeyAuth{fieldText(m_keyName), fieldText(m_keyValue),
                          static_cast<ApiKeyAuth::Place>(m_keyPlace->currentIndex())};
    case 4: return DigestAuth{fieldText(m_digestUser), secretText(m_digestPassword)};
    case 5:
        return AwsAuth{fieldText(m_accessKey), fieldText(m_secretKey), fieldText(m_sessionToken),
                       fieldText(m_region), fieldText(m_service)};
    default: return NoAuth{};
    }
}

QString AuthPage::kindName() const
{
    return m_kind->currentIndex() == 0 ? QString() : m_kind->currentText();
}

} // namespace expectra
