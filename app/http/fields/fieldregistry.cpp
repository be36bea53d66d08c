// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/fields/fieldregistry.h"

#include "app/http/fields/fieldtables.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::http {

namespace {

std::vector<Field> sortedFields()
{
    std::vector<Field> fields;
    for (const auto table : {tables::messageFields(), tables::requestFields(), tables::cacheFields(),
                             tables::identityFields(), tables::browserFields(), tables::extensionFields(),
                             tables::forwardingFields(), tables::vendorFields(), tables::obsoleteFields()})
        fields.insert(fields.end(), table.begin(), table.end());
    std::sort(fields.begin(), fields.end(),
              [](const Field &a, const Field &b) { return toLower(a.name) < toLower(b.name); });
    return fields;
}

bool beginsWith(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

bool hasWordThatBeginsWith(std::string_view name, std::string_view typed)
{
    for (auto dash = name.find('-'); dash != std::string_view::npos; dash = name.find('-', dash + 1)) {
        if (beginsWith(name.substr(dash + 1), typed))
            return true;
    }
    return false;
}

bool isCarriedBy(const Field &field, FieldUse message)
{
    return field.use == FieldUse::Both || message == FieldUse::Both || field.use == message;
}

/// 0 is the best: what a completion should offer first.
int rank(const Field &field, std::string_view typed)
{
    return (beginsWith(field.name, typed) ? 0 : 1) + (field.has(Trait::Obsolete) ? 2 : 0);
}

/// Where the member begins that is being typed; 0 where the field is no list.
std::size_t lastMemberBegin(const Field &field, std::string_view typed)
{
    const auto comma = field.has(Trait::List) ? typed.rfind(',') : std::string_view::npos;
    if (comma == std::string_view::npos)
        return 0;
    const auto begin = typed.find_first_not_of(" \t", comma + 1);
    return begin == std::string_view::npos ? typed.size() : begin;
}

} // namespace

std::span<const Field> knownFields()
{
    static const auto fields = sortedFields();
    return fields;
}

const Field *findField(std::string_view name)
{
    const auto fields = knownFields();
    const auto key = toLower(name);
    const auto found =
        std::lower_bound(fields.begin(), fields.end(), key,
                         [](const Field &field, const std::string &k) { return toLower(field.name) < k; });
    return found != fields.end() && toLower(found->name) == key ? &*found : nullptr;
}

std::vector<const Field *> completeName(std::string_view typed, FieldUse message)
{
    std::vector<const Field *> offered;
    for (const auto &field : knownFields()) {
        if (isCarriedBy(field, message) &&
            (beginsWith(field.name, typed) || hasWordThatBeginsWith(field.name, typed)))
            offered.push_back(&field);
    }
    std::stable_sort(offered.begin(), offered.end(),
                     [typed](const Field *a, const Field *b) { return rank(*a, typed) < rank(*b, typed); });
    return offered;
}

std::vector<std::string_view> commonValues(const Field &field)
{
    std::vector<std::string_view> values;
    for (auto rest = field.common; !rest.empty();) {
        const auto bar = rest.find('|');
        values.push_back(rest.substr(0, bar));
        rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
    return values;
}

std::vector<std::string> completeValue(const Field &field, std::string_view typed)
{
    const auto begin = lastMemberBegin(field, typed);
    const auto before = listMembers(typed.substr(0, begin));
    const auto member = typed.substr(begin);
    std::string kept(typed.substr(0, begin));
    if (!kept.empty() && kept.back() == ',')
        kept += ' ';

    std::vector<std::string> offered;
    for (const auto value : commonValues(field)) {
        const bool isThere = std::any_of(before.begin(), before.end(), [value](std::string_view other) {
            return equalsIgnoringCase(other, value);
        });
        if (!isThere && beginsWith(value, member) && value != member)
            offered.push_back(kept + std::string(value));
    }
    return offered;
}

std::optional<std::string> referenceUrl(std::string_view reference)
{
    constexpr std::string_view document = "RFC ";
    constexpr std::string_view part = " section ";
    if (!beginsWith(reference, document))
        return std::nullopt;
    const auto number =
        reference.substr(document.size(), reference.find(' ', document.size()) - document.size());
    auto url = "https://www.rfc-editor.org/rfc/rfc" + std::string(number) + ".html";
    if (const auto at = reference.find(part); at != std::string_view::npos) {
        const auto section = reference.substr(at + part.size());
        const bool isAppendix = section.front() >= 'A' && section.front() <= 'Z';
        url += (isAppendix ? "#appendix-" : "#section-") + std::string(section);
    }
    return url;
}

} // namespace expectra::http
