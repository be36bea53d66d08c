// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The proxy that the system's settings name for an address: the environment as curl reads it, else what Qt
// finds, which may be a script that takes its time. To be asked on the wire's thread. Qt's network library is
// loaded only then, since it would double the time in which the runner starts.

#include "app/http/target.h"
#include "app/request/preparedrequest.h"
#include "app/request/proxyenvironment.h"

#include <functional>
#include <memory>

namespace expectra {

/// A proxy's address for a URL; empty for none.
using AskSystem = std::function<std::string(const std::string &url)>;

/// Through Qt.
[[nodiscard]] std::string askSystem(const std::string &url);

/// nullopt: the server is reached direct.
[[nodiscard]] std::optional<Proxy> systemProxy(const http::Target &target, const ReadVariable &read,
                                               const AskSystem &ask);

/// The request with the system's proxy where its choice is the system's and not settled yet.
[[nodiscard]] std::shared_ptr<const PreparedRequest>
settledBySystem(std::shared_ptr<const PreparedRequest> request);

} // namespace expectra
