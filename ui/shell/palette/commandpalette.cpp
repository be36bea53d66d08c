// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/commandpalette.h"

#include "ui/shell/palette/keyhint.h"
#include "ui/shell/palette/palettedelegate.h"
#include "ui/shell/palette/palettemodel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/rule.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int cardWidth = 680;
constexpr int cardHeight = 472;
constexpr int pageRows = 10;
constexpr int around = 100; // the field, the foot and their margins

QFont largeFont()
{
    QFont font = style::textFont();
    font.setPointSizeF(font.pointSizeF() + 1.5);
    return font;
}

QLayout *makeHints()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    line->setSpacing(space::wide);
    line->addWidget(new KeyHint(QStringLiteral("↑+↓"), CommandPalette::tr("choose")));
    line->addWidget(new KeyHint(QStringLiteral("↵"), CommandPalette::tr("do it")));
    line->addWidget(new KeyHint(QStringLiteral("Esc"), CommandPalette::tr("close")));
    line->addStretch();
    line->addWidget(new KeyHint(QStringLiteral(">"), CommandPalette::tr("actions")));
    line->addWidget(new KeyHint(QStringLiteral("@"), CommandPalette::tr("requests")));
    line->addWidget(new KeyHint(QStringLiteral("#"), CommandPalette::tr("header sets")));
    return line;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : Overlay(window)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing fits. Fewer letters find more.")))
    , m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Search actions, requests, header sets, exchanges"));
    m_field->setAccessibleName(tr("Search everything"));
    m_field->addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);
    m_field->setFont(largeFont());
    style::makeBare(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    style::setTextRole(m_nothing, style::Role::Dim);
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    top->addWidget(m_field);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space::gap, space::tight, space::tight, space::tight);
    middle->addWidget(m_list, 1);
    middle->addWidget(m_nothing, 1);
    layout->addLayout(top);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(middle, 1);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(makeHints());

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::handleText);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::present(PaletteEntries entries, const QStringList &recentKeys)
{
    m_model->setEntries(std::move(entries), recentKeys);
    m_field->clear();
    handleText({});
    Overlay::present();
    m_field->setFocus(Qt::PopupFocusReason);
}

QRect CommandPalette::cardPlace() const
{
    const int width = qMin(cardWidth, parentWidget()->width() - 2 * space::wide);
    const int top = qMin(88, parentWidget()->height() / 10);
    int content = m_model->rowCount() == 0 ? 3 * space::row : 0;
    for (int row = 0; row < m_model->rowCount() && content < cardHeight; ++row)
        content += m_list->sizeHintForIndex(m_model->index(row)).height();
    const int height = qMin(qMin(around + content, cardHeight), parentWidget()->height() - top - space::wide);
    return {(parentWidget()->width() - width) / 2, top, width, height};
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        m_field->setFocus();
    return Overlay::eventFilter(watched, event);
}

bool CommandPalette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const auto jump = [this, row](int step) {
        int target = row;
        for (int i = 0; i < pageRows && m_model->nextChoice(target, step) >= 0; ++i)
            target = m_model->nextChoice(target, step);
        choose(target);
    };
    switch (key) {
    case Qt::Key_Down: choose(m_model->nextChoice(row, 1)); return true;
    case Qt::Key_Up: choose(m_model->nextChoice(row, -1)); return true;
    case Qt::Key_PageDown: jump(1); return true;
    case Qt::Key_PageUp: jump(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex()); return true;
    default: return false;
    }
}

void CommandPalette::handleText(const QString &text)
{
    m_model->setText(text);
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_nothing->setVisible(empty);
    placeCard();
    choose(m_model->nextChoice(-1, 1));
    m_list->scrollToTop();
}

void CommandPalette::choose(int row)
{
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->nextChoice(row, -1) < 0)
        m_list->scrollToTop(); // with its heading
    m_field->setAccessibleDescription(m_model->index(row).data(Qt::AccessibleTextRole).toString());
}

/// Closed first: what is done may want the focus.
void CommandPalette::run(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entry(index);
    if (!entry)
        return;
    const PaletteEntry chosen = *entry;
    dismiss();
    if (!chosen.key.isEmpty())
        emit used(chosen.key);
    chosen.run();
}

} // namespace expectra
