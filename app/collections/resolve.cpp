// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/resolve.h"

#include "app/collections/filebody.h"
#include "app/collections/requestline.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

class Resolver final
{
public:
    Resolver(const HttpFile &file, const FileRequest &source, const Surroundings &surroundings,
             Variables variables)
        : m_file(file), m_source(source), m_surroundings(surroundings), m_variables(std::move(variables))
    {}

    Result<Request> run()
    {
        const auto &options = m_source.options;
        Request request;
        request.name = m_source.displayName();
        request.method = m_source.method;
        request.suppressed = options.suppressed;
        request.expectation = options.expectation;
        request.limits.lookup = options.lookupLimit.value_or(request.limits.lookup);
        request.limits.connect = options.connectionLimit.value_or(request.limits.connect);
        request.limits.idle = options.idleLimit.value_or(request.limits.idle);
        request.limits.whole = options.wholeLimit;
        request.freshConnection = options.freshConnection;
        request.disabledParameters = options.disabledParameters;
        request.addresses = options.addresses;
        request.allowUnsafe = options.allowsUnsafe;
        for (const auto step : {&Resolver::addRoute, &Resolver::addVersion, &Resolver::addFields,
                                &Resolver::addHeaderSets, &Resolver::addUrl, &Resolver::addBody}) {
            if (const auto done = (this->*step)(request); !done)
                return tl::unexpected<Error>(done.error());
        }
        return request;
    }

private:
    Result<void> addVersion(Request &request)
    {
        if (isOtherKind(m_source.method) && !m_source.isMethodExact)
            return failAt(ErrorCode::InvalidInput, requestPlace(), m_source.method + " can't be played");
        if (m_source.version == "HTTP/1.0")
            request.version = http::Version::Http10;
        else if (m_source.version == "HTTP/2" || m_source.version == "HTTP/2.0")
            request.version = http::Version::Http2;
        else if (!m_source.version.empty() && m_source.version != "HTTP/1.1")
            return failAt(ErrorCode::InvalidInput, requestPlace(),
                          m_source.version + " can't be played, only HTTP/1.0, HTTP/1.1 and HTTP/2");
        return {};
    }

    Result<void> addRoute(Request &request)
    {
        auto place = m_variables.resolve(m_source.options.connectTo, requestPlace());
        if (!place)
            return tl::unexpected<Error>(place.error());
        request.connectTo = std::move(*place);
        auto network = m_source.options.network;
        request.trailers = m_source.options.trailers;
        auto texts = textsOf(network);
        for (auto &field : request.trailers.fields())
            texts.push_back(&field.value);
        for (auto *text : texts) {
            auto resolved = m_variables.resolve(*text, requestPlace());
            if (!resolved)
                return tl::unexpected<Error>(resolved.error());
            *text = std::move(*resolved);
        }
        makeAbsolute(network, std::filesystem::path(m_file.path).parent_path().string());
        applyTo(request, network);
        return addFollowing(request);
    }

    Result<void> addFollowing(Request &request)
    {
        auto follow = m_source.options.follow;
        for (auto *text : textsOf(follow)) {
            auto resolved = m_variables.resolve(*text, requestPlace());
            if (!resolved)
                return tl::unexpected<Error>(resolved.error());
            *text = std::move(*resolved);
        }
        applyTo(request, follow);
        return {};
    }

    Result<void> addFields(Request &request)
    {
        for (const auto &field : m_source.fields) {
            if (!field.isOn) {
                request.disabledHeaders.push_back({request.headers.size(), {field.name, field.value, {}}});
                continue;
            }
            const Place place{m_file.path, field.line};
            auto name = m_variables.resolve(field.name, place);
            auto value = m_variables.resolve(field.value, place);
            if (!name || !value)
                return tl::unexpected<Error>(name ? value.error() : name.error());
            request.headers.append(std::move(*name), std::move(*value));
        }
        return {};
    }

    Result<void> addHeaderSets(Request &request)
    {
        for (const auto &name : m_source.options.headerSets) {
            const auto &sets = m_surroundings.headerSets;
            const auto set = std::find_if(sets.begin(), sets.end(),
                                          [&name](const HeaderSet &each) { return each.name == name; });
            if (set == sets.end())
                return failAt(ErrorCode::NotFound, requestPlace(), "no header set '" + name + "'");
            auto resolved = *set;
            for (auto &field : resolved.headers.fields()) {
                auto value = m_variables.resolve(field.value, {set->name + ".headers", 0});
                if (!value)
                    return tl::unexpected<Error>(value.error());
                field.value = std::move(*value);
            }
            request.headerSets.push_back(std::move(resolved));
        }
        return {};
    }

    /// A target that is only a path belongs to the host that the Host field names.
    Result<void> addUrl(Request &request)
    {
        auto target = m_variables.resolve(m_source.target.text, requestPlace());
        if (!target)
            return tl::unexpected<Error>(target.error());
        if (m_source.isTargetExact) {
            request.url = std::move(*target);
            return {};
        }
        if (target->starts_with('/')) {
            const auto host = request.headers.value("Host");
            if (!host || host->empty())
                return failAt(ErrorCode::InvalidInput, requestPlace(), "a path alone needs a Host header");
            target = "http://" + std::string(*host) + *target;
        }
        if (*target == "*")
            return failAt(ErrorCode::InvalidInput, requestPlace(), "the target * can't be played");
        request.url = m_source.options.encodesTarget ? encodedTarget(*target) : *target;
        return {};
    }

    Result<void> addBody(Request &request)
    {
        const auto type = request.headers.value("Content-Type").value_or(std::string_view());
        auto body = resolveBody(m_file, m_source, m_variables, type);
        if (!body)
            return tl::unexpected<Error>(body.error());
        request.body = std::move(*body);
        return {};
    }

    [[nodiscard]] Place requestPlace() const { return {m_file.path, m_source.target.line}; }

    const HttpFile &m_file;
    const FileRequest &m_source;
    const Surroundings &m_surroundings;
    Variables m_variables;
};

void addTextsOf(Body &body, std::vector<std::string *> &texts)
{
    if (auto *bytes = std::get_if<BytesBody>(&body))
        texts.push_back(&bytes->bytes);
    if (auto *file = std::get_if<FileBody>(&body))
        texts.push_back(&file->path);
    auto *multipart = std::get_if<MultipartBody>(&body);
    if (!multipart)
        return;
    for (auto &part : multipart->parts) {
        texts.insert(texts.end(), {&part.name, &part.content, &part.contentType});
        if (part.fileName)
            texts.push_back(&*part.fileName);
    }
}

} // namespace

Result<Request> resolve(const HttpFile &file, const FileRequest &request, const Surroundings &surroundings)
{
    auto resolved = Resolver(file, request, surroundings, variablesOf(file, surroundings)).run();
    if (resolved)
        takeShortForm(*resolved);
    return resolved;
}

Result<Request> asWritten(const HttpFile &file, const FileRequest &request, const Surroundings &surroundings)
{
    return Resolver(file, request, surroundings, Variables::keepingPlaceholders()).run();
}

Variables variablesOf(const HttpFile &file, const Surroundings &surroundings)
{
    Variables variables;
    variables.addLayer(surroundings.overrides);
    variables.addLayer(file.variables);
    variables.addLayer(surroundings.environment);
    return variables;
}

Result<Request> filledIn(const Request &request, const Variables &variables)
{
    Request result = request;
    std::vector<std::string *> texts{&result.url, &result.connectTo};
    for (auto &field : result.headers.fields())
        texts.insert(texts.end(), {&field.name, &field.value});
    for (auto &field : result.trailers.fields())
        texts.push_back(&field.value);
    for (auto &set : result.headerSets) {
        for (auto &field : set.headers.fields())
            texts.push_back(&field.value);
    }
    auto network = networkOptionsOf(result);
    const auto networkTexts = textsOf(network);
    texts.insert(texts.end(), networkTexts.begin(), networkTexts.end());
    auto follow = followOptionsOf(result);
    const auto followTexts = textsOf(follow);
    texts.insert(texts.end(), followTexts.begin(), followTexts.end());
    addTextsOf(result.body, texts);
    for (auto *text : texts) {
        auto filled = variables.resolve(*text, {request.name.empty() ? "this request" : request.name, 0});
        if (!filled)
            return tl::unexpected<Error>(filled.error());
        *text = std::move(*filled);
    }
    applyTo(result, network);
    applyTo(result, follow);
    takeShortForm(result);
    return result;
}

} // namespace expectra::collections
