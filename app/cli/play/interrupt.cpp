// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/interrupt.h"

#include <QtCore/QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace expectra::cli {

namespace {

// A signal handler knows no object: it finds the pipe here.
volatile std::sig_atomic_t wakeDescriptor = -1;

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeDescriptor, &byte, 1);
}

void install(int signal)
{
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    wakeDescriptor = m_ends[1];
    auto *notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Interrupt::handleByte);
    install(SIGINT);
    install(SIGTERM);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    wakeDescriptor = -1;
    for (const int end : m_ends) {
        if (end >= 0)
            ::close(end);
    }
}

void Interrupt::handleByte()
{
    char byte = 0;
    if (::read(m_ends[0], &byte, 1) == 1)
        emit interrupted();
}

} // namespace expectra::cli
