// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a request is written: address, headers, body, expectation, and the bytes that come of it. It edits a
// Request value, placeholders and all, and hands over a PreparedRequest; it plays nothing. Laws: what is
// typed is sent byte for byte; CR, LF or NUL inside one field leave only after a yes.

#include "app/base/result.h"
#include "app/collections/variables.h"
#include "app/request/preparedrequest.h"
#include "app/request/request.h"

#include <QtWidgets/QWidget>

#include <functional>

class QToolButton;

namespace expectra {

class AddressBar;
class AuthPage;
class BodyPage;
class ConnectionPage;
class ExpectationBox;
class HeadersPage;
class Notice;
class ParamsPage;
class TabPages;
class WirePreview;

class Composer final : public QWidget
{
    Q_OBJECT

public:
    /// Asked before bytes leave that end a field: true sends them.
    using Confirmation = std::function<bool(const QString &reason)>;

    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    void setRequest(const Request &request);
    [[nodiscard]] const Request &request() const { return m_request; }
    void setVariables(const collections::Variables &variables);
    /// With its variables filled in. Unreadable: one that nobody set.
    [[nodiscard]] Result<Request> filled() const;
    /// Switches a header set on or off; one that is on already is put in the place of its namesake.
    void setHeaderSet(const HeaderSet &set, bool enabled);
    void setPlaying(bool playing);
    void setConfirmation(Confirmation confirmation);

    void focusAddress();
    /// Only the address, the tabs and a word about the expectation are left.
    void setFolded(bool folded);
    /// Whether what folding hides has the keys.
    [[nodiscard]] bool hasKeysInside() const;
    /// Stands at the right of the tabs.
    void addCornerWidget(QWidget *widget);
    /// As if the button were pressed: emits sendRequested, or shows what is in the way.
    void send();

signals:
    void requestEdited();
    void sendRequested(const expectra::PreparedRequest &prepared);
    void cancelRequested();
    void partsWanted(); // while they are folded

private:
    QWidget *makeExpectationArea();
    QToolButton *makeSummary();
    void connectParts();
    void showRequest();
    void handleEdit();
    void handleParams();
    void handleAuth();
    void handleConnection();
    void handleType(const std::string &before, const std::string &type);
    void refreshType();
    void handleCurl(const QString &command);
    void refresh();
    void refreshHeaders(const Request &filled);
    void refreshTitles();
    void showPrepared(const PreparedRequest &prepared);
    void showError(const Error &error);
    [[nodiscard]] Result<PreparedRequest> prepared() const;

    Request m_request;
    collections::Variables m_variables;
    Confirmation m_confirm;

    AddressBar *m_address;
    Notice *m_notice;
    TabPages *m_pages;
    ParamsPage *m_params;
    HeadersPage *m_headers;
    BodyPage *m_body;
    AuthPage *m_auth;
    ConnectionPage *m_connection;
    WirePreview *m_wire;
    ExpectationBox *m_expectation;
    QWidget *m_expectationArea;
    QToolButton *m_summary; // of the expectation, in its place
};

} // namespace expectra
