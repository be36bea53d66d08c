// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/bodyhash.h"

#include "app/request/bodysource.h"

#include <vector>

namespace expectra {

Result<std::string> bodyHash(const Body &body, auth::HashKind kind)
{
    const auto source = openBody(body);
    if (!source)
        return tl::unexpected<Error>(source.error());
    auth::Hash hash(kind);
    std::vector<char> buffer(256 * 1024);
    while (true) {
        const auto count = (*source)->read(buffer);
        if (!count)
            return tl::unexpected<Error>(count.error());
        if (*count == 0)
            return hash.hex();
        hash.add({buffer.data(), *count});
    }
}

bool isInMemory(const Body &body)
{
    return std::holds_alternative<NoBody>(body) || std::holds_alternative<BytesBody>(body);
}

} // namespace expectra
