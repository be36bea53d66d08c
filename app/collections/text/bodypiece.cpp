// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/bodypiece.h"

#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

bool isBlank(const BodyPiece &piece)
{
    return piece.kind == BodyPiece::Kind::Text &&
           piece.content.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void trimFront(SourceText &content)
{
    const auto lines = linesOf(content.text);
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](const Line &line) { return !http::trimmed(line.text).empty(); });
    if (first == lines.begin())
        return;
    content.line += first->number - 1;
    content.text.erase(0, first->begin);
}

void trimBack(std::string &text)
{
    const auto contentEnd = text.find_last_not_of(" \t\r\n") + 1;
    text.erase(std::min(text.find_first_of("\r\n", contentEnd), text.size()));
}

} // namespace

std::vector<BodyPiece> trimmedBody(std::vector<BodyPiece> pieces)
{
    while (!pieces.empty() && isBlank(pieces.front()))
        pieces.erase(pieces.begin());
    while (!pieces.empty() && isBlank(pieces.back()))
        pieces.pop_back();
    if (!pieces.empty() && pieces.front().kind == BodyPiece::Kind::Text)
        trimFront(pieces.front().content);
    if (!pieces.empty() && pieces.back().kind == BodyPiece::Kind::Text)
        trimBack(pieces.back().content.text);
    return pieces;
}

} // namespace expectra::collections
