// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/contentdecoder.h"

#include <algorithm>

namespace expectra::coding {

ContentDecoder::ContentDecoder(const Codings &codings)
{
    std::transform(codings.rbegin(), codings.rend(), std::back_inserter(m_layers), layerFor);
}

Sink ContentDecoder::sinkOf(std::size_t layer, const Sink &last)
{
    if (layer + 1 == m_layers.size())
        return last;
    return [this, layer, &last](std::string_view bytes) {
        return m_layers[layer + 1]->receive(bytes, sinkOf(layer + 1, last)) == State::Reading;
    };
}

ContentDecoder::State ContentDecoder::receive(std::string_view bytes, const Sink &sink)
{
    m_layers.front()->receive(bytes, sinkOf(0, sink));
    return state();
}

ContentDecoder::State ContentDecoder::end(const Sink &sink)
{
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        m_layers[i]->end(sinkOf(i, sink));
    return state();
}

ContentDecoder::State ContentDecoder::state() const
{
    const auto has = [this](State state) {
        return std::any_of(m_layers.begin(), m_layers.end(),
                           [state](const auto &layer) { return layer->state() == state; });
    };
    if (has(State::Broken))
        return State::Broken;
    return has(State::Stopped) ? State::Stopped : State::Reading;
}

std::optional<Fault> ContentDecoder::fault() const
{
    for (const auto &layer : m_layers) {
        if (auto fault = layer->fault()) {
            fault->isOuter = layer == m_layers.front();
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace expectra::coding
