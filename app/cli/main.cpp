// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QtCore/QCoreApplication>

#include <clocale>
#include <string>
#include <vector>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    // Qt adopts the user's locale; what we print is read by programs, and their numbers have a point.
    std::setlocale(LC_NUMERIC, "C");
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return expectra::cli::run(arguments);
}
