// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands on the tab of a request: its method in its colour, then its name, or the last part of its
// address.

#include "ui/widgets/flattabbar.h"

namespace expectra {

struct Request;

struct TabTitle
{
    QString text;
    TabLook look;
    QString toolTip;
};

[[nodiscard]] QString requestTitle(const Request &request);
[[nodiscard]] TabTitle tabTitle(const Request &request, bool isEdited);

} // namespace expectra
