// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A collection as a tree of values: what the sidebar shows and the runner plays. Reading it plays nothing and
// resolves nothing. Law: one broken file does not hide the others; it becomes a problem with its name and
// line.

#include "app/collections/environment.h"
#include "app/collections/httpfile.h"
#include "app/collections/place.h"
#include "app/collections/resolve.h"

#include <memory>
#include <string>
#include <vector>

namespace expectra::collections {

/// One request and the file it stands in, which its neighbours share.
struct CollectionRequest
{
    std::shared_ptr<const HttpFile> file;
    std::size_t index = 0; // in the file

    [[nodiscard]] const FileRequest &source() const { return file->requests[index]; }
    /// The title or name; for a request without either its method and target.
    [[nodiscard]] std::string name() const;

    /// The same request of the same reading of a file.
    friend bool operator==(const CollectionRequest &, const CollectionRequest &) = default;
};

struct Folder
{
    enum class Kind {
        Directory, // of files and directories
        File,      // one .http file with several requests; a file with one is that request
    };
    Kind kind = Kind::Directory;
    std::string name; // of the directory, or of the file without its ending
    std::string path;
    std::vector<Folder> folders;             // directories and files, by name
    std::vector<CollectionRequest> requests; // those of single files by the file's name, else as they stand
    std::vector<Problem> broken = {};        // files that could not be understood

    [[nodiscard]] bool isEmpty() const { return folders.empty() && requests.empty() && broken.empty(); }

    friend bool operator==(const Folder &, const Folder &) = default;
};

struct Collection
{
    std::string path;
    std::string name; // from collection.json, else the directory's
    std::string description;
    std::string defaultEnvironment; // empty where none is named
    Folder root;
    std::vector<HeaderSet> headerSets;
    std::vector<Environment> environments;
    std::vector<Error> problems;           // files that could not be understood
    std::vector<std::string> sources = {}; // every directory and file that was read: what to watch

    /// What a request's names are looked up in; `environment` empty means the default one. NotFound: it
    /// isn't there.
    [[nodiscard]] Result<Surroundings> surroundings(std::string_view environment = {}) const;

    /// Nothing changed from one reading to the next. Problems stand in the folders too.
    friend bool operator==(const Collection &a, const Collection &b)
    {
        return a.path == b.path && a.name == b.name && a.description == b.description &&
               a.defaultEnvironment == b.defaultEnvironment && a.root == b.root &&
               a.headerSets == b.headerSets && a.environments == b.environments && a.sources == b.sources;
    }
};

/// Every request in the order in which the tree shows them.
[[nodiscard]] std::vector<CollectionRequest> requestsOf(const Folder &folder);

/// Unreadable: no directory, or a collection.json of a later program. Files that are still as `before` has
/// them are taken from there.
[[nodiscard]] Result<Collection> readCollection(const std::string &directory,
                                                const Collection *before = nullptr);

/// Its settings, environments and header sets, but none of its requests: for requests that come from
/// elsewhere.
[[nodiscard]] Result<Collection> openCollection(const std::string &directory);

/// One .http file with the environments and header sets around it: those of the nearest directory above it
/// that holds a collection.json, else of its own directory.
[[nodiscard]] Result<Collection> readCollectionOf(const std::string &httpFile,
                                                  const Collection *before = nullptr);

} // namespace expectra::collections
