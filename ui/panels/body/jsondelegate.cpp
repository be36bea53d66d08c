// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/jsondelegate.h"

#include "ui/models/jsontreemodel.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr int rowHeight = 20;

struct Piece
{
    QString text;
    Role role = Role::Text;
};

Role roleOf(JsonValueKind kind)
{
    switch (kind) {
    case JsonValueKind::String: return Role::Met;
    case JsonValueKind::Number: return Role::Variable;
    case JsonValueKind::True:
    case JsonValueKind::False:
    case JsonValueKind::Null: return Role::Expect;
    default: return Role::Dim;
    }
}

QString branchText(JsonValueKind kind, int count)
{
    if (count == 0)
        return kind == JsonValueKind::Object ? QStringLiteral("{}") : QStringLiteral("[]");
    const auto number = QLocale().toString(count);
    if (kind == JsonValueKind::Object)
        return count == 1 ? JsonDelegate::tr("{1 member}") : JsonDelegate::tr("{%1 members}").arg(number);
    return count == 1 ? JsonDelegate::tr("[1 item]") : JsonDelegate::tr("[%1 items]").arg(number);
}

std::vector<Piece> piecesOf(const QModelIndex &index, bool isOpen)
{
    const auto kind = static_cast<JsonValueKind>(index.data(JsonTreeModel::KindRole).toInt());
    const auto key = index.data(JsonTreeModel::KeyRole).toString();
    const auto value = index.data(JsonTreeModel::ValueRole).toString();
    const bool isGroup = index.data(JsonTreeModel::IsGroupRole).toBool();
    const bool isName = key.startsWith(QLatin1Char('"'));
    std::vector<Piece> pieces;
    if (!key.isEmpty())
        pieces.push_back({key, isName ? Role::Accent : Role::Dim});
    if (isGroup)
        return pieces;
    if (!key.isEmpty())
        pieces.push_back({QStringLiteral(": "), Role::Dim});
    if (kind > JsonValueKind::Array)
        pieces.push_back({value, roleOf(kind)});
    else
        pieces.push_back({branchText(kind, index.data(JsonTreeModel::CountRole).toInt()), Role::Dim});
    if (index.data(JsonTreeModel::IsCutRole).toBool())
        pieces.push_back({QLatin1Char(' ') + JsonDelegate::tr("not ended"), Role::Refused});
    if (index.data(JsonTreeModel::IsReadingRole).toBool())
        pieces.push_back({QLatin1Char(' ') + JsonDelegate::tr("so far"), Role::Note});
    if (const auto glance = index.data(JsonTreeModel::GlanceRole).toString(); !isOpen && !glance.isEmpty())
        pieces.push_back({QStringLiteral("  ") + glance, Role::Dim});
    return pieces;
}

} // namespace

void JsonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, style::color(Role::Selection));
    painter->setFont(style::codeFont());
    const QFontMetricsF metrics(style::codeFont());
    double x = option.rect.left() + style::space::tight / 2.0;
    for (const auto &[text, role] : piecesOf(index, option.state.testFlag(QStyle::State_Open))) {
        const auto room = option.rect.right() - x;
        if (room <= 0)
            return;
        painter->setPen(style::color(isSelected ? Role::SelectedText : role));
        painter->drawText(QRectF(x, option.rect.top(), room, option.rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, room));
        x += metrics.horizontalAdvance(text);
    }
}

QSize JsonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {style::space::row, rowHeight};
}

} // namespace expectra
