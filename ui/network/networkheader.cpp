// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networkheader.h"

#include "ui/models/networkcolumns.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QActionGroup>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

struct Column
{
    NetworkColumn id;
    int width;
    bool isShown;
};

/// In the order in which they stand at first.
constexpr std::array columns{
    Column{NetworkColumn::Number, 48, true},      Column{NetworkColumn::Name, 150, true},
    Column{NetworkColumn::Method, 76, true},      Column{NetworkColumn::Status, 84, true},
    Column{NetworkColumn::Expect, 136, true},     Column{NetworkColumn::Host, 150, false},
    Column{NetworkColumn::Address, 280, false},   Column{NetworkColumn::Type, 130, false},
    Column{NetworkColumn::Protocol, 88, true},    Column{NetworkColumn::Remote, 140, false},
    Column{NetworkColumn::Connection, 88, false}, Column{NetworkColumn::Initiator, 128, true},
    Column{NetworkColumn::Findings, 80, false},   Column{NetworkColumn::Size, 84, true},
    Column{NetworkColumn::Started, 104, false},   Column{NetworkColumn::Time, 84, true},
    Column{NetworkColumn::Waterfall, 110, true},
};
static_assert(columns.size() == networkColumnCount);

constexpr int narrowest = 40;

} // namespace

NetworkHeader::NetworkHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFont(style::smallFont());
    setHighlightSections(false);
    setStretchLastSection(true);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setFirstSectionMovable(true);
    setMinimumSectionSize(narrowest);
    setFixedHeight(style::space::row);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Columns of the network log"));
    connect(this, &QHeaderView::sectionClicked, this, &NetworkHeader::handleClick);
}

QSize NetworkHeader::sizeHint() const
{
    return {narrowest, style::space::row};
}

void NetworkHeader::applyDefault()
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto section = static_cast<int>(columns[i].id);
        setSectionHidden(section, false);
        moveSection(visualIndex(section), static_cast<int>(i));
        resizeSection(section, columns[i].width);
    }
    for (const auto &column : columns)
        setSectionHidden(static_cast<int>(column.id), !column.isShown);
}

void NetworkHeader::showOrder(const LogOrder &order)
{
    m_order = order;
    setSortIndicatorShown(!order.isByTime());
    setSortIndicator(static_cast<int>(order.column),
                     order.ascent == Ascent::Up ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void NetworkHeader::handleClick(int column)
{
    const auto clicked = static_cast<NetworkColumn>(column);
    LogOrder next{clicked, Ascent::Up};
    if (m_order == next)
        next.ascent = Ascent::Down;
    else if (m_order.column == clicked)
        next = {};
    emit orderChosen(next);
}

void NetworkHeader::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

QMenu *NetworkHeader::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    addColumns(menu);
    menu->addSeparator();
    addSpans(menu->addMenu(tr("Waterfall shows")));
    auto *clear = menu->addAction(tr("Sort by time"), this, [this] { emit orderChosen({}); });
    clear->setEnabled(!m_order.isByTime());
    menu->addAction(tr("Reset columns"), this, &NetworkHeader::applyDefault);
    return menu;
}

void NetworkHeader::addColumns(QMenu *menu)
{
    for (const auto &column : columns) {
        const auto section = static_cast<int>(column.id);
        const auto title = column.id == NetworkColumn::Number ? tr("Number") : columnTitle(column.id);
        auto *action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(section));
        action->setEnabled(isSectionHidden(section) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this,
                [this, id = column.id](bool isShown) { setShown(id, isShown); });
    }
}

void NetworkHeader::addSpans(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, WaterfallSpan span) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(span == m_span);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, span] { emit spanChosen(span); });
    };
    add(tr("The rows in view"), WaterfallSpan::Visible);
    add(tr("The whole log"), WaterfallSpan::WholeLog);
    add(tr("Each play from its start"), WaterfallSpan::FromPlay);
}

void NetworkHeader::setShown(NetworkColumn column, bool isShown)
{
    const auto section = static_cast<int>(column);
    setSectionHidden(section, !isShown);
    const auto known = std::find_if(columns.begin(), columns.end(),
                                    [column](const Column &each) { return each.id == column; });
    if (isShown && sectionSize(section) < narrowest)
        resizeSection(section, known->width);
}

} // namespace expectra
