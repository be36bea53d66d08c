// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label of one line. A plain label chooses its glyphs three times to tell its sizes; this one does it once.
// Law: it is as large as a plain label would be.

#include <QtWidgets/QLabel>

namespace expectra {

class LineLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LineLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] bool isPlain() const;

    mutable QSize m_size; // of these words in this face
    mutable QString m_words;
    mutable QFont m_face;
};

} // namespace expectra
