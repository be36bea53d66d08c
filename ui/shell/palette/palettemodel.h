// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the palette shows for the typed text, best first: each word must be found, by its letters in the title
// or as it is in the rest. Without text, what was used lately and then everything by kind. A first sign
// narrows it to a kind: > actions, @ requests, # header sets.

#include "ui/shell/palette/paletteentry.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>

namespace expectra {

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, // the text of a heading, which can't be chosen; else empty
        DetailRole,
        LeadRole,
        ShortcutRole,
        IconRole,
        IsOnRole,
        KindRole,      // in words, where the order doesn't say it
        PositionsRole, // QList<int>: the letters of the title that were found
    };

    explicit PaletteModel(QObject *parent = nullptr);

    void setEntries(PaletteEntries entries, const QStringList &recentKeys);
    void setText(const QString &text);

    [[nodiscard]] const PaletteEntry *entry(const QModelIndex &index) const; // nullptr for a heading
    /// The next row that can be chosen, in this direction; -1 for none.
    [[nodiscard]] int nextChoice(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int entry = -1; // -1 for a heading
        QString heading;
        int score = 0;
        std::vector<int> positions;
    };

    void listAll(std::optional<PaletteEntry::Kind> only);
    void listMatches(const QStringList &words, std::optional<PaletteEntry::Kind> only);
    [[nodiscard]] bool match(const QStringList &words, const PaletteEntry &entry, Row &row) const;
    [[nodiscard]] int recency(const PaletteEntry &entry) const; // 0 for never used, most for the last

    PaletteEntries m_entries;
    QStringList m_recent;
    std::vector<Row> m_rows;
    bool m_showsKinds = false;
};

} // namespace expectra
