// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of the registry by subject, as they are written down. fieldregistry sorts them; nobody else asks.

#include "app/http/fields/field.h"

#include <span>

namespace expectra::http::tables {

[[nodiscard]] std::span<const Field> messageFields();    // content, connection, routing
[[nodiscard]] std::span<const Field> requestFields();    // negotiation, conditions, context
[[nodiscard]] std::span<const Field> cacheFields();      // caches, validators, ranges
[[nodiscard]] std::span<const Field> identityFields();   // authentication, cookies, signatures
[[nodiscard]] std::span<const Field> browserFields();    // cross-origin rules, policies, hints
[[nodiscard]] std::span<const Field> extensionFields();  // WebDAV, WebSocket, push, uploads, gRPC
[[nodiscard]] std::span<const Field> forwardingFields(); // proxies, tracing, rate limits
[[nodiscard]] std::span<const Field> vendorFields();     // clouds and frameworks
[[nodiscard]] std::span<const Field> obsoleteFields();   // met in old software

} // namespace expectra::http::tables
