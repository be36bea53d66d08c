// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/encoded.h"

#include "tests/support/dice.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdlib>

namespace expectra::test {

namespace {

std::string throughZlib(std::string_view bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string coded(deflateBound(&stream, bytes.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(coded.data());
    stream.avail_out = static_cast<uInt>(coded.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        std::abort();
    coded.resize(stream.total_out);
    deflateEnd(&stream);
    return coded;
}

} // namespace

std::string gzipped(std::string_view bytes)
{
    return throughZlib(bytes, MAX_WBITS + 16);
}

std::string zlibbed(std::string_view bytes)
{
    return throughZlib(bytes, MAX_WBITS);
}

std::string deflated(std::string_view bytes)
{
    return throughZlib(bytes, -MAX_WBITS);
}

std::string brotlied(std::string_view bytes)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size()) + 16;
    std::string coded(size, '\0');
    constexpr int quality = 5;
    if (BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.size(),
                              reinterpret_cast<const std::uint8_t *>(bytes.data()), &size,
                              reinterpret_cast<std::uint8_t *>(coded.data())) == BROTLI_FALSE)
        std::abort();
    coded.resize(size);
    return coded;
}

std::string zstded(std::string_view bytes)
{
    std::string coded(ZSTD_compressBound(bytes.size()), '\0');
    constexpr int level = 3;
    coded.resize(ZSTD_compress(coded.data(), coded.size(), bytes.data(), bytes.size(), level));
    return coded;
}

std::string encoded(std::string_view coding, std::string_view bytes)
{
    if (coding == "gzip" || coding == "x-gzip")
        return gzipped(bytes);
    if (coding == "deflate")
        return zlibbed(bytes);
    if (coding == "raw deflate")
        return deflated(bytes);
    if (coding == "br")
        return brotlied(bytes);
    return coding == "zstd" ? zstded(bytes) : std::string(bytes);
}

std::string wordyText(std::size_t size)
{
    Dice dice(size + 1);
    std::string text;
    while (text.size() < size)
        text += "{\"id\": " + std::to_string(dice.below(100000)) + ", \"name\": \"entry " +
                std::to_string(dice.below(50)) + "\"},\n";
    text.resize(size);
    return text;
}

} // namespace expectra::test
