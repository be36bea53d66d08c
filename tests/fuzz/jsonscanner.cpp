// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: the pieces lie side by side from the first byte to the end or the fault, none longer than its
// bound; set out in rows, the bytes are the same but for white space; and the index ends where the scanner
// did.

#include "app/bodyview/json/jsonindex.h"
#include "app/bodyview/rows/jsoncutter.h"
#include "tests/fuzz/require.h"

using namespace expectra;

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string solid(std::string text)
{
    std::erase_if(text, isBlank);
    return text;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    const auto content = contentOf(text);
    ContentWindow window(content);
    JsonScanner scanner;
    ByteCount at = 0;
    for (;;) {
        const auto piece = scanner.next(window);
        if (piece.token == JsonToken::End || piece.token == JsonToken::Fault)
            break;
        test::require(piece.bytes.begin == at && piece.bytes.end > at, "pieces lie side by side");
        test::require(piece.bytes.size() <= JsonScanner::longestPiece, "a piece has a bound");
        at = piece.bytes.end;
    }
    test::require(scanner.fault() || at == text.size(), "without a fault all is read");
    test::require(!scanner.fault() || scanner.fault()->offset <= text.size(), "a fault lies in the text");

    JsonIndexer indexer(content);
    while (indexer.read(7)) {
    }
    test::require(indexer.index().fault.has_value() == scanner.fault().has_value(),
                  "the index ends as the scanner does");

    JsonCutter cutter(size % 2 == 0 ? longestRow : 20);
    std::string rows;
    TextRow row;
    while (cutter.next(window, row))
        rows += cutter.bytesOf(window, row).bytes;
    test::require(solid(rows) == solid(text), "setting out changes nothing but white space");
    return 0;
}
