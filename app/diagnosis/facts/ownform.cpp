// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/ownform.h"

#include "app/http/syntax.h"
#include "app/expect/expectation.h"
#include "app/request/prepare.h"

namespace expectra::diagnosis {

namespace {

/// Of a field that asks for 100-continue alone.
Probe formOfContinue(const PreparedRequest &request)
{
    if (!request.hasBody())
        return request.framing == BodyFraming::None ? Probe::NoBody : Probe::ZeroLength;
    if (*request.expectValue != expect::continueToken)
        return Probe::ContinueCase;
    if (request.version == http::Version::Http2)
        return Probe::Http2;
    if (request.framing == BodyFraming::Chunked)
        return Probe::Chunked;
    return request.expectation.mode == expect::Mode::HeaderOnly ? Probe::AtOnce : Probe::Continue;
}

Probe formOf(const PreparedRequest &request)
{
    const auto &value = *request.expectValue;
    const auto members = expect::parseExpectations(value);
    if (request.version == http::Version::Http10)
        return Probe::Http10;
    if (request.fields().values("Expect").size() > 1)
        return Probe::TwoFields;
    if (members.empty())
        return Probe::EmptyValue;
    if (members.size() > 1)
        return Probe::TwoInOneField;
    if (members.front().isContinue())
        return formOfContinue(request);
    const bool holdsContinue = http::toLower(value).find(expect::continueToken) != std::string::npos;
    return holdsContinue ? Probe::Obfuscated : Probe::Unknown;
}

} // namespace

std::optional<Probe> ownProbe(const Request &base)
{
    const auto prepared = prepare(base);
    if (!prepared || !prepared->expectValue)
        return std::nullopt;
    return formOf(*prepared);
}

bool isDoubtful(Probe form)
{
    switch (form) {
    case Probe::Unknown:
    case Probe::TwoInOneField:
    case Probe::TwoFields:
    case Probe::EmptyValue:
    case Probe::Obfuscated:
    case Probe::NoBody:
    case Probe::ZeroLength: return true;
    default: return false;
    }
}

std::optional<std::string> ownExpect(const Request &base)
{
    const auto prepared = prepare(base);
    return prepared ? prepared->expectValue : std::nullopt;
}

} // namespace expectra::diagnosis
