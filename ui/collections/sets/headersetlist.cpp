// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sets/headersetlist.h"

#include "app/analysis/wiretext.h"
#include "app/collections/profiles/profiles.h"
#include "ui/collections/sets/expectwords.h"
#include "ui/collections/sets/setdelegate.h"
#include "ui/style/spacing.h"
#include "ui/widgets/sectionlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QDropEvent>

#include <algorithm>

namespace expectra {

namespace space = style::space;

namespace {

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

/// Folded at the width that tool tips have when they are rich text.
QString profileToolTip(const HeaderSet &set)
{
    const QString description = QString::fromStdString(collections::profileDescription(set.name));
    QString lines = headerLines(set).toHtmlEscaped();
    lines.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<p>%1</p><p>%2</p>").arg(description.toHtmlEscaped(), lines);
}

} // namespace

HeaderSetList::HeaderSetList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new SetDelegate(this));
    setAccessibleName(tr("Header sets"));
    setAccessibleDescription(
        tr("Space switches a set on or off for the open request. Of two that hold the same "
           "header the later one counts; Alt+Up and Alt+Down put them in order."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
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
    const HeaderSet *set = currentRow() < 0 ? nullptr : &m_rows[static_cast<std::size_t>(currentRow())];
    return set && !set->name.empty() ? set : nullptr;
}

bool HeaderSetList::isProfile(const HeaderSet &set) const
{
    return holds(collections::clientProfiles(), set.name) && !holds(m_sets, set.name);
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

/// A splitter shares the height.
QSize HeaderSetList::sizeHint() const
{
    constexpr int usualRows = 8;
    return {160, usualRows * space::row};
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
    addHeading();
    for (const auto &profile : collections::clientProfiles()) {
        if (isProfile(profile) && !holds(m_used, profile.name))
            addRow(profile, 0);
    }
    select(chosen);
}

void HeaderSetList::addRow(const HeaderSet &set, std::size_t layer)
{
    m_rows.push_back(set);
    auto *item = new QListWidgetItem(QString::fromStdString(set.name), this);
    const bool ships = isProfile(set);
    const QString words = ships ? expectWords(set) : QString();
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    flags.setFlag(Qt::ItemIsEditable, !ships);
    flags.setFlag(Qt::ItemIsDragEnabled, layer > 0);
    item->setFlags(flags);
    item->setCheckState(layer > 0 ? Qt::Checked : Qt::Unchecked);
    item->setData(SetDelegate::LayerRole, static_cast<int>(m_used.size() > 1 ? layer : 0));
    item->setData(SetDelegate::WordsRole, words);
    item->setSizeHint({0, space::row + (words.isEmpty() ? 0 : SetDelegate::wordsHeight())});
    item->setToolTip(ships ? profileToolTip(set) : headerLines(set));
    if (!words.isEmpty())
        item->setData(Qt::AccessibleDescriptionRole, words);
}

void HeaderSetList::addHeading()
{
    m_rows.emplace_back();
    auto *item = new QListWidgetItem(this);
    item->setFlags(Qt::NoItemFlags);
    item->setData(Qt::AccessibleTextRole, tr("Client profiles"));
    auto *label = new SectionLabel(tr("Client profiles"));
    label->setToolTip(tr("What well-known clients send of themselves, and when they ask for 100-continue."));
    label->setContentsMargins(0, space::gap, 0, 0);
    item->setSizeHint({0, space::row + space::gap});
    setItemWidget(item, label);
}

/// A profile lies below the other sets and takes the place of another one.
void HeaderSetList::switchOn(const HeaderSet &set)
{
    if (!isProfile(set)) {
        m_used.push_back(set);
        emit headerSetToggled(set, true);
        return;
    }
    const auto before = m_used;
    std::erase_if(m_used, [this](const HeaderSet &each) { return isProfile(each); });
    for (const auto &each : before) {
        if (isProfile(each))
            emit headerSetToggled(each, false);
    }
    m_used.insert(m_used.begin(), set);
    emit orderChanged(m_used);
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
    if (isOn) {
        switchOn(set);
    } else {
        std::erase_if(m_used, [&set](const HeaderSet &each) { return isCalled(each, set.name); });
        emit headerSetToggled(set, false);
    }
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
