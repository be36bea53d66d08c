// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/stopsignal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace expectra::lab {

namespace {

using Moment = std::chrono::steady_clock::time_point;

int untilPoll(std::optional<Moment> deadline)
{
    if (!deadline)
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<long long>(left.count(), 0, std::numeric_limits<int>::max()));
}

} // namespace

Result<StopSignal> StopSignal::create()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(ErrorCode::Unavailable, "a pipe: " + std::generic_category().message(errno));
    return StopSignal(Handle(ends[0]), Handle(ends[1]));
}

void StopSignal::raise() const
{
    // Never read: the pipe stays readable, so every later wait ends at once too.
    const char byte = 0;
    while (::write(m_writeEnd.descriptor(), &byte, 1) < 0 && errno == EINTR) {
    }
}

Woken StopSignal::wait(int descriptor, short events, std::optional<std::chrono::milliseconds> limit) const
{
    // A limit beyond a year is no limit; added to the clock it could overflow.
    std::optional<Moment> deadline;
    if (limit && *limit < std::chrono::hours(24 * 365))
        deadline = std::chrono::steady_clock::now() + *limit;

    for (;;) {
        std::array<pollfd, 2> watched{{{m_readEnd.descriptor(), POLLIN, 0}, {descriptor, events, 0}}};
        const auto ready = ::poll(watched.data(), watched.size(), untilPoll(deadline));
        if (watched[0].revents != 0)
            return Woken::Stopped;
        if (watched[1].revents != 0)
            return Woken::Ready;
        if (ready < 0 && errno != EINTR)
            return Woken::Stopped; // the system refuses to wait: nothing can go on
        if (deadline && std::chrono::steady_clock::now() >= *deadline)
            return Woken::TimedOut;
    }
}

Woken StopSignal::wait(std::span<pollfd> watched) const
{
    std::vector<pollfd> all{{m_readEnd.descriptor(), POLLIN, 0}};
    all.insert(all.end(), watched.begin(), watched.end());
    for (;;) {
        const auto ready = ::poll(all.data(), all.size(), -1);
        if (all.front().revents != 0 || (ready < 0 && errno != EINTR))
            return Woken::Stopped;
        if (ready > 0)
            return Woken::Ready;
    }
}

} // namespace expectra::lab
