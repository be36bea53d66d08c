// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networkdelegate.h"

#include "app/http/status.h"
#include "ui/models/networkmodel.h"
#include "ui/style/icons.h"
#include "ui/style/palette.h"
#include "ui/style/phaserole.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr int barHeight = 8;
constexpr int markSize = 12;
constexpr double narrowest = 2;

Role statusRole(const LogKind &kind)
{
    if (!kind.hasResponse)
        return kind.failure ? Role::Refused : Role::Dim;
    if (http::isError(kind.status) || (kind.failure && *kind.failure != FailureKind::Cancelled))
        return Role::Refused;
    return http::isSuccess(kind.status) ? Role::Met : Role::Note;
}

Role outcomeRole(expect::Outcome outcome)
{
    switch (outcome) {
    case expect::Outcome::Continued: return Role::Met;
    case expect::Outcome::ContinuedLate:
    case expect::Outcome::TimedOut:
    case expect::Outcome::AnsweredEarly: return Role::Expect;
    case expect::Outcome::Refused:
    case expect::Outcome::RefusedLate:
    case expect::Outcome::RejectedEarly:
    case expect::Outcome::Closed:
    case expect::Outcome::Failed: return Role::Refused;
    case expect::Outcome::None:
    case expect::Outcome::NotAwaited: return Role::Dim;
    }
    return Role::Dim;
}

Role severityRole(const LogKind &kind)
{
    if (!kind.severity || *kind.severity == Severity::Info)
        return Role::Dim;
    return *kind.severity == Severity::Error ? Role::Refused : Role::Expect;
}

style::Icon severityIcon(Severity severity)
{
    if (severity == Severity::Info)
        return style::Icon::Info;
    return severity == Severity::Error ? style::Icon::Error : style::Icon::Warning;
}

Role wordRole(const LogKind &kind, const LogRow &row, NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Status: return statusRole(kind);
    case NetworkColumn::Expect: return kind.isComplete ? outcomeRole(kind.outcome) : Role::Expect;
    case NetworkColumn::Initiator: return row.initiatedBy() ? Role::Accent : Role::Dim;
    case NetworkColumn::Findings: return severityRole(kind);
    case NetworkColumn::Method:
    case NetworkColumn::Name:
    case NetworkColumn::Time: return Role::Text;
    default: return Role::Dim;
    }
}

Qt::TextElideMode elision(NetworkColumn column)
{
    const bool endsMatter = column == NetworkColumn::Name || column == NetworkColumn::Address;
    return endsMatter ? Qt::ElideMiddle : Qt::ElideRight;
}

/// The mark before the words; None where there is none.
style::Icon markOf(const LogKind &kind, const LogRow &row, NetworkColumn column)
{
    if (column == NetworkColumn::Number && row.isPinned)
        return style::Icon::Pin;
    if (column == NetworkColumn::Findings && kind.severity)
        return severityIcon(*kind.severity);
    return style::Icon::None;
}

} // namespace

void NetworkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = static_cast<const NetworkModel *>(index.model());
    const auto *row = model->rowAt(index.row());
    if (!row)
        return;
    paintGround(*painter, option, index);
    const auto cell = option.rect.adjusted(style::space::gap, 0, -style::space::tight, -1);
    if (static_cast<NetworkColumn>(index.column()) == NetworkColumn::Waterfall)
        paintWaterfall(*painter, cell, model->log(), *row);
    else
        paintWords(*painter, cell, option, index, model->log(), *row);
}

void NetworkDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, style::color(Role::Selection));
    else if (m_hovered.isValid() && m_hovered.row() == index.row())
        painter.fillRect(option.rect, style::color(Role::Hover));
    const auto bottom = option.rect.bottom();
    painter.fillRect(option.rect.left(), bottom, option.rect.width(), 1, style::color(Role::SoftLine));
}

void NetworkDelegate::paintWords(QPainter &painter, const QRect &cell, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const ExchangeLog &log, const LogRow &row) const
{
    const auto column = static_cast<NetworkColumn>(index.column());
    const auto &kind = log.kindOf(row);
    const auto role = wordRole(kind, row, column);
    auto room = cell;
    if (const auto mark = markOf(kind, row, column); mark != style::Icon::None) {
        const auto y = cell.center().y() - markSize / 2 + 1;
        painter.drawPixmap(cell.left(), y,
                           style::pixmap(mark, column == NetworkColumn::Number ? Role::Accent : role,
                                         painter.device()->devicePixelRatioF(), markSize));
        room.setLeft(cell.left() + markSize + style::space::tight);
    }
    const bool isLink = column == NetworkColumn::Initiator && role == Role::Accent;
    const bool isQuiet = role == Role::Dim && option.state.testFlag(QStyle::State_Selected);
    auto font = option.font;
    font.setUnderline(isLink && m_hovered == index);
    painter.setFont(font);
    painter.setPen(style::color(isQuiet ? Role::SelectedText : role));
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        option.fontMetrics.elidedText(cellText(log, row, column), elision(column), room.width()));
}

QRect NetworkDelegate::linkRect(const QRect &cell, const ExchangeLog &log, const LogRow &row) const
{
    if (!row.initiatedBy())
        return {};
    const auto *view = qobject_cast<const QWidget *>(parent());
    const auto metrics = view ? view->fontMetrics() : QFontMetrics(QFont());
    const auto width = metrics.horizontalAdvance(cellText(log, row, NetworkColumn::Initiator));
    const auto left = cell.left() + style::space::gap;
    return {left, cell.top(), std::min(width, cell.right() - left), cell.height()};
}

void NetworkDelegate::paintWaterfall(QPainter &painter, const QRect &cell, const ExchangeLog &log,
                                     const LogRow &row) const
{
    const auto phases = log.phasesOf(row);
    if (phases.isEmpty())
        return;
    const auto begin = m_waterfall.beginOf(log, row);
    const auto y = cell.center().y() - barHeight / 2 + 1;
    const auto x = [&](Instant at) {
        return cell.left() + m_waterfall.place(begin + at.sinceStart()) * cell.width();
    };
    const auto &kind = log.kindOf(row);
    const bool isRefused = kind.hasResponse && http::isError(kind.status);
    for (const auto &phase : phases) {
        const bool isLast = &phase == &phases.last();
        const bool isBad = isLast && (isRefused || kind.failure);
        const auto role = isBad ? Role::PhaseRefused : style::phaseRole(phase.name);
        const auto left = std::min(x(phase.start), cell.right() - narrowest);
        const auto width = std::max(x(phase.end) - left, isLast ? narrowest : 0.0);
        painter.fillRect(QRectF(left, y, width, barHeight), style::color(role));
    }
}

} // namespace expectra
