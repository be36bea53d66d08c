// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/requestedit.h"

#include "app/collections/edit/requestpatch.h"
#include "app/collections/edit/same.h"
#include "app/collections/resolve.h"

namespace expectra::collections {

namespace {

/// The request as it stands there; its header sets count by their names alone.
Result<Request> written(const HttpFile &file, std::size_t index)
{
    const auto &source = file.requests[index];
    Surroundings surroundings;
    for (const auto &name : source.options.headerSets) {
        HeaderSet set;
        set.name = name;
        surroundings.headerSets.push_back(std::move(set));
    }
    return asWritten(file, source, surroundings);
}

/// The law of the edit, tried on its result.
bool isKept(const HttpFile &file, std::size_t index, const Request &edited, const std::string &bytes)
{
    const auto after = parseHttpFile(bytes, file.path);
    if (!after || after->requests.size() != file.requests.size())
        return false;
    const auto request = written(*after, index);
    return request && isSameInFile(*request, edited);
}

} // namespace

Result<Change> replaceRequest(const HttpFile &file, std::size_t index, const Request &edited)
{
    const auto before = written(file, index);
    if (!before)
        return tl::unexpected<Error>(before.error());
    auto bytes = RequestPatch(file, index, *before, edited).run();
    if (!isKept(file, index, edited, bytes))
        return failAt(ErrorCode::InvalidInput, {file.path, file.requests[index].target.line},
                      "the request can't be written so that it is read as the same one");
    return fileChange(file.path, file.bytes, std::move(bytes));
}

Result<Change> renameRequest(const HttpFile &file, std::size_t index, const std::string &name)
{
    auto renamed = written(file, index);
    if (!renamed)
        return tl::unexpected<Error>(renamed.error());
    renamed->name = name;
    return replaceRequest(file, index, *renamed);
}

} // namespace expectra::collections
