// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fontreading.h"

#include <QtGui/QFontDatabase>

#include <future>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#endif

namespace expectra::style {

namespace {

std::promise<void> application;
std::future<Faces> finding;

#ifdef Q_OS_LINUX
/// Fontconfig came with Qt's library, or it isn't used.
void readConfiguration()
{
    if (const auto read = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit")))
        read();
}
#endif

Faces find()
{
    return {QFontDatabase::hasFamily(QStringLiteral("Inter")),
            QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono"))};
}

} // namespace

/// One thread for both: where there are two cores, a second one would take the main thread's.
void findFacesAhead()
{
#ifdef Q_OS_LINUX
    finding = std::async(std::launch::async, [made = application.get_future()] {
        readConfiguration();
        made.wait();
        return find();
    });
#endif
}

void setApplicationMade()
{
    application.set_value();
}

const Faces &faces()
{
    static const Faces found = finding.valid() ? finding.get() : find();
    return found;
}

} // namespace expectra::style
