// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/requestmoves.h"

#include "app/collections/edit/sections.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <set>

namespace expectra::collections {

namespace {

struct Known
{
    CollectionRequest request;
    std::string text; // without the blank lines around it and its separator's own
    bool isMatched = false;
    std::optional<RequestPlace> to; // of an old one
};

RequestPlace placeOf(const CollectionRequest &request)
{
    return {request.file->path, request.index};
}

std::string textFor(const CollectionRequest &request)
{
    auto text = http::trimmed(sectionText(*request.file, request.index));
    while (text.starts_with('#') || text.starts_with('\n') || text.starts_with('\r'))
        text.remove_prefix(1); // a request gets a separator where it had none
    while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' '))
        text.remove_suffix(1);
    return std::string(http::trimmed(text));
}

std::set<const HttpFile *> filesOf(const std::vector<CollectionRequest> &requests)
{
    std::set<const HttpFile *> files;
    for (const auto &request : requests)
        files.insert(request.file.get());
    return files;
}

/// Those whose file was not read before as it is.
std::vector<Known> changed(const std::vector<CollectionRequest> &requests,
                           const std::set<const HttpFile *> &same)
{
    std::vector<Known> result;
    for (const auto &request : requests) {
        if (!same.contains(request.file.get()))
            result.push_back({request, textFor(request), false, {}});
    }
    return result;
}

/// Pairs what is left, each old one with the first new one that fits.
template <class Fits>
void match(std::vector<Known> &before, std::vector<Known> &after, const Fits &fits)
{
    for (auto &old : before) {
        if (old.isMatched)
            continue;
        const auto found = std::find_if(after.begin(), after.end(), [&](const Known &each) {
            return !each.isMatched && fits(old, each);
        });
        if (found == after.end())
            continue;
        found->isMatched = true;
        old.isMatched = true;
        old.to = placeOf(found->request);
    }
}

bool isSameFile(const Known &a, const Known &b)
{
    return a.request.file->path == b.request.file->path;
}

} // namespace

std::vector<RequestMove> movesBetween(const Collection &before, const Collection &after)
{
    const auto oldRequests = requestsOf(before.root), newRequests = requestsOf(after.root);
    auto old = changed(oldRequests, filesOf(newRequests));
    auto fresh = changed(newRequests, filesOf(oldRequests));
    const auto isSameText = [](const Known &a, const Known &b) { return a.text == b.text; };
    const auto isSameIndex = [](const Known &a, const Known &b) {
        return a.request.index == b.request.index;
    };
    // The surest first: untouched, moved within the file, moved to another, edited in place.
    match(old, fresh, [&](const Known &a, const Known &b) {
        return isSameFile(a, b) && isSameIndex(a, b) && isSameText(a, b);
    });
    match(old, fresh, [&](const Known &a, const Known &b) { return isSameFile(a, b) && isSameText(a, b); });
    match(old, fresh, isSameText);
    match(old, fresh, [](const Known &a, const Known &b) {
        return isSameFile(a, b) && a.request.name() == b.request.name();
    });
    match(old, fresh, [&](const Known &a, const Known &b) { return isSameFile(a, b) && isSameIndex(a, b); });
    std::vector<RequestMove> moves;
    for (const auto &each : old) {
        const auto from = placeOf(each.request);
        if (each.to != from)
            moves.push_back({from, each.to});
    }
    return moves;
}

} // namespace expectra::collections
