// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checks whether an XML text is well-formed. It validates nothing and fetches nothing.

#include "app/bodytext/textfault.h"

#include <QtCore/QString>

#include <optional>
#include <string_view>

namespace expectra {

struct TypedXmlFault
{
    QString words; // a sentence of Qt's, in the user's language
    TextPlace place;
};

/// The first one; nullopt for a well-formed text.
[[nodiscard]] std::optional<TypedXmlFault> checkXml(std::string_view text);

} // namespace expectra
