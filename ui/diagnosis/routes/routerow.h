// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One route to edit: its way, where that leads, protocol, echo origin, name. What can't be read is said below
// the fields as app/diagnosis says it.

#include "app/diagnosis/route.h"

#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace expectra {

class Notice;

class RouteRow final : public QWidget
{
    Q_OBJECT

public:
    explicit RouteRow(const diagnosis::Route &route, QWidget *parent = nullptr);

    /// nullopt: something in it can't be read.
    [[nodiscard]] std::optional<diagnosis::Route> route() const;
    /// It goes this way, and nobody has typed where that leads.
    [[nodiscard]] bool waitsForPlace(diagnosis::Route::Way way) const;
    void setRemovable(bool isRemovable);
    void focusPlace();

    /// The titles over the fields of all rows, in the same places.
    [[nodiscard]] static QWidget *makeTitles();

signals:
    void edited();
    void removeRequested();

private:
    void setUpFields();
    void handleEdit();
    [[nodiscard]] diagnosis::Route::Way way() const;
    void showApplicable();
    [[nodiscard]] Result<diagnosis::Route> read() const;

    QComboBox *m_way;
    QLineEdit *m_place;
    QComboBox *m_version;
    QLineEdit *m_echo;
    QLineEdit *m_name;
    QToolButton *m_remove;
    Notice *m_problem;
    Notice *m_missing; // nothing is wrong yet
};

} // namespace expectra
