// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as one line of JSON, as the command line, HAR and sessions promise it: keys in a fixed order,
// times in microseconds from the exchange's start, absent things left out. Bytes that are no valid UTF-8 are
// read as Latin-1. Nothing is decided here.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/formats/jsonwriter.h"
#include "app/formats/tlsjson.h"

#include <functional>
#include <string>
#include <string_view>

namespace expectra {

/// What others add to an exchange's object.
struct ExchangeJsonExtras
{
    std::function<void(JsonWriter &)> members; // written at the object's end
    std::size_t textBytes = 0;                 // of the answer's content, as "text" in "response"; 0: none
};

/// For many exchanges, one after the other: what they share is put into words once, and memory is used again.
class ExchangeJson final
{
public:
    /// One object without a line end, valid until the next call.
    [[nodiscard]] std::string_view write(const Exchange &exchange, const std::vector<Finding> &found,
                                         const ExchangeJsonExtras &extras = {});

private:
    JsonWriter m_json;
    TlsWords m_tls;
};

/// One object without a line end.
[[nodiscard]] std::string exchangeJson(const Exchange &exchange, const std::vector<Finding> &found);
/// The same with the findings read from the exchange.
[[nodiscard]] std::string exchangeJson(const Exchange &exchange);

/// The timeline's events, one object a line, each with a line end:
/// {"exchange":1,"at":12.3,"clock":"kernel","event":"sent","detail":{"begin":0,"end":133}}
[[nodiscard]] std::string traceJson(const Exchange &exchange);

} // namespace expectra
