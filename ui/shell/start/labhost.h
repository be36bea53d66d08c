// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lab inside the workbench: on its usual port, or on a free one when that is taken.

#include "app/lab/lab.h"

#include <QtCore/QString>

#include <memory>

namespace expectra {

class LabHost final
{
public:
    LabHost();

    [[nodiscard]] QString address() const; // "127.0.0.1:8417"; empty when it could not be started
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    std::unique_ptr<lab::Lab> m_lab;
    QString m_problem;
};

} // namespace expectra
