// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/shortcutlist.h"

#include "ui/shell/actions.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/keycaps.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeWidget>

#include <map>

namespace expectra {

namespace space = style::space;

namespace {

enum Column { Words, Keys };

constexpr QSize firstSize{520, 560};
constexpr int keysWidth = 240;

/// The keys as caps, at the left of their column; several ways beside each other.
class KeyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        int left = option.rect.left();
        for (const auto &keys : index.data(Qt::UserRole).toStringList()) {
            const int width = keyCapsWidth(keys);
            paintKeyCaps(painter, QRect(left, option.rect.top(), width, option.rect.height()), keys,
                         selected ? style::Role::SelectedText : style::Role::Dim);
            left += width + space::wide;
        }
    }
};

QTreeWidgetItem *itemOf(const ActionSpec &spec)
{
    QStringList ways;
    for (const auto &shortcut : spec.shortcuts)
        ways.append(shortcut.toString(QKeySequence::NativeText));
    const QString words = QCoreApplication::translate("Actions", spec.text);
    auto *item = new QTreeWidgetItem({words, ways.join(QStringLiteral(", "))});
    item->setData(Keys, Qt::UserRole, ways);
    item->setData(Words, Qt::AccessibleTextRole, words + QStringLiteral(": ") + item->text(Keys));
    item->setSizeHint(Words, {0, space::control});
    return item;
}

} // namespace

ShortcutList::ShortcutList(QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit), m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_filter->setPlaceholderText(tr("Filter by words or keys"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(space::control);
    m_filter->addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setItemDelegateForColumn(Keys, new KeyDelegate(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::Fixed);
    m_list->header()->resizeSection(Keys, keysWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutList::narrow);
    fill();
    resize(firstSize);
    m_filter->setFocus();
}

void ShortcutList::fill()
{
    std::map<Menu, QTreeWidgetItem *> groups;
    for (const auto &spec : actionTable()) {
        QTreeWidgetItem *&group = groups[spec.menu];
        if (!group) {
            const QString title = menuTitle(spec.menu);
            group = new QTreeWidgetItem({title.isEmpty() ? tr("Window") : title});
            group->setFont(Words, style::strongFont());
            group->setFlags(Qt::ItemIsEnabled);
            group->setSizeHint(Words, {0, space::tab});
            m_list->addTopLevelItem(group);
        }
        group->addChild(itemOf(spec));
    }
    m_list->expandAll();
}

/// A group stays as long as something in it does.
void ShortcutList::narrow(const QString &words)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isEmpty = true;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = item->text(Words).contains(words, Qt::CaseInsensitive) ||
                              item->text(Keys).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            isEmpty = isEmpty && !fits;
        }
        group->setHidden(isEmpty);
    }
}

} // namespace expectra
