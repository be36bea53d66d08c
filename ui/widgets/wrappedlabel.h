// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label whose words wrap. Layouts ask for its size at many widths, and a plain label chooses the glyphs
// anew for each answer; this one chooses them once. Law: it is as large as a plain label would be.

#include "ui/widgets/shapedwords.h"

#include <QtWidgets/QLabel>

#include <memory>

namespace expectra {

class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] ShapedWords &words() const;
    [[nodiscard]] QSize preferred() const; // of the words alone
    [[nodiscard]] QSize withMargins(const QSize &words) const;

    mutable std::unique_ptr<ShapedWords> m_shaped; // in this face
    mutable QString m_words;
    mutable QFont m_face;
};

} // namespace expectra
