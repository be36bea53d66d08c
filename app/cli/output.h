// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file or standard output that is written in large pieces: small ones are held back and go together, large
// ones straight through. Law: after the first write that failed nothing more is written, and the failure is
// kept until somebody asks.

#include "app/base/result.h"

#include <string>
#include <string_view>

namespace expectra::cli {

class Output final
{
public:
    /// "-" is standard output; a file is made anew. Unwritable: it can't be.
    [[nodiscard]] static Result<Output> open(const std::string &path);
    [[nodiscard]] static Output standardError();

    Output(Output &&other) noexcept;
    Output &operator=(Output &&) = delete;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    ~Output();

    void write(std::string_view bytes);
    /// A file forgets what was written; standard output goes on.
    void startOver();
    /// Writes what is held back; Unwritable when that or an earlier write failed.
    Result<void> flush();

    [[nodiscard]] bool isTerminal() const;

private:
    Output(int descriptor, bool isOurs, std::string name)
        : m_descriptor(descriptor), m_isOurs(isOurs), m_name(std::move(name))
    {}

    int m_descriptor;
    bool m_isOurs; // closed at the end
    std::string m_name;
    std::string m_held;
    int m_error = 0; // errno of the first failure
};

/// Writes all of it, however many calls that takes; errno on failure, else 0.
[[nodiscard]] int writeAll(int descriptor, std::string_view bytes);

} // namespace expectra::cli
