// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/workbenchstyle.h"

#include "ui/style/controls/buttons.h"
#include "ui/style/controls/fields.h"
#include "ui/style/controls/lists.h"
#include "ui/style/controls/menus.h"
#include "ui/style/controls/scrollbars.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTextEdit>

namespace expectra::style {

namespace {

constexpr int popupPadding = space::tight + space::hair;
constexpr int listPadding = 2 + space::hair;
constexpr double fieldRadius = 5;

bool isDropDown(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isInView(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) ||
           (widget && qobject_cast<const QAbstractItemView *>(widget->parentWidget()));
}

/// Suggestions and the like, in a window of their own.
bool isPopup(const QWidget *widget)
{
    return widget && widget->property("popup").toBool();
}

/// Views show the ground that they lie on; where they are a window of their own, that is theirs.
void polishView(QAbstractItemView *view)
{
    if (!view->isWindow() || isPopup(view))
        view->viewport()->setAutoFillBackground(false);
    else
        view->viewport()->setBackgroundRole(QPalette::AlternateBase);
    if (isPopup(view))
        view->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    else if (view->frameShape() == QFrame::StyledPanel)
        view->setFrameShape(QFrame::NoFrame);
}

template <typename Option>
Option withWords(const Option &option, std::optional<Role> words)
{
    Option copy(option);
    if (words)
        copy.palette.setColor(QPalette::ButtonText, color(*words));
    return copy;
}

Box frameBox(const QStyleOption &option, const QWidget *widget)
{
    if (isDropDown(widget) || isPopup(widget))
        return {Role::Raised, Role::Line, 0};
    const bool focused = widget->hasFocus();
    const bool enabled = option.state & QStyle::State_Enabled;
    return {enabled ? Role::Field : Role::Surface, focused ? Role::Accent : Role::Line, fieldRadius};
}

} // namespace

void polishWords(QWidget *widget)
{
    const QVariant chosen = widget->property("textRole");
    if (!chosen.isValid())
        return;
    const QColor words = color(static_cast<Role>(chosen.toInt()));
    QPalette palette = widget->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(group, role, words);
    }
    widget->setPalette(palette);
}

void WorkbenchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        polishView(view);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // there is no groove
    polishWords(widget);
    polishFace(widget);
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: return drawBox(painter, option->rect, fieldBox(*option, widget));
    case PE_Frame:
        if (isDropDown(widget) || isPopup(widget) || isTextArea(widget))
            return drawBox(painter, option->rect, frameBox(*option, widget));
        break;
    case PE_FrameFocusRect:
        if (isInView(widget))
            return; // the row says it
        break;
    case PE_PanelItemViewItem:
        if (hasRoundRows(widget))
            return drawListRow(painter, *option, widget);
        break;
    case PE_IndicatorDockWidgetResizeHandle: return painter->fillRect(option->rect, color(Role::Line));
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, color(Role::Raised));
        return painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), space::hair)),
                                 color(Role::Line));
    case PE_PanelMenu:
    case PE_PanelTipLabel: return drawBox(painter, option->rect, {Role::Raised, Role::Line, 0});
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_PanelScrollAreaCorner: return;
    default: break;
    }
    Indicators::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: {
        drawBox(painter, option->rect, pushButtonBox(*option, widget));
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const auto label = withWords(*button, wordsOf(*option, widget));
            Indicators::drawControl(CE_PushButtonLabel, &label, painter, widget);
        }
        return;
    }
    case CE_Splitter: return painter->fillRect(option->rect, color(Role::Line));
    case CE_Header:
        if (const auto *title = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawTitle(*title, painter, widget);
        break;
    case CE_HeaderSection: return drawTitleGround(painter, option->rect);
    case CE_HeaderEmptyArea:
    case CE_MenuEmptyArea: return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuItem(painter, *item, widget);
        break;
    default: break;
    }
    Indicators::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComplexControl(ComplexControl complexControl, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
        return drawToolButton(*button, painter, widget);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider && complexControl == CC_ScrollBar)
        return drawScrollBar(painter, *slider);
    if (isNumberField(*option))
        return drawBox(painter, option->rect, fieldBox(*option, widget));
    Indicators::drawComplexControl(complexControl, option, painter, widget);
}

/// The words at the left, or over figures at the right, and which way the rows are sorted behind them.
void WorkbenchStyle::drawTitle(const QStyleOptionHeader &option, QPainter *painter,
                               const QWidget *widget) const
{
    drawTitleGround(painter, option.rect);
    auto label = withWords(option, Role::Dim);
    const bool isOverFigures = option.textAlignment.testFlag(Qt::AlignRight);
    label.textAlignment = (isOverFigures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    label.rect = titleContents(option.rect);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        QStyleOption arrow(option);
        arrow.rect = label.rect;
        arrow.rect.setLeft(label.rect.right() + 1 - space::icon);
        label.rect.setRight(arrow.rect.left() - 1);
        const bool isUp = option.sortIndicator == QStyleOptionHeader::SortUp;
        drawPrimitive(isUp ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, &arrow, painter, widget);
    }
    if (const auto *cut = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&option)) // lost in a copy
        label.text = option.fontMetrics.elidedText(label.text, cut->textElideMode, label.rect.width());
    painter->save();
    painter->setClipRect(option.rect);
    Indicators::drawControl(CE_HeaderLabel, &label, painter, widget);
    painter->restore();
}

/// A menu behind it needs no sign of its own.
void WorkbenchStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter *painter,
                                    const QWidget *widget) const
{
    drawBox(painter, option.rect, toolButtonBox(option, widget));
    auto label = withWords(option, wordsOf(option, widget));
    label.rect = toolButtonContents(option.rect, widget);
    Indicators::drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: return option->rect.marginsRemoved(fieldMargins(widget));
    case SE_ShapedFrameContents:
        if (isDropDown(widget) || isPopup(widget))
            return option->rect.marginsRemoved(QMargins() + (isPopup(widget) ? listPadding : popupPadding));
        break;
    case SE_ItemViewItemCheckIndicator:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemText:
    case SE_ItemViewItemFocusRect:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            row && hasRoundRows(widget)) {
            QStyleOptionViewItem inner(*row);
            inner.rect = listRowContents(row->rect, widget);
            return Indicators::subElementRect(element, &inner, widget);
        }
        break;
    default: break;
    }
    return Indicators::subElementRect(element, option, widget);
}

QRect WorkbenchStyle::subControlRect(ComplexControl complexControl, const QStyleOptionComplex *option,
                                     SubControl part, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider && complexControl == CC_ScrollBar)
        return scrollBarPart(*slider, part);
    if (isNumberField(*option) && part == SC_SpinBoxEditField)
        return option->rect.marginsRemoved(fieldMargins(widget));
    return Indicators::subControlRect(complexControl, option, part, widget);
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                       const QWidget *widget) const
{
    const auto inherited = [&] { return Indicators::sizeFromContents(type, option, contents, widget); };
    switch (type) {
    case CT_PushButton: return pushButtonSize(contents);
    case CT_ToolButton: return toolButtonSize(contents, widget);
    case CT_LineEdit: return contents.grownBy(fieldMargins(widget));
    case CT_HeaderSection: return titleSize(inherited());
    case CT_ItemViewItem: return hasRoundRows(widget) ? listRowSize(inherited(), widget) : inherited();
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents);
        break;
    default: break;
    }
    return inherited();
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_ScrollBarSliderMin: return leastHandle;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_TabBarTabHSpace: return space::margin; // half of it stands behind the sign that closes
    case PM_MenuPanelWidth: return space::hair;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ToolTipLabelFrameWidth: return space::tight;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_MenuButtonIndicator: // a menu behind it needs no sign of its own, nor room for one
        return qobject_cast<const QPushButton *>(widget) ? 0
                                                         : Indicators::pixelMetric(metric, option, widget);
    default: return Indicators::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_ComboBox_PopupFrameStyle: return QFrame::StyledPanel | QFrame::Plain;
    case SH_Table_GridLineColor: return static_cast<int>(color(Role::SoftLine).rgba());
    default: return Indicators::styleHint(hint, option, widget, data);
    }
}

} // namespace expectra::style
