// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/textbody.h"

#include "app/analysis/wiretext.h"
#include "app/bodytext/jsontext.h"
#include "ui/text/codeeditor.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>

namespace expectra {

namespace {

using namespace std::chrono_literals;

// An editor that lays out more than this at once holds the window up.
constexpr std::size_t mostEditable = 4 * 1024 * 1024;
constexpr std::size_t shownFront = 4096;

// Short enough to follow the typing, long enough not to check between two keys.
constexpr auto checkDelay = 150ms;

bool isText(const std::string &bytes)
{
    return bytes.size() <= mostEditable && bytes.find('\0') == std::string::npos &&
           QString::fromStdString(bytes).toStdString() == bytes;
}

Language languageFor(ContentKind kind)
{
    if (kind == ContentKind::Json)
        return Language::Json;
    return kind == ContentKind::Xml ? Language::Xml : Language::Plain;
}

} // namespace

TextBody::TextBody(QWidget *parent) : QWidget(parent), m_editor(new CodeEditor(tr("Body text")))
{
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
    connect(m_editor, &CodeEditor::textChanged, this, &TextBody::handleText);
    connect(&m_checkSoon, &QTimer::timeout, this, &TextBody::check);
}

void TextBody::setBytes(const std::string &bytes, ContentKind kind)
{
    const QSignalBlocker blocker(m_editor);
    m_bytes = bytes;
    m_kind = kind;
    const bool isShownWhole = isText(bytes);
    m_editor->setReadOnly(false);
    m_editor->setContent(isShownWhole ? QString::fromStdString(bytes)
                                      : escapedText(std::string_view(bytes).substr(0, shownFront)),
                         isShownWhole ? languageFor(kind) : Language::Plain);
    m_editor->setReadOnly(!isShownWhole);
    check();
}

std::string TextBody::bytes() const
{
    return m_editor->isModified() && isEditable() ? m_editor->text().toStdString() : m_bytes;
}

void TextBody::setKind(ContentKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    if (isEditable())
        m_editor->setLanguage(languageFor(kind));
    check();
}

bool TextBody::isEditable() const
{
    return !m_editor->isReadOnly();
}

void TextBody::format()
{
    if (const auto text = formattedJson(bytes()))
        m_editor->replaceContent(QString::fromStdString(*text));
    check();
}

void TextBody::compact()
{
    if (const auto text = compactJson(bytes()))
        m_editor->replaceContent(QString::fromStdString(*text));
    check();
}

void TextBody::goToProblem()
{
    if (m_problem)
        m_editor->goTo(m_problem->place.line, m_problem->place.column);
}

void TextBody::handleText()
{
    m_checkSoon.start();
    emit edited();
}

void TextBody::check()
{
    m_checkSoon.stop();
    const std::string text = bytes();
    m_problem = text.empty() || !isEditable() ? std::nullopt : problemOf(text, m_kind);
    if (m_problem)
        m_editor->markFault(m_problem->place.line, m_problem->place.column);
    else
        m_editor->clearFault();
    emit checked();
}

} // namespace expectra
