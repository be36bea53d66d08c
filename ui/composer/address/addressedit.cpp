// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/addressedit.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QApplication>

namespace expectra {

AddressEdit::AddressEdit(QWidget *parent) : QLineEdit(parent)
{
    setFont(style::codeFont());
    setPlaceholderText(tr("http://host:port/path"));
    setAccessibleName(tr("Address"));
    setToolTip(tr("Address (Ctrl+L)"));
    connect(this, &QLineEdit::textChanged, this, &AddressEdit::markVariables);
}

void AddressEdit::setResolved(const QString &address)
{
    setToolTip(address.isEmpty() || address == text() ? tr("Address (Ctrl+L)") : address);
    setAccessibleDescription(address);
}

void AddressEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        markVariables();
}

/// A line edit has no formats of its own; an input method event without text carries them to its layout.
void AddressEdit::markVariables()
{
    static const QRegularExpression placeholder(QStringLiteral(R"(\{\{[^{}]*\}\})"));
    QTextCharFormat format;
    format.setForeground(style::color(style::Role::Variable));
    QList<QInputMethodEvent::Attribute> attributes;
    for (auto match = placeholder.globalMatch(text()); match.hasNext();) {
        const auto found = match.next();
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(found.capturedStart()) - cursorPosition(),
                           static_cast<int>(found.capturedLength()), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(this, &event);
}

} // namespace expectra
