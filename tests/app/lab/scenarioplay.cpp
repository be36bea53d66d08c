// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/lab/scenarioplay.h"

#include "tests/app/lab/rawclient.h"

namespace expectra {

namespace {

std::string difference(const char *when, const std::string &actual, const std::string &expected)
{
    return actual == expected ? std::string()
                              : std::string(when) + " came\n" + actual + "\ninstead of\n" + expected;
}

std::string differenceAtTheEnd(RawClient &client, const std::string &end)
{
    if (end != "open")
        return difference("at the end", client.readEnd(), end);
    client.send("GET /expect/status?code=204 HTTP/1.1\r\n\r\n");
    return difference("to a further request", client.readThrough("\r\n\r\n"),
                      "HTTP/1.1 204 No Content\r\n" + wire::server + "\r\n");
}

} // namespace

std::string differenceFrom(const ScenarioPlay &play, std::uint16_t port)
{
    RawClient client(port);
    client.send(play.head);
    auto found = difference("before the body", client.read(play.beforeBody.size()), play.beforeBody);
    if (!found.empty())
        return found;

    if (!play.afterBody.empty()) {
        if (!client.isQuiet())
            return "before the body came more than it should";
        client.send("hello");
        found = difference("after the body", client.read(play.afterBody.size()), play.afterBody);
    }
    return found.empty() ? differenceAtTheEnd(client, play.end) : found;
}

namespace wire {

std::string upload(const std::string &target, const std::string &fields, const std::string &version)
{
    return "PUT " + target + " " + version + "\r\nHost: lab\r\n" + fields + "Content-Length: 5\r\n\r\n";
}

std::string answer(const std::string &status, const std::string &text, const std::string &connection)
{
    const auto length = "Content-Length: " + std::to_string(text.size() + 1) + "\r\n";
    const auto announced = connection.empty() ? std::string() : "Connection: " + connection + "\r\n";
    return raw("HTTP/1.1 " + status, textType + length + announced, text + "\n");
}

std::string raw(const std::string &statusLine, const std::string &fields, const std::string &content)
{
    return statusLine + "\r\n" + server + fields + "\r\n" + content;
}

std::string fieldsFor(const std::string &text)
{
    return textType + "Content-Length: " + std::to_string(text.size()) + "\r\n";
}

} // namespace wire

} // namespace expectra
