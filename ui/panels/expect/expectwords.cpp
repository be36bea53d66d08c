// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expect/expectwords.h"

#include "app/http/status.h"
#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace expectra {

namespace {

using style::Role;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectPanel)
};

Role stepRole(StepKind kind)
{
    switch (kind) {
    case StepKind::Sent: return Role::Accent;
    case StepKind::Waiting:
    case StepKind::TimedOut:
    case StepKind::Late: return Role::Expect;
    case StepKind::Interim: return Role::Note;
    case StepKind::Released:
    case StepKind::Answered: return Role::Met;
    case StepKind::Refused:
    case StepKind::Rejected:
    case StepKind::Failed: return Role::Refused;
    case StepKind::Abandoned:
    case StepKind::Retry: return Role::Dim;
    }
    return Role::Dim;
}

/// Milliseconds throughout, so that the column can be compared at a glance.
QString stepTime(Instant at)
{
    return Words::tr("%1 ms").arg(microseconds(at) / 1000.0, 0, 'f', 3);
}

/// A status code at the front stands out.
QString emphasized(const QString &text)
{
    static const QRegularExpression status(QStringLiteral("^(\\d{3})(?=\\D|$)"));
    return text.toHtmlEscaped().replace(status, QStringLiteral("<b>\\1</b>"));
}

/// An amount keeps its unit on its line.
QString unbroken(QString amount)
{
    return amount.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
}

QString target(quint64 id)
{
    return QString::number(id);
}

QString link(quint64 id, const QString &text)
{
    return QStringLiteral("<a href='%1'>%2</a>").arg(id).arg(text.toHtmlEscaped());
}

} // namespace

StepRow stepRow(const NegotiationStep &step)
{
    const auto since = step.sincePrevious == Duration::zero()
                           ? QString()
                           : QLatin1Char('+') + durationText(step.sincePrevious);
    return {stepRole(step.kind), stepTime(step.at), since, emphasized(step.text)};
}

StepRow retryRow(const Exchange &retry)
{
    const auto time = Words::tr("#%1").arg(retry.id);
    if (!retry.response) {
        const auto text = retry.isComplete ? Words::tr("Repeated without Expect: it failed.")
                                           : Words::tr("Repeating without Expect …");
        return {retry.isComplete ? Role::Refused : Role::Dim,
                time,
                {},
                Words::tr("%1&nbsp; %2").arg(text, link(retry.id, Words::tr("Show it"))),
                target(retry.id)};
    }
    const auto status =
        QStringLiteral("%1 %2").arg(retry.status()).arg(shortText(retry.response->reason, 60));
    const auto text = Words::tr("Repeated without Expect on a new connection: <b>%1</b> in %2.&nbsp; %3")
                          .arg(status.toHtmlEscaped(), unbroken(durationText(retry.end().sinceStart())),
                               link(retry.id, Words::tr("Show it")));
    return {http::isError(retry.status()) ? Role::Refused : Role::Met, time, {}, text, target(retry.id)};
}

StepRow originRow(quint64 refused)
{
    return {Role::Dim,
            Words::tr("#%1").arg(refused),
            {},
            Words::tr("This repeats a request that was refused with 417.&nbsp; %1")
                .arg(link(refused, Words::tr("Show it"))),
            target(refused)};
}

QString adviceHtml(const QString &advice)
{
    static const QRegularExpression code(
        QStringLiteral("((?:\\b[a-z]+ -\\w )?&quot;.+?&quot;|\\b[A-Z]\\w+(?:\\.[A-Z]\\w+)+(?: = \\w+)?)"));
    static const QRegularExpression place(QStringLiteral("(^|\\. )((?:At|In front of|Behind) [^.:]{2,40}:)"));
    auto html = advice.toHtmlEscaped();
    const auto face = style::codeFont();
    html.replace(code, QStringLiteral("<span style='font-family:\"%1\";font-size:%2pt'>\\1</span>")
                           .arg(face.families().value(0))
                           .arg(face.pointSizeF()));
    html.replace(place, QStringLiteral("\\1</p><p style='margin:4px 0 0 0'><b>\\2</b>"));
    return QStringLiteral("<p style='margin:0'>%1</p>").arg(html);
}

} // namespace expectra
