// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/fieldreading.h"

#include "app/http/fields/fieldregistry.h"
#include "app/http/date.h"
#include "app/http/syntax.h"
#include "app/expect/expectation.h"
#include "app/analysis/heads/memberreading.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <charconv>

namespace expectra {

namespace {

using std::chrono::seconds;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldReading)
};

struct Context
{
    const http::Header &field;
    const MessageHead &head;
    const Exchange &exchange;

    [[nodiscard]] bool isRequest() const { return head.kind == HeadKind::Request; }
    /// When this head passed, by the clock on the wall.
    [[nodiscard]] std::chrono::system_clock::time_point passedAt() const
    {
        return exchange.startedAt + std::chrono::duration_cast<std::chrono::system_clock::duration>(
                                        head.at.value_or(Instant()).sinceStart());
    }
};

std::optional<std::uint64_t> number(std::string_view digits)
{
    std::uint64_t value = 0;
    const auto *end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return !digits.empty() && read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

QString bytesText(ByteCount bytes)
{
    const auto exact = Words::tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(bytes)));
    return bytes < 1024 ? exact : Words::tr("%1 (%2)").arg(sizeText(bytes), exact);
}

QString wallText(std::chrono::sys_seconds date)
{
    const auto moment = QDateTime::fromSecsSinceEpoch(date.time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(moment.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QStringList dateReading(const Context &context, std::chrono::sys_seconds date)
{
    const auto passed = std::chrono::floor<seconds>(context.passedAt());
    const auto apart = date - passed;
    const auto size = periodText(apart < seconds(0) ? -apart : apart);
    const bool isNear = apart >= seconds(-1) && apart <= seconds(1);
    if (http::equalsIgnoringCase(context.field.name, "Date"))
        return {wallText(date), isNear ? Words::tr("The sender's clock agrees with this machine's.")
                                : apart > seconds(0)
                                    ? Words::tr("The sender's clock is %1 ahead of this machine's.").arg(size)
                                    : Words::tr("The sender's clock is %1 behind this machine's.").arg(size)};
    return {wallText(date), isNear               ? Words::tr("The moment at which this message passed.")
                            : apart > seconds(0) ? Words::tr("%1 after this message passed.").arg(size)
                                                 : Words::tr("%1 before this message passed.").arg(size)};
}

QStringList dateOrWrong(const Context &context)
{
    if (const auto date = http::parseDate(context.field.value))
        return dateReading(context, *date);
    if (http::equalsIgnoringCase(context.field.name, "Expires"))
        return {Words::tr("No date: the response counts as stale already.")};
    return {Words::tr("This is no HTTP date.")};
}

QStringList secondsReading(const Context &context)
{
    if (const auto count = number(context.field.value))
        return {periodText(seconds(static_cast<std::int64_t>(std::min<std::uint64_t>(*count, 1ULL << 40))))};
    return {Words::tr("This is no number of seconds.")};
}

QStringList dateOrSeconds(const Context &context)
{
    return number(context.field.value) ? secondsReading(context) : dateOrWrong(context);
}

QStringList requestLength(const Exchange &exchange, ByteCount announced)
{
    const auto sent = exchange.sent.bodyBytesSent;
    const auto size = bytesText(announced);
    if (!exchange.isComplete || announced == 0)
        return {size};
    if (sent == announced)
        return {size, Words::tr("All of it was sent.")};
    return {size, sent == 0 ? Words::tr("None of it was sent.")
                            : Words::tr("%1 of it were sent.").arg(sizeText(sent))};
}

QStringList responseLength(const Context &context, ByteCount announced)
{
    const auto &exchange = context.exchange;
    const auto size = bytesText(announced);
    if (exchange.request->method == "HEAD")
        return {size, Words::tr("What GET would send: an answer to HEAD has no content.")};
    if (context.head.kind != HeadKind::Final || !exchange.isComplete)
        return {size};
    const auto came = exchange.content.size();
    return {size, came == announced ? Words::tr("All of it came.")
                                    : Words::tr("%1 of it came.").arg(sizeText(came))};
}

QStringList lengthReading(const Context &context)
{
    const auto announced = number(context.field.value);
    if (!announced)
        return {Words::tr("This is no length.")};
    return context.isRequest() ? requestLength(context.exchange, *announced)
                               : responseLength(context, *announced);
}

QStringList numberReading(const Context &context)
{
    const auto value = number(context.field.value);
    return value && *value >= 10'000 ? QStringList(QLocale().toString(static_cast<qulonglong>(*value)))
                                     : QStringList();
}

QStringList expectReading(const Context &context)
{
    QStringList lines;
    for (const auto &member : expect::parseExpectations(context.field.value)) {
        const auto text = shortText(member.text, 60);
        if (member.isContinue())
            lines.append(
                Words::tr("100-continue: the content waits until the server says 100 or something final."));
        else if (member.wellFormed)
            lines.append(
                Words::tr("%1: no standard defines this expectation; a server may answer 417.").arg(text));
        else
            lines.append(Words::tr("%1: breaks the grammar of Expect.").arg(text));
    }
    return lines;
}

QStringList entityTagReading(const Context &context)
{
    const auto value = http::trimmed(context.field.value);
    if (value.starts_with("W/\""))
        return {Words::tr("A weak tag: same meaning, maybe not the same bytes.")};
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        return {Words::tr("A strong tag: the same tag means the same bytes.")};
    return {Words::tr("An entity tag stands in double quotes; this one does not.")};
}

QStringList credentialsReading(const Context &context)
{
    const auto value = http::trimmed(context.field.value);
    const auto scheme = value.substr(0, value.find(' '));
    if (http::equalsIgnoringCase(scheme, "Basic") && !context.isRequest())
        return {Words::tr("Basic: asks for a user name and a password.")};
    if (http::equalsIgnoringCase(scheme, "Basic"))
        return {Words::tr("Basic: user name and password in base64, which hides nothing.")};
    if (http::equalsIgnoringCase(scheme, "Bearer") && context.isRequest())
        return {Words::tr("Bearer: whoever holds the token may do what it allows.")};
    return {Words::tr("Scheme %1.").arg(shortText(scheme, 40))};
}

QStringList byName(const Context &context)
{
    using Reader = QStringList (*)(const Context &);
    static const std::vector<std::pair<std::string_view, Reader>> readers{
        {"Content-Length", lengthReading},
        {"Expect", expectReading},
        {"ETag", entityTagReading},
    };
    for (const auto &[name, reader] : readers) {
        if (http::equalsIgnoringCase(context.field.name, name))
            return reader(context);
    }
    return memberReading(context.field);
}

} // namespace

QString periodText(seconds period)
{
    using namespace std::chrono;
    struct Unit
    {
        seconds length;
        const char *one;
        const char *many;
    };
    static constexpr Unit units[]{
        {hours(24 * 365), QT_TRANSLATE_NOOP("FieldReading", "1 year"),
         QT_TRANSLATE_NOOP("FieldReading", "%1 years")},
        {hours(24), QT_TRANSLATE_NOOP("FieldReading", "1 day"), QT_TRANSLATE_NOOP("FieldReading", "%1 days")},
        {hours(1), QT_TRANSLATE_NOOP("FieldReading", "1 hour"),
         QT_TRANSLATE_NOOP("FieldReading", "%1 hours")},
        {minutes(1), QT_TRANSLATE_NOOP("FieldReading", "1 minute"),
         QT_TRANSLATE_NOOP("FieldReading", "%1 minutes")},
        {seconds(1), QT_TRANSLATE_NOOP("FieldReading", "1 second"),
         QT_TRANSLATE_NOOP("FieldReading", "%1 seconds")}};
    QStringList parts;
    for (const auto &unit : units) {
        const auto count = period / unit.length;
        if (count == 0 && !parts.isEmpty())
            break; // two neighbouring units say enough
        if (count == 0)
            continue;
        parts.append(count == 1 ? Words::tr(unit.one) : Words::tr(unit.many).arg(count));
        period -= count * unit.length;
        if (parts.size() == 2)
            break;
    }
    return parts.isEmpty() ? Words::tr("0 seconds") : parts.join(QLatin1Char(' '));
}

QStringList fieldReading(const http::Header &field, const MessageHead &head, const Exchange &exchange)
{
    const Context context{field, head, exchange};
    const auto *known = http::findField(field.name);
    const auto form = known ? known->form : http::ValueForm::Text;
    switch (form) {
    case http::ValueForm::Date: return dateOrWrong(context);
    case http::ValueForm::DateOrSeconds: return dateOrSeconds(context);
    case http::ValueForm::Seconds: return secondsReading(context);
    case http::ValueForm::Credentials: return credentialsReading(context);
    default: break;
    }
    const auto lines = byName(context);
    return lines.isEmpty() && form == http::ValueForm::Number ? numberReading(context) : lines;
}

} // namespace expectra
