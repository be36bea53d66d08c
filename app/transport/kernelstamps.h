// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time stamps that the kernel takes when packets pass (SO_TIMESTAMPING, Linux). Elsewhere nothing is ever
// stamped and the program's own clock serves. Stamps are in wall-clock time. Traps that shaped this: the
// receive flags must be set before connecting and OPT_ID only after it (EINVAL else); an error queue that
// isn't drained keeps the notifier spinning.

#include "app/base/byterange.h"
#include "app/base/instant.h"

#include <optional>
#include <vector>

struct msghdr;

namespace expectra::transport {

struct SendStamp
{
    enum class Kind { Transmitted, Acknowledged };

    Kind kind = Kind::Transmitted;
    std::uint32_t lastByte =
        0; // offset of the last byte of the stamped send, counted from the connection's start
    Duration wall{};
};

/// Asks for stamps as long as it lives. The kernel begins to take them a moment after the first socket
/// anywhere asks, so whoever is going to connect holds one of these from the start: else the first answers
/// come unstamped.
class StampsWanted final
{
public:
    StampsWanted();
    ~StampsWanted();
    StampsWanted(const StampsWanted &) = delete;
    StampsWanted &operator=(const StampsWanted &) = delete;

private:
    int m_socket = -1;
};

/// Before connecting: stamp what comes in.
void enableReceiveStamps(int socket);
/// After connecting: count bytes from here, so that stamps of what goes out can be told apart.
void enableSendStamps(int socket);

/// The control data that asks for stamps of one send.
class StampRequest final
{
public:
    void attach(msghdr &message);

private:
    alignas(16) char m_control[64]{};
};

/// The stamp of the last segment that a recvmsg returned, if the kernel took one.
[[nodiscard]] std::optional<Duration> receiveStamp(msghdr &message);
/// Empties the error queue. Never blocks.
void takeSendStamps(int socket, std::vector<SendStamp> &stamps);

} // namespace expectra::transport
