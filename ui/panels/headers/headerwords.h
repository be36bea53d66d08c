// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the Headers panel, and the texts that can be taken from it. Wire bytes are escaped in all of
// them: what is pasted acts as little as what is shown.

#include "app/analysis/heads/messageheads.h"

#include <QtCore/QString>

namespace expectra {

[[nodiscard]] QString headTitle(const MessageHead &head); // "HTTP/1.1 417 Expectation Failed"
[[nodiscard]] QString headFacts(const MessageHead &head); // "after 4.08 ms · 5 fields"
[[nodiscard]] QString fieldNotes(const HeadField &field); // "computed, one of 2"
[[nodiscard]] QString fieldToolTip(const HeadField &field);
[[nodiscard]] QString originSentence(const HeadField &field);

[[nodiscard]] QString fieldLine(const http::Header &field); // "Name: value"
/// "-H 'Name: value'" for a POSIX shell; an empty value is written as curl wants it.
[[nodiscard]] QString curlOption(const http::Header &field);

} // namespace expectra
