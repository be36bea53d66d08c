// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The directives about the way to the server:
//   @proxy ADDRESS | system        @no-proxy HOST, HOST    @proxy-tunnel
//   @tls WORDS    @proxy-tls WORDS   with verify=off ca="FILE" cert="FILE" key="FILE" passphrase="TEXT"
//                                    min=1.2 max=1.3 ciphers="..." suites="..." name="SNI" key-log="FILE"
//                                    resume=off
//   @unix-socket PATH              @ip 4 | 6
// Law: what is written from options is read as those options.

#include "app/base/result.h"
#include "app/request/request.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace expectra::collections {

struct NetworkOptions
{
    std::string unixSocket;
    AddressFamily family = AddressFamily::Any;
    TlsOptions tls;
    ProxyChoice proxy;

    friend bool operator==(const NetworkOptions &, const NetworkOptions &) = default;
};

[[nodiscard]] NetworkOptions networkOptionsOf(const Request &request);
void applyTo(Request &request, const NetworkOptions &options);

/// False: the word is none of these. InvalidInput: the reason alone; the caller knows the place.
[[nodiscard]] Result<bool> readNetworkDirective(std::string_view word, std::string_view rest,
                                                NetworkOptions &options);

/// Each word with its line, or with none where the option is as usual.
[[nodiscard]] std::vector<std::pair<std::string_view, std::vector<std::string>>>
networkLines(const NetworkOptions &options);

/// The texts in which placeholders may stand.
[[nodiscard]] std::vector<std::string *> textsOf(NetworkOptions &options);

/// Files that are named from the place of the .http file.
void makeAbsolute(NetworkOptions &options, const std::string &directory);

} // namespace expectra::collections
