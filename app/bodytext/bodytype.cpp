// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodytext/bodytype.h"

#include "app/http/syntax.h"
#include "app/request/multipart.h"

#include <QtCore/QMimeDatabase>

namespace expectra {

namespace {

std::string mediaType(std::string_view contentType)
{
    return http::toLower(http::trimmed(contentType.substr(0, contentType.find(';'))));
}

ContentKind kindOfText(std::string_view contentType)
{
    const auto type = mediaType(contentType);
    const std::string_view view(type);
    if (view.ends_with("/json") || view.ends_with("+json"))
        return ContentKind::Json;
    if (view.ends_with("/xml") || view.ends_with("+xml"))
        return ContentKind::Xml;
    return type == "application/x-www-form-urlencoded" ? ContentKind::Form : ContentKind::Text;
}

} // namespace

ContentKind contentKind(const Body &body, std::string_view contentType)
{
    if (std::holds_alternative<NoBody>(body))
        return ContentKind::None;
    if (std::holds_alternative<FileBody>(body))
        return ContentKind::File;
    if (std::holds_alternative<GeneratedBody>(body))
        return ContentKind::Generated;
    return std::holds_alternative<MultipartBody>(body) ? ContentKind::Multipart : kindOfText(contentType);
}

std::string proposedType(ContentKind kind, const Body &body)
{
    switch (kind) {
    case ContentKind::None:
    case ContentKind::Generated: return {};
    case ContentKind::Text: return "text/plain";
    case ContentKind::Json: return "application/json";
    case ContentKind::Xml: return "application/xml";
    case ContentKind::Form: return "application/x-www-form-urlencoded";
    case ContentKind::Multipart: {
        const auto *multipart = std::get_if<MultipartBody>(&body);
        return multipart ? multipartType(*multipart) : std::string();
    }
    case ContentKind::File: {
        const auto *file = std::get_if<FileBody>(&body);
        return file && !file->path.empty() ? typeOfFile(file->path) : std::string();
    }
    }
    return {};
}

bool isSameType(std::string_view contentType, std::string_view proposed)
{
    const auto boundary = boundaryOf(proposed);
    if (!boundary.empty())
        return boundaryOf(contentType) == boundary;
    const auto type = mediaType(contentType);
    if (type == mediaType(proposed))
        return true;
    const auto kind = kindOfText(proposed);
    return kind == ContentKind::Text ? mediaType(proposed).starts_with("text/") && type.starts_with("text/")
                                     : kindOfText(contentType) == kind;
}

std::string typeOfFile(const std::string &path)
{
    static const QMimeDatabase types;
    return types.mimeTypeForFile(QString::fromStdString(path), QMimeDatabase::MatchExtension)
        .name()
        .toStdString();
}

} // namespace expectra
