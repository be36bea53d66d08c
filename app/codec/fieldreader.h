// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads field lines into headers until the empty line that ends them: the head's, and a chunked body's
// trailers. Lenient and telling: every line is kept in some form, every departure from RFC 9112 section 5 is
// noted.

#include "app/codec/linereader.h"
#include "app/http/deviation.h"
#include "app/http/headers.h"

#include <utility>

namespace expectra::codec {

class FieldReader final
{
public:
    /// True when this line was the empty one. Deviations are appended; TooManyFields is fatal.
    bool read(const Line &line, std::vector<http::Deviation> &deviations);

    [[nodiscard]] http::Headers take() { return std::exchange(m_fields, {}); }

private:
    void append(const Line &line, std::vector<http::Deviation> &deviations);
    void unfold(const Line &line, std::vector<http::Deviation> &deviations);

    http::Headers m_fields;
};

} // namespace expectra::codec
