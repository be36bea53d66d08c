// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/headersetlist.h"

#include "app/analysis/wiretext.h"
#include "ui/style/spacing.h"

#include <QtCore/QSignalBlocker>

namespace expectra {

namespace space = style::space;

HeaderSetList::HeaderSetList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Header sets"));
    setAccessibleDescription(tr("Space switches a set on or off for the open request."));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, &HeaderSetList::handleItem);
}

void HeaderSetList::setHeaderSets(const std::vector<HeaderSet> &sets)
{
    const QSignalBlocker blocker(this);
    m_sets = sets;
    clear();
    for (const auto &set : sets) {
        auto *item = new QListWidgetItem(QString::fromStdString(set.name), this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, space::row});
        QStringList lines;
        for (const auto &field : set.headers)
            lines.append(escapedText(field.name) + QLatin1String(": ") + escapedText(field.value));
        item->setToolTip(lines.join(QLatin1Char('\n')));
    }
    updateGeometry();
}

void HeaderSetList::setUsed(const std::vector<HeaderSet> &used)
{
    const QSignalBlocker blocker(this);
    for (int row = 0; row < count(); ++row) {
        const auto name = item(row)->text().toStdString();
        const bool isUsed = std::any_of(used.begin(), used.end(),
                                        [&name](const HeaderSet &each) { return each.name == name; });
        item(row)->setCheckState(isUsed ? Qt::Checked : Qt::Unchecked);
    }
}

QSize HeaderSetList::sizeHint() const
{
    constexpr int mostRows = 8;
    return {160, std::min(count(), mostRows) * space::row + space::tight};
}

void HeaderSetList::handleItem(QListWidgetItem *item)
{
    emit headerSetToggled(m_sets[static_cast<std::size_t>(row(item))], item->checkState() == Qt::Checked);
}

} // namespace expectra
