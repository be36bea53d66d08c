// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: reading never fails; each member is a part of the value as it was written; only a well-formed
// one is 100-continue; the members, joined as a list again, read the same.

#include "app/expect/expectation.h"
#include "tests/fuzz/require.h"

using namespace expectra;

namespace {

bool sameReading(const expect::Expectation &a, const expect::Expectation &b)
{
    return a.text == b.text && a.name == b.name && a.wellFormed == b.wellFormed && a.hasValue == b.hasValue;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string value(reinterpret_cast<const char *>(data), size);
    const auto members = expect::parseExpectations(value);
    std::string joined;
    for (const auto &member : members) {
        test::require(!member.text.empty() && value.find(member.text) != std::string::npos,
                      "members are parts");
        test::require(member.text.starts_with(member.name), "a name begins its member");
        test::require(member.wellFormed || !member.isContinue(), "100-continue is well-formed");
        test::require(!member.wellFormed || !member.name.empty(), "a well-formed member has a name");
        joined += (joined.empty() ? "" : ", ") + member.text;
    }
    const auto again = expect::parseExpectations(joined);
    test::require(again.size() == members.size(), "a list joined again has the same members");
    for (std::size_t i = 0; i < members.size(); ++i)
        test::require(sameReading(members[i], again[i]), "a member reads the same again");
    test::require(!expect::isExactlyContinue(value) || members.size() == 1, "exactly one");
    return 0;
}
