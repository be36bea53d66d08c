// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stands between a client and a real TLS server of this machine and cuts the connection behind the n-th
// record that the server sent. It reads nothing but the records' lengths.

#include "tests/support/rawserver.h"

namespace expectra {

enum class Cut {
    Close, // in order
    Reset,
};

/// A script of RawServer. With 0 records the connection ends as soon as the client has said something.
[[nodiscard]] RawServer::Script cutBehind(int serverPort, int records, Cut cut);

/// Passes everything on.
[[nodiscard]] RawServer::Script passing(int serverPort);

} // namespace expectra
