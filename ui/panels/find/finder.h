// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A search that runs: what it found so far, and which hit is the current one. The front of a content is
// searched at once, the rest in the background.

#include "app/bodyview/contentsearch.h"
#include "ui/widgets/backgroundtask.h"

namespace expectra {

class Finder final : public QObject
{
    Q_OBJECT

public:
    using Hits = std::shared_ptr<const std::vector<ByteRange>>;

    explicit Finder(QObject *parent = nullptr) : QObject(parent) {}

    /// The current hit is the first one at or behind this place.
    void find(const Content &content, const SearchTerms &terms, ByteCount from);
    void clear();
    /// Round and round.
    void step(int by);

    [[nodiscard]] const Hits &hits() const { return m_hits; }
    [[nodiscard]] std::optional<ByteRange> current() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isTrouble() const
    {
        return !m_error.isEmpty() || (m_isDone && hasTerms() && m_hits->empty());
    }

signals:
    void hitsChanged();
    /// The current hit is another one: show it.
    void currentChanged();

private:
    void take(const ContentSearch &search, int percent, bool isDone);
    [[nodiscard]] bool hasTerms() const { return !m_terms.text.isEmpty(); }

    SearchTerms m_terms;
    ByteCount m_from = 0;
    Hits m_hits = std::make_shared<const std::vector<ByteRange>>();
    std::optional<std::size_t> m_current;
    QString m_error;
    int m_percent = 0;
    bool m_isDone = true;
    bool m_isCut = false;
    BackgroundTask m_task;
};

} // namespace expectra
