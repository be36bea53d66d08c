// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include "ui/style/focusring.h"
#include "ui/style/fonts.h"
#include "ui/style/indicators.h"
#include "ui/style/stylesheet.h"

#include <QtCore/QVariant>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace expectra::style {

namespace {

/// What the desktop says when nobody overrides it.
Theme systemTheme()
{
    QApplication::setPalette(QPalette());
    return shownTheme();
}

} // namespace

void prepare(QApplication &application, Theme theme)
{
    application.setProperty("expectraPrepared", static_cast<int>(theme));
    const Theme shown = theme == Theme::System ? systemTheme() : theme;
    if (!application.property("expectraStyle").toBool()) {
        application.setProperty("expectraStyle", true);
        QApplication::setStyle(new Indicators);
        QApplication::setFont(textFont());
        QToolTip::setFont(textFont());
        new FocusRing(application);
    }
    QApplication::setPalette(qtPalette(shown));
}

void apply(QApplication &application, Theme theme)
{
    // Every widget is polished anew for a style sheet, so the same one isn't set twice.
    if (application.property("expectraTheme") == QVariant(static_cast<int>(theme)))
        return;
    application.setProperty("expectraTheme", static_cast<int>(theme));
    if (application.property("expectraPrepared") != QVariant(static_cast<int>(theme)))
        prepare(application, theme);
    application.setStyleSheet(styleSheet(shownTheme()));
}

void followSystem(QApplication &application)
{
    if (application.property("expectraTheme") != QVariant(static_cast<int>(Theme::System)))
        return;
    application.setProperty("expectraTheme", QVariant());
    application.setProperty("expectraPrepared", QVariant());
    apply(application, Theme::System);
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
}

void makeRaised(QWidget *area)
{
    area->setProperty("raised", true);
    area->setAttribute(Qt::WA_StyledBackground);
}

void setTextRole(QWidget *widget, Role role)
{
    const QVariant value = static_cast<int>(role);
    if (widget->property("textRole") == value)
        return;
    widget->setProperty("textRole", value);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;                        // it will be, when it is first shown
    widget->style()->unpolish(widget); // or the style sheet would go on with the old value
    widget->style()->polish(widget);
}

void makeFrameless(QWidget *widget)
{
    widget->setProperty("frameless", true);
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
