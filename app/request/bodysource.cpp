// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/bodysource.h"

#include "app/request/multipart.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace expectra {

namespace {

class BytesSource final : public BodySource
{
public:
    explicit BytesSource(std::string bytes) : m_bytes(std::move(bytes)) {}

    ByteCount size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto count = std::min(buffer.size(), m_bytes.size() - m_offset);
        std::memcpy(buffer.data(), m_bytes.data() + m_offset, count);
        m_offset += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_offset = 0;
};

class FileSource final : public BodySource
{
public:
    FileSource(std::string path, ByteCount size)
        : m_path(std::move(path)), m_file(m_path, std::ios::binary), m_size(size)
    {}

    [[nodiscard]] bool isOpen() const { return m_file.is_open(); }
    ByteCount size() const override { return m_size; }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        // No more than was announced: a file that grew meanwhile must not spill into the next request.
        const auto wanted = std::min<ByteCount>(buffer.size(), m_size - m_offset);
        m_file.read(buffer.data(), static_cast<std::streamsize>(wanted));
        const auto count = static_cast<std::size_t>(m_file.gcount());
        if (count < wanted)
            return fail(ErrorCode::Unreadable, m_path + " became shorter while it was sent");
        m_offset += count;
        return count;
    }

private:
    std::string m_path;
    std::ifstream m_file;
    ByteCount m_size;
    ByteCount m_offset = 0;
};

/// Lines of 64 bytes, so that a capture or a dump of the body reads well and offsets are easy to count.
class GeneratedSource final : public BodySource
{
public:
    explicit GeneratedSource(ByteCount size) : m_size(size) {}

    ByteCount size() const override { return m_size; }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        static constexpr std::string_view line =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-\n";
        const auto count = static_cast<std::size_t>(std::min<ByteCount>(buffer.size(), m_size - m_offset));
        auto out = buffer.first(count);
        while (!out.empty()) {
            const auto from = line.substr(static_cast<std::size_t>(m_offset % line.size()));
            const auto piece = std::min(from.size(), out.size());
            std::memcpy(out.data(), from.data(), piece);
            out = out.subspan(piece);
            m_offset += piece;
        }
        return count;
    }

private:
    ByteCount m_size;
    ByteCount m_offset = 0;
};

/// One source after another, each opened when its turn comes.
class SequenceSource final : public BodySource
{
public:
    SequenceSource(std::vector<BodySegment> segments, ByteCount size)
        : m_segments(std::move(segments)), m_size(size)
    {}

    ByteCount size() const override { return m_size; }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        while (m_source || m_next < m_segments.size()) {
            if (!m_source) {
                auto opened =
                    std::visit([](const auto &segment) { return openBody(segment); }, m_segments[m_next++]);
                if (!opened)
                    return tl::unexpected<Error>(opened.error());
                m_source = std::move(*opened);
            }
            const auto count = m_source->read(buffer);
            if (!count || *count > 0)
                return count;
            m_source.reset();
        }
        return std::size_t{0};
    }

private:
    std::vector<BodySegment> m_segments;
    std::size_t m_next = 0;
    std::unique_ptr<BodySource> m_source;
    ByteCount m_size;
};

struct Open
{
    Result<std::unique_ptr<BodySource>> operator()(const NoBody &) const
    {
        return std::make_unique<BytesSource>(std::string());
    }
    Result<std::unique_ptr<BodySource>> operator()(const BytesBody &body) const
    {
        return std::make_unique<BytesSource>(body.bytes);
    }
    Result<std::unique_ptr<BodySource>> operator()(const FileBody &body) const
    {
        const auto size = bodySize(body);
        if (!size)
            return tl::unexpected<Error>(size.error());
        auto source = std::make_unique<FileSource>(body.path, *size);
        if (!source->isOpen())
            return fail(ErrorCode::Unreadable, "the body's file " + body.path + " can't be opened");
        return source;
    }
    Result<std::unique_ptr<BodySource>> operator()(const GeneratedBody &body) const
    {
        return std::make_unique<GeneratedSource>(body.size);
    }
    Result<std::unique_ptr<BodySource>> operator()(const MultipartBody &body) const
    {
        const auto size = bodySize(body);
        if (!size)
            return tl::unexpected<Error>(size.error());
        return std::make_unique<SequenceSource>(multipartSegments(body), *size);
    }
};

Result<ByteCount> multipartSize(const MultipartBody &body)
{
    ByteCount total = 0;
    for (const auto &segment : multipartSegments(body)) {
        const auto size = std::visit([](const auto &each) { return bodySize(each); }, segment);
        if (!size)
            return size;
        total += *size;
    }
    return total;
}

} // namespace

Result<std::unique_ptr<BodySource>> openBody(const Body &body)
{
    return std::visit(Open{}, body);
}

Result<ByteCount> bodySize(const Body &body)
{
    if (const auto *bytes = std::get_if<BytesBody>(&body))
        return bytes->bytes.size();
    if (const auto *generated = std::get_if<GeneratedBody>(&body))
        return generated->size;
    if (const auto *multipart = std::get_if<MultipartBody>(&body))
        return multipartSize(*multipart);
    const auto *file = std::get_if<FileBody>(&body);
    if (!file)
        return ByteCount{0};
    std::error_code error;
    const auto size = std::filesystem::file_size(file->path, error);
    if (error)
        return fail(ErrorCode::Unreadable, "the body's file " + file->path + ": " + error.message());
    return static_cast<ByteCount>(size);
}

} // namespace expectra
