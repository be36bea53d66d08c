// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line and the environment say about proxies. As curl has it: -x stands above the
// environment, an empty one means none, and no_proxy holds for both unless --noproxy is given.

#include "app/request/proxyenvironment.h"
#include "app/request/request.h"

namespace expectra {

struct ProxyEdits
{
    std::optional<std::string> address; // "system": the system's settings; "": none
    std::optional<std::string> user;    // "user:password", instead of what stands in the address
    std::optional<std::string> bypass;  // between commas
    bool tunnelsAll = false;
    std::string authorities; // with an HTTPS proxy
    bool isInsecure = false; // the same

    void applyTo(Request &request, const ReadVariable &read) const;

    friend bool operator==(const ProxyEdits &, const ProxyEdits &) = default;
};

} // namespace expectra
