// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Zstandard: frames, also skippable ones, may follow each other (RFC 8878 section 3).

#include "app/coding/layer.h"

struct ZSTD_DCtx_s;

namespace expectra::coding {

class ZstdLayer final : public Layer
{
public:
    explicit ZstdLayer(std::string name);
    ~ZstdLayer() override;

protected:
    Step decode(std::string_view &bytes, std::span<char> room, std::size_t &made) override;
    bool beginAnother(std::string_view bytes) override;
    [[nodiscard]] std::string detail() const override { return m_detail; }

private:
    ZSTD_DCtx_s *m_context;
    std::string m_detail;
};

} // namespace expectra::coding
