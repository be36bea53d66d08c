// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace expectra::cli {

namespace {

// Copying more than this together would cost more than the system call that it saves.
constexpr std::size_t heldBound = 64 * 1024;

} // namespace

Result<Output> Output::open(const std::string &path)
{
    if (path == "-")
        return Output(STDOUT_FILENO, false, "standard output");
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return fail(ErrorCode::Unwritable, path + ": " + std::strerror(errno));
    return Output(descriptor, true, path);
}

Output Output::standardError()
{
    return {STDERR_FILENO, false, "standard error"};
}

Output::Output(Output &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isOurs(std::exchange(other.m_isOurs, false))
    , m_name(std::move(other.m_name))
    , m_held(std::move(other.m_held))
    , m_error(other.m_error)
{}

Output::~Output()
{
    if (m_descriptor >= 0)
        (void)flush();
    if (m_isOurs)
        ::close(m_descriptor);
}

void Output::write(std::string_view bytes)
{
    if (m_held.size() + bytes.size() < heldBound) {
        m_held += bytes;
        return;
    }
    (void)flush();
    if (m_error == 0)
        m_error = writeAll(m_descriptor, bytes);
}

void Output::startOver()
{
    if (!m_isOurs)
        return;
    m_held.clear();
    // Devices and pipes can't be shortened, and need not be.
    if (::lseek(m_descriptor, 0, SEEK_SET) == 0 && ::ftruncate(m_descriptor, 0) != 0 && errno != EINVAL)
        m_error = errno;
}

Result<void> Output::flush()
{
    if (m_error == 0)
        m_error = writeAll(m_descriptor, m_held);
    m_held.clear();
    if (m_error != 0)
        return fail(ErrorCode::Unwritable, m_name + ": " + std::strerror(m_error));
    return {};
}

bool Output::isTerminal() const
{
    return ::isatty(m_descriptor) == 1;
}

int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace expectra::cli
