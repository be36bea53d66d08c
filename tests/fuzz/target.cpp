// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: an address is refused with words, or it has a host that can't break a field, a port, and a path
// that stays one word unless that was allowed; written out again it reads the same.

#include "app/http/syntax.h"
#include "app/http/target.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace expectra;

namespace {

bool isOneWord(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

void check(std::string_view address, bool lenient)
{
    const auto target = http::parseTarget(address, lenient);
    if (!target) {
        test::require(!target.error().detail.empty(), "a refusal says why");
        return;
    }
    test::require(!target->host.empty() && isOneWord(target->host), "a host is one word");
    test::require(http::isFieldValue(target->authority()), "the Host field can't be broken");
    test::require(target->port > 0, "a port is a number");
    test::require(target->pathAndQuery.starts_with('/'), "a path begins with a slash");
    test::require(lenient || isOneWord(target->pathAndQuery), "a path is one word");
    test::require(target->pathAndQuery.find('#') == std::string::npos, "a fragment stays here");
    test::require(!target->lastSegment().empty(), "a request has a name");
    const auto again = http::parseTarget("http://" + target->authority() + target->pathAndQuery, lenient);
    test::require(again && again->host == target->host && again->port == target->port &&
                      again->pathAndQuery == target->pathAndQuery,
                  "written out, it reads the same");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view address(reinterpret_cast<const char *>(data), size);
    check(address, false);
    check(address, true);
    return 0;
}
