// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Folds the composers to their address and their tabs, so that the answer gets the room. In a low window a
// play does that by itself. Laws: what has the keys is never folded by a play; all tabs are folded or none;
// the height before comes back, and it is the one that the window's layout remembers.

#include <QtCore/QList>
#include <QtCore/QObject>

class QAction;

namespace expectra {

class Composer;
class Desk;

class ComposerFold final : public QObject
{
    Q_OBJECT

public:
    /// The action is checked while the parts are shown.
    ComposerFold(Desk *desk, QAction *show);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleComposer(Composer *composer);
    void handlePlay();
    void handleAction(bool shown);
    void handleMovedHandle();
    void takeLeast();

    Desk *m_desk;
    QAction *m_show;
    QList<Composer *> m_composers;
    QList<int> m_before; // the splitter's sizes
    bool m_isFolded = false;
};

} // namespace expectra
