// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificates of a lab as files, for clients that take them by name: play --cacert. Those in a directory
// of our own go with the lab.

#include "app/base/result.h"

#include <filesystem>
#include <string>

namespace expectra::lab {

class TlsFiles final
{
public:
    TlsFiles() = default;
    ~TlsFiles();
    TlsFiles(const TlsFiles &) = delete;
    TlsFiles &operator=(const TlsFiles &) = delete;

    /// What Lab::authority() and Lab::clientCertificate() give. An empty directory stands for a new temporary
    /// one.
    [[nodiscard]] Result<void> write(const std::string &authority, const std::string &client,
                                     const std::filesystem::path &directory = {});

    [[nodiscard]] std::filesystem::path authority() const { return m_directory / "ca.pem"; }
    [[nodiscard]] std::filesystem::path clientCertificate() const { return m_directory / "client.pem"; }

private:
    std::filesystem::path m_directory;
    bool m_isOurs = false;
};

} // namespace expectra::lab
