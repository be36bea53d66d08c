// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes from the wire and amounts as people read them. Everything that a peer sent passes through here before
// it stands in a sentence, a panel or a terminal: a field value can't move a cursor or turn text around.

#include "app/base/byterange.h"
#include "app/base/instant.h"

#include <QString>

#include <string_view>

namespace expectra {

/// UTF-8 where the bytes are valid UTF-8, else Latin-1: no byte is lost. Nothing is escaped.
[[nodiscard]] QString wireText(std::string_view bytes);

/// The same with control, bidirectional and invisible characters written as \r, \n, \t, \x1b, \u202e. Spaces
/// stay.
[[nodiscard]] QString escapedText(std::string_view bytes);

/// Escaped and cut to so many characters, with an ellipsis where something was cut.
[[nodiscard]] QString shortText(std::string_view bytes, int characters);

/// "312 B", "2 MiB", "1.5 MiB".
[[nodiscard]] QString sizeText(ByteCount bytes);

/// "812 µs", "1.02 ms", "3.40 s".
[[nodiscard]] QString durationText(Duration duration);

} // namespace expectra
