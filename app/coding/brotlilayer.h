// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brotli, which ends where it ends: nothing may follow it.

#include "app/coding/layer.h"

#include <brotli/decode.h>

namespace expectra::coding {

class BrotliLayer final : public Layer
{
public:
    explicit BrotliLayer(std::string name);
    ~BrotliLayer() override;

protected:
    Step decode(std::string_view &bytes, std::span<char> room, std::size_t &made) override;
    bool beginAnother(std::string_view) override { return false; }
    [[nodiscard]] std::string detail() const override;

private:
    BrotliDecoderState *m_decoder;
};

} // namespace expectra::coding
