// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/charset.h"

#include "app/bodyview/bodykind.h"
#include "app/bodyview/characters.h"
#include "app/bodyview/contentwindow.h"
#include "app/http/syntax.h"

#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

namespace expectra {

namespace {

using Flag = QStringDecoder::Flag;

struct Mark
{
    std::string_view bytes;
    const char *name;
};

// The longer ones first: the mark of UTF-16 begins that of UTF-32.
constexpr std::array marks{
    Mark{"\xef\xbb\xbf", "UTF-8"},
    Mark{std::string_view("\xff\xfe\0\0", 4), "UTF-32LE"},
    Mark{std::string_view("\0\0\xfe\xff", 4), "UTF-32BE"},
    Mark{"\xff\xfe", "UTF-16LE"},
    Mark{"\xfe\xff", "UTF-16BE"},
};

struct Alias
{
    std::string_view label;
    const char *name;
};

constexpr std::array aliases{
    Alias{"utf-8", "UTF-8"},           Alias{"utf8", "UTF-8"},
    Alias{"us-ascii", "UTF-8"},        Alias{"ascii", "UTF-8"},
    Alias{"utf-16", "UTF-16BE"},       Alias{"utf-16be", "UTF-16BE"},
    Alias{"utf-16le", "UTF-16LE"},     Alias{"utf-32", "UTF-32BE"},
    Alias{"utf-32be", "UTF-32BE"},     Alias{"utf-32le", "UTF-32LE"},
    Alias{"iso-8859-1", "ISO-8859-1"}, Alias{"latin1", "ISO-8859-1"},
    Alias{"iso8859-1", "ISO-8859-1"},  Alias{"windows-1252", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
};

// What people meet where UTF-8 is not spoken. Which of them can be read is Qt's and ICU's to say.
constexpr std::array offered{"UTF-8",        "windows-1252", "ISO-8859-1",   "ISO-8859-15", "windows-1250",
                             "windows-1251", "KOI8-R",       "Shift_JIS",    "EUC-JP",      "GB18030",
                             "Big5",         "EUC-KR",       "windows-1256", "UTF-16LE",    "UTF-16BE"};

/// What windows-1252 puts where Latin-1 has control characters.
constexpr std::array<char16_t, 32> windowsLetters{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// One of the names above, one that Qt's own decoder knows, or nothing.
std::string knownName(const std::string &label)
{
    for (const auto &[alias, name] : aliases) {
        if (http::equalsIgnoringCase(alias, label))
            return name;
    }
    for (const std::string_view name : offered) {
        if (http::equalsIgnoringCase(name, label) && QStringDecoder(name.data()).isValid())
            return std::string(name);
    }
    const bool isWord = !label.empty() && http::isToken(label);
    return isWord && QStringDecoder(label.c_str()).isValid() ? label : std::string();
}

std::string quotedAfter(std::string_view text, std::string_view word)
{
    const auto lower = http::toLower(text);
    auto at = lower.find(word);
    if (at == std::string::npos)
        return {};
    at = std::min(text.find_first_not_of(" \t=\"'", at + word.size()), text.size());
    return std::string(text.substr(at, text.find_first_of(" \t\"'>?;/", at) - at));
}

/// What an XML declaration or a meta element at the front says.
std::string namedInside(std::string_view front)
{
    const auto head = front.substr(0, 1024);
    if (head.starts_with("<?xml"))
        return quotedAfter(head.substr(0, head.find("?>")), "encoding");
    const auto meta = http::toLower(head).find("<meta");
    return meta == std::string::npos ? std::string() : quotedAfter(head.substr(meta), "charset");
}

/// ASCII text in a wide form has a NUL in every character, always at the same place.
std::string wideForm(std::string_view front)
{
    const auto sample = front.substr(0, std::min<std::size_t>(front.size() & ~std::size_t(3), 256));
    if (sample.size() < 4)
        return {};
    std::array<std::size_t, 4> nuls{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        nuls[i % 4] += sample[i] == '\0' ? 1 : 0;
    const auto groups = sample.size() / 4;
    const auto all = [&](std::size_t place) { return nuls[place] == groups; };
    const auto none = [&](std::size_t place) { return nuls[place] == 0; };
    if (all(0) && all(1) && all(2) && none(3))
        return "UTF-32BE";
    if (none(0) && all(1) && all(2) && all(3))
        return "UTF-32LE";
    if (all(0) && none(1) && all(2) && none(3))
        return "UTF-16BE";
    return none(0) && all(1) && none(2) && all(3) ? "UTF-16LE" : "";
}

/// Without a word about it: UTF-8, unless bytes beyond ASCII are there and not one of them makes UTF-8.
std::string looksLike(std::string_view front)
{
    if (auto wide = wideForm(front); !wide.empty())
        return wide;
    bool hasHigh = false;
    // A character that the sample cuts is no sign of anything.
    while (front.size() > 4) {
        const auto character = characterAt(front);
        if (character.isValid && character.code >= 0x80)
            return "UTF-8";
        hasHigh = hasHigh || !character.isValid;
        front.remove_prefix(character.length);
    }
    return hasHigh && !looksBinary(front) ? "windows-1252" : "UTF-8";
}

bool isWide(std::string_view name)
{
    return name.starts_with("UTF-16") || name.starts_with("UTF-32");
}

QString fromWindows(std::string_view bytes)
{
    QString text(static_cast<qsizetype>(bytes.size()), Qt::Uninitialized);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text[static_cast<qsizetype>(i)] =
            byte >= 0x80 && byte < 0xa0 ? windowsLetters[byte - 0x80U] : char16_t(byte);
    }
    return text;
}

QStringDecoder decoderFor(const Charset &charset)
{
    const auto flags = Flag::Default | Flag::ConvertInitialBom;
    for (const auto &[label, form] :
         {std::pair{"UTF-16LE", QStringConverter::Utf16LE}, std::pair{"UTF-16BE", QStringConverter::Utf16BE},
          std::pair{"UTF-32LE", QStringConverter::Utf32LE}, std::pair{"UTF-32BE", QStringConverter::Utf32BE},
          std::pair{"ISO-8859-1", QStringConverter::Latin1}}) {
        if (charset.name == label)
            return QStringDecoder(form, flags);
    }
    return QStringDecoder(charset.name.c_str(), flags);
}

/// Keeps what a read cuts in the middle of a character for the next one.
class Decoder final
{
public:
    explicit Decoder(const Charset &charset)
        : m_isWindows(charset.name == "windows-1252"), m_decoder(decoderFor(charset))
    {}

    std::string decode(std::string_view bytes)
    {
        const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const QString text = m_isWindows ? fromWindows(bytes) : QString(m_decoder(view));
        m_replaced += static_cast<ByteCount>(text.count(QChar(QChar::ReplacementCharacter)));
        return text.toUtf8().toStdString();
    }
    [[nodiscard]] ByteCount replaced() const { return m_replaced; }

private:
    bool m_isWindows;
    QStringDecoder m_decoder;
    ByteCount m_replaced = 0;
};

} // namespace

Charset charsetOf(std::string_view front, std::string_view contentType)
{
    Charset charset;
    charset.named = parameterOf(contentType, "charset");
    for (const auto &[bytes, name] : marks) {
        if (front.starts_with(bytes))
            return {name, CharsetSource::Mark, bytes.size(), true, charset.named};
    }
    charset.source = CharsetSource::Header;
    if (charset.named.empty()) {
        charset.source = CharsetSource::Content;
        charset.named = namedInside(front);
    }
    charset.name = knownName(charset.named);
    if (charset.source == CharsetSource::Content && isWide(charset.name))
        charset.name = "UTF-8"; // or the words that say so could not have been read
    if (!charset.name.empty())
        return charset;
    charset.isKnown = charset.named.empty();
    charset.name = looksLike(front);
    charset.source = CharsetSource::Looks;
    return charset;
}

Charset chosenCharset(std::string_view front, const std::string &name)
{
    Charset charset{name, CharsetSource::Chosen, 0, true, name};
    for (const auto &[bytes, markName] : marks) {
        if (name == markName && front.starts_with(bytes))
            charset.markSize = bytes.size();
    }
    return charset;
}

std::vector<std::string> offeredCharsets()
{
    std::vector<std::string> names;
    for (const char *name : offered) {
        if (!knownName(name).empty())
            names.emplace_back(name);
    }
    return names;
}

Transcoded toUtf8(const Content &content, const Charset &charset, const std::atomic<bool> &isCancelled)
{
    ContentWindow window(content);
    if (charset.isUtf8()) {
        auto rest = content;
        rest.range.begin += std::min(charset.markSize, content.size());
        return {rest, 0};
    }
    Decoder decoder(charset);
    auto store = std::make_shared<ByteStore>();
    for (ByteCount at = charset.markSize; at < window.size() && !isCancelled;) {
        const auto bytes = window.from(at);
        store->append(decoder.decode(bytes));
        at += bytes.size();
    }
    return {{store, {0, store->size()}}, decoder.replaced()};
}

std::string frontInUtf8(std::string_view front, const Charset &charset)
{
    front.remove_prefix(std::min<std::size_t>(front.size(), static_cast<std::size_t>(charset.markSize)));
    return charset.isUtf8() ? std::string(front) : Decoder(charset).decode(front);
}

} // namespace expectra
