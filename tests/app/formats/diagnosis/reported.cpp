// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/formats/diagnosis/reported.h"

#include "tests/support/diagnosisbuilder.h"

namespace expectra::test {

namespace {

Reported reported(std::string_view words)
{
    auto base = bareRequest();
    base.headers.append("Authorization", "Basic b3BlbjpzZXNhbWU=");
    auto diagnosis = diagnosisOf(words, base);
    auto conclusion = diagnosis::conclude(diagnosis, knowledge::builtinBase());
    return {std::move(diagnosis), std::move(conclusion)};
}

} // namespace

Reported refusedByProxy()
{
    return reported(
        "direct: plain=200 continue=100 200 unknown=417\n"
        "proxy=http://u:hidden@squid:3128: plain=200 continue=417 (Server: squid/3.1.20; Via: 1.0 squid) "
        "\"<script>alert(1)</script>\" unknown=417");
}

Reported nothingWrong()
{
    return reported("direct: plain=200 continue=100 200");
}

} // namespace expectra::test
