// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/traits.h"

#include <algorithm>

namespace expectra::diagnosis {

namespace {

constexpr ByteCount pageBytes = 16 * 1024;

bool isText(std::string_view bytes)
{
    return bytes.find('\0') == std::string_view::npos;
}

void addText(std::string text, std::vector<std::string> &texts)
{
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

void addAnswers(const Exchange &exchange, knowledge::Traits &traits)
{
    for (const auto &head : exchange.interim)
        traits.answers.push_back(head.headers);
    if (exchange.response)
        traits.answers.push_back(exchange.response->headers);
    addText(answerText(exchange), traits.bodies);
    const auto &proxy = exchange.connection.proxy;
    if (proxy && proxy->answer && exchange.failure) {
        traits.answers.push_back(proxy->answer->headers);
        addText(isText(proxy->answerContent) ? proxy->answerContent : std::string(), traits.bodies);
    }
}

} // namespace

std::string answerText(const Exchange &exchange)
{
    if (!exchange.response || exchange.response->headers.contains("Content-Encoding"))
        return {};
    auto text = exchange.content.read({0, std::min(pageBytes, exchange.content.size())});
    return isText(text) ? text : std::string();
}

knowledge::Traits traitsOf(const Diagnosis &diagnosis, std::size_t route)
{
    knowledge::Traits traits;
    for (const auto &sample : diagnosis.samples) {
        if (sample.route != route)
            continue;
        for (const auto &exchange : sample.exchanges)
            addAnswers(*exchange, traits);
        traits.probes[std::string(probeName(sample.probe))] = readingWords(sample.reading);
    }
    return traits;
}

} // namespace expectra::diagnosis
