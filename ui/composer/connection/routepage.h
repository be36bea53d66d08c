// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the request travels: where the connection leads, how long each step may take, what is generated, and
// whether bytes that end a field may leave.

#include "app/request/request.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace expectra {

class DurationField;

class RoutePage final : public QWidget
{
    Q_OBJECT

public:
    explicit RoutePage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    /// Puts what stands here into the request.
    void applyTo(Request &request) const;
    /// How many things differ from what a new request has.
    [[nodiscard]] int changedCount() const;
    /// The first thing here that can't be used, in a sentence.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

private:
    void makeRoute(QGridLayout *grid);
    void makeLimits(QGridLayout *grid);
    void makeSwitches(QGridLayout *grid);
    [[nodiscard]] std::vector<std::string> addresses() const;

    QLineEdit *m_connectTo;
    QLineEdit *m_addresses;
    QLineEdit *m_socket;
    QComboBox *m_family;
    DurationField *m_lookup;
    DurationField *m_connect;
    DurationField *m_idle;
    DurationField *m_whole;
    QCheckBox *m_fresh;
    QCheckBox *m_unsafe;
    std::vector<QCheckBox *> m_generated; // a computed field each
    std::vector<std::string> m_otherSuppressed;
};

} // namespace expectra
