// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Options one below the other: a dim name at the left, its field at the right, in two columns where there is
// room. Scrolls when there are more of them than fit.

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace expectra {

/// For the names of a page's fields: the same on all pages, so that nothing jumps from one to the next.
inline constexpr int optionLabelWidth = 108;

class OptionForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Column { Left, Right };

    explicit OptionForm(QWidget *parent = nullptr);

    /// In the code face. The hint stands in it while it is empty.
    QLineEdit *addField(Column column, const QString &name, const QString &hint, const QString &toolTip);
    /// What is typed is hidden once the field is left.
    QLineEdit *addSecret(Column column, const QString &name, const QString &hint, const QString &toolTip);
    QComboBox *addChoice(Column column, const QString &name, const QStringList &choices,
                         const QString &toolTip);
    QCheckBox *addSwitch(Column column, const QString &text, const QString &toolTip);
    /// Any other field with a name of its own.
    void addRow(Column column, const QString &name, QWidget *field);

signals:
    void edited(); // by the user

private:
    [[nodiscard]] int &rowOf(Column column) { return column == Column::Left ? m_left : m_right; }

    QGridLayout *m_grid;
    int m_left = 0;
    int m_right = 0;
};

/// Sets the text where it differs, so that the cursor stays in what is being typed.
void setFieldText(QLineEdit *field, const std::string &text);
[[nodiscard]] std::string fieldText(const QLineEdit *field);

} // namespace expectra
