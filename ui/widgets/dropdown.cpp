// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dropdown.h"

#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

namespace {

constexpr int wordsRole = Qt::UserRole + 100; // a style::Role

bool isSeparator(const QModelIndex &index)
{
    return index.data(Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator"); // QComboBox's
}

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return isSeparator(index) ? QSize(0, style::space::gap + style::space::hair)
                                  : QStyledItemDelegate::sizeHint(option, index);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!isSeparator(index))
            return QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), style::space::hair),
            style::color(style::Role::Line));
    }

protected:
    /// Not what the closed control shows; that is for itself.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto words = index.data(wordsRole);
        const auto role = words.isValid() ? static_cast<style::Role>(words.toInt()) : style::Role::Text;
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            option->palette.setColor(group, QPalette::Text, style::color(role));
    }
};

} // namespace

DropDown::DropDown(QWidget *parent) : QComboBox(parent)
{
    setItemDelegate(new RowDelegate(this));
}

void DropDown::setItemWords(int index, style::Role role)
{
    setItemData(index, static_cast<int>(role), wordsRole);
}

} // namespace expectra
