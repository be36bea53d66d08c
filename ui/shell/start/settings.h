// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window remembers from one start to the next: its theme and its layout. A layout of another version
// is dropped, since its docks and splitters may mean something else.

#include "ui/shell/settings/preferences.h"
#include "ui/style/palette.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

class QSettings;

namespace expectra {

class Settings final
{
public:
    enum class Store {
        OfTheUser,
        None, // reads as empty and forgets everything: for pictures and tests
    };

    explicit Settings(Store store);
    ~Settings();

    [[nodiscard]] style::Theme theme() const;
    void setTheme(style::Theme theme);

    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    /// Collections that the user opened, the last one first; those that are gone are left out.
    [[nodiscard]] QStringList recentCollections() const;
    void rememberCollection(const QString &path);

    /// What was chosen in the palette, the last one first.
    [[nodiscard]] QStringList recentCommands() const;
    void rememberCommand(const QString &key);

    /// Over which routes this host and port was diagnosed last, in the words of routeName(): without
    /// passwords.
    [[nodiscard]] QStringList diagnosedRoutes(const QString &host) const;
    void rememberDiagnosedRoutes(const QString &host, const QStringList &routes);

    /// Empty for a part that was never saved.
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_settings; // null without a store
};

} // namespace expectra
