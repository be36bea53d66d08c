// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/find/labelfind.h"

#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QScrollArea>

namespace expectra {

namespace {

QString wordsOf(const QLabel &label)
{
    return label.textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(label.text()).toPlainText()
                                              : label.text();
}

} // namespace

LabelFind::LabelFind(FindBar *bar, QWidget *content, QWidget *panel)
    : QObject(panel)
    , m_content(content)
    , m_find(new PieceFind(
          bar, [this] { return read(); }, panel))
{
    connect(m_find, &PieceFind::hitShown, this, &LabelFind::show);
    connect(m_find, &PieceFind::hitGone, this, &LabelFind::forget);
    connect(m_find, &PieceFind::closed, panel, [panel] { panel->setFocus(); });
}

QStringList LabelFind::read()
{
    QStringList pieces;
    m_labels.clear();
    for (auto *label : m_content->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(m_content) || !(label->textInteractionFlags() & Qt::TextSelectableByMouse))
            continue; // what can't be selected can't be shown as found
        m_labels.emplace_back(label);
        pieces.append(wordsOf(*label));
    }
    return pieces;
}

void LabelFind::show(const PieceHit &hit)
{
    forget();
    QLabel *label = m_labels[static_cast<std::size_t>(hit.piece)];
    if (!label)
        return;
    label->setSelection(hit.start, hit.length);
    m_selected = label;
    for (QWidget *around = label->parentWidget(); around && around != m_content->parentWidget();
         around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(label);
    }
}

void LabelFind::forget()
{
    if (m_selected)
        m_selected->setSelection(0, 0);
    m_selected.clear();
}

} // namespace expectra
