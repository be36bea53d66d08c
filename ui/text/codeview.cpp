// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/codeview.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/text/codearea.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QLibrary>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

namespace expectra {

namespace {

CodeLook codeLook()
{
    using style::Role;
    CodeLook look;
    look.font = style::codeFont();
    look.marginFont = style::smallCodeFont();
    look.paper = style::color(Role::Surface);
    look.text = style::color(Role::Text);
    look.margin = style::color(Role::Dim);
    look.caret = style::color(Role::Accent);
    look.selection = style::color(Role::Selection);
    look.selectedText = style::color(Role::SelectedText);
    look.name = style::color(Role::Accent);
    look.number = style::color(Role::Variable);
    look.attribute = style::color(Role::Variable);
    look.string = style::color(Role::Met);
    look.keyword = style::color(Role::Expect);
    look.comment = style::color(Role::Dim);
    look.escape = style::color(Role::Note);
    look.wrong = style::color(Role::Refused);
    return look;
}

/// Says in the place of the text why there is none.
QWidget *makeMissing(const QString &reason)
{
    auto *label = new QLabel(CodeView::tr("The text can't be shown: %1").arg(reason));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

CodeView::CodeView(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_held(std::make_unique<HeldText>())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

CodeView::~CodeView() = default;

CodeText &CodeView::code()
{
    if (m_area)
        return *m_area;
    return *m_held;
}

const CodeText &CodeView::code() const
{
    return const_cast<CodeView *>(this)->code();
}

void CodeView::showText(const QString &text, Language language, bool hasLineNumbers)
{
    code().showText(text, language, hasLineNumbers);
}

void CodeView::wrapByCharacter()
{
    code().wrapByCharacter();
}

QString CodeView::text() const
{
    return code().text();
}

QString CodeView::selectedText() const
{
    return code().selectedText();
}

void CodeView::select(int start, int length)
{
    code().select(start, length);
}

void CodeView::clearSelection()
{
    code().clearSelection();
}

/// Those of an area that scrolls, whether it is there already or not.
QSize CodeView::sizeHint() const
{
    return {256, 192};
}

QSize CodeView::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int least = 3 * bar + style()->pixelMetric(QStyle::PM_ScrollBarSliderMin, nullptr, this);
    return {least, least};
}

void CodeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (layout()->isEmpty())
        openArea();
}

void CodeView::openArea()
{
    QLibrary library(QCoreApplication::applicationDirPath() + QStringLiteral("/expectra-code"));
    const auto make = reinterpret_cast<MakeCodeArea>(library.resolve("expectra_code_area"));
    if (make)
        m_area.reset(make(this));
    auto *widget = m_area ? m_area->widget() : makeMissing(library.errorString());
    layout()->addWidget(widget);
    if (m_area) {
        const QSignalBlocker blocker(this); // it changes its place, not its words
        m_area->dress(codeLook());
        m_held->handTo(*m_area);
        m_held.reset();
        widget->setAccessibleName(m_name);
        setTabOrder(this, widget);
        setFocusProxy(widget);
    }
    widget->show();
    layout()->activate();
}

void CodeView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_area)
        m_area->dress(codeLook());
}

} // namespace expectra
