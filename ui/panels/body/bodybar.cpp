// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodybar.h"

#include "app/analysis/wiretext.h"
#include "ui/panels/body/bodywords.h"
#include "ui/widgets/choicebar.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace {

constexpr int formCount = 5;
constexpr int fitted = 0;

} // namespace

BodyBar::BodyBar(QWidget *parent)
    : QWidget(parent)
    , m_facts(new ElidedLabel(style::Role::Dim))
    , m_coding(new ChoiceBar(tr("Read the body"), {tr("Decoded"), tr("Raw")}))
    , m_charset(new QToolButton)
    , m_zoom(new ChoiceBar(tr("Show the picture"), {tr("Fit"), tr("1:1")}))
    , m_forms(new ChoiceBar(tr("Show the body as"),
                            {tr("Tree"), tr("Pretty"), tr("Text"), tr("Picture"), tr("Hex")}))
    , m_wrap(new QToolButton)
{
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_charset->setProperty("chip", true);
    m_charset->setIcon(style::icon(style::Icon::ChevronDown, style::Role::Dim));
    m_charset->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_charset->setLayoutDirection(Qt::RightToLeft); // the chevron behind the name
    m_charset->setPopupMode(QToolButton::InstantPopup);
    auto *charsets = new QMenu(m_charset);
    charsets->setLayoutDirection(Qt::LeftToRight);
    m_charset->setMenu(charsets);
    connect(charsets, &QMenu::aboutToShow, this, &BodyBar::fillCharsets);
    m_wrap->setIcon(style::icon(style::Icon::Wrap, style::Role::Dim));
    m_wrap->setCheckable(true);
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::space::margin, style::space::tight, style::space::gap,
                               style::space::tight);
    layout->setSpacing(style::space::gap);
    layout->addWidget(m_facts, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_charset), static_cast<QWidget *>(m_coding),
                          static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(m_forms),
                          static_cast<QWidget *>(m_wrap), static_cast<QWidget *>(makeMenu())})
        layout->addWidget(part);
    connect(m_coding, &ChoiceBar::chosen, this,
            [this](int choice) { emit codingChosen(static_cast<Coding>(choice)); });
    connect(m_zoom, &ChoiceBar::chosen, this, [this](int choice) { emit fittedChosen(choice == fitted); });
    connect(m_forms, &ChoiceBar::chosen, this, [this](int choice) {
        showForm(static_cast<BodyForm>(choice));
        emit formChosen(static_cast<BodyForm>(choice));
    });
    connect(m_wrap, &QToolButton::toggled, this, &BodyBar::wrapChosen);
}

QToolButton *BodyBar::makeMenu()
{
    auto *button = new QToolButton;
    button->setIcon(style::icon(style::Icon::Menu, style::Role::Dim));
    button->setAccessibleName(tr("More about the body"));
    button->setToolTip(tr("Find, copy, save"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    auto *find = menu->addAction(tr("Find"), this, &BodyBar::findRequested);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetShortcut); // the panel has it; here it is shown
    menu->addAction(tr("Copy body"), this, &BodyBar::copyRequested);
    menu->addSeparator();
    m_saveDecoded =
        menu->addAction(tr("Save decoded response…"), this, [this] { emit saveRequested(Coding::Decoded); });
    m_save = menu->addAction({}, this, [this] { emit saveRequested(Coding::Raw); });
    button->setMenu(menu);
    return button;
}

void BodyBar::showFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void BodyBar::offerForms(const std::vector<BodyForm> &forms)
{
    for (int form = 0; form < formCount; ++form)
        m_forms->setOffered(form, std::find(forms.begin(), forms.end(), static_cast<BodyForm>(form)) !=
                                      forms.end());
    m_forms->setVisible(!forms.empty());
}

void BodyBar::showForm(BodyForm form)
{
    m_forms->choose(static_cast<int>(form));
    m_zoom->setVisible(!m_forms->isHidden() && form == BodyForm::Image);
    m_wrap->setVisible(!m_forms->isHidden() && (form == BodyForm::Pretty || form == BodyForm::Text));
}

void BodyBar::offerCodings(bool isOffered)
{
    m_coding->setVisible(isOffered);
    m_saveDecoded->setVisible(isOffered);
    m_save->setText(isOffered ? tr("Save response as received…") : tr("Save response…"));
}

void BodyBar::showCoding(Coding coding)
{
    m_coding->choose(static_cast<int>(coding));
}

void BodyBar::showCharset(const Charset &charset, bool isText)
{
    m_shownCharset = charset;
    m_charset->setVisible(isText);
    const auto name = shortText(charset.name, 40);
    m_charset->setText(name);
    m_charset->setToolTip(charsetReason(charset));
    m_charset->setAccessibleName(tr("Charset: %1").arg(name));
    m_charset->setAccessibleDescription(charsetReason(charset));
}

void BodyBar::setWrapped(bool isWrapped)
{
    m_wrap->setChecked(isWrapped);
}

/// When it opens: asking for every charset takes longer than a body should wait for.
void BodyBar::fillCharsets()
{
    auto *menu = m_charset->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &name, bool isChosen) {
        auto *action = menu->addAction(text, this, [this, name] { emit charsetChosen(name); });
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
    };
    const bool isChosen = m_shownCharset.source == CharsetSource::Chosen;
    add(tr("As the response says"), {}, !isChosen);
    menu->addSeparator();
    for (const auto &name : offeredCharsets())
        add(QString::fromStdString(name), QString::fromStdString(name),
            isChosen && name == m_shownCharset.name);
}

} // namespace expectra
