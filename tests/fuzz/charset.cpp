// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: whatever a content says of its charset, and whichever one is chosen for it, its text is UTF-8
// where it was transcoded, and the bytes as they came where it was not.

#include "app/bodyview/characters.h"
#include "app/bodyview/charset.h"
#include "app/bodyview/contentwindow.h"
#include "tests/fuzz/require.h"

using namespace expectra;

namespace {

void look(const Content &content, const Charset &charset)
{
    const auto text = toUtf8(content, charset, false).content.read();
    if (charset.isUtf8())
        test::require(text == content.read().substr(static_cast<std::size_t>(charset.markSize)),
                      "UTF-8 is the bytes behind their mark");
    else
        test::require(isValidUtf8(text), "what was transcoded is UTF-8");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const auto names = offeredCharsets();
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    const auto content = contentOf(bytes);
    // The text's own first line serves as a Content-Type too.
    for (const auto &type : {std::string(), bytes.substr(0, bytes.find('\n'))})
        look(content, charsetOf(bytes, type));
    look(content, chosenCharset(bytes, names[size % names.size()]));
    return 0;
}
