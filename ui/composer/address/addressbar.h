// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first line of the composer: method, address, protocol and the one button that plays. While a play runs
// the same button cancels it.

#include "app/collections/variables.h"
#include "app/http/version.h"

#include <QtWidgets/QWidget>

#include <string>

class QComboBox;
class QPushButton;

namespace expectra {

class AddressEdit;

class AddressBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AddressBar(QWidget *parent = nullptr);

    void setValues(const std::string &method, const std::string &url, http::Version version);
    /// The address alone, as the parameters change it; the cursor stays.
    void setAddress(const std::string &url);
    void setVariables(const collections::Variables &variables);
    void setResolved(const QString &address);
    void setPlaying(bool playing);
    void focusAddress();

    [[nodiscard]] std::string method() const;
    [[nodiscard]] std::string url() const;
    [[nodiscard]] http::Version version() const;

signals:
    void edited();
    void sendRequested();
    void cancelRequested();
    void curlEntered(const QString &command);

private:
    void handleButton();
    void colourMethod();

    QComboBox *m_method;
    AddressEdit *m_address;
    QComboBox *m_version;
    QPushButton *m_button;
    bool m_playing = false;
};

} // namespace expectra
