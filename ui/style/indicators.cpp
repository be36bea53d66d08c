// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/indicators.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace expectra::style {

namespace {

constexpr int arrowWidth = 24; // of a drop-down list

/// A chevron of 8 by 4 in the middle of the rectangle; turned by 0 (down), 90 (left), 180 (up), 270 (right).
void drawChevron(QPainter *painter, const QRect &rect, const QColor &tint, int degrees)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tint, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(rect).center());
    painter->rotate(degrees);
    painter->drawPolyline(QPolygonF{{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}});
    painter->restore();
}

QRectF markSquare(const QRect &rect)
{
    constexpr qreal side = 14;
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square.adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isOn(const QStyleOption *option)
{
    return option->state & (QStyle::State_On | QStyle::State_NoChange);
}

/// The outline and ground that check boxes and radio buttons share.
void prepareMark(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool lit = option->state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    painter->setRenderHint(QPainter::Antialiasing);
    if (isOn(option)) {
        painter->setPen(color(enabled ? Role::AccentFill : Role::Dim));
        painter->setBrush(color(enabled ? Role::AccentFill : Role::Dim));
    } else {
        painter->setPen(color(lit && enabled ? Role::Accent : Role::Dim));
        painter->setBrush(color(Role::Field));
    }
}

void drawCheckMark(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    prepareMark(painter, option);
    const QRectF square = markSquare(option->rect);
    painter->drawRoundedRect(square, 3, 3);
    if (isOn(option)) {
        painter->setPen(QPen(color(Role::OnAccent), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->translate(square.center());
        painter->drawPolyline(QPolygonF{{-3.25, 0.25}, {-0.9, 2.6}, {3.4, -2.4}});
    }
    painter->restore();
}

void drawRadioMark(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    prepareMark(painter, option);
    const QRectF square = markSquare(option->rect);
    painter->drawEllipse(square);
    if (isOn(option)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::OnAccent));
        painter->drawEllipse(square.center(), 2.75, 2.75);
    }
    painter->restore();
}

void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QRect &arrow)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool lit = option->state & QStyle::State_MouseOver;
    const bool focused = option->state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color(focused ? Role::Accent : Role::Line));
    painter->setBrush(color(enabled && lit ? Role::Hover : Role::Control));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), space::corner + 1,
                             space::corner + 1);
    painter->restore();
    drawChevron(painter, arrow, color(enabled ? Role::Text : Role::Dim), 0);
}

} // namespace

Indicators::Indicators() : QProxyStyle(QStringLiteral("Fusion")) {}

void Indicators::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return drawCheckMark(painter, option);
    case PE_IndicatorRadioButton: return drawRadioMark(painter, option);
    case PE_IndicatorArrowDown: return drawChevron(painter, option->rect, color(Role::Dim), 0);
    case PE_IndicatorArrowUp: return drawChevron(painter, option->rect, color(Role::Dim), 180);
    case PE_IndicatorArrowLeft: return drawChevron(painter, option->rect, color(Role::Dim), 90);
    case PE_IndicatorArrowRight: return drawChevron(painter, option->rect, color(Role::Dim), 270);
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(painter, option->rect, color(Role::Dim), option->state & State_Open ? 0 : 270);
        return;
    case PE_PanelItemViewRow: return; // delegates mark what is selected
    case PE_IndicatorTabClose: {
        const auto role = option->state & State_MouseOver ? Role::Text : Role::Dim;
        icon(Icon::Close, role).paint(painter, option->rect);
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Indicators::drawComplexControl(ComplexControl complexControl, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (complexControl != CC_ComboBox || !comboBox)
        return QProxyStyle::drawComplexControl(complexControl, option, painter, widget);
    drawComboBox(comboBox, painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
}

QRect Indicators::subControlRect(ComplexControl complexControl, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    if (complexControl == CC_ComboBox && part == SC_ComboBoxArrow)
        return option->rect.adjusted(option->rect.width() - arrowWidth, 0, 0, 0);
    if (complexControl == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(space::gap, 2, -arrowWidth, -2);
    return QProxyStyle::subControlRect(complexControl, option, part, widget);
}

QSize Indicators::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    if (type == CT_ComboBox)
        return contents + QSize(space::gap + arrowWidth + 2, space::gap);
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int Indicators::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return space::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 6;
    case PM_SplitterWidth: return space::hair;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return space::icon;
    case PM_DockWidgetSeparatorExtent: return space::hair;
    case PM_DockWidgetFrameWidth: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Indicators::standardIcon(StandardPixmap name, const QStyleOption *option, const QWidget *widget) const
{
    switch (name) {
    case SP_MessageBoxWarning: return icon(Icon::Warning, Role::Expect);
    case SP_MessageBoxCritical: return icon(Icon::Error, Role::Refused);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion: return icon(Icon::Info, Role::Note);
    case SP_LineEditClearButton: return icon(Icon::Close, Role::Dim);
    default: return QProxyStyle::standardIcon(name, option, widget);
    }
}

int Indicators::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list below the control instead of one over it
    case SH_EtchDisabledText: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace expectra::style
