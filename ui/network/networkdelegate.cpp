// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networkdelegate.h"

#include "app/http/status.h"
#include "app/timeline/phase.h"
#include "ui/models/networkmodel.h"
#include "ui/style/palette.h"
#include "ui/style/phaserole.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr int barHeight = 8;
constexpr double narrowest = 2;

Role statusRole(const Exchange &exchange)
{
    if (!exchange.response)
        return exchange.failure ? Role::Refused : Role::Dim;
    if (http::isError(exchange.status()))
        return Role::Refused;
    return http::isSuccess(exchange.status()) ? Role::Met : Role::Note;
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

Role wordRole(const Exchange &exchange, NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Status: return statusRole(exchange);
    case NetworkColumn::Expect:
        return exchange.isComplete ? outcomeRole(exchange.expectation.outcome) : Role::Expect;
    case NetworkColumn::Method:
    case NetworkColumn::Name:
    case NetworkColumn::Time: return Role::Text;
    default: return Role::Dim;
    }
}

bool isHovered(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_MouseOver);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, style::color(Role::Selection));
    else if (isHovered(option))
        painter.fillRect(option.rect, style::color(Role::Hover));
    const auto bottom = option.rect.bottom();
    painter.setPen(style::color(Role::SoftLine));
    painter.drawLine(option.rect.left(), bottom, option.rect.right(), bottom);
}

} // namespace

void NetworkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = qobject_cast<const NetworkModel *>(index.model());
    const auto exchange = model ? model->exchangeAt(index.row()) : nullptr;
    if (!exchange)
        return;
    paintGround(*painter, option);
    const auto column = static_cast<NetworkColumn>(index.column());
    const auto cell = option.rect.adjusted(style::space::gap, 0, -style::space::tight, -1);
    if (column == NetworkColumn::Waterfall)
        return paintWaterfall(*painter, cell, *exchange);
    painter->setFont(option.font);
    const auto role = wordRole(*exchange, column);
    const bool isQuiet = role == Role::Dim && option.state.testFlag(QStyle::State_Selected);
    painter->setPen(style::color(isQuiet ? Role::SelectedText : role));
    const auto text =
        option.fontMetrics.elidedText(cellText(*exchange, column), Qt::ElideRight, cell.width());
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void NetworkDelegate::paintWaterfall(QPainter &painter, const QRect &cell, const Exchange &exchange) const
{
    const auto phases = timeline::phases(exchange.timeline);
    const auto y = cell.center().y() - barHeight / 2 + 1;
    const auto x = [&](Instant at) { return cell.left() + m_scale.place(exchange, at) * cell.width(); };
    const bool isRefused = http::isError(exchange.status()) && exchange.response;
    for (const auto &phase : phases) {
        const bool isLast = &phase == &phases.back();
        const bool isBad = isLast && (isRefused || exchange.failure);
        const auto role = isBad ? Role::PhaseRefused : style::phaseRole(phase.name);
        const auto width = std::max(x(phase.end) - x(phase.start), isLast ? narrowest : 0.0);
        painter.fillRect(QRectF(x(phase.start), y, width, barHeight), style::color(role));
    }
}

} // namespace expectra
