// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts what is composed into its file, or into a new one. Laws: a file that says something else than what was
// opened is not overwritten, its tab asks; the rest of a file stays byte for byte.

#include "app/base/result.h"
#include "app/collections/httpfile.h"
#include "app/collections/store/change.h"

#include <QtCore/QObject>

#include <functional>

namespace expectra {

class CollectionStore;
class RequestTab;
class RequestTabs;

class Saver final : public QObject
{
    Q_OBJECT

public:
    /// Where to put a new file; empty: nowhere. It is given a place to begin with.
    using AskForPlace = std::function<QString(const QString &suggested)>;

    Saver(RequestTabs *tabs, CollectionStore *store, QObject *parent = nullptr);

    void setAskForPlace(AskForPlace ask) { m_ask = std::move(ask); }

    void saveCurrent();
    void saveCurrentAs();
    void saveAll();

signals:
    void saved(const QString &file);
    void savingFailed(const QString &reason);

private:
    bool save(RequestTab *tab);
    bool saveAs(RequestTab *tab);
    [[nodiscard]] Result<void> applyInStore(const collections::Change &change);
    [[nodiscard]] Result<void> saveInPlace(RequestTab *tab);
    [[nodiscard]] Result<void> saveInto(RequestTab *tab, const QString &path);
    bool tell(RequestTab *tab, const Result<void> &result);
    [[nodiscard]] QString suggestion(const RequestTab *tab) const;

    RequestTabs *m_tabs;
    CollectionStore *m_store;
    AskForPlace m_ask;
};

} // namespace expectra
