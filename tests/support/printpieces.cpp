// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printpieces.h"

#include "app/codec/responsedecoder.h"
#include "tests/support/escaped.h"

#include <memory>

namespace expectra::test {

namespace {

std::string text(ByteRange range)
{
    return "[" + std::to_string(range.begin) + "-" + std::to_string(range.end) + "]";
}

std::string text(const codec::Framing &framing)
{
    using Kind = codec::Framing::Kind;
    const std::string close = framing.mustClose ? " must-close" : "";
    switch (framing.kind) {
    case Kind::None: return "no-content" + close;
    case Kind::Length: return "length " + std::to_string(framing.length) + close;
    case Kind::Chunked: return "chunked" + close;
    case Kind::Frames: return "frames" + close;
    case Kind::UntilClose: return "until-close" + close;
    }
    return {};
}

std::string text(const http::Headers &headers)
{
    std::string lines;
    for (const auto &field : headers)
        lines += "  " + escaped(field.name) + ": " + escaped(field.value) + " " + text(field.range) + "\n";
    return lines;
}

class Printer final
{
public:
    explicit Printer(std::string_view wire) : m_wire(wire) {}

    void print(const std::vector<codec::Piece> &pieces)
    {
        for (const auto &piece : pieces)
            std::visit([this](const auto &kind) { add(kind); }, piece);
    }
    void add(const http::Deviation &deviation)
    {
        line("deviation " + std::string(http::deviationName(deviation.kind)) + " " + text(deviation.range));
    }
    void line(const std::string &words)
    {
        flush();
        m_text += words + "\n";
    }
    [[nodiscard]] std::string take()
    {
        flush();
        return std::move(m_text);
    }

private:
    void add(const codec::InterimHead &piece) { addHead("interim", piece.head, {}); }
    void add(const codec::FinalHead &piece) { addHead("final", piece.head, " " + text(piece.framing)); }
    void add(const codec::ContentBytes &piece)
    {
        const auto begin = static_cast<std::size_t>(piece.range.begin);
        if (piece.bytes.empty() || m_wire.substr(begin, piece.range.size()) != piece.bytes)
            line("WRONG RANGE of content " + text(piece.range));
        m_content.append(piece.bytes);
    }
    void add(const codec::MessageEnd &piece) { line("end\n" + text(piece.trailers) + "."); }

    void addHead(const std::string &kind, const ResponseHead &head, const std::string &more)
    {
        line(kind + " " + head.version + " " + std::to_string(head.status) + " " + escaped(head.reason) +
             " " + text(head.range) + more);
        m_text += text(head.headers);
    }
    void flush()
    {
        if (!m_content.empty())
            m_text += "content " + digest(m_content) + "\n";
        m_content.clear();
    }

    std::string_view m_wire;
    std::string m_content;
    std::string m_text;
};

std::string_view stateName(codec::ResponseDecoder::State state)
{
    using State = codec::ResponseDecoder::State;
    switch (state) {
    case State::Head: return "in a head";
    case State::Content: return "in content";
    case State::Finished: return "finished";
    case State::Broken: return "broken";
    }
    return {};
}

} // namespace

std::string decodedText(std::string_view wire, const std::vector<std::size_t> &cuts, RequestMethod method,
                        AtEnd atEnd)
{
    codec::ResponseDecoder decoder(method == RequestMethod::Head);
    Printer printer(wire);
    const auto feed = [&](std::size_t from, std::size_t to) {
        // A copy of exactly these bytes, so that a look beyond them is caught by the sanitizer.
        const auto copy = std::make_unique<char[]>(to - from);
        wire.copy(copy.get(), to - from, from);
        printer.print(decoder.receive({copy.get(), to - from}));
    };
    std::size_t from = 0;
    for (const auto cut : cuts) {
        feed(from, cut);
        from = cut;
    }
    feed(from, wire.size());
    if (atEnd == AtEnd::PeerClosed) {
        printer.line("-- closed");
        printer.print(decoder.peerClosed());
    }
    if (const auto surplus = decoder.surplus())
        printer.add(*surplus);
    printer.line(std::string(stateName(decoder.state())));
    return printer.take();
}

} // namespace expectra::test
