// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/base.h"

#include "app/knowledge/builtinproducts.h"

#include <QtGlobal>

#include <algorithm>

namespace expectra::knowledge {

namespace {

Base readBuiltin()
{
    Base base;
    for (const auto &file : builtinProducts()) {
        auto product = readProduct(file.content, std::string(file.name));
        Q_ASSERT_X(product, "builtinBase", product ? "" : product.error().detail.c_str());
        if (product)
            base.products.push_back(std::move(*product));
    }
    return base;
}

} // namespace

const Base &builtinBase()
{
    static const Base base = readBuiltin();
    return base;
}

std::vector<Cure> curesFor(const Base &base, std::string_view rule, Role role)
{
    std::vector<Cure> cures;
    for (const auto &product : base.products) {
        if (!product.is(role))
            continue;
        for (const auto &behaviour : product.behaviours) {
            const auto &rules = behaviour.rules;
            if (!behaviour.settings.empty() && std::find(rules.begin(), rules.end(), rule) != rules.end())
                cures.push_back({&product, &behaviour});
        }
    }
    return cures;
}

} // namespace expectra::knowledge
