// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The environments of a directory as one edits them: each value with the file it stands in, the private ones
// apart, and what is shared by all in a place of its own. Laws: nothing is written here; a file that is no
// longer as it was read gives a Conflict.

#include "app/collections/store/change.h"

#include <map>
#include <string>
#include <vector>

namespace expectra::collections {

struct SheetVariable
{
    std::string name;
    std::string value;
    bool isPrivate = false; // it stands in the file that is kept out of version control

    friend bool operator==(const SheetVariable &, const SheetVariable &) = default;
};

struct SheetEnvironment
{
    std::string name;
    std::vector<SheetVariable> variables; // those of the shared file, then the private ones

    /// Its values stand below those of every other one. It has no other name.
    [[nodiscard]] bool isShared() const;

    friend bool operator==(const SheetEnvironment &, const SheetEnvironment &) = default;
};

class EnvironmentSheet final
{
public:
    /// A directory without environments has the one that is shared by all, and it is empty.
    [[nodiscard]] static Result<EnvironmentSheet> read(const std::string &directory);

    /// What is shared by all, then the others in the order of the files.
    [[nodiscard]] const std::vector<SheetEnvironment> &environments() const { return m_environments; }
    [[nodiscard]] const SheetEnvironment *find(const std::string &name) const;

    [[nodiscard]] Result<Change> add(const std::string &name) const;
    /// A collection that names it as its default follows.
    [[nodiscard]] Result<Change> rename(const std::string &name, const std::string &newName) const;
    [[nodiscard]] Result<Change> remove(const std::string &name) const;

    [[nodiscard]] Result<Change> setValue(const std::string &environment,
                                          const SheetVariable &variable) const;
    [[nodiscard]] Result<Change> renameVariable(const std::string &environment, const SheetVariable &variable,
                                                const std::string &newName) const;
    [[nodiscard]] Result<Change> removeVariable(const std::string &environment,
                                                const SheetVariable &variable) const;
    /// Moves it to the other file.
    [[nodiscard]] Result<Change> setPrivate(const std::string &environment, const SheetVariable &variable,
                                            bool isPrivate) const;

    friend bool operator==(const EnvironmentSheet &, const EnvironmentSheet &) = default;

private:
    [[nodiscard]] const std::string &pathFor(bool isPrivate) const { return m_paths[isPrivate ? 1 : 0]; }
    void take(const std::string &name, const std::vector<SheetVariable> &variables);
    [[nodiscard]] bool stands(const std::string &environment, bool isPrivate) const;
    [[nodiscard]] Result<Change> checked(Result<Change> change) const;
    [[nodiscard]] Result<Change> both(const Result<Change> &first, const Result<Change> &second) const;

    std::string m_directory;
    std::vector<std::string> m_paths;                        // the shared file and the private one
    std::map<std::string, std::string> m_bytes;              // of the files that are there
    std::map<std::string, std::vector<std::string>> m_names; // of the environments in each file
    std::vector<SheetEnvironment> m_environments;
};

} // namespace expectra::collections
