// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Exchanges as HAR 1.2, written while they come: memory is bounded by the largest text, not by the file.
// What HAR can't hold stands in `_expectra` of each entry: the exchange's JSON. Law: after finish() the
// bytes are one valid document, whatever the exchanges hold.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/formats/exchangejson.h"
#include "app/formats/masked.h"

#include <functional>
#include <string_view>

namespace expectra {

class HarWriter final
{
public:
    using Sink = std::function<void(std::string_view bytes)>;

    /// `version` is the program's.
    explicit HarWriter(Sink sink, std::string_view version, Secrets secrets = Secrets::Masked);

    void add(const Exchange &recorded, const std::vector<Finding> &found);
    void finish();

private:
    Sink m_sink;
    Secrets m_secrets;
    ExchangeJson m_rest; // for `_expectra`
    bool m_isFirst = true;
};

} // namespace expectra
