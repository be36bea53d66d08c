// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/environmentedit.h"

#include "app/collections/edit/jsontext.h"
#include "app/collections/place.h"
#include "app/collections/textfile.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace expectra::collections {

namespace {

/// Reads the file, lets `edit` change it, and tells the change.
template <class Edit>
Result<Change> edited(const std::string &path, Edit edit)
{
    std::error_code error;
    std::optional<std::string> before;
    if (std::filesystem::exists(path, error)) {
        auto bytes = readTextFile(path);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        before = std::move(*bytes);
    }
    auto json = JsonText::parse(before.value_or("{}\n"));
    if (!json)
        return failAt(json.error().code, {path, 0}, json.error().detail);
    if (const Result<void> done = edit(*json); !done)
        return tl::unexpected<Error>(done.error());
    return fileChange(path, before, json->text());
}

Result<void> rename(JsonText &json, const std::string &path, const JsonPath &from, const std::string &name)
{
    auto to = from;
    to.back() = name;
    if (to != from && json.has(to))
        return failAt(ErrorCode::Conflict, {path, 0}, "'" + name + "' is there already");
    json.rename(from, name);
    return {};
}

/// The text as it is for a number or a truth value, where one stood there before.
std::string valueFor(const std::string &old, const std::string &text)
{
    const auto before = nlohmann::json::parse(old, nullptr, false);
    const auto after = nlohmann::json::parse(text, nullptr, false);
    const bool isSameKind = (before.is_number() && after.is_number() && after.dump() == text) ||
                            (before.is_boolean() && after.is_boolean());
    return isSameKind ? text : jsonString(text);
}

} // namespace

Result<Change> setVariable(const std::string &path, const std::string &environment, const std::string &name,
                           const std::string &value)
{
    return edited(path, [&](JsonText &json) {
        const JsonPath at{environment, name};
        json.set(at, valueFor(json.valueAt(at), value));
        return Result<void>();
    });
}

Result<Change> removeVariable(const std::string &path, const std::string &environment,
                              const std::string &name)
{
    return edited(path, [&](JsonText &json) {
        json.remove({environment, name});
        return Result<void>();
    });
}

Result<Change> renameVariable(const std::string &path, const std::string &environment,
                              const std::string &name, const std::string &newName)
{
    return edited(path, [&](JsonText &json) { return rename(json, path, {environment, name}, newName); });
}

Result<Change> newEnvironment(const std::string &path, const std::string &name)
{
    return edited(path, [&](JsonText &json) {
        if (json.has({name}))
            return Result<void>(failAt(ErrorCode::Conflict, {path, 0}, "'" + name + "' is there already"));
        json.set({name}, "{}");
        return Result<void>();
    });
}

Result<Change> renameEnvironment(const std::string &path, const std::string &name, const std::string &newName)
{
    return edited(path, [&](JsonText &json) { return rename(json, path, {name}, newName); });
}

Result<Change> removeEnvironment(const std::string &path, const std::string &name)
{
    return edited(path, [&](JsonText &json) {
        json.remove({name});
        return Result<void>();
    });
}

} // namespace expectra::collections
