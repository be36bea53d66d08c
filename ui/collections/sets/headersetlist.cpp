// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sets/headersetlist.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int layerRole = Qt::UserRole; // a number from 1, or 0

/// The place in the order stands at the end of the row.
class LayerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int layer = index.data(layerRole).toInt();
        if (layer == 0)
            return;
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setFont(style::smallCodeFont());
        painter->setPen(style::color(selected ? style::Role::SelectedText : style::Role::Dim));
        painter->drawText(option.rect.adjusted(0, 0, -space::gap, 0), Qt::AlignVCenter | Qt::AlignRight,
                          QString::number(layer));
        painter->restore();
    }
};

bool isCalled(const HeaderSet &set, const std::string &name)
{
    return set.name == name;
}

bool holds(const std::vector<HeaderSet> &sets, const std::string &name)
{
    return std::any_of(sets.begin(), sets.end(),
                       [&name](const HeaderSet &each) { return isCalled(each, name); });
}

QString headerLines(const HeaderSet &set)
{
    QStringList lines;
    for (const auto &field : set.headers)
        lines.append(escapedText(field.name) + QLatin1String(": ") + escapedText(field.value));
    return lines.isEmpty() ? HeaderSetList::tr("It holds no header yet.") : lines.join(QLatin1Char('\n'));
}

} // namespace

HeaderSetList::HeaderSetList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new LayerDelegate(this));
    setAccessibleName(tr("Header sets"));
    setAccessibleDescription(
        tr("Space switches a set on or off for the open request. Of two that hold the same "
           "header the later one counts; Alt+Up and Alt+Down put them in order."));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    connect(this, &QListWidget::itemChanged, this, &HeaderSetList::handleItem);
}

void HeaderSetList::setHeaderSets(const std::vector<HeaderSet> &sets)
{
    m_sets = sets;
    fill();
}

void HeaderSetList::setUsed(const std::vector<HeaderSet> &used)
{
    m_used = used;
    fill();
}

const HeaderSet *HeaderSetList::current() const
{
    return currentRow() < 0 ? nullptr : &m_rows[static_cast<std::size_t>(currentRow())];
}

void HeaderSetList::select(const std::string &name)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (isCalled(m_rows[row], name))
            setCurrentRow(static_cast<int>(row));
    }
}

void HeaderSetList::shift(int by)
{
    const int row = currentRow();
    const int used = static_cast<int>(m_used.size());
    if (row >= 0 && row < used && row + by >= 0 && row + by < used)
        reorder(static_cast<std::size_t>(row), static_cast<std::size_t>(row + by));
}

QSize HeaderSetList::sizeHint() const
{
    constexpr int mostRows = 8;
    return {160, std::min(count(), mostRows) * space::row + space::tight};
}

/// The rows are filled anew in the new order, so the base class moves none.
void HeaderSetList::dropEvent(QDropEvent *event)
{
    const int from = currentRow();
    const QModelIndex under = indexAt(event->position().toPoint());
    int to = under.isValid() ? under.row() : count();
    if (under.isValid() && event->position().y() > visualRect(under).center().y())
        ++to;
    if (to > from)
        --to;
    to = std::min(to, static_cast<int>(m_used.size()) - 1); // the others have no order
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    setState(NoState);
    if (from >= 0 && from < static_cast<int>(m_used.size()) && to >= 0 && to != from)
        reorder(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    viewport()->update();
}

void HeaderSetList::fill()
{
    const std::string chosen = current() ? current()->name : std::string();
    const QSignalBlocker blocker(this);
    clear();
    m_rows.clear();
    for (std::size_t i = 0; i < m_used.size(); ++i)
        addRow(m_used[i], i + 1);
    for (const auto &set : m_sets) {
        if (!holds(m_used, set.name))
            addRow(set, 0);
    }
    select(chosen);
    updateGeometry();
}

void HeaderSetList::addRow(const HeaderSet &set, std::size_t layer)
{
    m_rows.push_back(set);
    auto *item = new QListWidgetItem(QString::fromStdString(set.name), this);
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    flags.setFlag(Qt::ItemIsDragEnabled, layer > 0);
    item->setFlags(flags);
    item->setCheckState(layer > 0 ? Qt::Checked : Qt::Unchecked);
    item->setData(layerRole, static_cast<int>(m_used.size() > 1 ? layer : 0));
    item->setSizeHint({0, space::row});
    item->setToolTip(headerLines(set));
}

void HeaderSetList::handleItem(QListWidgetItem *item)
{
    const HeaderSet set = m_rows[static_cast<std::size_t>(row(item))];
    const auto name = item->text().trimmed().toStdString();
    if (name != set.name) {
        const QSignalBlocker blocker(this);
        item->setText(QString::fromStdString(set.name)); // until the file has its new name
        if (!name.empty())
            QMetaObject::invokeMethod(
                this, [this, set, name] { emit nameEdited(set.name, name); }, Qt::QueuedConnection);
        return;
    }
    const bool isOn = item->checkState() == Qt::Checked;
    if (isOn == holds(m_used, set.name))
        return;
    if (isOn)
        m_used.push_back(set);
    else
        std::erase_if(m_used, [&set](const HeaderSet &each) { return isCalled(each, set.name); });
    emit headerSetToggled(set, isOn);
    // Not while the view still works on the row that was clicked.
    QMetaObject::invokeMethod(this, &HeaderSetList::fill, Qt::QueuedConnection);
}

void HeaderSetList::reorder(std::size_t from, std::size_t to)
{
    const HeaderSet moved = m_used[from];
    m_used.erase(m_used.begin() + static_cast<std::ptrdiff_t>(from));
    m_used.insert(m_used.begin() + static_cast<std::ptrdiff_t>(to), moved);
    fill();
    select(moved.name);
    emit orderChanged(m_used);
}

} // namespace expectra
