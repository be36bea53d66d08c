// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QtCore/QCoreApplication>

#include <clocale>
#include <string>
#include <vector>

#if __has_include(<malloc.h>) // glibc's; others have neither it nor what it is needed for
#include <malloc.h>
#endif

namespace {

/// Records come and go by the hundred. By default glibc leaves small pieces of freed memory apart, and joins
/// all of them whenever a larger one is asked for, as each record does.
void joinFreedMemoryAtOnce()
{
#ifdef M_MXFAST
    mallopt(M_MXFAST, 0);
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    joinFreedMemoryAtOnce();
    const QCoreApplication application(argc, argv);
    // Qt adopts the user's locale; what we print is read by programs, and their numbers have a point.
    std::setlocale(LC_NUMERIC, "C");
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return expectra::cli::run(arguments);
}
