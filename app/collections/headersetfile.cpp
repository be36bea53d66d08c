// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/headersetfile.h"

#include "app/collections/place.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <filesystem>

namespace expectra::collections {

Result<HeaderSet> parseHeaderSet(std::string_view bytes, const std::string &path)
{
    if (const auto checked = checkText(bytes, path); !checked)
        return tl::unexpected<Error>(checked.error());
    HeaderSet set{std::filesystem::path(path).stem().string(), {}};
    for (const auto &line : linesOf(bytes)) {
        const auto text = http::trimmed(line.text);
        if (text.empty() || text.starts_with('#'))
            continue;
        const auto colon = line.text.find(':');
        if (colon == std::string_view::npos)
            return failAt(ErrorCode::InvalidInput, {path, line.number}, "the header line holds no colon");
        if (line.text.starts_with(' ') || line.text.starts_with('\t'))
            return failAt(ErrorCode::InvalidInput, {path, line.number}, "a header can't begin with a space");
        set.headers.append(std::string(line.text.substr(0, colon)),
                           std::string(http::trimmed(line.text.substr(colon + 1))));
    }
    return set;
}

Result<HeaderSet> readHeaderSet(const std::string &path)
{
    const auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return parseHeaderSet(*bytes, path);
}

} // namespace expectra::collections
