// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A request signed for AWS, at the moment when it is sent: the signature is good for some minutes.

#include "app/base/result.h"
#include "app/request/preparedrequest.h"

#include <chrono>

namespace expectra {

/// The request with X-Amz-Date, X-Amz-Content-Sha256 and Authorization (and X-Amz-Security-Token), computed;
/// a typed Authorization stays alone, a typed X-Amz-Date is the time. Signed are Host, Content-Type and what
/// begins with x-amz-. Files for S3 are sent as UNSIGNED-PAYLOAD, other content is hashed. Unreadable: a file
/// of it.
[[nodiscard]] Result<PreparedRequest> signedForAws(PreparedRequest request, const AwsAuth &aws,
                                                   std::chrono::sys_seconds now);

/// InvalidInput: neither given nor told by the host.
[[nodiscard]] Result<void> checkAwsScope(const AwsAuth &aws, const std::string &host);

} // namespace expectra
