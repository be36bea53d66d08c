// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/strictjson.h"
#include "app/http/syntax.h"
#include "app/knowledge/base.h"
#include "app/knowledge/words.h"

#include <algorithm>
#include <set>

namespace expectra::knowledge {

namespace {

template <class Value>
struct Named
{
    std::string_view word;
    Value value;
};

constexpr Named<Role> roleWords[] = {
    {"origin", Role::Origin}, {"intermediary", Role::Intermediary}, {"client", Role::Client}};
constexpr Named<Sureness> surenessWords[] = {
    {"observed", Sureness::Observed}, {"documented", Sureness::Documented}, {"reported", Sureness::Reported}};

template <class Value, std::size_t Count>
Value choice(const Json &json, const std::string &place, const Named<Value> (&words)[Count])
{
    const auto &given = word(json, place);
    std::string known;
    for (const auto &named : words) {
        if (named.word == given)
            return named.value;
        known += (known.empty() ? "" : ", ") + std::string(named.word);
    }
    throw Problem(place, "\"" + given + "\" is none of " + known);
}

std::string at(const std::string &place, const char *key)
{
    return place.empty() ? key : place + "." + key;
}

std::string at(const std::string &place, std::size_t index)
{
    return place + "[" + std::to_string(index) + "]";
}

const std::string &filledWord(const Json &json, const char *key, const std::string &place)
{
    const auto &text = word(member(json, key, place.empty() ? "the file" : place), at(place, key));
    if (std::all_of(text.begin(), text.end(), [](char byte) { return byte == ' ' || byte == '\n'; }))
        throw Problem(at(place, key), "must not be empty");
    return text;
}

QString filledText(const Json &json, const char *key, const std::string &place)
{
    return QString::fromStdString(filledWord(json, key, place));
}

/// Every item of a list that may be missing.
template <class Read>
auto list(const Json &json, const char *key, const std::string &place, Read read)
{
    std::vector<decltype(read(json, place))> items;
    if (!json.contains(key))
        return items;
    const auto inner = at(place, key);
    if (!json[key].is_array() || json[key].empty())
        throw Problem(inner, "must be a list that holds something");
    for (const auto &item : json[key])
        items.push_back(read(item, at(inner, items.size())));
    return items;
}

QRegularExpression expression(const std::string &pattern, const std::string &place)
{
    QRegularExpression read(QString::fromStdString(pattern), QRegularExpression::CaseInsensitiveOption);
    if (!read.isValid())
        throw Problem(place, "is no regular expression: " + read.errorString().toStdString() + ", at " +
                                 std::to_string(read.patternErrorOffset()));
    return read;
}

/// A sign that an empty text shows would be everywhere.
QRegularExpression telling(const std::string &pattern, const std::string &place)
{
    auto read = expression(pattern, place);
    if (read.match(QString()).hasMatch())
        throw Problem(place, "matches where nothing stands");
    return read;
}

std::string versionEnd(const Json &json, const char *key, const std::string &place)
{
    if (!json.contains(key))
        return {};
    const auto &version = filledWord(json, key, place);
    const bool isPlain = std::all_of(version.begin(), version.end(),
                                     [](char byte) { return byte == '.' || (byte >= '0' && byte <= '9'); });
    if (!isPlain || version.front() == '.' || version.back() == '.')
        throw Problem(at(place, key), "must be numbers with dots between");
    return version;
}

VersionRange versionRange(const Json &json, const std::string &outer)
{
    if (!json.contains("versions"))
        return {};
    const auto place = at(outer, "versions");
    allowOnly(json["versions"], place, {"from", "to"});
    VersionRange range{versionEnd(json["versions"], "from", place),
                       versionEnd(json["versions"], "to", place)};
    if (range == VersionRange())
        throw Problem(place, "names no version");
    if (!range.to.empty() && !VersionRange{range.from, {}}.contains(range.to))
        throw Problem(place, "ends before it begins");
    return range;
}

double weight(const Json &json, const std::string &place)
{
    if (!json.is_number() || json.get<double>() <= 0 || json.get<double>() > 1)
        throw Problem(place, "must be a number above 0 and up to 1");
    return json.get<double>();
}

std::string fieldName(const Json &json, const char *key, const std::string &place)
{
    const auto &name = filledWord(json, key, place);
    const bool hasCapitals =
        std::any_of(name.begin(), name.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (!http::isToken(name) || hasCapitals)
        throw Problem(at(place, key), "must be a field's name in lower case");
    return name;
}

Sign sign(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"field", "request", "body", "matches", "weight"});
    if (json.contains("field") + json.contains("request") + json.contains("body") != 1)
        throw Problem(place, "must have one of \"field\", \"request\" and \"body\"");
    Sign sign;
    if (json.contains("body")) {
        if (json.contains("matches"))
            throw Problem(at(place, "matches"), "has no place beside \"body\"");
        sign.place = Sign::Place::Body;
        sign.pattern = telling(filledWord(json, "body", place), at(place, "body"));
    } else {
        const auto *const key = json.contains("field") ? "field" : "request";
        sign.place = json.contains("field") ? Sign::Place::Answer : Sign::Place::Request;
        sign.field = fieldName(json, key, place);
        if (json.contains("matches"))
            sign.pattern = telling(filledWord(json, "matches", place), at(place, "matches"));
    }
    if (json.contains("weight"))
        sign.weight = weight(json["weight"], at(place, "weight"));
    return sign;
}

std::vector<ProbeSign> probeSigns(const Json &json, const std::string &outer)
{
    std::vector<ProbeSign> signs;
    if (!json.contains("probes"))
        return signs;
    const auto place = at(outer, "probes");
    if (!json["probes"].is_object() || json["probes"].empty())
        throw Problem(place, "must be an object of probes and the words of their answers");
    for (const auto &[probe, words] : json["probes"].items()) {
        const auto inner = at(place, probe.c_str());
        if (!isProbeWord(probe))
            throw Problem(inner, "no probe is called so");
        auto pattern = expression(word(words, inner), inner);
        pattern.setPattern(QRegularExpression::anchoredPattern(pattern.pattern()));
        signs.push_back({probe, std::move(pattern)});
    }
    return signs;
}

Vector vectorOf(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"versions", "probes"});
    member(json, "probes", place);
    return {versionRange(json, place), probeSigns(json, place)};
}

std::string rule(const Json &json, const std::string &place)
{
    if (!isRuleWord(word(json, place)))
        throw Problem(place, "no verdict is called \"" + word(json, place) + "\"");
    return word(json, place);
}

Setting setting(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"where", "text", "why", "source", "sureness"});
    return {filledText(json, "where", place), filledText(json, "text", place), filledText(json, "why", place),
            filledText(json, "source", place),
            choice(member(json, "sureness", place), at(place, "sureness"), surenessWords)};
}

Behaviour behaviour(const Json &json, const std::string &place)
{
    allowOnly(json, place,
              {"id", "versions", "summary", "signs", "probes", "rules", "settings", "source", "sureness"});
    Behaviour behaviour;
    behaviour.id = filledWord(json, "id", place);
    behaviour.versions = versionRange(json, place);
    behaviour.summary = filledText(json, "summary", place);
    behaviour.signs = list(json, "signs", place, sign);
    behaviour.probes = probeSigns(json, place);
    behaviour.rules = list(json, "rules", place, rule);
    behaviour.settings = list(json, "settings", place, setting);
    behaviour.source = filledText(json, "source", place);
    behaviour.sureness = choice(member(json, "sureness", place), at(place, "sureness"), surenessWords);
    return behaviour;
}

Role role(const Json &json, const std::string &place)
{
    return choice(json, place, roleWords);
}

int everydayPlace(const Json &json, const Product &product)
{
    if (!product.is(Role::Client) && !product.is(Role::Intermediary))
        throw Problem("everyday", "is for clients and intermediaries");
    if (!json.is_number_integer() || json < 1)
        throw Problem("everyday", "must be a whole number from 1");
    return json.get<int>();
}

Product product(const Json &json, std::string id)
{
    allowOnly(json, "the file", {"name", "roles", "everyday", "signs", "vectors", "behaviours"});
    Product product;
    product.id = std::move(id);
    product.name = filledText(json, "name", {});
    member(json, "roles", "the file");
    product.roles = list(json, "roles", {}, role);
    if (json.contains("everyday"))
        product.everyday = everydayPlace(json["everyday"], product);
    product.signs = list(json, "signs", {}, sign);
    product.vectors = list(json, "vectors", {}, vectorOf);
    product.behaviours = list(json, "behaviours", {}, behaviour);
    if (product.signs.empty() && product.vectors.empty())
        throw Problem("the file", "has neither \"signs\" nor \"vectors\" to know the product by");
    std::set<std::string> ids;
    for (const auto &known : product.behaviours) {
        if (!ids.insert(known.id).second)
            throw Problem("behaviours", "two are called \"" + known.id + "\"");
    }
    return product;
}

/// A name that stands twice in an object would silently lose what came first.
class TwiceNamed final
{
public:
    bool operator()(int depth, Json::parse_event_t event, const Json &parsed)
    {
        m_names.resize(std::max(m_names.size(), std::size_t(depth) + 2));
        if (event == Json::parse_event_t::object_start)
            m_names[std::size_t(depth) + 1].clear();
        else if (event == Json::parse_event_t::key &&
                 !m_names[std::size_t(depth)].insert(parsed.get<std::string>()).second)
            throw Problem("\"" + parsed.get<std::string>() + "\"", "stands twice in one object");
        return true;
    }

private:
    std::vector<std::set<std::string>> m_names; // of the object that is open at each depth
};

} // namespace

Result<Product> readProduct(std::string_view json, const std::string &fileName)
{
    try {
        return product(Json::parse(json, TwiceNamed()), fileName.substr(0, fileName.rfind('.')));
    } catch (const Problem &problem) {
        return fail(ErrorCode::Unreadable, fileName + ": " + problem.what());
    } catch (const Json::exception &problem) {
        return fail(ErrorCode::Unreadable, fileName + ": no readable JSON: " + problem.what());
    }
}

} // namespace expectra::knowledge
