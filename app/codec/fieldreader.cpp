// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/fieldreader.h"

#include "app/codec/limits.h"
#include "app/http/syntax.h"

namespace expectra::codec {

using http::DeviationKind;

bool FieldReader::read(const Line &line, std::vector<http::Deviation> &deviations)
{
    if (line.bareLineFeed)
        deviations.push_back({DeviationKind::BareLineFeed, line.range});
    if (line.text.empty())
        return true;
    if (line.text.find('\r') != std::string_view::npos)
        deviations.push_back({DeviationKind::BareCarriageReturn, line.range});
    const bool folded = line.text.front() == ' ' || line.text.front() == '\t';
    if (folded && !m_fields.isEmpty())
        unfold(line, deviations);
    else
        append(line, deviations);
    return false;
}

void FieldReader::append(const Line &line, std::vector<http::Deviation> &deviations)
{
    const auto colon = line.text.find(':');
    if (colon == std::string_view::npos) {
        deviations.push_back({DeviationKind::FieldWithoutColon, line.range});
        return;
    }
    if (m_fields.size() >= maximumFields) {
        deviations.push_back({DeviationKind::TooManyFields, line.range});
        return;
    }
    auto name = line.text.substr(0, colon);
    const auto value = http::trimmed(line.text.substr(colon + 1));
    if (name.ends_with(' ') || name.ends_with('\t')) {
        deviations.push_back({DeviationKind::SpaceBeforeColon, line.range});
        name = http::trimmed(name);
    }
    if (!http::isToken(name))
        deviations.push_back({DeviationKind::IllegalFieldName, line.range});
    if (!http::isFieldValue(value))
        deviations.push_back({DeviationKind::IllegalFieldValue, line.range});
    m_fields.append(std::string(name), std::string(value), line.range);
}

/// RFC 9112 section 5.2: a user agent replaces the fold by a space.
void FieldReader::unfold(const Line &line, std::vector<http::Deviation> &deviations)
{
    auto &field = m_fields.fields().back();
    deviations.push_back({DeviationKind::ObsoleteFold, line.range});
    const auto more = http::trimmed(line.text);
    if (!http::isFieldValue(more))
        deviations.push_back({DeviationKind::IllegalFieldValue, line.range});
    field.value.append(field.value.empty() || more.empty() ? "" : " ").append(more);
    field.range.end = line.range.end;
}

} // namespace expectra::codec
