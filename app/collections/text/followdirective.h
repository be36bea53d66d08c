// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The directives about what follows and who asks:
//   @follow [off] [max=N] [keep-method] [trust]      @cookies
//   @auth basic USER PASSWORD | digest USER PASSWORD | bearer TOKEN | api-key header|query NAME VALUE
//         | aws KEY SECRET [REGION [SERVICE [TOKEN]]]
// and the short form of other programs, "Authorization: Basic USER PASSWORD" or "Digest USER PASSWORD".
// Law: what is written from options is read as those options.

#include "app/base/result.h"
#include "app/request/request.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace expectra::collections {

struct FollowOptions
{
    Following following;
    Auth auth;

    friend bool operator==(const FollowOptions &, const FollowOptions &) = default;
};

[[nodiscard]] FollowOptions followOptionsOf(const Request &request);
void applyTo(Request &request, const FollowOptions &options);

/// False: the word is none of these. InvalidInput: the reason alone; the caller knows the place.
[[nodiscard]] Result<bool> readFollowDirective(std::string_view word, std::string_view rest,
                                               FollowOptions &options);

/// Each word with its line, or with none where the option is as usual.
[[nodiscard]] std::vector<std::pair<std::string_view, std::vector<std::string>>>
followLines(const FollowOptions &options);

/// The texts in which placeholders may stand.
[[nodiscard]] std::vector<std::string *> textsOf(FollowOptions &options);

/// Takes an Authorization in the short form, whose placeholders are filled in, as the credentials that it
/// means. A field that is one already, chosen credentials, and a request that may be unsafe stay as they are.
void takeShortForm(Request &request);

} // namespace expectra::collections
