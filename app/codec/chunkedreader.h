// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The chunked coding (RFC 9112 section 7.1): sizes with extensions, data, and a trailer section. Extensions
// are skipped, since none is defined; trailers are read as fields.

#include "app/codec/bodyreader.h"
#include "app/codec/fieldreader.h"
#include "app/codec/linereader.h"

namespace expectra::codec {

class ChunkedReader final : public BodyReader
{
public:
    State read(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces) override;
    [[nodiscard]] http::Headers takeTrailers() override { return m_trailers.take(); }

private:
    enum class Step {
        Size,    // in the line that gives the next chunk's size
        Data,    // in the chunk's data
        DataEnd, // in the line end behind it
        Trailers // behind the last chunk
    };

    State readSize(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces);
    State readData(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces);
    State readDataEnd(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces);
    State readTrailers(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces);

    Step m_step = Step::Size;
    ByteCount m_left = 0; // of the current chunk's data
    bool m_sawCarriageReturn = false;
    LineReader m_lines;
    FieldReader m_trailers;
    std::size_t m_trailerBytes = 0;
};

} // namespace expectra::codec
