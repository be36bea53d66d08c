// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label that chooses the glyphs of its words once, to measure them and to draw them; a plain one chooses
// them anew for each answer and each paint. Law: it is as large as a plain label would be, and looks like it.

#include "ui/widgets/shapedwords.h"

#include <QtWidgets/QLabel>

#include <memory>

namespace expectra {

class ShapedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override;

    /// Plain words, without a mnemonic, a frame or an indent of their own: the rest is left to the plain
    /// label.
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] ShapedWords &words() const;
    [[nodiscard]] QSize withMargins(const QSize &words) const;

private:
    mutable std::unique_ptr<ShapedWords> m_shaped; // in this face
    mutable QString m_words;
    mutable QFont m_face;
};

} // namespace expectra
