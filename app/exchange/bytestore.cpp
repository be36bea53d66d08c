// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/bytestore.h"

#include "app/exchange/closing.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

namespace expectra {

namespace {

/// A file without a name: it vanishes with its descriptor, whatever happens to the program.
int openTemporary()
{
    std::error_code error;
    const auto directory = std::filesystem::temp_directory_path(error);
    std::string path = (error ? "/tmp" : directory.string()) + "/expectra-XXXXXX";
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file >= 0)
        ::unlink(path.c_str());
    return file;
}

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

ByteStore::~ByteStore()
{
    if (m_file >= 0)
        closeInBackground(m_file);
}

void ByteStore::append(std::string_view bytes)
{
    m_size += bytes.size();
    if (m_kept + bytes.size() < m_size)
        return; // a gap came before: only a prefix is kept
    const auto room = memoryBound - m_memory.size();
    const auto inMemory = bytes.substr(0, static_cast<std::size_t>(std::min<ByteCount>(room, bytes.size())));
    m_memory.append(inMemory);
    m_kept += inMemory.size();
    bytes.remove_prefix(inMemory.size());
    if (!bytes.empty() && m_keep == Keep::Everything)
        spill(bytes);
}

void ByteStore::spill(std::string_view bytes)
{
    if (m_file < 0 && !m_fileFailed)
        m_file = openTemporary();
    m_fileFailed = m_fileFailed || m_file < 0 || !writeAll(m_file, bytes);
    if (!m_fileFailed)
        m_kept += bytes.size();
}

std::string ByteStore::read(ByteRange range) const
{
    range.end = std::min(range.end, m_kept);
    if (range.isEmpty())
        return {};
    std::string result;
    if (range.begin < m_memory.size()) {
        result =
            m_memory.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.size()));
        range.begin += result.size();
    }
    const auto fromMemory = result.size();
    result.resize(fromMemory + static_cast<std::size_t>(range.size()));
    std::size_t filled = fromMemory;
    while (filled < result.size()) {
        const auto offset = static_cast<off_t>(range.begin - memoryBound + (filled - fromMemory));
        const auto count = ::pread(m_file, result.data() + filled, result.size() - filled, offset);
        if (count <= 0) {
            result.resize(filled);
            break;
        }
        filled += static_cast<std::size_t>(count);
    }
    return result;
}

} // namespace expectra
