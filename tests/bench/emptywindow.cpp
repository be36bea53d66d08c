// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The yardstick of the start: a QMainWindow with nothing in it, that ends with its first frame.

#include "ui/shell/start/firstframe.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1480, 920);
    const expectra::FirstFrame frame(&window);
    expectra::announceAndQuit(frame);
    window.show();
    return QApplication::exec();
}
