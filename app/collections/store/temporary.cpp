// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/store/temporary.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <filesystem>

namespace expectra::collections::disk {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = ".expectra-saving-"; // then the process and a number

std::string freshName()
{
    static std::atomic<unsigned> count = 0;
    return std::string(prefix) + std::to_string(::getpid()) + '-' + std::to_string(count++);
}

/// True for a temporary file whose program is no more.
bool isLeftOver(std::string_view name)
{
    if (!name.starts_with(prefix))
        return false;
    name.remove_prefix(prefix.size());
    pid_t process = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    return error == std::errc() && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
}

void removeLeftOvers(const std::string &directory)
{
    std::error_code error;
    for (fs::directory_iterator each(directory, error), end; !error && each != end; each.increment(error)) {
        if (isLeftOver(each->path().filename().string())) {
            std::error_code ignored;
            fs::remove(each->path(), ignored);
        }
    }
}

std::error_code writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return systemError();
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

/// The owner stays where we may set it; the bits come after it, since a new owner clears some of them.
std::error_code takeOver(int file, const std::string &like)
{
    struct stat old
    {};
    if (::stat(like.c_str(), &old) != 0)
        return {};
    if (::fchown(file, old.st_uid, old.st_gid) != 0 && errno != EPERM)
        return systemError();
    return ::fchmod(file, old.st_mode & 07777U) == 0 ? std::error_code() : systemError();
}

} // namespace

std::error_code systemError()
{
    return {errno, std::generic_category()};
}

Temporary::Temporary(const std::string &directory) : m_path((fs::path(directory) / freshName()).string())
{
    removeLeftOvers(directory);
}

Temporary::~Temporary()
{
    if (m_exists)
        ::unlink(m_path.c_str());
}

std::error_code Temporary::write(std::string_view bytes, const std::string &like)
{
    const int file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return systemError();
    m_exists = true;
    auto error = writeAll(file, bytes);
    if (!error)
        error = takeOver(file, like);
    if (!error && ::fsync(file) != 0)
        error = systemError();
    if (::close(file) != 0 && !error)
        error = systemError();
    return error;
}

std::error_code Temporary::replace(const std::string &path)
{
    if (::rename(m_path.c_str(), path.c_str()) != 0)
        return systemError();
    m_exists = false;
    return {};
}

std::error_code Temporary::create(const std::string &path)
{
    if (::link(m_path.c_str(), path.c_str()) == 0)
        return {}; // the hidden name goes with this object
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
        return systemError();
    // A file system without links, such as a USB stick's.
    std::error_code error;
    return fs::exists(path, error) ? std::make_error_code(std::errc::file_exists) : replace(path);
}

} // namespace expectra::collections::disk
