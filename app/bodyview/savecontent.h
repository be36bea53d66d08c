// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes a content to a file, some bytes at a time: the file is there whole under its name, or as it was.

#include "app/base/result.h"
#include "app/exchange/exchange.h"

#include <QtCore/QString>

#include <atomic>
#include <functional>

namespace expectra {

/// Returns how many bytes were written; those that were not kept can't be. `told` hears how many are written.
[[nodiscard]] Result<ByteCount> saveContent(const Content &content, const QString &path,
                                            const std::atomic<bool> &isCancelled,
                                            const std::function<void(ByteCount)> &told = {});

} // namespace expectra
