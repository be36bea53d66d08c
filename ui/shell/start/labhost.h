// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lab inside the workbench: on its usual ports, or on free ones when these are taken. The authority
// behind its TLS port is written to a file of this run, which the samples name as the one to trust.

#include "app/collections/variables.h"
#include "app/lab/lab.h"
#include "app/lab/tls/files.h"
#include "ui/shell/start/labtrust.h"

#include <QtCore/QString>

#include <memory>
#include <vector>

namespace expectra {

class LabHost final
{
public:
    LabHost();

    [[nodiscard]] QString address() const; // "127.0.0.1:8417"; empty when it could not be started
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Where it listens, in the words of the samples: {{host}}, {{secure}}, {{proxy}} and {{ca}}.
    [[nodiscard]] std::vector<collections::Variable> variables() const;
    [[nodiscard]] LabTrust trust() const;

private:
    std::unique_ptr<lab::Lab> m_lab;
    lab::TlsFiles m_files;
    QString m_problem;
};

} // namespace expectra
