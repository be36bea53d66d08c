// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: whatever a server sends, cut wherever, the session hands out the same frames, their bytes joined
// with the rest are what came, and its stream is decoded into the same pieces.

#include "app/codec/http2/session.h"
#include "app/codec/http2/streamdecoder.h"
#include "tests/fuzz/require.h"

using namespace expectra;
using namespace expectra::codec;

namespace {

struct Heard
{
    std::string frames;
    std::string bytes;
    std::string content;
    std::size_t heads = 0;
    std::size_t deviations = 0;

    friend bool operator==(const Heard &, const Heard &) = default;
};

void add(Heard &heard, const std::vector<Piece> &pieces)
{
    for (const auto &piece : pieces) {
        if (const auto *content = std::get_if<ContentBytes>(&piece))
            heard.content += content->bytes;
        heard.heads += std::holds_alternative<InterimHead>(piece) || std::holds_alternative<FinalHead>(piece);
        heard.deviations += std::holds_alternative<http::Deviation>(piece);
    }
}

Heard hear(std::string_view bytes, std::size_t pieceSize)
{
    http2::Session session;
    const timeline::FrameFields get{{":method", "GET"}, {":scheme", "http"}, {":path", "/"}};
    const auto stream = session.open({std::make_shared<timeline::FrameFields>(get), {}, nullptr});
    while (session.send()) {
    }
    http2::StreamDecoder decoder(false);
    Heard heard;
    for (std::size_t at = 0; at < bytes.size() && !session.isBroken(); at += pieceSize) {
        auto piece = bytes.substr(at, pieceSize);
        while (const auto passed = session.receive(piece)) {
            heard.frames += std::to_string(passed->frame.type) + " " + std::to_string(passed->frame.stream) +
                            " " + std::to_string(passed->frame.length) + "\n";
            auto frame = passed->frame;
            frame.bytes = {heard.bytes.size(), heard.bytes.size() + passed->bytes.size()};
            heard.bytes += passed->bytes;
            if (frame.stream == stream)
                add(heard, decoder.receive(frame, passed->bytes));
        }
        while (session.send()) {
        }
    }
    const auto rest = session.rest();
    test::require(bytes.substr(heard.bytes.size()).starts_with(rest), "the rest is not what came");
    return heard;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto whole = hear(bytes, std::max<std::size_t>(size, 1));
    test::require(bytes.starts_with(whole.bytes), "the frames are not what came");
    test::require(hear(bytes, 1) == whole, "byte by byte it is heard otherwise");
    test::require(hear(bytes, size / 3 + 1) == whole, "in three parts it is heard otherwise");
    return 0;
}
