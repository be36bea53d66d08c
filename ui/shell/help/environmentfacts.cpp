// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/environmentfacts.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QSysInfo>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>

namespace expectra {

QString environmentFacts()
{
    QStringList facts{
        QStringLiteral("Expectra %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("Qt %1, built with %2")
            .arg(QString::fromLatin1(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("%1, kernel %2, %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture()),
        QStringLiteral("platform %1, locale %2").arg(QGuiApplication::platformName(), QLocale().name()),
        QStringLiteral("theme %1")
            .arg(style::shownTheme() == style::Theme::Dark ? QLatin1String("dark") : QLatin1String("light")),
        QStringLiteral("fonts %1, %2")
            .arg(QFontInfo(style::textFont()).family(), QFontInfo(style::codeFont()).family()),
    };
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        facts.append(QStringLiteral("screen %1x%2, scale %3")
                         .arg(size.width())
                         .arg(size.height())
                         .arg(screen->devicePixelRatio()));
    }
    return facts.join(QLatin1Char('\n'));
}

} // namespace expectra
