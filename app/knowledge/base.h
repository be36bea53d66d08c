// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The knowledge base: all products that are known. Each is a file of resources/knowledge, whose README says
// what may stand in it. Law: a file that says anything else is refused whole, with the place of the slip.

#include "app/base/result.h"
#include "app/knowledge/product.h"

namespace expectra::knowledge {

struct Base
{
    std::vector<Product> products; // by id
};

/// What is compiled in. Made on first use.
[[nodiscard]] const Base &builtinBase();

/// One file's text; its name without ".json" becomes the id. Unreadable: file, place and what is wrong there.
[[nodiscard]] Result<Product> readProduct(std::string_view json, const std::string &fileName);

/// A behaviour that can be changed, and whose it is.
struct Cure
{
    const Product *product = nullptr;
    const Behaviour *behaviour = nullptr;
};

/// What products of this role can be set to against a verdict, also where none was recognised.
[[nodiscard]] std::vector<Cure> curesFor(const Base &base, std::string_view rule, Role role);

} // namespace expectra::knowledge
