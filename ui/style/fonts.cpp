// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"

#include "ui/style/fontreading.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>

namespace expectra::style {

namespace {

constexpr double textSize = 9.75; // 13 pixels at 96 dpi
constexpr double codeSize = 9.0;  // JetBrains Mono runs large: 12 pixels stand well beside 13 of Inter
constexpr double step = 0.75;     // one pixel
const QString interName = QStringLiteral("Inter");

QFont face(QFontDatabase::SystemFont fallback, const QStringList &preferred, double size)
{
    awaitFonts();
    QFont font = QFontDatabase::systemFont(fallback);
    font.setFamilies(preferred + font.families());
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
    if (qGuiApp->devicePixelRatio() >= sharpScreen)
        return false;
    // This cut is loaded anyway; to ask the database for a name would read all of its names.
    static const bool hasInter = [] {
        QFont light = face(QFontDatabase::GeneralFont, {interName}, textSize);
        light.setWeight(QFont::Light);
        return QFontInfo(light).family() == interName;
    }();
    return hasInter;
#else
    return false;
#endif
}

} // namespace

QFont textFont()
{
    QFont font = face(QFontDatabase::GeneralFont, {interName}, textSize);
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
    QFont font = face(QFontDatabase::FixedFont, {QStringLiteral("JetBrains Mono")}, codeSize);
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

} // namespace expectra::style
