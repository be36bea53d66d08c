// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/find/piecefind.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QShortcut>

namespace expectra {

namespace {

constexpr std::size_t mostHits = 10'000; // nobody steps through more

QRegularExpression expressionFor(const SearchTerms &terms)
{
    const auto pattern =
        terms.kind == SearchTerms::Kind::Pattern ? terms.text : QRegularExpression::escape(terms.text);
    return QRegularExpression(pattern, terms.isCaseSensitive ? QRegularExpression::NoPatternOption
                                                             : QRegularExpression::CaseInsensitiveOption);
}

} // namespace

PieceFind::PieceFind(FindBar *bar, Pieces pieces, QWidget *panel)
    : QObject(panel), m_bar(bar), m_pieces(std::move(pieces))
{
    const auto shortcut = [this, panel](const QKeySequence &keys, auto work) {
        auto *made = new QShortcut(keys, panel);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, work);
    };
    shortcut(QKeySequence::Find, [this] { m_bar->open(); });
    shortcut(Qt::Key_F3, [this] { step(1); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { step(-1); });
    connect(bar, &FindBar::termsChanged, this, &PieceFind::search);
    connect(bar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(bar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(bar, &FindBar::closed, this, [this] {
        search();
        emit closed();
    });
}

void PieceFind::refresh()
{
    if (!m_bar->isHidden())
        search();
}

void PieceFind::search()
{
    const auto terms = m_bar->terms();
    const auto expression = expressionFor(terms);
    m_hits.clear();
    m_current = 0;
    if (terms.text.isEmpty() || !expression.isValid()) {
        m_bar->showState(expression.errorString().isEmpty() || terms.text.isEmpty() ? QString()
                                                                                    : tr("no expression"),
                         !expression.isValid());
        return emit hitGone();
    }
    const auto pieces = m_pieces();
    for (int piece = 0; piece < pieces.size() && m_hits.size() < mostHits; ++piece) {
        auto found = expression.globalMatch(pieces[piece]);
        while (found.hasNext() && m_hits.size() < mostHits) {
            const auto match = found.next();
            if (match.capturedLength() > 0)
                m_hits.push_back({piece, static_cast<int>(match.capturedStart()),
                                  static_cast<int>(match.capturedLength())});
        }
    }
    tell();
}

void PieceFind::step(int by)
{
    if (m_hits.empty())
        return;
    const auto count = static_cast<int>(m_hits.size());
    m_current = static_cast<std::size_t>((static_cast<int>(m_current) + by + count) % count);
    tell();
}

void PieceFind::tell()
{
    if (m_hits.empty()) {
        m_bar->showState(tr("no match"), true);
        return emit hitGone();
    }
    m_bar->showState(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()), false);
    emit hitShown(m_hits[m_current]);
}

} // namespace expectra
