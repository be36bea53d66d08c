// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include "ui/style/controls/workbenchstyle.h"
#include "ui/style/focusring.h"
#include "ui/style/fonts.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace expectra::style {

namespace {

constexpr const char *themeName = "expectraTheme";

/// What the desktop says when nobody overrides it.
Theme systemTheme()
{
    QApplication::setPalette(QPalette());
    return shownTheme();
}

/// The palette, and at first what never changes.
void prepare(QApplication &application, Theme theme)
{
    const bool isFirst = !application.property(themeName).isValid();
    application.setProperty(themeName, static_cast<int>(theme));
    const Theme shown = theme == Theme::System ? systemTheme() : theme;
    if (isFirst) {
        QApplication::setStyle(new WorkbenchStyle);
        new FocusRing(application);
    }
    QApplication::setPalette(qtPalette(shown));
}

} // namespace

void apply(QApplication &application, Theme theme)
{
    const QVariant before = application.property(themeName);
    if (before == QVariant(static_cast<int>(theme)))
        return;
    if (before.isValid()) {
        prepare(application, theme);
        QApplication::setStyle(new WorkbenchStyle); // tells every widget
    } else {
        applyColours(application, theme);
        takeFaces();
    }
}

void applyColours(QApplication &application, Theme theme)
{
    postponeFaces();
    prepare(application, theme);
}

void followSystem(QApplication &application)
{
    if (application.property(themeName) != QVariant(static_cast<int>(Theme::System)))
        return;
    prepare(application, Theme::System);
    QApplication::setStyle(new WorkbenchStyle);
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
}

void makeRaised(QWidget *area)
{
    area->setBackgroundRole(QPalette::AlternateBase);
    area->setAutoFillBackground(true);
}

void setTextRole(QWidget *widget, Role role)
{
    const QVariant value = static_cast<int>(role);
    if (widget->property("textRole") == value)
        return;
    widget->setProperty("textRole", value);
    if (widget->testAttribute(Qt::WA_WState_Polished)) // or it will be, when it is first shown
        polishWords(widget);
}

void makeFrameless(QFrame *area)
{
    area->setProperty("frameless", true);
    area->setFrameShape(QFrame::NoFrame);
}

void widenRows(QAbstractItemView *list)
{
    list->setProperty("wideRows", true);
}

void makePopup(QWidget *list)
{
    list->setProperty("popup", true);
}

void keepRingOff(QWidget *widget)
{
    widget->setProperty("drawsFocus", true);
}

void makeBare(QWidget *widget)
{
    widget->setProperty("bare", true);
}

} // namespace expectra::style
