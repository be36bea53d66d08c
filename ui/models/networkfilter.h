// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the filter field of the network log asks for: words that must all hold. `expect:refused`,
// `expect:any`, `status:417`, `status:4xx`, `status:failed`, `method:put`, `host:example`; any other word is
// looked for in method, address and name; a minus before a word turns it round. Case doesn't matter.

#include "app/exchange/exchange.h"

#include <QtCore/QStringView>

#include <string>
#include <vector>

namespace expectra {

class NetworkFilter final
{
public:
    NetworkFilter() = default; // lets everything through
    explicit NetworkFilter(QStringView text);

    [[nodiscard]] bool accepts(const Exchange &exchange) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }

private:
    enum class Field { Anywhere, Expect, Status, Method, Host };
    struct Term
    {
        Field field = Field::Anywhere;
        std::string value; // lower case
        bool isNegated = false;
    };

    static Term termOf(QStringView word);
    static bool holds(const Term &term, const Exchange &exchange);

    std::vector<Term> m_terms;
};

} // namespace expectra
