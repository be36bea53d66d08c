// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/aboutdialog.h"

#include "ui/shell/help/environmentfacts.h"
#include "ui/shell/help/licences.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/tabpages.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeWidget>

namespace expectra {

namespace space = style::space;

namespace {

constexpr QSize firstSize{900, 560};
constexpr int iconSide = 48;
constexpr int listWidth = 320;

QPlainTextEdit *makeText(const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFont(style::smallCodeFont());
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    text->document()->setDocumentMargin(space::margin);
    style::makeFrameless(text);
    return text;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Expectra"));
    auto *pages = new TabPages(tr("About Expectra"));
    pages->addPage(makeLicences(), tr("Licences"));
    pages->addPage(makeFacts(), tr("Environment"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(pages, 1);
    resize(firstSize);
}

QWidget *AboutDialog::makeHead()
{
    auto *mark = new QLabel;
    mark->setPixmap(style::pixmap(style::Icon::Expectra, style::Role::Text, devicePixelRatioF(), iconSide));
    auto *name = new QLabel(tr("Expectra %1").arg(QCoreApplication::applicationVersion()));
    QFont large = style::strongFont();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    name->setFont(large);
    auto *purpose =
        new QLabel(tr("A workbench for HTTP requests and their expectations. Free software under the "
                      "GNU General Public License; no account, no telemetry."));
    purpose->setWordWrap(true);
    style::setTextRole(purpose, style::Role::Dim);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tight);
    words->addWidget(name);
    words->addWidget(purpose);
    auto *head = new QWidget;
    style::makeRaised(head);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    line->setSpacing(space::wide);
    line->addWidget(mark);
    line->addLayout(words, 1);
    return head;
}

/// What it is built from at the left, the text of its licence at the right.
QWidget *AboutDialog::makeLicences()
{
    auto *list = new QTreeWidget;
    list->setAccessibleName(tr("What the program is built from"));
    list->setHeaderHidden(true);
    style::widenRows(list);
    list->setRootIsDecorated(false);
    list->setColumnCount(2);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const auto &each : components()) {
        auto *item = new QTreeWidgetItem({QString::fromUtf8(each.name), QLatin1String(each.licence)});
        item->setToolTip(0, QCoreApplication::translate("Licences", each.purpose));
        item->setForeground(1, palette().placeholderText());
        item->setSizeHint(0, {0, space::control});
        list->addTopLevelItem(item);
    }
    auto *text = makeText(tr("Text of the licence"));
    connect(list, &QTreeWidget::currentItemChanged, text, [text](QTreeWidgetItem *item) {
        const auto &shown =
            components()[static_cast<std::size_t>(item->treeWidget()->indexOfTopLevelItem(item))];
        const QString about = QCoreApplication::translate("Licences", shown.purpose);
        text->setPlainText(QStringLiteral("%1: %2\n%3\n\n%4")
                               .arg(QString::fromUtf8(shown.name), about, QLatin1String(shown.address),
                                    licenceText(QLatin1String(shown.licence))));
    });
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(list);
    splitter->addWidget(text);
    splitter->setSizes({listWidth, firstSize.width() - listWidth});
    list->setCurrentItem(list->topLevelItem(0));
    return splitter;
}

QWidget *AboutDialog::makeFacts()
{
    auto *text = makeText(tr("Environment"));
    text->setPlainText(environmentFacts());
    auto *copy = new QPushButton(style::icon(style::Icon::Copy), tr("Copy for a bug report"));
    connect(copy, &QPushButton::clicked, text,
            [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::gap);
    layout->addWidget(text, 1);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    return page;
}

} // namespace expectra
