// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/tls/files.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace expectra::lab {

namespace {

/// The client's file holds a private key: nobody else may read it.
Result<void> writeOwn(const std::filesystem::path &path, const std::string &text)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    const auto count = descriptor < 0 ? -1 : ::write(descriptor, text.data(), text.size());
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (count == static_cast<ssize_t>(text.size()))
        return {};
    return fail(ErrorCode::Unwritable, path.string() + ": " + std::generic_category().message(error));
}

} // namespace

TlsFiles::~TlsFiles()
{
    std::error_code ignored;
    if (m_isOurs)
        std::filesystem::remove_all(m_directory, ignored);
}

Result<void> TlsFiles::write(const std::string &authority, const std::string &client,
                             const std::filesystem::path &directory)
{
    m_directory = directory;
    if (directory.empty()) {
        auto name = (std::filesystem::temp_directory_path() / "expectra-lab-XXXXXX").string();
        m_isOurs = ::mkdtemp(name.data()) != nullptr;
        if (!m_isOurs)
            return fail(ErrorCode::Unwritable, name + ": " + std::generic_category().message(errno));
        m_directory = name;
    }
    auto written = writeOwn(this->authority(), authority);
    return written ? writeOwn(clientCertificate(), client) : written;
}

} // namespace expectra::lab
