// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of answers on its way into a file: as it came, or with its content coding taken off, as curl
// does with --compressed. Law: the file holds the content of the last answer alone, so that a refused try
// leaves nothing behind; and what could not be decoded to its end is told.

#include "app/cli/output.h"
#include "app/coding/contentdecoder.h"
#include "app/coding/decodelimit.h"
#include "app/player/player.h"

#include <memory>
#include <optional>

namespace expectra::cli {

class ContentFile final
{
public:
    ContentFile(Output &file, bool decodes, const coding::DecodeLimit &limit);

    /// For the player; this must outlive it.
    [[nodiscard]] std::shared_ptr<ContentSink> sink();

    /// Why the last answer's content is not there to its end; empty when it is.
    [[nodiscard]] const std::string &trouble() const { return m_trouble; }

private:
    void begin();
    void takeHead(const ResponseHead &head);
    void take(std::string_view bytes);
    void end();
    bool write(std::string_view decoded);
    void tell();

    Output &m_file;
    bool m_decodes;
    coding::DecodeLimit m_limit;
    std::optional<coding::ContentDecoder> m_decoder; // of the answer under way, where it is coded
    coding::ContentDecoder::State m_state = coding::ContentDecoder::State::Reading;
    ByteCount m_coded = 0;
    ByteCount m_decoded = 0;
    std::string m_trouble;
};

} // namespace expectra::cli
