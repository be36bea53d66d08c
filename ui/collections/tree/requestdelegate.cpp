// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/requestdelegate.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/tree/collectionmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>

namespace expectra {

using style::Role;
namespace space = style::space;
using Kind = TreeNode::Kind;

namespace {

constexpr int methodWidth = 46;      // "DELETE" in the small code face
constexpr int shortMethodWidth = 32; // "POST"
constexpr int longestShortMethod = 4;
constexpr int narrow = 220;      // a tree of less width has short methods, so that names keep theirs
constexpr int longestMethod = 6; // longer ones are shortened to three letters, as DEL is
constexpr int tabMark = 7;       // across the ring or dot of a request in a tab

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(CollectionModel::KindRole).toInt());
}

style::Icon iconOf(const QModelIndex &index, bool open)
{
    switch (kindOf(index)) {
    case Kind::Directory: return open ? style::Icon::FolderOpen : style::Icon::Folder;
    case Kind::File: return style::Icon::File;
    case Kind::Broken: return style::Icon::Error;
    case Kind::Collection:
    case Kind::Request: return style::Icon::None;
    }
    return style::Icon::None;
}

bool isNarrow(const QStyleOptionViewItem &option)
{
    return option.widget && option.widget->width() < narrow;
}

/// "DELETE", or "DEL" in a narrow tree.
QString shownMethod(const QString &method, bool isShort)
{
    const QString whole = escapedText(method.toStdString());
    return whole.size() <= (isShort ? longestShortMethod : longestMethod) ? whole : whole.left(3);
}

/// Where the name begins, behind method or icon.
int leadOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (kindOf(index) == Kind::Request)
        return isNarrow(option) ? shortMethodWidth : methodWidth;
    return kindOf(index) == Kind::Collection ? 0 : space::icon + space::tight + 2;
}

class RowPainter final
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_selected(option.state & QStyle::State_Selected)
        , m_place(option.rect.adjusted(space::tight, 0, -space::gap, 0))
    {}

    void paint()
    {
        drawTabMark();
        drawLead();
        drawName();
        drawReason();
    }

private:
    [[nodiscard]] QColor tint(Role role) const
    {
        return style::color(m_selected ? Role::SelectedText : role);
    }

    void drawTabMark()
    {
        const auto state = static_cast<OpenRequest::State>(m_index.data(CollectionModel::TabRole).toInt());
        if (state == OpenRequest::State::None)
            return;
        QRectF mark(0, 0, tabMark, tabMark);
        mark.moveCenter(QPointF(m_place.right() - tabMark / 2.0, m_place.center().y() + 0.5));
        const bool edited = state == OpenRequest::State::Edited;
        m_painter->setPen(edited ? QPen(Qt::NoPen) : QPen(tint(Role::Dim)));
        m_painter->setBrush(edited ? QBrush(tint(Role::Text)) : QBrush(Qt::NoBrush));
        m_painter->drawEllipse(edited ? mark : mark.adjusted(0.5, 0.5, -0.5, -0.5));
        m_place.setRight(m_place.right() - tabMark - space::gap);
    }

    void drawLead()
    {
        const auto icon = iconOf(m_index, m_option.state & QStyle::State_Open);
        if (icon != style::Icon::None) {
            const bool broken = icon == style::Icon::Error;
            const Role role = m_selected ? Role::SelectedText : broken ? Role::Refused : Role::Dim;
            const QPoint corner(m_place.left(), m_place.center().y() - space::icon / 2 + 1);
            m_painter->drawPixmap(corner,
                                  style::pixmap(icon, role, m_painter->device()->devicePixelRatioF()));
        }
        const QString method = m_index.data(CollectionModel::MethodRole).toString();
        if (!method.isEmpty()) {
            m_painter->setFont(style::smallCodeFont());
            m_painter->setPen(tint(style::methodRole(method)));
            m_painter->drawText(m_place, Qt::AlignVCenter | Qt::AlignLeft,
                                shownMethod(method, isNarrow(m_option)));
        }
        m_place.setLeft(m_place.left() + leadOf(m_option, m_index));
    }

    void drawName()
    {
        m_painter->setFont(kindOf(m_index) == Kind::Collection ? style::strongFont() : m_option.font);
        m_painter->setPen(tint(Role::Text));
        const QFontMetrics metrics(m_painter->font());
        const QString name = metrics.elidedText(m_index.data().toString(), Qt::ElideRight, m_place.width());
        m_painter->drawText(m_place, Qt::AlignVCenter | Qt::AlignLeft, name);
        m_place.setLeft(m_place.left() + metrics.horizontalAdvance(name) + space::gap);
    }

    void drawReason()
    {
        if (kindOf(m_index) != Kind::Broken || m_place.width() < space::wide)
            return;
        m_painter->setFont(style::smallFont());
        m_painter->setPen(tint(Role::Refused));
        const QString reason = m_index.data(CollectionModel::ReasonRole).toString();
        m_painter->drawText(
            m_place, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(m_painter->font()).elidedText(reason, Qt::ElideRight, m_place.width()));
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    bool m_selected;
    QRect m_place; // what is left of the row
};

} // namespace

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    RowPainter(painter, option, index).paint();
    painter->restore();
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + methodWidth, space::row};
}

QWidget *RequestDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("New name of %1").arg(index.data().toString()));
    return editor;
}

void RequestDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    editor->setGeometry(option.rect.adjusted(leadOf(option, index) - space::hair, 0, 0, 0));
}

} // namespace expectra
