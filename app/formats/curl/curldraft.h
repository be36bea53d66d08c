// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A curl command line while it is read.

#include "app/auth/awssignature.h"
#include "app/request/proxyedits.h"
#include "app/request/request.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra::curl {

struct Draft
{
    Request request;
    std::string method;
    std::vector<std::string> data; // -d and its kin, joined by '&'
    std::string dataFile;          // of the last @FILE
    MultipartBody form;
    ProxyEdits proxy;
    bool wantsQuery = false; // -G
    bool isJson = false;
    std::optional<BasicAuth> user; // -u
    bool isDigest = false;
    std::optional<auth::AwsScope> aws;
    std::vector<std::string> leftOut;
};

} // namespace expectra::curl
