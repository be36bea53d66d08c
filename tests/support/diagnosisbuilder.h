// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a finished diagnosis for tests from words, one route a line, so that a test is a table of matrices:
//     direct: plain=200 continue=100 200 unknown=417
//     proxy=http://squid:3128: continue=417 close (Server: squid/3.1.20; X-Squid-Error: ERR_INVALID_REQ 0)
// Its exchanges are told by ExchangeBuilder. Law: what is read from an exchange is what the words say, or the
// test ends.
//
// A cell is probe=READING, in the words of readingWords(), and behind them in any order: `close` (the
// answer closes), `@20ms` (until the first answer), (fields of the answer), "its text", <what arrived at the
// echo origin: HTTP/1.0; Expect: 100-continue; 100>, the last of which says that the origin sent a 100.
// `/` parts repeated plays. Further readings: `refused` (nobody listens), `cancelled`, `connect-417` (the
// proxy's answer to CONNECT), `no` (not played, "reason"). Lines may also be parted by `;`. A line
// `stopped: "reason"`, `cancelled:` or `running:` is the state.

#include "app/diagnosis/diagnosis.h"

#include <string_view>

namespace expectra::test {

/// PUT with five bytes to http://127.0.0.1:8417/put, no Expect: what a bare address is diagnosed with.
[[nodiscard]] Request bareRequest();

[[nodiscard]] diagnosis::Diagnosis diagnosisOf(std::string_view words, const Request &base = bareRequest());

} // namespace expectra::test
