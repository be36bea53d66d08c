// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window's own lab is believed over TLS without being asked: its authority was made by this process, for
// this run. Law: for the lab's own port on this machine alone, and never against what a request says itself.

#include "app/request/preparedrequest.h"

namespace expectra {

struct LabTrust
{
    std::uint16_t port = 0;  // where the lab speaks TLS; 0 for nowhere
    std::string authority{}; // the PEM file of its root
};

void trustLab(PreparedRequest &request, const LabTrust &lab);

} // namespace expectra
