// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window works on: the open collection, the chosen environment, and the lab's address for the
// samples. Law: the lab's variables count only in the collection that ships with the program; those of a user
// are the user's.

#include "app/collections/collection.h"
#include "ui/collections/store/samples.h"

#include <QtCore/QString>

namespace expectra {

class Workspace final
{
public:
    /// The collection that ships with the program, and where the user's own copy of it stands once it was
    /// edited.
    [[nodiscard]] static Samples samples();
    /// The one of the two that counts; these variables tell it where the lab listens.
    [[nodiscard]] static Result<Workspace> openSamples(const std::vector<collections::Variable> &lab);
    /// A collection's directory, or an .http file.
    [[nodiscard]] static Result<Workspace> open(const QString &path);

    /// One that is open already.
    [[nodiscard]] static Workspace of(const collections::Collection &collection);

    [[nodiscard]] const collections::Collection &collection() const { return m_collection; }
    /// The same one read again, or another one that is open. The lab's variables stay with the samples.
    void setCollection(const collections::Collection &collection);
    [[nodiscard]] const QString &environment() const { return m_environment; }
    void setEnvironment(const QString &name) { m_environment = name; }

    /// As it stands in its file, for the composer.
    [[nodiscard]] Result<Request> requestAsWritten(const collections::CollectionRequest &request) const;
    /// The file as it was read, or nullptr.
    [[nodiscard]] std::shared_ptr<const collections::HttpFile> file(const std::string &path) const;
    /// What the names in a file are looked up in; those of a request in none for an unknown one.
    [[nodiscard]] collections::Variables variablesIn(const std::string &path) const;
    /// What its names are looked up in. An unknown key is a request that stands in no file.
    [[nodiscard]] collections::Variables variablesOf(const QString &key) const;

    /// The same for the same place in the same file.
    [[nodiscard]] static QString keyOf(const collections::CollectionRequest &request);

private:
    [[nodiscard]] collections::Surroundings surroundings() const;

    collections::Collection m_collection;
    QString m_environment;
    std::vector<collections::Variable> m_lab; // the samples' own
};

} // namespace expectra
