// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebar.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>

namespace expectra {

namespace {

using style::Role;

/// A word; on a ground of its own while it is the one that is chosen.
class Choice final : public QAbstractButton
{
public:
    explicit Choice(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFont(style::smallFont());
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        style::keepRingOff(this);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * style::space::gap,
                style::space::row - style::space::tight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(style::color(Role::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? QBrush(style::color(Role::NoteChip)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::space::corner,
                                style::space::corner);
        painter.setPen(style::color(isChecked() ? Role::OnNoteChip : underMouse() ? Role::Text : Role::Dim));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

ChoiceBar::ChoiceBar(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout->setSpacing(2);
    for (const auto &choice : choices) {
        auto *button = new Choice(choice, this);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choice));
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        layout->addWidget(button);
    }
    choose(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceBar::chosen);
}

int ChoiceBar::current() const
{
    return m_buttons->checkedId();
}

void ChoiceBar::choose(int index)
{
    if (auto *button = m_buttons->button(index))
        button->setChecked(true);
}

void ChoiceBar::setOffered(int index, bool isOffered)
{
    if (auto *button = m_buttons->button(index))
        button->setVisible(isOffered);
}

bool ChoiceBar::isOffered(int index) const
{
    const auto *button = m_buttons->button(index);
    return button && !button->isHidden();
}

} // namespace expectra
