// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/completion.h"

#include "app/analysis/wiretext.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

namespace space = style::space;
using style::Role;

namespace {

constexpr int mostShown = 8;
constexpr int mostSuggested = 200;
constexpr int noteRole = Qt::UserRole;
constexpr int widest = 640;

/// The word, and its note dim at the right.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, style::color(Role::Selection));
        const QRect place = option.rect.adjusted(space::gap, 0, -space::gap, 0);
        const QString word = index.data().toString();
        painter->setFont(option.font);
        painter->setPen(style::color(chosen ? Role::SelectedText : Role::Text));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(word, Qt::ElideRight, place.width()));
        const int used = option.fontMetrics.horizontalAdvance(word) + space::wide;
        const QRect rest = place.adjusted(used, 0, 0, 0);
        if (rest.width() < space::wide)
            return;
        painter->setPen(style::color(chosen ? Role::SelectedText : Role::Dim));
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignRight,
            option.fontMetrics.elidedText(index.data(noteRole).toString(), Qt::ElideRight, rest.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int words = option.fontMetrics.horizontalAdvance(index.data().toString()) +
                          option.fontMetrics.horizontalAdvance(index.data(noteRole).toString());
        return {std::min(widest, words + 2 * space::wide + 2 * space::gap), space::row};
    }
};

QList<Suggestion> variablesLike(const QString &typed, const collections::Variables &variables)
{
    QList<Suggestion> result;
    for (const auto &variable : variables.all()) {
        const QString name = QString::fromStdString(variable.name);
        if (name.startsWith(typed, Qt::CaseInsensitive))
            result.append({name, shortText(variable.value, 60)});
    }
    return result;
}

} // namespace

Completion::Completion(QLineEdit *edit) : QObject(edit), m_edit(edit), m_list(new QListWidget(edit))
{
    m_list->setWindowFlags(Qt::ToolTip);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFont(edit->font());
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::makePopup(m_list);
    m_list->setAccessibleName(tr("Suggestions"));
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textEdited, this, &Completion::update);
    connect(edit, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOpen() && (m_edit->cursorPosition() < m_start || m_edit->hasSelectedText()))
            close();
    });
    connect(m_list, &QListWidget::itemClicked, this, &Completion::take);
}

bool Completion::isOpen() const
{
    return m_list->isVisible();
}

QStringList Completion::words() const
{
    QStringList result;
    for (int i = 0; isOpen() && i < m_list->count(); ++i)
        result.append(m_list->item(i)->text());
    return result;
}

/// Behind the braces that are open at the cursor, or -1.
int Completion::placeholderStart() const
{
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    const auto braces = before.lastIndexOf(QLatin1String("{{"));
    if (braces < 0 || !m_variables)
        return -1;
    const QString inside = before.mid(braces + 2);
    return inside.contains(QLatin1Char('}')) || inside.contains(QLatin1Char('{'))
               ? -1
               : static_cast<int>(braces) + 2;
}

void Completion::update()
{
    const int start = placeholderStart();
    m_isVariable = start >= 0;
    m_start = std::max(0, start);
    const QString typed = m_edit->text().mid(m_start, m_edit->cursorPosition() - m_start);
    QList<Suggestion> found;
    if (m_isVariable)
        found = variablesLike(typed.trimmed(), *m_variables);
    else if (m_suggest && m_edit->cursorPosition() == m_edit->text().size())
        found = m_suggest(typed);
    if (found.isEmpty() || (found.size() == 1 && !m_isVariable && found.front().word == typed))
        return close();
    open(found, m_isVariable);
}

void Completion::open(const QList<Suggestion> &suggestions, bool choosesFirst)
{
    m_list->clear();
    int width = std::min(m_edit->width(), widest);
    for (const auto &each : suggestions.mid(0, mostSuggested)) {
        auto *item = new QListWidgetItem(each.word, m_list);
        item->setData(noteRole, each.note);
    }
    width = std::clamp(m_list->sizeHintForColumn(0) + space::wide, std::min(160, widest), widest);
    const int rows = std::min(mostShown, m_list->count());
    m_list->setFixedSize(width, rows * space::row + 2 * m_list->frameWidth());
    m_list->setCurrentRow(choosesFirst ? 0 : -1);
    QString before = m_edit->text().left(m_start);
    const int x = std::min(m_edit->fontMetrics().horizontalAdvance(before), m_edit->width() - space::wide);
    m_list->move(m_edit->mapToGlobal(QPoint(std::max(0, x), m_edit->height())));
    m_list->show();
}

void Completion::close()
{
    m_list->hide();
}

void Completion::choose(int by)
{
    const int count = m_list->count();
    const int current = m_list->currentRow();
    m_list->setCurrentRow(current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count);
}

void Completion::take()
{
    if (!m_list->currentItem())
        return;
    const QString word = m_list->currentItem()->text();
    close();
    QString text = m_edit->text();
    int end = m_edit->cursorPosition();
    QString inserted = word;
    if (m_isVariable) {
        inserted += QLatin1String("}}");
        if (text.mid(end).startsWith(QLatin1String("}}")))
            end += 2;
    } else {
        end = static_cast<int>(text.size());
    }
    m_edit->setSelection(m_start, end - m_start);
    m_edit->insert(inserted);
    emit taken(word);
}

bool Completion::takesKey(const QKeyEvent &key)
{
    if (!isOpen())
        return false;
    switch (key.key()) {
    case Qt::Key_Down: choose(1); return true;
    case Qt::Key_Up: choose(-1); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (!m_list->currentItem()) {
            close();
            return false;
        }
        take();
        return true;
    default: return false;
    }
}

bool Completion::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: return takesKey(static_cast<QKeyEvent &>(*event));
    case QEvent::ShortcutOverride: {
        // Escape cancels plays elsewhere; while the list is open it belongs to the list.
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (isOpen() && key.key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move: close(); return false;
    default: return false;
    }
}

} // namespace expectra
