// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headertree.h"

#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/headers/headerdelegate.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

enum Column { NameColumn, ValueColumn, FromColumn };
constexpr int nameWidth = 220;
constexpr int fromWidth = 170;

QString originText(const PreparedHeader &header)
{
    switch (header.origin) {
    case Origin::Typed: return HeaderTree::tr("request");
    case Origin::HeaderSet: return QString::fromStdString(header.setName);
    case Origin::Computed: return HeaderTree::tr("computed");
    }
    return {};
}

QString atText(Instant at)
{
    return HeaderTree::tr("after %1").arg(durationText(at.sinceStart()));
}

} // namespace

HeaderTree::HeaderTree(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Header fields"));
    setFrameShape(QFrame::NoFrame);
    setColumnCount(3);
    setHeaderLabels({tr("Name"), tr("Value"), tr("From")});
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setFont(style::smallFont());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    header()->resizeSection(NameColumn, nameWidth);
    header()->resizeSection(FromColumn, fromWidth);
    setUniformRowHeights(true);
    setIndentation(style::space::wide);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setItemDelegate(new HeaderDelegate(this));
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &HeaderTree::showMenu);
}

void HeaderTree::showExchange(const Exchange &exchange)
{
    clear();
    addRequest(exchange);
    addInterims(exchange);
    if (exchange.response)
        addHead(*exchange.response);
    if (!exchange.trailers.isEmpty()) {
        auto *branch = addBranch(tr("Trailers"), {});
        for (const auto &field : exchange.trailers)
            addField(branch, field);
    }
    expandAll();
}

void HeaderTree::addRequest(const Exchange &exchange)
{
    const auto &request = *exchange.request;
    const auto version = http::versionOnTheWire(request.version);
    const auto line = request.method + ' ' + request.target.pathAndQuery + ' ' + std::string(version);
    auto *branch = addBranch(shortText(line, 400), {});
    for (const auto &header : request.headers)
        addField(branch, header.field, originText(header));
}

void HeaderTree::addInterims(const Exchange &exchange)
{
    for (std::size_t i = 0; i < std::min(exchange.interim.size(), mostInterims); ++i)
        addHead(exchange.interim[i]);
    if (exchange.interim.size() > mostInterims)
        addBranch(tr("%n more interim response(s)", nullptr,
                     static_cast<int>(exchange.interim.size() - mostInterims)),
                  {});
}

void HeaderTree::addHead(const ResponseHead &head)
{
    const auto line = head.version + ' ' + std::to_string(head.status) + ' ' + head.reason;
    auto *branch = addBranch(shortText(line, 200), atText(head.at));
    for (const auto &field : head.headers)
        addField(branch, field);
}

QTreeWidgetItem *HeaderTree::addBranch(const QString &title, const QString &time)
{
    auto *branch = new QTreeWidgetItem(this, {title});
    branch->setData(NameColumn, HeaderDelegate::TimeRole, time);
    branch->setFirstColumnSpanned(true);
    return branch;
}

void HeaderTree::addField(QTreeWidgetItem *branch, const http::Header &field, const QString &from)
{
    auto *item = new QTreeWidgetItem(branch, {escapedText(field.name), escapedText(field.value), from});
    item->setToolTip(ValueColumn, escapedText(field.value).toHtmlEscaped());
    const bool isExpect = http::equalsIgnoringCase(field.name, "Expect");
    for (const auto column : {NameColumn, ValueColumn})
        item->setData(column, HeaderDelegate::IsExpectRole, isExpect);
}

void HeaderTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyFields();
    QTreeWidget::keyPressEvent(event);
}

void HeaderTree::showMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &HeaderTree::copyFields);
    menu.addAction(tr("Copy value"), this, &HeaderTree::copyValues);
    menu.exec(viewport()->mapToGlobal(at));
}

void HeaderTree::copyFields() const
{
    QStringList lines;
    for (const auto *item : selectedItems()) {
        const bool isField = item->parent() != nullptr;
        lines.append(isField ? item->text(NameColumn) + QStringLiteral(": ") + item->text(ValueColumn)
                             : item->text(NameColumn));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void HeaderTree::copyValues() const
{
    QStringList values;
    for (const auto *item : selectedItems())
        values.append(item->text(ValueColumn));
    QGuiApplication::clipboard()->setText(values.join(QLatin1Char('\n')));
}

} // namespace expectra
