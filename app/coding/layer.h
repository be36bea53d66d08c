// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One coding being taken off. Sans I/O: coded bytes in, decoded bytes out to a sink, which may have enough.
// The library underneath is fed in blocks of one size, counted from the first byte, since what some of them
// give before they stop at an error depends on how much they were given at once. Law: every split of the same
// bytes gives the same decoded bytes and the same fault, at the same place.

#include "app/base/byterange.h"
#include "app/coding/coding.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::coding {

/// Takes decoded bytes, valid during the call; false when it wants no more.
using Sink = std::function<bool(std::string_view)>;

/// How coded bytes are not what their coding says.
struct Fault
{
    enum class Kind {
        Broken,  // they can't be decoded from here on
        Cut,     // they end before the coding's end
        Surplus, // more bytes stand behind the coding's end; what came before is whole
    };
    Kind kind = Kind::Broken;
    std::string coding;  // its name
    ByteRange bytes;     // among the bytes that this coding was given; for Cut the place where they end
    std::string detail;  // what the decoder says; empty where it says nothing
    bool isOuter = true; // false: under another coding, so the bytes are not those of the content

    friend bool operator==(const Fault &, const Fault &) = default;
};

class Layer
{
public:
    enum class State {
        Reading, // takes more
        Broken,  // there is a fault that ends it
        Stopped, // the sink had enough
    };

    virtual ~Layer() = default;
    Layer(const Layer &) = delete;
    Layer &operator=(const Layer &) = delete;

    State receive(std::string_view bytes, const Sink &sink);
    /// No more bytes come.
    State end(const Sink &sink);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

protected:
    enum class Step {
        Hungry, // all bytes were taken
        Full,   // the room is full
        Ended,  // the coding's end was reached
        Broken, // see detail()
    };

    explicit Layer(std::string name) : m_name(std::move(name)) {}

    /// Takes from the front of `bytes` and fills the room from its start.
    virtual Step decode(std::string_view &bytes, std::span<char> room, std::size_t &made) = 0;
    /// Behind an end: true when another member begins with these bytes, of which there is one at least.
    virtual bool beginAnother(std::string_view bytes) = 0;
    [[nodiscard]] virtual std::string detail() const = 0;

private:
    void feed(std::string_view block, const Sink &sink);
    bool feedMember(std::string_view &block, const Sink &sink);
    void stop(Fault::Kind kind, ByteRange bytes, std::string detail = {});

    std::string m_name;
    State m_state = State::Reading;
    std::optional<Fault> m_fault;
    std::string m_block;      // what has come of the next block
    std::vector<char> m_room; // decoded bytes on their way to the sink
    ByteCount m_received = 0;
    ByteCount m_taken = 0;
    std::optional<ByteCount> m_surplusAt;
    ByteCount m_memberAt = 0; // where the current member begins
    bool m_isFirst = true;    // the member
    bool m_isBetween = false; // an end was reached
    bool m_hasMade = false;   // the member has given something
};

/// For a coding that is known.
[[nodiscard]] std::unique_ptr<Layer> layerFor(const AppliedCoding &coding);

} // namespace expectra::coding
