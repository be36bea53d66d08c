// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything in reach by a few letters: a field, and below it what fits, best first. The keyboard stays in
// the field; arrows choose, Return does it. Entries are gathered anew each time it opens.

#include "ui/shell/palette/paletteentry.h"
#include "ui/shell/palette/overlay.h"

#include <QtCore/QStringList>

class QLabel;
class QLineEdit;
class QListView;

namespace expectra {

class PaletteModel;

class CommandPalette final : public Overlay
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void present(PaletteEntries entries, const QStringList &recentKeys);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void used(const QString &key); // an entry that can be remembered was chosen

protected:
    [[nodiscard]] QRect cardPlace() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleText(const QString &text);
    bool handleKey(int key);
    void choose(int row);
    void run(const QModelIndex &index);

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace expectra
