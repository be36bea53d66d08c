// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One scenario as a playbook: what the client sends, which bytes must come before the body, which after it,
// and how the connection must go on. And the words in which such bytes are written down.

#include <cstdint>
#include <string>

namespace expectra {

struct ScenarioPlay
{
    std::string head;
    std::string beforeBody;
    std::string afterBody; // the body is sent only where something must come after it
    std::string end; // "closed", "reset", or "open": a further request is answered, and nothing else came
};

/// Plays it on a new connection; what went otherwise than written, empty when nothing did.
[[nodiscard]] std::string differenceFrom(const ScenarioPlay &play, std::uint16_t port);

namespace wire {

const std::string asked = "Expect: 100-continue\r\n";
const std::string plain;
const std::string continued = "HTTP/1.1 100 Continue\r\n\r\n";
const std::string server = "Server: expectra-lab\r\n";
const std::string textType = "Content-Type: text/plain; charset=utf-8\r\n";

/// The head of an upload of 5 bytes.
[[nodiscard]] std::string upload(const std::string &target, const std::string &fields,
                                 const std::string &version = "HTTP/1.1");
/// An answer as the lab composes it; the text gets a line end.
[[nodiscard]] std::string answer(const std::string &status, const std::string &text,
                                 const std::string &connection = {});
/// An answer that a script writes byte for byte.
[[nodiscard]] std::string raw(const std::string &statusLine, const std::string &fields,
                              const std::string &content);
/// The fields that go with this content.
[[nodiscard]] std::string fieldsFor(const std::string &text);

} // namespace wire

} // namespace expectra
