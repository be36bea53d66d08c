// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/tlswords.h"

#include "app/collections/text/quoted.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::collections {

namespace {

struct TextWord
{
    std::string_view key;
    std::string TlsOptions::*text;
};

constexpr std::array<TextWord, 7> textWords{{
    {"ca", &TlsOptions::authorities},
    {"cert", &TlsOptions::certificate},
    {"key", &TlsOptions::certificateKey},
    {"passphrase", &TlsOptions::passphrase},
    {"ciphers", &TlsOptions::ciphers},
    {"suites", &TlsOptions::cipherSuites},
    {"key-log", &TlsOptions::keyLog},
}};

constexpr std::array versions{TlsVersion::Tls10, TlsVersion::Tls11, TlsVersion::Tls12, TlsVersion::Tls13};

/// "1.2".
std::string_view number(TlsVersion version)
{
    return std::string_view(tlsVersionName(version)).substr(4);
}

std::optional<TlsVersion> readVersion(std::string_view text)
{
    const auto *const found = std::find_if(versions.begin(), versions.end(),
                                           [text](TlsVersion version) { return number(version) == text; });
    return found == versions.end() ? std::nullopt : std::optional(*found);
}

bool readSwitch(std::string_view value, bool &target)
{
    if (value != "on" && value != "off")
        return false;
    target = value == "on";
    return true;
}

bool readPlain(std::string_view key, std::string_view value, TlsOptions &options)
{
    if (key == "verify")
        return readSwitch(value, options.verify);
    if (key == "resume")
        return readSwitch(value, options.resume);
    if (key != "min" && key != "max")
        return false;
    (key == "min" ? options.minimum : options.maximum) = readVersion(value);
    return readVersion(value).has_value();
}

std::string *textOf(std::string_view key, TlsOptions &options)
{
    if (key == "name")
        return &options.serverName.emplace();
    const auto *const found = std::find_if(textWords.begin(), textWords.end(),
                                           [key](const TextWord &word) { return word.key == key; });
    return found == textWords.end() ? nullptr : &(options.*found->text);
}

Result<void> cant(std::string_view directive, std::string_view word)
{
    return fail(
        ErrorCode::InvalidInput,
        std::string(directive) + " can't be '" + std::string(word) +
            "'; it can be verify=off, resume=off, min=1.2, max=1.3, ca=\"FILE\", cert=\"FILE\", "
            "key=\"FILE\", "
            "passphrase=\"TEXT\", ciphers=\"LIST\", suites=\"LIST\", name=\"HOST\", key-log=\"FILE\"");
}

} // namespace

Result<void> readTlsWords(std::string_view words, std::string_view directive, TlsOptions &options)
{
    words = http::trimmed(words);
    if (words.empty())
        return fail(ErrorCode::InvalidInput, std::string(directive) + " says nothing");
    while (!words.empty()) {
        const auto word = words.substr(0, std::min(words.find_first_of(" \t"), words.size()));
        const auto equals = word.find('=');
        if (equals == std::string_view::npos)
            return cant(directive, word);
        const auto key = word.substr(0, equals);
        const auto value = word.substr(equals + 1);
        if (!value.starts_with('"')) {
            if (!readPlain(key, value, options))
                return cant(directive, word);
            words = http::trimmed(words.substr(word.size()));
            continue;
        }
        auto *const target = textOf(key, options);
        if (!target)
            return cant(directive, word);
        words.remove_prefix(equals + 1);
        auto text = takeQuoted(words);
        if (!text)
            return fail(ErrorCode::InvalidInput, std::string(directive) + ": " + text.error().detail);
        *target = std::move(*text);
    }
    return {};
}

std::string writeTlsWords(const TlsOptions &options)
{
    std::string words;
    const auto add = [&words](const std::string &word) { words += (words.empty() ? "" : " ") + word; };
    if (!options.verify)
        add("verify=off");
    if (!options.resume)
        add("resume=off");
    if (options.minimum)
        add("min=" + std::string(number(*options.minimum)));
    if (options.maximum)
        add("max=" + std::string(number(*options.maximum)));
    if (options.serverName)
        add("name=" + quoted(*options.serverName));
    for (const auto &[key, text] : textWords) {
        if (!(options.*text).empty())
            add(std::string(key) + "=" + quoted(options.*text));
    }
    return words;
}

} // namespace expectra::collections
