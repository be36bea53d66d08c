// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label whose words wrap. Layouts ask for its height at a width many times over, and each answer lays the
// words out anew; this one remembers what it said.

#include <QtWidgets/QLabel>

#include <vector>

namespace expectra {

class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;

private:
    struct Height
    {
        int width;
        int height;
    };

    mutable std::vector<Height> m_heights; // of these words in this face, within these margins
    mutable QString m_words;
    mutable QFont m_face;
    mutable QMargins m_margins;
};

} // namespace expectra
