// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file on its way to its place: complete and flushed in the same directory, under a hidden name. Law: it is
// gone with this object unless it was put in place; what a killed program left behind, the next one removes.

#include "app/base/result.h"

#include <string>
#include <string_view>
#include <system_error>

namespace expectra::collections::disk {

/// What errno says.
[[nodiscard]] std::error_code systemError();

class Temporary final
{
public:
    /// Removes what killed programs left in the directory.
    explicit Temporary(const std::string &directory);
    ~Temporary();
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;

    /// Owner and permission bits are those of the file `like`, where there is one.
    [[nodiscard]] std::error_code write(std::string_view bytes, const std::string &like);

    /// In place of the file that is there.
    [[nodiscard]] std::error_code replace(const std::string &path);
    /// Where no file is: file_exists otherwise.
    [[nodiscard]] std::error_code create(const std::string &path);

private:
    std::string m_path;
    bool m_exists = false;
};

} // namespace expectra::collections::disk
