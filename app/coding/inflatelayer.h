// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// gzip and deflate through zlib. gzip members may follow each other (RFC 1952 section 2.2). "deflate" is the
// zlib format; servers that send bare deflate data are many, so its first two bytes decide.

#include "app/coding/layer.h"

#include <zlib.h>

namespace expectra::coding {

class InflateLayer final : public Layer
{
public:
    enum class Format { Gzip, Deflate };

    InflateLayer(std::string name, Format format) : Layer(std::move(name)), m_format(format) {}
    ~InflateLayer() override;

protected:
    Step decode(std::string_view &bytes, std::span<char> room, std::size_t &made) override;
    bool beginAnother(std::string_view bytes) override;
    [[nodiscard]] std::string detail() const override;

private:
    [[nodiscard]] int windowBits(std::string_view bytes) const;

    Format m_format;
    z_stream m_stream{};
    bool m_isReady = false;
    int m_result = Z_OK;
};

} // namespace expectra::coding
