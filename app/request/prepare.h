// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what the user composed to what goes on the wire. Generates only what a message needs: Host, the
// framing of the body, and the Expect that was asked for; a typed field always stands where it was typed and
// wins over a computed one. Defaults of the expectation: a typed Expect with a body is awaited, any other is
// sent along; what the request leaves open, its header sets may choose (expectrule.h); a refused 100-continue
// that was awaited is retried without it, any other refusal is reported.

#include "app/base/result.h"
#include "app/request/preparedrequest.h"
#include "app/request/request.h"

namespace expectra {

/// InvalidInput: the address can't be used. Forbidden: a field holds CR, LF or NUL and `allowUnsafe` is not
/// set. Unreadable: the body's file isn't there.
[[nodiscard]] Result<PreparedRequest> prepare(const Request &request);

/// The same request without its Expect fields and with nothing to await: what follows a 417 (RFC 9110
/// section 15.5.18).
[[nodiscard]] PreparedRequest withoutExpectation(PreparedRequest request);

} // namespace expectra
