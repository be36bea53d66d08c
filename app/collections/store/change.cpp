// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/store/change.h"

namespace expectra::collections {

namespace {

Step undoing(const FileChange &step)
{
    return FileChange{step.path, step.after, step.before};
}

Step undoing(const FolderChange &step)
{
    using Kind = FolderChange::Kind;
    return FolderChange{step.path, step.kind == Kind::Made ? Kind::Removed : Kind::Made};
}

Step undoing(const PathMove &step)
{
    return PathMove{step.to, step.from};
}

void addPaths(const FileChange &step, std::vector<std::string> &paths)
{
    paths.push_back(step.path);
}

void addPaths(const FolderChange &step, std::vector<std::string> &paths)
{
    paths.push_back(step.path);
}

void addPaths(const PathMove &step, std::vector<std::string> &paths)
{
    paths.insert(paths.end(), {step.from, step.to});
}

} // namespace

Change fileChange(std::string path, std::optional<std::string> before, std::optional<std::string> after)
{
    if (before == after)
        return {};
    return {{FileChange{std::move(path), std::move(before), std::move(after)}}};
}

Change operator+(Change first, const Change &second)
{
    first.steps.insert(first.steps.end(), second.steps.begin(), second.steps.end());
    return first;
}

Change inverse(const Change &change)
{
    Change result;
    for (auto step = change.steps.rbegin(); step != change.steps.rend(); ++step)
        result.steps.push_back(std::visit([](const auto &each) { return undoing(each); }, *step));
    return result;
}

std::vector<std::string> pathsOf(const Change &change)
{
    std::vector<std::string> paths;
    for (const auto &step : change.steps)
        std::visit([&paths](const auto &each) { addPaths(each, paths); }, step);
    return paths;
}

} // namespace expectra::collections
