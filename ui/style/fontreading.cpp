// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fontreading.h"

#include <QtCore/QtGlobal>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#include <future>

namespace expectra::style {

namespace {

std::future<int> reading;

} // namespace

/// Fontconfig came with Qt's library, or it isn't used.
void readFontsAhead()
{
    if (const auto read = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit")))
        reading = std::async(std::launch::async, read);
}

void awaitFonts()
{
    if (reading.valid())
        reading.get();
}

} // namespace expectra::style

#else

namespace expectra::style {

void readFontsAhead() {}

void awaitFonts() {}

} // namespace expectra::style

#endif
