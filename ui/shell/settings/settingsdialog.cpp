// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/settingsdialog.h"

#include "app/analysis/wiretext.h"
#include "ui/composer/connection/durationfield.h"
#include "ui/shell/actions.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/sectionlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int fieldWidth = 160;
constexpr ByteCount mebibyte = 1024 * 1024;

QLabel *makeHint(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setFont(style::smallFont());
    style::setTextRole(hint, style::Role::Dim);
    return hint;
}

/// A control with a word about it at its right.
QWidget *withHint(QWidget *control, QLabel *hint)
{
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::margin);
    line->addWidget(control);
    line->addWidget(hint, 1);
    return both;
}

void addSection(QFormLayout *form, const QString &title)
{
    if (form->rowCount() > 0)
        form->addRow(new QWidget); // room above
    form->addRow(new SectionLabel(title));
}

} // namespace

SettingsDialog::SettingsDialog(const Actions &actions, const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_wait(new DurationField(DurationField::Empty::IsNoLimit))
    , m_lookup(new DurationField(DurationField::Empty::IsWrong))
    , m_connect(new DurationField(DurationField::Empty::IsWrong))
    , m_idle(new DurationField(DurationField::Empty::IsWrong))
    , m_whole(new DurationField(DurationField::Empty::IsNoLimit))
    , m_memory(new DropDown)
    , m_inUse(makeHint({}))
    , m_opensTabs(new QCheckBox(tr("Open the tabs of the last time")))
    , m_asks(new QCheckBox(tr("Ask before closing with unsaved requests")))
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setContentsMargins(space::wide, space::margin, space::wide, space::margin);
    form->setHorizontalSpacing(space::wide);
    form->setVerticalSpacing(space::gap);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTheme(form, actions);
    addNewRequests(form);
    addMemory(form);
    addTabs(form);

    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::wide, 0, space::wide, space::wide);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addStretch();
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void SettingsDialog::addTheme(QFormLayout *form, const Actions &actions)
{
    addSection(form, tr("Look"));
    auto *themes = new DropDown;
    themes->setAccessibleName(tr("Theme"));
    themes->setFixedWidth(fieldWidth);
    const std::array ids{ActionId::ThemeSystem, ActionId::ThemeDark, ActionId::ThemeLight};
    const std::array names{tr("As the system"), tr("Dark"), tr("Light")};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        themes->addItem(names[i]);
        if (actions[ids[i]]->isChecked())
            themes->setCurrentIndex(static_cast<int>(i));
    }
    connect(themes, &QComboBox::activated, this,
            [&actions, ids](int index) { actions[ids[static_cast<std::size_t>(index)]]->trigger(); });
    form->addRow(tr("Theme"), themes);
}

void SettingsDialog::addNewRequests(QFormLayout *form)
{
    addSection(form, tr("New requests"));
    m_wait->setDuration(m_preferences.wait);
    m_lookup->setDuration(m_preferences.limits.lookup);
    m_connect->setDuration(m_preferences.limits.connect);
    m_idle->setDuration(m_preferences.limits.idle);
    m_whole->setDuration(m_preferences.limits.whole);
    addTime(form, tr("Wait for 100 at most"), m_wait);
    addTime(form, tr("Lookup at most"), m_lookup);
    addTime(form, tr("Connect at most"), m_connect);
    addTime(form, tr("Silence at most"), m_idle);
    addTime(form, tr("Whole exchange at most"), m_whole);
}

void SettingsDialog::addTime(QFormLayout *form, const QString &name, DurationField *field)
{
    field->setAccessibleName(name);
    field->setFixedSize(fieldWidth, space::control);
    connect(field, &DurationField::durationEdited, this, &SettingsDialog::take);
    form->addRow(name, field);
}

void SettingsDialog::addMemory(QFormLayout *form)
{
    addSection(form, tr("Memory"));
    m_memory->setAccessibleName(tr("Keep exchanges up to"));
    m_memory->setFixedWidth(fieldWidth);
    std::vector<ByteCount> sizes{64 * mebibyte, 256 * mebibyte, 1024 * mebibyte, 4096 * mebibyte};
    if (std::find(sizes.begin(), sizes.end(), m_preferences.keptMemory) == sizes.end())
        sizes.push_back(m_preferences.keptMemory); // set by hand in the file
    std::sort(sizes.begin(), sizes.end());
    for (const auto size : sizes) {
        m_memory->addItem(sizeText(size), QVariant::fromValue(static_cast<qulonglong>(size)));
        if (size == m_preferences.keptMemory)
            m_memory->setCurrentIndex(m_memory->count() - 1);
    }
    connect(m_memory, &QComboBox::activated, this, &SettingsDialog::take);
    m_memory->setToolTip(tr("Beyond this the oldest exchanges leave only their row in the log"));
    form->addRow(tr("Keep exchanges up to"), withHint(m_memory, m_inUse));
}

void SettingsDialog::addTabs(QFormLayout *form)
{
    addSection(form, tr("Start and end"));
    m_opensTabs->setChecked(m_preferences.opensTabsAgain);
    m_opensTabs->setToolTip(tr("Unsaved requests come back in any case"));
    m_asks->setChecked(m_preferences.asksBeforeClosing);
    m_asks->setToolTip(tr("They are kept as drafts in any case"));
    for (auto *box : {m_opensTabs, m_asks}) {
        box->setAccessibleName(box->text());
        box->setAccessibleDescription(box->toolTip());
        connect(box, &QCheckBox::clicked, this, &SettingsDialog::take);
        form->addRow(box);
    }
    form->addRow(makeHint(tr("Unsaved requests are kept as drafts and come back in any case.")));
}

void SettingsDialog::showKept(std::size_t exchanges, ByteCount memory)
{
    m_inUse->setText(
        tr("%1 in %n exchange(s) now", nullptr, static_cast<int>(exchanges)).arg(sizeText(memory)));
}

/// A time that can't be read leaves the last one that could.
void SettingsDialog::take()
{
    Preferences now = m_preferences;
    const auto takeTime = [](const DurationField &field, Duration &time) {
        if (field.isReadable())
            time = field.duration().value_or(time);
    };
    if (m_wait->isReadable())
        now.wait = m_wait->duration();
    if (m_whole->isReadable())
        now.limits.whole = m_whole->duration();
    takeTime(*m_lookup, now.limits.lookup);
    takeTime(*m_connect, now.limits.connect);
    takeTime(*m_idle, now.limits.idle);
    now.keptMemory = m_memory->currentData().toULongLong();
    now.opensTabsAgain = m_opensTabs->isChecked();
    now.asksBeforeClosing = m_asks->isChecked();
    if (now == m_preferences)
        return;
    m_preferences = now;
    emit preferencesChanged(now);
}

} // namespace expectra
