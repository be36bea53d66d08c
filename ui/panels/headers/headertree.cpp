// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headertree.h"

#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/headers/headerdelegate.h"
#include "ui/panels/headers/headermodel.h"
#include "ui/panels/headers/headerwords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace expectra {

namespace {

constexpr int nameWidth = 200;
constexpr int notesWidth = 190;
constexpr int leastNotes = 110;

void setClipboard(const QStringList &lines, QChar separator = QLatin1Char('\n'))
{
    QGuiApplication::clipboard()->setText(lines.join(separator));
}

QStringList linesOf(const MessageHead &head)
{
    QStringList lines{headTitle(head)};
    for (const auto &field : head.fields)
        lines.append(fieldLine(field.field));
    return lines;
}

QString valueOf(const http::Header &field)
{
    return escapedText(field.value);
}

QString nameOf(const http::Header &field)
{
    return escapedText(field.name);
}

} // namespace

HeaderTree::HeaderTree(QWidget *parent) : RowTree(parent), m_model(new HeaderModel(this))
{
    setAccessibleName(tr("Header fields"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setFont(style::smallFont());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(HeaderModel::ValueColumn, QHeaderView::Stretch);
    header()->resizeSection(HeaderModel::NameColumn, nameWidth);
    fitNotes();
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        m_areNotesSized = m_areNotesSized || (column == HeaderModel::NotesColumn && !m_isFitting);
    });
    setUniformRowHeights(true);
    setIndentation(style::space::wide);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setItemDelegate(new HeaderDelegate(this));
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &HeaderTree::activate);
}

void HeaderTree::showHeads(std::vector<MessageHead> heads)
{
    m_model->setHeads(std::move(heads));
    fitColumns();
}

void HeaderTree::setFilter(const QString &text)
{
    m_model->setFilter(text);
    fitColumns();
}

void HeaderTree::fitColumns()
{
    expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
}

/// Remarks are short: in a narrow tree the values get the room. A width that was chosen by hand stays.
void HeaderTree::fitNotes()
{
    if (m_areNotesSized)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    header()->resizeSection(HeaderModel::NotesColumn, std::clamp(width() / 5, leastNotes, notesWidth));
}

void HeaderTree::resizeEvent(QResizeEvent *event)
{
    fitNotes();
    RowTree::resizeEvent(event);
}

void HeaderTree::goTo(ByteRange bytes, Direction direction)
{
    const QScopedValueRollback silence(m_isSilent, true);
    const auto found = m_model->indexOf(bytes, direction);
    if (!found.isValid())
        return;
    setCurrentIndex(found);
    scrollTo(found);
}

void HeaderTree::goToFirst(std::string_view name)
{
    const QScopedValueRollback silence(m_isSilent, true);
    const auto request = m_model->index(0, 0);
    setCurrentIndex(request);
    for (int row = 0; row < m_model->rowCount(request); ++row) {
        const auto index = m_model->index(row, 0, request);
        if (http::equalsIgnoringCase(m_model->fieldAt(index)->field.name, name))
            return setCurrentIndex(index);
    }
}

const MessageHead *HeaderTree::currentHead() const
{
    return m_model->headAt(currentIndex());
}

const HeadField *HeaderTree::currentField() const
{
    return m_model->fieldAt(currentIndex());
}

ByteRange HeaderTree::currentBytes() const
{
    if (const auto *field = currentField())
        return field->field.range;
    const auto *head = currentHead();
    return head ? head->range : ByteRange{};
}

void HeaderTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTree::currentChanged(current, previous);
    emit currentChangedTo();
    const auto bytes = currentBytes();
    if (!m_isSilent && !bytes.isEmpty())
        emit bytesSelected(bytes, currentHead()->direction);
}

void HeaderTree::activate(const QModelIndex &)
{
    const auto bytes = currentBytes();
    if (!bytes.isEmpty())
        emit bytesActivated(bytes, currentHead()->direction);
}

void HeaderTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyLines();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activate(currentIndex());
    RowTree::keyPressEvent(event);
}

void HeaderTree::contextMenuEvent(QContextMenuEvent *event)
{
    const auto onField = [this](LineOf line, QChar separator = QLatin1Char('\n')) {
        return [this, line, separator] { copyFields(line, separator); };
    };
    QMenu menu(this);
    const bool hasField = currentField() != nullptr;
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &HeaderTree::copyLines);
    menu.addAction(tr("Copy value"), this, onField(valueOf))->setEnabled(hasField);
    menu.addAction(tr("Copy name"), this, onField(nameOf))->setEnabled(hasField);
    menu.addAction(tr("Copy as curl option"), this, onField(curlOption, QLatin1Char(' ')))
        ->setEnabled(hasField);
    menu.addSeparator();
    menu.addAction(tr("Copy this head"), this, &HeaderTree::copyHead)->setEnabled(currentHead() != nullptr);
    menu.addAction(tr("Copy all heads"), this, &HeaderTree::copyEverything);
    menu.addSeparator();
    menu.addAction(tr("Show the bytes"), QKeySequence(Qt::Key_Return), this,
                   [this] { activate(currentIndex()); })
        ->setEnabled(!currentBytes().isEmpty());
    menu.exec(event->globalPos());
}

QModelIndexList HeaderTree::chosenRows() const
{
    auto rows = selectionModel()->selectedRows();
    const auto place = [](const QModelIndex &index) {
        return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                        : std::pair(index.row(), -1);
    };
    std::sort(rows.begin(), rows.end(),
              [&place](const QModelIndex &a, const QModelIndex &b) { return place(a) < place(b); });
    return rows;
}

void HeaderTree::copyLines() const
{
    QStringList lines;
    for (const auto &row : chosenRows()) {
        const auto *field = m_model->fieldAt(row);
        lines.append(field ? fieldLine(field->field) : headTitle(*m_model->headAt(row)));
    }
    setClipboard(lines);
}

void HeaderTree::copyFields(LineOf line, QChar separator) const
{
    QStringList lines;
    for (const auto &row : chosenRows()) {
        if (const auto *field = m_model->fieldAt(row))
            lines.append(line(field->field));
    }
    setClipboard(lines, separator);
}

void HeaderTree::copyHead() const
{
    if (const auto *head = currentHead())
        setClipboard(linesOf(*head));
}

void HeaderTree::copyEverything() const
{
    QStringList blocks;
    for (int row = 0; row < m_model->rowCount(); ++row)
        blocks.append(linesOf(*m_model->headAt(m_model->index(row, 0))).join(QLatin1Char('\n')));
    QGuiApplication::clipboard()->setText(blocks.join(QStringLiteral("\n\n")));
}

} // namespace expectra
