// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QtGui/QPainter>

namespace expectra {

ElidedLabel::ElidedLabel(style::Role role, QWidget *parent) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished(); // it has its face from then on
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(QStringLiteral("MM…")), fontMetrics().height()};
}

QString ElidedLabel::shownText() const
{
    const auto metrics = fontMetrics();
    if (metrics.horizontalAdvance(m_text) <= width())
        return m_text;
    for (const QString &boundary : {apart(), QStringLiteral(" · ")}) {
        for (auto end = m_text.lastIndexOf(boundary); end > 0; end = m_text.lastIndexOf(boundary, end - 1)) {
            auto facts = m_text.left(end) + QStringLiteral("  …");
            if (metrics.horizontalAdvance(facts) <= width())
                return facts;
        }
    }
    return metrics.elidedText(m_text, Qt::ElideRight, width());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(style::color(m_role));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shownText());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(fontMetrics().horizontalAdvance(m_text) > width() ? m_text : QString());
}

} // namespace expectra
