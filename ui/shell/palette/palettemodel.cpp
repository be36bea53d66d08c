// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/palettemodel.h"

#include "ui/shell/palette/fuzzymatch.h"

#include <algorithm>

namespace expectra {

namespace {

using Kind = PaletteEntry::Kind;

constexpr Kind allKinds[] = {Kind::Tab, Kind::Request, Kind::HeaderSet, Kind::Exchange, Kind::Action};
constexpr std::size_t mostRows = 200; // nobody reads further; they type on
constexpr int shownRecent = 5;
constexpr int titleFactor = 3; // a title that fits comes before an address that does
constexpr int openBonus = 12;  // what is open is likely meant

QString headingOf(Kind kind)
{
    switch (kind) {
    case Kind::Tab: return PaletteModel::tr("Open requests");
    case Kind::Request: return PaletteModel::tr("Requests");
    case Kind::HeaderSet: return PaletteModel::tr("Header sets");
    case Kind::Exchange: return PaletteModel::tr("Recent exchanges");
    case Kind::Action: return PaletteModel::tr("Actions");
    }
    return {};
}

QString nameOf(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case Kind::Tab: return PaletteModel::tr("open");
    case Kind::Request: return PaletteModel::tr("request");
    case Kind::HeaderSet:
        return entry.isOn ? PaletteModel::tr("header set, on") : PaletteModel::tr("header set");
    case Kind::Exchange: return PaletteModel::tr("exchange");
    case Kind::Action: return {};
    }
    return {};
}

std::optional<Kind> takeKind(QString &text)
{
    const std::optional<Kind> kind = text.startsWith(QLatin1Char('>'))   ? std::optional(Kind::Action)
                                     : text.startsWith(QLatin1Char('@')) ? std::optional(Kind::Request)
                                     : text.startsWith(QLatin1Char('#')) ? std::optional(Kind::HeaderSet)
                                                                         : std::nullopt;
    if (kind)
        text.remove(0, 1);
    return kind;
}

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(PaletteEntries entries, const QStringList &recentKeys)
{
    m_entries = std::move(entries);
    m_recent = recentKeys;
    setText({});
}

void PaletteModel::setText(const QString &text)
{
    QString rest = text.trimmed();
    const auto only = takeKind(rest);
    const QStringList words = rest.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    m_showsKinds = !words.isEmpty() && !only;
    if (words.isEmpty())
        listAll(only);
    else
        listMatches(words, only);
    endResetModel();
}

void PaletteModel::listAll(std::optional<Kind> only)
{
    const auto addHeading = [this](const QString &heading) { m_rows.push_back({-1, heading, 0, {}}); };
    std::vector<int> recent;
    for (int i = 0; !only && i < static_cast<int>(m_entries.size()); ++i) {
        if (recency(m_entries[static_cast<std::size_t>(i)]) > 0)
            recent.push_back(i);
    }
    std::sort(recent.begin(), recent.end(), [this](int a, int b) {
        return recency(m_entries[static_cast<std::size_t>(a)]) >
               recency(m_entries[static_cast<std::size_t>(b)]);
    });
    recent.resize(std::min<std::size_t>(recent.size(), shownRecent));
    if (!recent.empty())
        addHeading(tr("Used lately"));
    for (const int entry : recent)
        m_rows.push_back({entry, {}, 0, {}});
    for (const auto kind : allKinds) {
        bool isFirst = true;
        for (int i = 0; (!only || *only == kind) && i < static_cast<int>(m_entries.size()); ++i) {
            if (m_entries[static_cast<std::size_t>(i)].kind != kind)
                continue;
            if (std::exchange(isFirst, false))
                addHeading(headingOf(kind));
            m_rows.push_back({i, {}, 0, {}});
        }
    }
}

void PaletteModel::listMatches(const QStringList &words, std::optional<Kind> only)
{
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const PaletteEntry &entry = m_entries[static_cast<std::size_t>(i)];
        Row row{i, {}, 0, {}};
        if ((!only || *only == entry.kind) && match(words, entry, row))
            m_rows.push_back(std::move(row));
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return a.score > b.score; });
    m_rows.resize(std::min(m_rows.size(), mostRows));
}

bool PaletteModel::match(const QStringList &words, const PaletteEntry &entry, Row &row) const
{
    for (const QString &word : words) {
        const auto inTitle = fuzzyMatch(word, entry.title);
        const bool inDetail = entry.detail.contains(word, Qt::CaseInsensitive) ||
                              entry.lead.startsWith(word, Qt::CaseInsensitive);
        if (!inTitle && !inDetail)
            return false;
        row.score += inTitle ? inTitle->score * titleFactor : static_cast<int>(word.size());
        if (inTitle)
            row.positions.insert(row.positions.end(), inTitle->positions.begin(), inTitle->positions.end());
    }
    row.score += recency(entry) + (entry.kind == Kind::Tab ? openBonus : 0);
    return true;
}

int PaletteModel::recency(const PaletteEntry &entry) const
{
    const auto at = entry.key.isEmpty() ? -1 : m_recent.indexOf(entry.key);
    return at < 0 ? 0 : static_cast<int>(m_recent.size() - at);
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const int at = m_rows[static_cast<std::size_t>(index.row())].entry;
    return at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)];
}

int PaletteModel::nextChoice(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (m_rows[static_cast<std::size_t>(next)].entry >= 0)
            return next;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const PaletteEntry *shown = entry(index);
    if (!shown)
        return role == HeadingRole || role == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return shown->title;
    case Qt::AccessibleTextRole:
        return QStringList{shown->title, shown->lead, shown->detail, shown->shortcut, nameOf(*shown)}.join(
            QLatin1String(", "));
    case DetailRole: return shown->detail;
    case LeadRole: return shown->lead;
    case ShortcutRole: return shown->shortcut;
    case IconRole: return static_cast<int>(shown->icon);
    case IsOnRole: return shown->isOn;
    case KindRole: return m_showsKinds ? nameOf(*shown) : QString();
    case PositionsRole: return QVariant::fromValue(QList<int>(row.positions.begin(), row.positions.end()));
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                        : Qt::ItemFlags(Qt::NoItemFlags);
}

} // namespace expectra
