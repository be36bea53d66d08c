// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/settings.h"

#include "app/collections/edit/jsontext.h"
#include "app/collections/place.h"
#include "app/collections/textfile.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace expectra::collections {

Result<Change> renameCollection(const std::string &directory, const std::string &name)
{
    const auto path = (std::filesystem::path(directory) / "collection.json").string();
    std::optional<std::string> before;
    auto root = nlohmann::ordered_json({{"schema", 1}});
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
        auto bytes = readTextFile(path);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        root = nlohmann::ordered_json::parse(bytes->substr(byteOrderMark(*bytes)), nullptr, false);
        if (!root.is_object())
            return failAt(ErrorCode::Unreadable, {path, 0}, "not a JSON object");
        before = std::move(*bytes);
    }
    root["name"] = name;
    return fileChange(path, before, root.dump(2) + "\n");
}

Result<Change> followDefaultEnvironment(const std::string &directory, const std::string &name,
                                        const std::string &newName)
{
    const auto path = (std::filesystem::path(directory) / "collection.json").string();
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return Change();
    const auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto json = JsonText::parse(*bytes);
    const JsonPath at{"defaults", "environment"};
    if (!json || nlohmann::json::parse(json->valueAt(at), nullptr, false) != nlohmann::json(name))
        return Change();
    json->set(at, jsonString(newName));
    return fileChange(path, *bytes, json->text());
}

} // namespace expectra::collections
