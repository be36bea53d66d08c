// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/address/addressedit.h"

#include "app/formats/curl/curlreader.h"
#include "ui/composer/fields/completion.h"
#include "ui/composer/fields/variablemarks.h"
#include "ui/style/fonts.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

namespace expectra {

namespace {

// Nobody types so much between two looks; what grows by it was pasted or dropped.
constexpr int leastPasted = 6;

} // namespace

AddressEdit::AddressEdit(QWidget *parent) : QLineEdit(parent)
{
    setFont(style::codeFont());
    setPlaceholderText(tr("http://host:port/path, or paste a curl command"));
    setAccessibleName(tr("Address"));
    auto *completion = new Completion(this);
    completion->setVariables(&m_variables);
    connect(this, &QLineEdit::textChanged, this, &AddressEdit::handleText);
}

void AddressEdit::setVariables(const collections::Variables &variables)
{
    m_variables = variables;
    markVariables();
}

void AddressEdit::setResolved(const QString &address)
{
    m_resolved = address == text() ? QString() : address;
    setToolTip(m_resolved.isEmpty() ? tr("Address (Ctrl+L)") : m_resolved);
    QStringList words{m_resolved};
    for (const auto &mark : variableMarks(text(), m_variables)) {
        if (!mark.isSet)
            words.append(variableWords(mark.name, m_variables));
    }
    setAccessibleDescription(words.join(QLatin1Char(' ')).trimmed());
}

void AddressEdit::handleText(const QString &text)
{
    const bool pasted = text.size() - m_lastText.size() >= leastPasted;
    m_lastText = text;
    markVariables();
    if (pasted && looksLikeCurl(text.toStdString()))
        emit curlEntered(text);
}

/// A variable under the mouse says what it stands for; elsewhere the whole address is told.
QString AddressEdit::tipAt(const QPoint &place) const
{
    const int at = const_cast<AddressEdit *>(this)->cursorPositionAt(place);
    QStringList lines;
    for (const auto &mark : variableMarks(text(), m_variables)) {
        if (at >= mark.start && at < mark.start + mark.length)
            lines.append(variableWords(mark.name, m_variables));
    }
    if (!m_resolved.isEmpty())
        lines.append(m_resolved);
    return lines.isEmpty() ? tr("Address (Ctrl+L)") : lines.join(QLatin1Char('\n'));
}

bool AddressEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLineEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
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
    QList<QInputMethodEvent::Attribute> attributes;
    for (const auto &range : variableFormats(text(), m_variables))
        attributes.append(
            {QInputMethodEvent::TextFormat, range.start - cursorPosition(), range.length, range.format});
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(this, &event);
}

} // namespace expectra
