// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with rows of the log: copied, pinned, removed, filtered by. The same actions serve the
// menus and the keys. What needs the whole exchange is off where none of the selected ones is kept.

#include "app/exchange/exchange.h"
#include "app/log/networkcolumn.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QPoint;
class QWidget;

namespace expectra {

class NetworkTable;

class RowActions final : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<ExchangePtr(quint64 id)>;

    /// The keys work in the table.
    RowActions(NetworkTable *table, QWidget *parent);

    void setSource(Source source) { m_source = std::move(source); }
    /// Those that need no row.
    [[nodiscard]] QList<QAction *> ofTheLog() const { return {m_saveAll, m_clear}; }
    /// All of them, for a row and the column that was pointed at.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent, int column);

signals:
    void pinRequested(const std::vector<quint64> &ids, bool isPinned);
    /// Empty: all that are kept.
    void saveRequested(const std::vector<quint64> &ids);
    void removeRequested(const std::vector<quint64> &ids);
    void clearRequested();
    void exchangeRequested(quint64 id);
    void filterWordRequested(const QString &word);

private:
    [[nodiscard]] QAction *make(const QString &text, const QKeySequence &keys, void (RowActions::*deed)());
    void popUp(const QPoint &at);
    void addLink(QMenu *menu);
    void addFilters(QMenu *menu, int column);
    void copyRows();
    void copyAddresses();
    void copyResponseHeaders();
    void copyTranscripts();
    void copyCommands();
    void copyHar();
    void saveSelected();
    void saveAll();
    void togglePin();
    void removeRows();
    [[nodiscard]] std::vector<ExchangePtr> selectedExchanges() const; // those that are kept
    void copy(const QString &text) const;

    NetworkTable *m_table;
    Source m_source;
    QAction *m_copyRows;
    QAction *m_copyAddresses;
    QAction *m_copyHeaders;
    QAction *m_copyTranscripts;
    QAction *m_copyCommands;
    QAction *m_copyHar;
    QAction *m_saveSelected;
    QAction *m_saveAll;
    QAction *m_pin;
    QAction *m_remove;
    QAction *m_clear;
};

} // namespace expectra
