// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/addressbar.h"

#include "ui/composer/addressedit.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/dropdown.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

QComboBox *makeMethodBox()
{
    auto *box = new DropDown;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setFont(style::codeFont());
    box->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
                   QStringLiteral("PATCH"), QStringLiteral("DELETE"), QStringLiteral("HEAD"),
                   QStringLiteral("OPTIONS")});
    box->setCompleter(nullptr); // it would correct the case of what is typed
    box->setFixedWidth(92);
    box->setAccessibleName(QComboBox::tr("Method"));
    box->setToolTip(QComboBox::tr("Method: any word can be typed"));
    return box;
}

QComboBox *makeVersionBox()
{
    auto *box = new DropDown;
    box->addItem(QStringLiteral("HTTP/1.1"), static_cast<int>(http::Version::Http11));
    box->addItem(QStringLiteral("HTTP/1.0"), static_cast<int>(http::Version::Http10));
    box->setAccessibleName(QComboBox::tr("Protocol"));
    box->setToolTip(QComboBox::tr("Protocol version of the request line"));
    return box;
}

} // namespace

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent)
    , m_method(makeMethodBox())
    , m_address(new AddressEdit)
    , m_version(makeVersionBox())
    , m_button(new QPushButton)
{
    style::makePrimary(m_button);
    m_button->setFont(style::strongFont());
    m_button->setLayoutDirection(Qt::RightToLeft); // the icon behind the word
    m_button->setMinimumWidth(88);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    layout->setSpacing(space::gap);
    layout->addWidget(m_method);
    layout->addWidget(m_address, 1);
    layout->addWidget(m_version);
    layout->addWidget(m_button);
    for (QWidget *control : {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_address),
                             static_cast<QWidget *>(m_version), static_cast<QWidget *>(m_button)})
        control->setFixedHeight(space::control);

    connect(m_method, &QComboBox::editTextChanged, this, &AddressBar::colourMethod);
    connect(m_method, &QComboBox::editTextChanged, this, &AddressBar::edited);
    connect(m_address, &QLineEdit::textChanged, this, &AddressBar::edited);
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        if (!m_playing)
            emit sendRequested();
    });
    connect(m_version, &QComboBox::currentIndexChanged, this, &AddressBar::edited);
    connect(m_button, &QPushButton::clicked, this, &AddressBar::handleButton);
    setPlaying(false);
    colourMethod();
}

void AddressBar::setValues(const std::string &method, const std::string &url, http::Version version)
{
    const QSignalBlocker blocker(this);
    m_method->setEditText(QString::fromStdString(method));
    m_address->setText(QString::fromStdString(url));
    m_address->setCursorPosition(0);
    m_version->setCurrentIndex(m_version->findData(static_cast<int>(version)));
}

void AddressBar::setResolved(const QString &address)
{
    m_address->setResolved(address);
}

void AddressBar::setPlaying(bool playing)
{
    m_playing = playing;
    m_button->setText(playing ? tr("Cancel") : tr("Send"));
    m_button->setAccessibleName(m_button->text());
    m_button->setIcon(style::icon(playing ? style::Icon::Cancel : style::Icon::Send, style::Role::OnAccent));
    m_button->setToolTip(playing ? tr("Cancel the play (Esc)") : tr("Play this request (Ctrl+Return)"));
}

void AddressBar::focusAddress()
{
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

std::string AddressBar::method() const
{
    return m_method->currentText().toStdString();
}

std::string AddressBar::url() const
{
    return m_address->text().toStdString();
}

http::Version AddressBar::version() const
{
    return static_cast<http::Version>(m_version->currentData().toInt());
}

void AddressBar::handleButton()
{
    if (m_playing)
        emit cancelRequested();
    else
        emit sendRequested();
}

void AddressBar::colourMethod()
{
    style::setTextRole(m_method, style::methodRole(m_method->currentText()));
}

} // namespace expectra
