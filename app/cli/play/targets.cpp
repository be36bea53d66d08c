// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/targets.h"

#include "app/cli/nearest.h"
#include "app/collections/collection.h"
#include "app/collections/headersetfile.h"
#include "app/request/prepare.h"

#include <algorithm>
#include <filesystem>

namespace expectra::cli {

namespace {

using collections::Collection;
using collections::CollectionRequest;
using collections::FileRequest;
using collections::HttpFile;
using collections::Surroundings;

bool isHttpFileName(std::string_view text)
{
    return text.ends_with(".http") || text.ends_with(".rest");
}

/// Header sets that are named by their file stand beside those of the collection.
Result<void> addNamedSets(const PlaySettings &settings, Surroundings &surroundings,
                          std::vector<std::string> &names)
{
    for (const auto &name : settings.headerSets) {
        if (!name.ends_with(".headers")) {
            names.push_back(name);
            continue;
        }
        auto set = collections::readHeaderSet(name);
        if (!set)
            return tl::unexpected<Error>(set.error());
        names.push_back(set->name);
        surroundings.headerSets.insert(surroundings.headerSets.begin(), std::move(*set));
    }
    return {};
}

tl::unexpected<Error> allProblems(const Collection &collection)
{
    Error error = collection.problems.front();
    for (std::size_t i = 1; i < collection.problems.size(); ++i)
        error.detail += "\n" + collection.problems[i].detail;
    return tl::unexpected<Error>(std::move(error));
}

Result<std::vector<CollectionRequest>> pick(std::vector<CollectionRequest> requests, const PlayTarget &target)
{
    if (requests.empty())
        return fail(ErrorCode::NotFound, target.place + " holds no request");
    if (target.requestName.empty())
        return requests;
    std::vector<std::string> names;
    for (const auto &request : requests) {
        if (request.source().isCalled(target.requestName))
            return std::vector{request};
        names.push_back(request.name());
    }
    return fail(ErrorCode::NotFound, target.place + " holds no request '" + target.requestName +
                                         "'; the nearest one is '" + nearest(target.requestName, names) +
                                         "'");
}

class Collector final
{
public:
    explicit Collector(const PlaySettings &settings) : m_settings(settings) {}

    Result<void> add(const PlayTarget &target)
    {
        return target.kind == TargetKind::Address ? addAddress(target) : addCollection(target);
    }

    std::vector<Request> takeComposed() { return std::move(m_composed); }
    std::vector<PreparedRequest> take() { return std::move(m_requests); }

private:
    Result<void> addAddress(const PlayTarget &target)
    {
        HttpFile commandLine{target.place, {}, {}, {}, {}};
        FileRequest source;
        source.target = {target.place, 0};
        source.options.encodesTarget = false;
        if (m_settings.edits.body)
            source.method = "POST";
        // Looking for files in the working directory is only worth it when something asks for them.
        const bool needsFiles = !m_settings.headerSets.empty() || !m_settings.environment.empty();
        const auto around = needsFiles ? collections::openCollection(".") : Result<Collection>(Collection());
        if (!around)
            return tl::unexpected<Error>(around.error());
        if (!around->problems.empty())
            return allProblems(*around);
        auto surroundings = surroundingsIn(*around);
        if (!surroundings)
            return tl::unexpected<Error>(surroundings.error());
        return addRequest(commandLine, source, *surroundings);
    }

    Result<void> addCollection(const PlayTarget &target)
    {
        const auto collection = target.kind == TargetKind::Directory
                                    ? collections::readCollection(target.place)
                                    : collections::readCollectionOf(target.place);
        if (!collection)
            return tl::unexpected<Error>(collection.error());
        if (!collection->problems.empty())
            return allProblems(*collection);
        const auto requests = pick(collections::requestsOf(collection->root), target);
        if (!requests)
            return tl::unexpected<Error>(requests.error());
        auto surroundings = surroundingsIn(*collection);
        if (!surroundings)
            return tl::unexpected<Error>(surroundings.error());
        for (const auto &request : *requests) {
            if (auto added = addRequest(*request.file, request.source(), *surroundings); !added)
                return added;
        }
        return {};
    }

    Result<Surroundings> surroundingsIn(const Collection &collection) const
    {
        auto surroundings = collection.surroundings(m_settings.environment);
        if (surroundings)
            surroundings->overrides = m_settings.overrides;
        return surroundings;
    }

    Result<void> addRequest(const HttpFile &file, FileRequest source, Surroundings surroundings)
    {
        if (auto added = addNamedSets(m_settings, surroundings, source.options.headerSets); !added)
            return added;
        auto request = collections::resolve(file, source, surroundings);
        if (!request)
            return tl::unexpected<Error>(request.error());
        m_settings.edits.applyTo(*request);
        auto prepared = prepare(*request);
        if (!prepared) {
            const auto &error = prepared.error();
            const std::string hint = error.code == ErrorCode::Forbidden ? "; --unsafe sends it" : "";
            return collections::failAt(error.code, {file.path, source.target.line}, error.detail + hint);
        }
        m_composed.push_back(std::move(*request));
        m_requests.push_back(std::move(*prepared));
        return {};
    }

    const PlaySettings &m_settings;
    std::vector<Request> m_composed;
    std::vector<PreparedRequest> m_requests;
};

Result<Collector> collect(const PlaySettings &settings)
{
    Collector collector(settings);
    for (const auto &target : settings.targets) {
        if (const auto added = collector.add(parsePlayTarget(target)); !added)
            return tl::unexpected<Error>(added.error());
    }
    return collector;
}

} // namespace

PlayTarget parsePlayTarget(const std::string &text)
{
    std::error_code error;
    if (text.find("://") != std::string::npos)
        return {TargetKind::Address, text, {}};
    if (std::filesystem::is_directory(text, error))
        return {TargetKind::Directory, text, {}};
    if (isHttpFileName(text))
        return {TargetKind::HttpFile, text, {}};
    const auto hash = text.find('#');
    const auto path = text.substr(0, hash);
    const auto name = hash == std::string::npos ? std::string() : text.substr(hash + 1);
    if (isHttpFileName(path))
        return {TargetKind::HttpFile, path, name};
    if (hash != std::string::npos && std::filesystem::is_directory(path, error))
        return {TargetKind::Directory, path, name};
    return {TargetKind::Address, text, {}};
}

Result<std::vector<Request>> composeRequests(const PlaySettings &settings)
{
    auto collected = collect(settings);
    if (!collected)
        return tl::unexpected<Error>(collected.error());
    return collected->takeComposed();
}

Result<std::vector<PreparedRequest>> collectRequests(const PlaySettings &settings)
{
    auto collected = collect(settings);
    if (!collected)
        return tl::unexpected<Error>(collected.error());
    return collected->take();
}

} // namespace expectra::cli
