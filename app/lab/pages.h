// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answers that no file scripts: the list of scenarios at "/", and what a request gets that can't be
// played. They are scenarios too, so one player answers everything.

#include "app/lab/requesthead.h"
#include "app/lab/script/scenarioset.h"

namespace expectra::lab {

enum class ListForm {
    Text, // for reading
    Json, // for programs
};

[[nodiscard]] Scenario listPage(const ScenarioSet &scenarios, ListForm form);
[[nodiscard]] Scenario refusalPage(const Refusal &refusal);

} // namespace expectra::lab
