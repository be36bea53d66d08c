// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The collection that ships with the program, which nobody may change, and the copy that the user edits
// instead. Law: the copy is made by the first edit, and from then on it is the one that is opened.

#include "app/collections/store/change.h"

#include <QtCore/QString>

namespace expectra {

class Samples final
{
public:
    Samples() = default;
    Samples(QString shipped, QString copy) : m_shipped(std::move(shipped)), m_copy(std::move(copy)) {}

    [[nodiscard]] const QString &shipped() const { return m_shipped; }
    [[nodiscard]] const QString &copy() const { return m_copy; }
    /// The copy, once there is one.
    [[nodiscard]] QString current() const;
    [[nodiscard]] bool touchesShipped(const collections::Change &change) const;
    [[nodiscard]] collections::Change onCopy(const collections::Change &change) const;
    [[nodiscard]] Result<void> makeCopy() const;

private:
    [[nodiscard]] bool isShipped(const std::string &path) const;
    [[nodiscard]] std::string moved(const std::string &path) const;

    QString m_shipped; // empty where nothing ships
    QString m_copy;
};

} // namespace expectra
