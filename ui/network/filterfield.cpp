// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/filterfield.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

namespace {

constexpr int mostRemembered = 20;
constexpr int popupRows = 12;
constexpr int popupWidth = 380;
constexpr int usualWidth = 300;
constexpr int hintRole = Qt::UserRole;

/// The word in the code face, what it means beside it.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {popupWidth, style::space::row};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            painter->fillRect(option.rect, style::color(style::Role::Selection));
        auto cell = option.rect.adjusted(style::space::gap, 0, -style::space::gap, 0);
        const auto draw = [&](const QFont &font, style::Role role, const QString &text) {
            painter->setFont(font);
            painter->setPen(style::color(isChosen ? style::Role::SelectedText : role));
            const QFontMetrics metrics(font);
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                              metrics.elidedText(text, Qt::ElideRight, cell.width()));
            return metrics.horizontalAdvance(text);
        };
        const auto width = draw(style::smallCodeFont(), style::Role::Text, index.data().toString());
        cell.setLeft(cell.left() + std::max(width + style::space::margin, 7 * style::space::wide));
        draw(style::smallFont(), style::Role::Dim, index.data(hintRole).toString());
    }
};

} // namespace

FilterField::FilterField(QWidget *parent) : QLineEdit(parent), m_rows(new QStandardItemModel(this))
{
    style::setFace(this, style::Face::SmallCode);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, &FilterField::showSuggestions);
    connect(this, &QLineEdit::returnPressed, this, &FilterField::remember);
}

QCompleter *FilterField::completer()
{
    if (m_completer)
        return m_completer;
    m_completer = new QCompleter(m_rows, this);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(popupRows);
    m_completer->popup()->setItemDelegate(new SuggestionDelegate(m_completer));
    style::makePopup(m_completer->popup()); // views are see-through, and this one is a window
    m_completer->popup()->setAccessibleName(tr("Suggestions for the filter"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::take);
    return m_completer;
}

QSize FilterField::sizeHint() const
{
    return {usualWidth, QLineEdit::sizeHint().height()};
}

void FilterField::remember()
{
    const auto asked = text().trimmed();
    if (asked.isEmpty())
        return;
    m_history.removeAll(asked);
    m_history.prepend(asked);
    m_history = m_history.mid(0, mostRemembered);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (m_completer && m_completer->popup()->isVisible()) {
        // The popup's own keys: it passes them on to the field first.
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab: event->ignore(); return;
        default: break;
        }
    } else if (handleArrows(event)) {
        return;
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// Ctrl+Space asks for suggestions, arrow down too; arrow up or Alt+Down for what was asked before.
bool FilterField::handleArrows(QKeyEvent *event)
{
    const bool wantsHistory =
        event->key() == Qt::Key_Up || (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier);
    const bool wantsWords = (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) ||
                            (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier);
    if (wantsHistory)
        showHistory();
    else if (wantsWords)
        showSuggestions();
    return wantsHistory || wantsWords;
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        remember();
}

void FilterField::showSuggestions()
{
    m_shown = m_suggest ? m_suggest(text(), cursorPosition()) : FilterSuggestions{};
    popUp(m_shown.suggestions);
}

void FilterField::showHistory()
{
    m_shown = {0, text().size(), {}};
    std::vector<FilterSuggestion> asked;
    for (const auto &each : m_history)
        asked.push_back({each, {}});
    popUp(asked);
}

void FilterField::popUp(const std::vector<FilterSuggestion> &suggestions)
{
    m_rows->clear();
    for (const auto &each : suggestions) {
        auto *item = new QStandardItem(each.word);
        item->setData(each.hint, hintRole);
        item->setData(each.hint.isEmpty() ? each.word : each.word + QStringLiteral(", ") + each.hint,
                      Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    if (suggestions.empty()) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    auto place = rect();
    place.setWidth(std::max(width(), popupWidth));
    completer()->complete(place);
}

/// A key wants its value next, so its values are shown; behind a value the next word can begin.
void FilterField::take(const QString &word)
{
    const bool isKey = word.endsWith(QLatin1Char(':'));
    const auto tail = text().mid(m_shown.end);
    const auto gap = isKey || tail.startsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ");
    const auto head = text().left(m_shown.begin) + word + gap;
    setText(head + tail);
    setCursorPosition(static_cast<int>(head.size()));
    if (isKey)
        showSuggestions();
}

} // namespace expectra
