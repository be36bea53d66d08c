// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/cutrelay.h"

#include <array>
#include <limits>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace expectra {

namespace {

using namespace std::chrono_literals;

int connected(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return descriptor;
}

/// The length of the first records of these bytes, at most so many; what is no whole record is not counted.
std::size_t lengthOfRecords(std::string_view bytes, int &records)
{
    constexpr std::size_t headSize = 5; // type, version, length (RFC 8446 section 5.1)
    std::size_t at = 0;
    while (records > 0 && at + headSize <= bytes.size()) {
        const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(bytes[at + offset]); };
        const std::size_t end = at + headSize + byte(3) * 256U + byte(4);
        if (end > bytes.size())
            break;
        at = end;
        --records;
    }
    return at;
}

} // namespace

RawServer::Script cutBehind(int serverPort, int records, Cut cut)
{
    return [=](RawConnection &client) {
        const int server = connected(serverPort);
        std::string fromServer;
        std::size_t passed = 0;
        int left = records;
        bool hasEnded = false;
        for (bool begun = false; !hasEnded && !(begun && left == 0);) {
            const std::size_t before = client.conversation().received.size();
            client.listen(begun ? 2ms : 50ms);
            const std::string &said = client.conversation().received;
            begun = begun || !said.empty();
            hasEnded = client.conversation().endedByClient;
            if (said.size() > before)
                ::send(server, said.data() + before, said.size() - before, MSG_NOSIGNAL);
            pollfd waiting{server, POLLIN, 0};
            if (left == 0 || ::poll(&waiting, 1, 2) != 1)
                continue;
            std::array<char, 65536> piece{};
            const auto count = ::recv(server, piece.data(), piece.size(), 0);
            hasEnded = hasEnded || count <= 0;
            fromServer.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
            const std::size_t whole = lengthOfRecords(std::string_view(fromServer).substr(passed), left);
            client.send(std::string_view(fromServer).substr(passed, whole));
            passed += whole;
        }
        ::close(server);
        if (cut == Cut::Reset)
            client.reset();
    };
}

RawServer::Script passing(int serverPort)
{
    return cutBehind(serverPort, std::numeric_limits<int>::max(), Cut::Close);
}

} // namespace expectra
