// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HTTP/2 frames written by hand, right and wrong. Field sections are literal HPACK without the table (RFC
// 7541 section 6.2.2), so that each stands for itself.

#include "app/timeline/framenames.h"

#include <string>
#include <utility>
#include <vector>

namespace expectra::test {

using timeline::FrameType;
using Fields = std::vector<std::pair<std::string, std::string>>;

/// `stream` and flags as given; the length is the payload's.
[[nodiscard]] std::string frame(FrameType type, int flags, std::uint32_t stream, const std::string &payload);
[[nodiscard]] std::string hpack(const Fields &fields);

/// With END_HEADERS.
[[nodiscard]] std::string headers(std::uint32_t stream, const Fields &fields, bool endStream = false);
[[nodiscard]] std::string data(std::uint32_t stream, const std::string &content, bool endStream = false);
[[nodiscard]] std::string paddedData(std::uint32_t stream, const std::string &content, int padding,
                                     bool endStream = false);
[[nodiscard]] std::string settings(const std::vector<std::pair<int, std::uint32_t>> &entries = {});
[[nodiscard]] std::string settingsAck();
[[nodiscard]] std::string windowUpdate(std::uint32_t stream, std::uint32_t increment);
[[nodiscard]] std::string resetStream(std::uint32_t stream, std::uint32_t code);
[[nodiscard]] std::string goAway(std::uint32_t lastStream, std::uint32_t code, const std::string &debug = {});
[[nodiscard]] std::string ping(bool ack = false);

} // namespace expectra::test
