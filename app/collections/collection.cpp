// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/collection.h"

#include "app/collections/headersetfile.h"
#include "app/collections/profiles/profiles.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace expectra::collections {

namespace {

namespace fs = std::filesystem;

constexpr int knownSchema = 1;
constexpr const char *headerSetFolder = "header-sets";
constexpr const char *settingsFile = "collection.json";

/// The entries of a directory in an order that every system gives alike; hidden ones left out.
Result<std::vector<fs::path>> entriesOf(const fs::path &directory)
{
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator each(directory, error), end; !error && each != end; each.increment(error)) {
        if (!each->path().filename().string().starts_with('.'))
            entries.push_back(each->path());
    }
    if (error)
        return failAt(ErrorCode::Unreadable, {directory.string(), 0}, error.message());
    const auto key = [](const fs::path &path) {
        const auto name = path.filename().string();
        return std::pair(http::toLower(name), name);
    };
    std::sort(entries.begin(), entries.end(),
              [&key](const fs::path &a, const fs::path &b) { return key(a) < key(b); });
    return entries;
}

bool isHttpFile(const fs::path &path)
{
    const auto extension = path.extension();
    return extension == ".http" || extension == ".rest";
}

class Reader final
{
public:
    explicit Reader(Collection &collection, const Collection *before = nullptr) : m_collection(collection)
    {
        if (before)
            remember(before->root);
    }

    void readFolder(Folder &folder)
    {
        m_collection.sources.push_back(folder.path);
        const auto entries = entriesOf(folder.path);
        if (!entries) {
            addProblem(folder, folder.path, entries.error());
            return;
        }
        for (const auto &path : *entries) {
            std::error_code error;
            // A link to a directory may lead back up.
            const bool isDirectory = fs::is_directory(path, error) && !fs::is_symlink(path, error);
            if (isDirectory && path.filename() != headerSetFolder)
                addDirectory(folder, path);
            else if (!isDirectory && isHttpFile(path))
                addFile(folder, path.string());
        }
    }

    void addFile(Folder &folder, const std::string &path)
    {
        m_collection.sources.push_back(path);
        const auto read = readFile(path);
        if (!read) {
            addProblem(folder, path, read.error());
            return;
        }
        const auto &file = *read;
        if (file->requests.size() == 1) {
            folder.requests.push_back({file, 0});
            return;
        }
        Folder requests{Folder::Kind::File, fs::path(path).stem().string(), path, {}, {}, {}};
        for (std::size_t index = 0; index < file->requests.size(); ++index)
            requests.requests.push_back({file, index});
        folder.folders.push_back(std::move(requests));
    }

    void readHeaderSets()
    {
        const auto directory = fs::path(m_collection.path) / headerSetFolder;
        std::error_code error;
        if (!fs::is_directory(directory, error))
            return;
        m_collection.sources.push_back(directory.string());
        const auto entries = entriesOf(directory);
        if (!entries) {
            addProblem(m_collection.root, directory.string(), entries.error());
            return;
        }
        for (const auto &path : *entries) {
            if (path.extension() != ".headers")
                continue;
            m_collection.sources.push_back(path.string());
            auto set = readHeaderSet(path.string());
            if (set)
                m_collection.headerSets.push_back(std::move(*set));
            else
                addProblem(m_collection.root, path.string(), set.error());
        }
    }

    void readAllEnvironments()
    {
        auto environments = readEnvironments(m_collection.path);
        if (environments)
            m_collection.environments = std::move(*environments);
        for (const auto &path : environmentFiles(m_collection.path)) {
            std::error_code error;
            if (fs::exists(path, error))
                m_collection.sources.push_back(path);
            if (!environments && environments.error().detail.starts_with(path + ":"))
                addProblem(m_collection.root, path, environments.error());
        }
    }

private:
    void addDirectory(Folder &folder, const fs::path &path)
    {
        Folder inner{Folder::Kind::Directory, path.filename().string(), path.string(), {}, {}, {}};
        readFolder(inner);
        // Directories of other things, such as bodies to send, are none of ours; an empty one waits for
        // requests.
        std::error_code error;
        if (!inner.isEmpty() || fs::is_empty(path, error))
            folder.folders.push_back(std::move(inner));
    }

    void addProblem(Folder &folder, const std::string &path, const Error &error)
    {
        m_collection.problems.push_back(error);
        folder.broken.push_back(problemIn(path, error));
    }

    void remember(const Folder &folder)
    {
        for (const auto &request : folder.requests)
            m_before.emplace(request.file->path, request.file);
        for (const auto &inner : folder.folders)
            remember(inner);
    }

    Result<std::shared_ptr<const HttpFile>> readFile(const std::string &path) const
    {
        const auto before = m_before.find(path);
        if (before != m_before.end() && stampOf(path) == before->second->stamp)
            return before->second;
        auto read = readHttpFile(path);
        if (!read)
            return tl::unexpected<Error>(read.error());
        return std::make_shared<const HttpFile>(std::move(*read));
    }

    Collection &m_collection;
    std::unordered_map<std::string, std::shared_ptr<const HttpFile>> m_before;
};

std::string textOf(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<void> readSettings(Collection &collection)
{
    const auto path = fs::path(collection.path) / settingsFile;
    std::error_code error;
    if (!fs::exists(path, error))
        return {};
    collection.sources.push_back(path.string());
    const auto bytes = readTextFile(path.string());
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const Place place{path.string(), 0};
    const auto begin = bytes->begin() + static_cast<std::ptrdiff_t>(byteOrderMark(*bytes));
    const auto root = nlohmann::json::parse(begin, bytes->end(), nullptr, false);
    if (!root.is_object())
        return failAt(ErrorCode::Unreadable, place, "not a JSON object");
    const auto schema = root.find("schema");
    if (schema != root.end() && *schema != knownSchema)
        return failAt(ErrorCode::Unreadable, place, "the schema " + schema->dump() + " is not known");
    if (auto name = textOf(root, "name"); !name.empty())
        collection.name = std::move(name);
    collection.description = textOf(root, "description");
    const auto defaults = root.find("defaults");
    if (defaults != root.end() && defaults->is_object())
        collection.defaultEnvironment = textOf(*defaults, "environment");
    return {};
}

fs::path homeOf(const fs::path &httpFile)
{
    std::error_code error;
    auto own = httpFile.has_parent_path() ? httpFile.parent_path() : fs::path(".");
    for (auto directory = fs::absolute(own, error).lexically_normal();; directory = directory.parent_path()) {
        if (fs::exists(directory / settingsFile, error))
            return directory;
        if (directory == directory.parent_path())
            return own;
    }
}

std::string namesOf(const std::vector<Environment> &environments)
{
    std::string names;
    for (const auto &environment : environments)
        names += (names.empty() ? "" : ", ") + environment.name;
    return names.empty() ? "there are none" : "there are " + names;
}

} // namespace

std::string CollectionRequest::name() const
{
    const auto &request = source();
    return request.displayName().empty() ? request.method + " " + request.target.text : request.displayName();
}

Result<Surroundings> Collection::surroundings(std::string_view environment) const
{
    Surroundings result{{}, {}, withProfiles(headerSets)};
    const auto wanted = environment.empty() ? std::string_view(defaultEnvironment) : environment;
    if (wanted.empty())
        return result;
    const auto found =
        std::find_if(environments.begin(), environments.end(),
                     [wanted](const Environment &candidate) { return candidate.name == wanted; });
    if (found == environments.end())
        return failAt(ErrorCode::NotFound, {path, 0},
                      "no environment '" + std::string(wanted) + "'; " + namesOf(environments));
    result.environment = found->variables;
    return result;
}

std::vector<CollectionRequest> requestsOf(const Folder &folder)
{
    auto requests = folder.requests;
    for (const auto &inner : folder.folders) {
        const auto more = requestsOf(inner);
        requests.insert(requests.end(), more.begin(), more.end());
    }
    return requests;
}

Result<Collection> openCollection(const std::string &directory)
{
    Collection collection;
    collection.path = directory;
    std::error_code error;
    collection.name = fs::weakly_canonical(directory, error).filename().string();
    if (const auto read = readSettings(collection); !read)
        return tl::unexpected<Error>(read.error());
    collection.root = {Folder::Kind::Directory, collection.name, collection.path, {}, {}, {}};
    Reader reader(collection);
    reader.readHeaderSets();
    reader.readAllEnvironments();
    return collection;
}

Result<Collection> readCollection(const std::string &directory, const Collection *before)
{
    std::error_code error;
    if (!fs::is_directory(directory, error))
        return failAt(ErrorCode::Unreadable, {directory, 0}, "no directory");
    auto collection = openCollection(directory);
    if (collection)
        Reader(*collection, before).readFolder(collection->root);
    return collection;
}

Result<Collection> readCollectionOf(const std::string &httpFile, const Collection *before)
{
    auto collection = openCollection(homeOf(httpFile).string());
    if (collection)
        Reader(*collection, before).addFile(collection->root, httpFile);
    return collection;
}

} // namespace expectra::collections
