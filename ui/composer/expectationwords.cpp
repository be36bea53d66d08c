// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/expectationwords.h"

#include "app/analysis/wiretext.h"
#include "app/expect/expectation.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectationBox)
};

} // namespace

QString ruleOf(expect::Mode mode)
{
    switch (mode) {
    case expect::Mode::Wait: return Words::tr("Wait as long as you like, but not for ever.");
    case expect::Mode::HeaderOnly: return Words::tr("Content may go before any answer comes.");
    case expect::Mode::None: return Words::tr("The content follows the head at once.");
    }
    return {};
}

ExpectVerdict verdictOn(std::string_view value, bool hasBody)
{
    const auto members = expect::parseExpectations(value);
    if (members.empty())
        return {Words::tr("An empty Expect asks for nothing."), false};
    bool asksOnlyContinue = true;
    for (const auto &member : members) {
        if (!member.wellFormed)
            return {
                Words::tr("%1 breaks the grammar: token [ \"=\" value ].").arg(shortText(member.text, 24)),
                true};
        asksOnlyContinue = asksOnlyContinue && member.isContinue();
    }
    if (!asksOnlyContinue)
        return {Words::tr("Well-formed, but only 100-continue is defined: a server may answer 417."), false};
    if (!hasBody)
        return {Words::tr("A client must not send 100-continue without content."), false};
    if (members.size() > 1)
        return {Words::tr("100-continue stands more than once; once is enough."), false};
    return {};
}

} // namespace expectra
