// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/environments/environmentsheet.h"

#include "app/collections/edit/environmentedit.h"
#include "app/collections/edit/settings.h"
#include "app/collections/environment.h"
#include "app/collections/place.h"
#include "app/collections/textfile.h"

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

Result<void> checkName(const std::string &name)
{
    if (name.empty() || name.find_first_of("{}") != std::string::npos)
        return fail(ErrorCode::InvalidInput, "A name is not empty and holds no brace.");
    return {};
}

bool isCalled(const SheetEnvironment &environment, const std::string &name)
{
    return environment.name == name;
}

} // namespace

bool SheetEnvironment::isShared() const
{
    return name == sharedEnvironment;
}

Result<EnvironmentSheet> EnvironmentSheet::read(const std::string &directory)
{
    EnvironmentSheet sheet;
    sheet.m_directory = directory;
    sheet.m_paths = environmentFiles(directory);
    sheet.m_environments.push_back({std::string(sharedEnvironment), {}});
    for (const bool isPrivate : {false, true}) {
        const auto &path = sheet.pathFor(isPrivate);
        std::error_code error;
        if (!std::filesystem::exists(path, error))
            continue;
        const auto bytes = readTextFile(path);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        const auto read = environmentsAsWritten(*bytes, path);
        if (!read)
            return tl::unexpected<Error>(read.error());
        sheet.m_bytes[path] = *bytes;
        for (const auto &environment : *read) {
            std::vector<SheetVariable> variables;
            for (const auto &variable : environment.variables)
                variables.push_back({variable.name, variable.value, isPrivate});
            sheet.m_names[path].push_back(environment.name);
            sheet.take(environment.name, variables);
        }
    }
    return sheet;
}

const SheetEnvironment *EnvironmentSheet::find(const std::string &name) const
{
    const auto found = std::find_if(m_environments.begin(), m_environments.end(),
                                    [&name](const SheetEnvironment &each) { return isCalled(each, name); });
    return found == m_environments.end() ? nullptr : &*found;
}

Result<Change> EnvironmentSheet::add(const std::string &name) const
{
    if (const auto named = checkName(name); !named)
        return tl::unexpected<Error>(named.error());
    if (find(name))
        return fail(ErrorCode::Conflict, "'" + name + "' is there already");
    return checked(newEnvironment(pathFor(false), name));
}

Result<Change> EnvironmentSheet::rename(const std::string &name, const std::string &newName) const
{
    if (const auto named = checkName(newName); !named)
        return tl::unexpected<Error>(named.error());
    if (find(newName))
        return fail(ErrorCode::Conflict, "'" + newName + "' is there already");
    auto change = followDefaultEnvironment(m_directory, name, newName);
    for (const bool isPrivate : {false, true}) {
        if (stands(name, isPrivate))
            change = both(change, renameEnvironment(pathFor(isPrivate), name, newName));
    }
    return change;
}

Result<Change> EnvironmentSheet::remove(const std::string &name) const
{
    Result<Change> change;
    for (const bool isPrivate : {false, true}) {
        if (stands(name, isPrivate))
            change = both(change, removeEnvironment(pathFor(isPrivate), name));
    }
    return change;
}

Result<Change> EnvironmentSheet::setValue(const std::string &environment, const SheetVariable &variable) const
{
    if (const auto named = checkName(variable.name); !named)
        return tl::unexpected<Error>(named.error());
    return checked(setVariable(pathFor(variable.isPrivate), environment, variable.name, variable.value));
}

Result<Change> EnvironmentSheet::renameVariable(const std::string &environment, const SheetVariable &variable,
                                                const std::string &newName) const
{
    if (const auto named = checkName(newName); !named)
        return tl::unexpected<Error>(named.error());
    return checked(
        collections::renameVariable(pathFor(variable.isPrivate), environment, variable.name, newName));
}

Result<Change> EnvironmentSheet::removeVariable(const std::string &environment,
                                                const SheetVariable &variable) const
{
    return checked(collections::removeVariable(pathFor(variable.isPrivate), environment, variable.name));
}

Result<Change> EnvironmentSheet::setPrivate(const std::string &environment, const SheetVariable &variable,
                                            bool isPrivate) const
{
    if (variable.isPrivate == isPrivate)
        return Change();
    const auto *known = find(environment);
    const auto isTaken = [&](const SheetVariable &each) {
        return each.name == variable.name && each.isPrivate == isPrivate;
    };
    if (known && std::any_of(known->variables.begin(), known->variables.end(), isTaken))
        return fail(ErrorCode::Conflict, "'" + variable.name + "' is there already");
    return both(setVariable(pathFor(isPrivate), environment, variable.name, variable.value),
                collections::removeVariable(pathFor(!isPrivate), environment, variable.name));
}

void EnvironmentSheet::take(const std::string &name, const std::vector<SheetVariable> &variables)
{
    auto known = std::find_if(m_environments.begin(), m_environments.end(),
                              [&name](const SheetEnvironment &each) { return isCalled(each, name); });
    if (known == m_environments.end())
        known = m_environments.insert(m_environments.end(), {name, {}});
    known->variables.insert(known->variables.end(), variables.begin(), variables.end());
}

bool EnvironmentSheet::stands(const std::string &environment, bool isPrivate) const
{
    const auto names = m_names.find(pathFor(isPrivate));
    return names != m_names.end() &&
           std::find(names->second.begin(), names->second.end(), environment) != names->second.end();
}

/// What one edits is what one saw.
Result<Change> EnvironmentSheet::checked(Result<Change> change) const
{
    if (!change)
        return change;
    for (const auto &step : change->steps) {
        const auto *file = std::get_if<FileChange>(&step);
        if (!file || std::find(m_paths.begin(), m_paths.end(), file->path) == m_paths.end())
            continue;
        const auto known = m_bytes.find(file->path);
        const bool isSame = known == m_bytes.end() ? !file->before : file->before == known->second;
        if (!isSame)
            return failAt(ErrorCode::Conflict, {file->path, 0}, "another program changed it meanwhile");
    }
    return change;
}

Result<Change> EnvironmentSheet::both(const Result<Change> &first, const Result<Change> &second) const
{
    if (!first)
        return first;
    if (!second)
        return second;
    return checked(*first + *second);
}

} // namespace expectra::collections
