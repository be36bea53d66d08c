// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings/findingmodel.h"

#include "ui/panels/findings/findingwords.h"

#include <algorithm>

namespace expectra {

namespace {

bool passes(FindingFilter filter, Severity severity)
{
    switch (filter) {
    case FindingFilter::All: return true;
    case FindingFilter::Errors: return severity == Severity::Error;
    case FindingFilter::Warnings: return severity == Severity::Warning;
    case FindingFilter::Notes: return severity == Severity::Info;
    case FindingFilter::Good: return false;
    }
    return false;
}

} // namespace

void FindingModel::show(const Exchange &exchange)
{
    beginResetModel();
    m_findings = findings(exchange);
    m_held = whatHeld(exchange);
    updateShown();
    endResetModel();
}

void FindingModel::setFilter(FindingFilter filter)
{
    beginResetModel();
    m_filter = filter;
    updateShown();
    endResetModel();
}

void FindingModel::updateShown()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (passes(m_filter, m_findings[i].severity))
            m_shown.push_back(i);
    }
    if (m_filter != FindingFilter::All && m_filter != FindingFilter::Good)
        return;
    for (std::size_t i = 0; i < m_held.size(); ++i)
        m_shown.push_back(m_findings.size() + i);
}

const Finding *FindingModel::findingAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto place = m_shown[static_cast<std::size_t>(row)];
    return place < m_findings.size() ? &m_findings[place] : nullptr;
}

bool FindingModel::holds(std::string_view id) const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [id](const Finding &finding) { return finding.id == id; });
}

int FindingModel::rowOf(std::string_view id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto *finding = findingAt(row);
        if (finding && finding->id == id)
            return row;
    }
    return -1;
}

const Held *FindingModel::heldAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto place = m_shown[static_cast<std::size_t>(row)];
    return place >= m_findings.size() ? &m_held[place - m_findings.size()] : nullptr;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *finding = findingAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return words(index.row(), index.column());
    case Qt::ToolTipRole: return words(index.row(), WhatColumn).toHtmlEscaped();
    case SeverityRole: return finding ? static_cast<int>(finding->severity) : -1;
    default: return {};
    }
}

QString FindingModel::words(int row, int column) const
{
    if (const auto *held = heldAt(row)) {
        switch (column) {
        case SeverityColumn: return heldLook().word;
        case WhatColumn: return held->sentence;
        default: return held->citation;
        }
    }
    const auto &finding = *findingAt(row);
    switch (column) {
    case SeverityColumn: return severityLook(finding.severity).word;
    case WhatColumn: return finding.summary;
    default: return QString::fromStdString(finding.id);
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case WhatColumn: return tr("What");
    case RuleColumn: return tr("Rule");
    default: return {};
    }
}

} // namespace expectra
