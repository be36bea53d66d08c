// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All content codings of a message taken off, the last one first, as the bytes come. Sans I/O like its
// layers, and under their law: every split of the same bytes gives the same.

#include "app/coding/layer.h"

namespace expectra::coding {

class ContentDecoder final
{
public:
    using State = Layer::State;

    /// Of codings that can be decoded.
    explicit ContentDecoder(const Codings &codings);

    State receive(std::string_view bytes, const Sink &sink);
    /// The content is complete: from here on it is known whether the coding is.
    State end(const Sink &sink);

    /// That of the outermost coding that has one.
    [[nodiscard]] std::optional<Fault> fault() const;

private:
    [[nodiscard]] Sink sinkOf(std::size_t layer, const Sink &last);
    [[nodiscard]] State state() const;

    std::vector<std::unique_ptr<Layer>> m_layers; // the one that meets the content first
};

} // namespace expectra::coding
