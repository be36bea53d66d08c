// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/address/addressbar.h"

#include "ui/composer/address/addressedit.h"
#include "ui/composer/fields/completion.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/dropdown.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <array>

namespace expectra {

namespace space = style::space;

namespace {

struct Method
{
    const char *name;
    const char *reference;
};

constexpr std::array methods{
    Method{"GET", "RFC 9110 §9.3.1"},     Method{"POST", "RFC 9110 §9.3.3"},
    Method{"PUT", "RFC 9110 §9.3.4"},     Method{"PATCH", "RFC 5789"},
    Method{"DELETE", "RFC 9110 §9.3.5"},  Method{"HEAD", "RFC 9110 §9.3.2"},
    Method{"OPTIONS", "RFC 9110 §9.3.7"}, Method{"TRACE", "RFC 9110 §9.3.8"},
    Method{"PROPFIND", "RFC 4918 §9.1"},  Method{"PROPPATCH", "RFC 4918 §9.2"},
    Method{"MKCOL", "RFC 4918 §9.3"},     Method{"COPY", "RFC 4918 §9.8"},
    Method{"MOVE", "RFC 4918 §9.9"},      Method{"LOCK", "RFC 4918 §9.10"},
    Method{"UNLOCK", "RFC 4918 §9.11"},   Method{"REPORT", "RFC 3253 §3.6"},
    Method{"SEARCH", "RFC 5323 §2"},      Method{"PURGE", nullptr},
};
constexpr std::size_t listedMethods = 7; // in the list; all others are suggested while one types

QList<Suggestion> methodsLike(const QString &typed)
{
    QList<Suggestion> result;
    for (const auto &method : methods) {
        const QString name = QLatin1String(method.name);
        if (!typed.isEmpty() && name.startsWith(typed, Qt::CaseInsensitive))
            result.append({name, QString::fromUtf8(method.reference)});
    }
    return result;
}

QComboBox *makeMethodBox()
{
    auto *box = new DropDown;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setFont(style::codeFont());
    for (std::size_t i = 0; i < listedMethods; ++i) {
        box->addItem(QLatin1String(methods[i].name));
        box->setItemWords(static_cast<int>(i), style::methodRole(box->itemText(static_cast<int>(i))));
    }
    box->setCompleter(nullptr); // it would correct the case of what is typed
    (new Completion(box->lineEdit()))->setSuggest(methodsLike);
    box->lineEdit()->setAccessibleName(QComboBox::tr("Method"));
    box->setFixedWidth(100);
    box->setAccessibleName(QComboBox::tr("Method"));
    box->setToolTip(QComboBox::tr("Method: any word can be typed"));
    return box;
}

QComboBox *makeVersionBox()
{
    auto *box = new DropDown;
    box->addItem(QStringLiteral("HTTP/1.1"), static_cast<int>(http::Version::Http11));
    box->addItem(QStringLiteral("HTTP/1.0"), static_cast<int>(http::Version::Http10));
    box->addItem(QStringLiteral("HTTP/2"), static_cast<int>(http::Version::Http2));
    box->setAccessibleName(QComboBox::tr("Protocol"));
    box->setToolTip(
        QComboBox::tr("Protocol version. HTTP/2: with https if the server agrees to it, with http by "
                      "prior knowledge"));
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
    connect(m_address, &AddressEdit::curlEntered, this, &AddressBar::curlEntered);
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
    m_method->lineEdit()->setCursorPosition(0); // a long one is read from its start
    m_address->setText(QString::fromStdString(url));
    m_address->setCursorPosition(0);
    m_version->setCurrentIndex(m_version->findData(static_cast<int>(version)));
}

void AddressBar::setAddress(const std::string &url)
{
    const QString text = QString::fromStdString(url);
    if (text == m_address->text())
        return;
    const QSignalBlocker blocker(this);
    const int cursor = m_address->cursorPosition();
    m_address->setText(text);
    m_address->setCursorPosition(cursor);
}

void AddressBar::setVariables(const collections::Variables &variables)
{
    m_address->setVariables(variables);
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
