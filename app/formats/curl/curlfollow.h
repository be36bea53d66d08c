// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What curl's options say about redirects, cookies and credentials.

#include "app/formats/curl/curldraft.h"

namespace expectra::curl {

void takeUser(Draft &draft, const std::string &value);
void takeTrust(Draft &draft, const std::string &value);
void takeKeepMethod(Draft &draft, const std::string &value);
void takeMaximum(Draft &draft, const std::string &value);
void takeCookie(Draft &draft, const std::string &value);
void takeJar(Draft &draft, const std::string &value);

/// Who sends it, once all options are read: --digest may stand on either side of -u.
void settleUser(Draft &draft);

} // namespace expectra::curl
