// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

// What every part of the composer shows of the request as it is now.

#include "app/analysis/wiretext.h"
#include "app/collections/resolve.h"
#include "app/request/bodysource.h"
#include "app/request/multipart.h"
#include "app/request/prepare.h"
#include "app/request/settled.h"
#include "ui/composer/address/addressbar.h"
#include "ui/composer/auth/authpage.h"
#include "ui/composer/body/bodypage.h"
#include "ui/composer/composerwords.h"
#include "ui/composer/connection/connectionpage.h"
#include "ui/composer/expectationbox.h"
#include "ui/composer/headers/headersmodel.h"
#include "ui/composer/headers/headerspage.h"
#include "ui/composer/params/paramspage.h"
#include "ui/composer/wirepreview.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

QString nameOfDecidingSet(const Request &request, const PreparedRequest &prepared)
{
    const auto *set = decidingSet(request, prepared);
    return set ? escapedText(set->name) : QString();
}

} // namespace

void Composer::refresh()
{
    m_notice->setText({});
    m_headers->setNotice({});
    m_body->setNotice({});
    const auto filled = collections::filledIn(m_request, m_variables);
    m_params->setAddress(m_request.url, m_request.disabledParameters);
    m_auth->setAuth(m_request.auth);
    m_connection->follow(m_request);
    m_address->setResolved(filled ? QString::fromStdString(filled->url) : QString());
    refreshHeaders(filled.value_or(m_request));
    if (const auto ready = prepared())
        showPrepared(*ready);
    else
        showError(ready.error());
    refreshType();
    refreshTitles();
}

void Composer::refreshType()
{
    const auto typed = typedContentType(m_request);
    const auto *multipart = std::get_if<MultipartBody>(&m_request.body);
    const bool isComputed = typed.empty() && multipart;
    m_body->showType(isComputed ? multipartType(*multipart) : std::string(typed), isComputed);
}

/// The table shows computed fields that are switched off too, and all fields as long as the address is
/// unreadable.
void Composer::refreshHeaders(const Request &filled)
{
    Request all = filled;
    all.suppressed.clear();
    all.allowUnsafe = true;
    auto shown = prepare(all);
    if (!shown) {
        // One byte stands for content that can't be read, so that the expectation is judged with content.
        all.url = "http://host";
        all.connectTo.clear();
        all.addresses.clear();
        if (!bodySize(all.body))
            all.body = GeneratedBody{1};
        shown = prepare(all);
        if (shown)
            std::erase_if(shown->headers, [](const auto &each) { return each.origin == Origin::Computed; });
    }
    if (shown)
        m_expectation->showSettled(*shown, hasTypedExpect(*shown), nameOfDecidingSet(m_request, *shown));
    m_headers->showPrepared(shown ? shown->headers : std::vector<PreparedHeader>());
}

void Composer::refreshTitles()
{
    const int params = m_params->sentCount();
    m_pages->setTitle(m_params, params == 0 ? tr("Params") : tr("Params %1").arg(params));
    m_pages->setTitle(m_headers, tr("Headers %1").arg(m_headers->model()->sentCount()));
    const int changed = m_connection->changedCount();
    m_pages->setTitle(m_connection, changed == 0 ? tr("Connection") : tr("Connection %1").arg(changed));
    const auto kind = m_auth->kindName();
    m_pages->setTitle(m_auth, kind.isEmpty() ? tr("Auth") : tr("Auth: %1").arg(kind));
    const auto size = bodySize(m_request.body);
    const bool none = std::holds_alternative<NoBody>(m_request.body);
    m_pages->setTitle(m_body, none || !size ? tr("Body") : tr("Body %1").arg(sizeText(*size)));
    m_summary->setText(m_expectation->summary());
    m_summary->setAccessibleDescription(m_summary->text());
    style::setTextRole(m_summary, m_expectation->asksForOne() ? style::Role::Expect : style::Role::Dim);
}

void Composer::showPrepared(const PreparedRequest &prepared)
{
    m_wire->showPrepared(prepared);
    m_expectation->showSettled(prepared, hasTypedExpect(prepared), nameOfDecidingSet(m_request, prepared));
}

void Composer::showError(const Error &error)
{
    m_wire->showReason(sentenceOf(error));
    switch (error.code) {
    case ErrorCode::Forbidden:
        m_headers->setNotice(tr("%1: sending it asks first.").arg(sentenceOf(error)));
        return;
    case ErrorCode::Unreadable: m_body->setNotice(sentenceOf(error)); return;
    default: m_notice->setText(sentenceOf(error));
    }
}

Result<Request> Composer::filled() const
{
    return collections::filledIn(m_request, m_variables);
}

Result<PreparedRequest> Composer::prepared() const
{
    const auto all = filled();
    if (!all)
        return tl::unexpected<Error>(all.error());
    return prepare(*all);
}

} // namespace expectra
