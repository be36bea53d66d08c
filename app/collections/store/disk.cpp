// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/store/disk.h"

#include "app/collections/place.h"
#include "app/collections/store/temporary.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace expectra::collections::disk {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> conflict(const std::string &path, const std::string &reason)
{
    return failAt(ErrorCode::Conflict, {path, 0}, reason);
}

Result<void> unless(std::error_code error, const std::string &path)
{
    return error ? Result<void>(failAt(ErrorCode::Unwritable, {path, 0}, error.message())) : Result<void>();
}

bool isThere(const std::string &path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

std::string directoryOf(const std::string &path)
{
    const auto parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

/// Where the bytes of a path stand: a link to a file is followed.
std::string bytesPlace(const std::string &path)
{
    std::error_code error;
    if (!fs::is_symlink(path, error))
        return path;
    const auto real = fs::canonical(path, error);
    return error ? path : real.string();
}

/// Held from the last look at a directory's files until the new ones are there. Where the system has no locks
/// the look still counts.
class DirectoryLock final
{
public:
    explicit DirectoryLock(const std::string &directory)
        : m_file(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_file >= 0 && ::flock(m_file, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~DirectoryLock()
    {
        if (m_file < 0)
            return;
        ::fsync(m_file); // the new name outlives a loss of power
        ::close(m_file);
    }
    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;

private:
    int m_file;
};

Result<void> checkStep(const FileChange &step)
{
    if (!step.before)
        return isThere(step.path) ? conflict(step.path, "there is a file of that name already")
                                  : Result<void>();
    if (!isThere(step.path))
        return conflict(step.path, "it was removed on disk meanwhile");
    std::ifstream file(step.path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad())
        return failAt(ErrorCode::Unreadable, {step.path, 0}, "can't be read");
    return bytes == *step.before ? Result<void>() : conflict(step.path, "it was changed on disk meanwhile");
}

Result<void> checkStep(const FolderChange &step)
{
    if (step.kind == FolderChange::Kind::Made)
        return isThere(step.path) ? conflict(step.path, "there is something of that name already")
                                  : Result<void>();
    std::error_code error;
    if (!fs::is_directory(step.path, error))
        return conflict(step.path, "the folder was removed on disk meanwhile");
    return fs::is_empty(step.path, error) ? Result<void>() : conflict(step.path, "the folder is not empty");
}

Result<void> checkStep(const PathMove &step)
{
    if (!isThere(step.from))
        return conflict(step.from, "it was removed on disk meanwhile");
    std::error_code error; // another case of the same name, where the file system sees no difference
    const bool isFree = !isThere(step.to) || fs::equivalent(step.from, step.to, error);
    return isFree ? Result<void>() : conflict(step.to, "there is something of that name already");
}

Result<void> write(const FileChange &step)
{
    const auto path = bytesPlace(step.path);
    const auto directory = directoryOf(path);
    // A rename does not ask whether the file itself may be written; its owner said that it may not.
    if (step.before && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
        return unless(systemError(), path);
    Temporary temporary(directory);
    if (const auto error = temporary.write(*step.after, path))
        return unless(error, path);
    const DirectoryLock lock(directory);
    if (auto checked = checkStep(step); !checked)
        return checked;
    const auto error = step.before ? temporary.replace(path) : temporary.create(path);
    return error == std::errc::file_exists ? checkStep(step) : unless(error, path);
}

Result<void> takeStep(const FileChange &step)
{
    if (step.after)
        return write(step);
    const DirectoryLock lock(directoryOf(step.path));
    if (auto checked = checkStep(step); !checked)
        return checked;
    return unless(::unlink(step.path.c_str()) == 0 ? std::error_code() : systemError(), step.path);
}

Result<void> takeStep(const FolderChange &step)
{
    if (auto checked = checkStep(step); !checked)
        return checked;
    std::error_code error;
    if (step.kind == FolderChange::Kind::Made)
        fs::create_directory(step.path, error);
    else
        fs::remove(step.path, error);
    return unless(error, step.path);
}

/// To another file system: copied whole, then removed.
std::error_code carry(const PathMove &step)
{
    std::error_code error;
    fs::copy(step.from, step.to, fs::copy_options::recursive | fs::copy_options::copy_symlinks, error);
    std::error_code ignored;
    fs::remove_all(error ? step.to : step.from, error ? ignored : error);
    return error;
}

Result<void> takeStep(const PathMove &step)
{
    const DirectoryLock lock(directoryOf(step.to));
    if (auto checked = checkStep(step); !checked)
        return checked;
    std::error_code error;
    fs::rename(step.from, step.to, error);
    if (error == std::errc::cross_device_link)
        error = carry(step);
    return unless(error, step.to);
}

} // namespace

Result<void> check(const Step &step)
{
    return std::visit([](const auto &each) { return checkStep(each); }, step);
}

Result<void> take(const Step &step)
{
    return std::visit([](const auto &each) { return takeStep(each); }, step);
}

} // namespace expectra::collections::disk
