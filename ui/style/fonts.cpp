// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"

#include "ui/style/fontreading.h"

#include <QtCore/QEvent>
#include <QtCore/QVariant>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

namespace expectra::style {

namespace {

constexpr double textSize = 9.75; // 13 pixels at 96 dpi
constexpr double codeSize = 9.0;  // JetBrains Mono runs large: 12 pixels stand well beside 13 of Inter
constexpr double step = 0.75;     // one pixel
constexpr double titleScale = 1.5;
constexpr double sectionSpacing = 0.4;
constexpr const char *faceName = "face";

/// One name alone: with more of them Qt asks the system for what else it would take, face by face.
QFont face(bool isThere, const QString &name, QFontDatabase::SystemFont fallback, double size)
{
    QFont font = isThere ? QFont(name) : QFontDatabase::systemFont(fallback);
    font.setPointSizeF(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// FreeType thickens the stems of OpenType faces at small sizes, and Qt lets it: Inter then looks a weight
/// heavier than it was drawn, so a lighter cut is taken.
bool isThickened()
{
#ifdef Q_OS_LINUX
    constexpr double sharpScreen = 1.5;
    return faces().hasInter && qGuiApp->devicePixelRatio() < sharpScreen;
#else
    return false;
#endif
}

bool arePostponed = false;

QFont fontOf(Face face)
{
    switch (face) {
    case Face::Strong: return strongFont();
    case Face::Small: return smallFont();
    case Face::SmallCode: return smallCodeFont();
    case Face::Title: return titleFont();
    case Face::Section: return sectionFont();
    }
    return textFont();
}

} // namespace

QFont textFont()
{
    QFont font = face(faces().hasInter, QStringLiteral("Inter"), QFontDatabase::GeneralFont, textSize);
    font.setWeight(isThickened() ? QFont::Light : QFont::Normal);
    return font;
}

QFont strongFont()
{
    QFont font = textFont();
    font.setWeight(isThickened() ? QFont::Medium : QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = textFont();
    font.setPointSizeF(textSize - step);
    return font;
}

QFont codeFont()
{
    QFont font =
        face(faces().hasJetBrainsMono, QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont, codeSize);
    font.setStyleHint(QFont::Monospace);
    font.setStyleStrategy(QFont::PreferNoShaping); // a ligature would hide which characters stand there
    return font;
}

QFont smallCodeFont()
{
    QFont font = codeFont();
    font.setPointSizeF(codeSize - step);
    return font;
}

QFont titleFont()
{
    QFont font = strongFont();
    font.setPointSizeF(font.pointSizeF() * titleScale);
    return font;
}

QFont sectionFont()
{
    QFont font = smallFont();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, sectionSpacing);
    return font;
}

void setFace(QWidget *widget, Face face)
{
    widget->setProperty(faceName, static_cast<int>(face));
    if (widget->testAttribute(Qt::WA_WState_Polished)) // or it will be, when it is first shown
        polishFace(widget);
}

void polishFace(QWidget *widget)
{
    const QVariant chosen = widget->property(faceName);
    if (chosen.isValid() && !arePostponed)
        widget->setFont(fontOf(static_cast<Face>(chosen.toInt())));
}

void postponeFaces()
{
    arePostponed = true;
}

void takeFaces()
{
    if (!arePostponed)
        return;
    arePostponed = false;
    QApplication::setFont(textFont());
    QToolTip::setFont(textFont());
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(QEvent::ApplicationFontChange); // Qt tells them only when the application runs
        QCoreApplication::sendEvent(widget, &change);
        polishFace(widget);
    }
}

} // namespace expectra::style
