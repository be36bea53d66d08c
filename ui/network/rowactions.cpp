// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/rowactions.h"

#include "app/analysis/findings.h"
#include "app/analysis/wiretext.h"
#include "app/formats/curl/curlcommand.h"
#include "app/formats/transcript.h"
#include "ui/network/harsave.h"
#include "ui/network/networkheader.h"
#include "ui/network/networktable.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

/// The word of the filter that lets rows like this one through; empty for columns that have none.
QString filterWordFor(const ExchangeLog &log, const LogRow &row, NetworkColumn column)
{
    const auto &kind = log.kindOf(row);
    const auto word = [](const char *key, std::string_view value) {
        const auto text = escapedText(value);
        const bool needsQuotes = text.contains(QLatin1Char(' ')) || text.contains(QLatin1Char('|'));
        return QLatin1String(key) + (needsQuotes ? QLatin1Char('"') + text + QLatin1Char('"') : text);
    };
    switch (column) {
    case NetworkColumn::Name: return word("name:", log.nameOf(row));
    case NetworkColumn::Method: return word("method:", log.text(kind.method));
    case NetworkColumn::Status:
        return kind.hasResponse ? word("status:", std::to_string(kind.status)) : QStringLiteral("is:failed");
    case NetworkColumn::Expect: return word("expect:", expect::outcomeName(kind.outcome));
    case NetworkColumn::Protocol: return word("protocol:", log.text(kind.protocol));
    case NetworkColumn::Initiator: return word("initiator:", initiatorName(kind.initiator));
    case NetworkColumn::Host: return word("host:", log.text(kind.host));
    case NetworkColumn::Address: return word("path:", log.text(row.path));
    case NetworkColumn::Type: return kind.type ? word("type:", log.text(kind.type)) : QString();
    case NetworkColumn::Remote: return kind.remote ? word("remote:", log.text(kind.remote)) : QString();
    case NetworkColumn::Connection: return word("connection:", std::to_string(row.connection));
    case NetworkColumn::Findings: return kind.severity ? QStringLiteral("finding:any") : QString();
    default: return {};
    }
}

} // namespace

RowActions::RowActions(NetworkTable *table, QWidget *parent)
    : QObject(parent)
    , m_table(table)
    , m_copyRows(make(tr("Copy as table"), QKeySequence::Copy, &RowActions::copyRows))
    , m_copyAddresses(make(tr("Copy address"), {}, &RowActions::copyAddresses))
    , m_copyHeaders(make(tr("Copy response headers"), {}, &RowActions::copyResponseHeaders))
    , m_copyTranscripts(make(tr("Copy as text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                             &RowActions::copyTranscripts))
    , m_copyCommands(make(tr("Copy as curl"), {}, &RowActions::copyCommands))
    , m_copyHar(make(tr("Copy as HAR"), {}, &RowActions::copyHar))
    , m_saveSelected(
          make(tr("Save as HAR…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &RowActions::saveSelected))
    , m_saveAll(make(tr("Save all as HAR…"), {}, &RowActions::saveAll))
    , m_pin(make(tr("Pin"), QKeySequence(Qt::CTRL | Qt::Key_D), &RowActions::togglePin))
    , m_remove(make(tr("Remove from the log"), QKeySequence::Delete, &RowActions::removeRows))
    , m_clear(make(tr("Clear all but pinned"), {}, &RowActions::clearRequested))
{
    connect(table, &QWidget::customContextMenuRequested, this, &RowActions::popUp);
}

QAction *RowActions::make(const QString &text, const QKeySequence &keys, void (RowActions::*deed)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, deed);
    m_table->addAction(action);
    return action;
}

void RowActions::popUp(const QPoint &at)
{
    auto *menu = makeMenu(m_table, m_table->indexAt(at).column());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QMenu *RowActions::makeMenu(QWidget *parent, int column)
{
    auto *menu = new QMenu(parent);
    const auto *row = m_table->rows().rowAt(m_table->currentIndex().row());
    const bool isKept = !selectedExchanges().empty();
    m_pin->setText(row && row->isPinned ? tr("Unpin") : tr("Pin"));
    for (auto *action : {m_copyRows, m_copyAddresses, m_pin, m_remove})
        action->setEnabled(row);
    for (auto *action : {m_copyTranscripts, m_copyHeaders, m_copyCommands, m_copyHar, m_saveSelected})
        action->setEnabled(isKept);
    menu->addActions(
        {m_copyCommands, m_copyTranscripts, m_copyHar, m_copyAddresses, m_copyHeaders, m_copyRows});
    menu->addSeparator();
    menu->addActions({m_saveSelected, m_saveAll});
    menu->addSeparator();
    if (row) {
        addFilters(menu, column);
        addLink(menu);
    }
    menu->addActions({m_pin, m_remove, m_clear});
    return menu;
}

void RowActions::addLink(QMenu *menu)
{
    const auto of = m_table->rows().rowAt(m_table->currentIndex().row())->initiatedBy();
    if (of)
        menu->addAction(tr("Go to exchange %1").arg(*of), this,
                        [this, id = *of] { emit exchangeRequested(id); });
}

void RowActions::addFilters(QMenu *menu, int column)
{
    const auto &log = m_table->rows().log();
    const auto &row = *m_table->rows().rowAt(m_table->currentIndex().row());
    const auto word = column < 0 ? QString() : filterWordFor(log, row, static_cast<NetworkColumn>(column));
    if (word.isEmpty())
        return;
    menu->addAction(tr("Show only %1").arg(word), this, [this, word] { emit filterWordRequested(word); });
    menu->addAction(tr("Hide %1").arg(word), this,
                    [this, word] { emit filterWordRequested(QLatin1Char('-') + word); });
    menu->addSeparator();
}

/// The columns that are shown, as they stand, with a tab between.
void RowActions::copyRows()
{
    const auto &model = m_table->rows();
    const auto *columns = m_table->columns();
    QStringList lines;
    for (const auto id : m_table->selectedIds()) {
        QStringList cells;
        for (int visual = 0; visual < columns->count(); ++visual) {
            const auto column = columns->logicalIndex(visual);
            if (!columns->isSectionHidden(column))
                cells.append(model.index(model.rowOf(id), column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    copy(lines.join(QLatin1Char('\n')));
}

void RowActions::copyAddresses()
{
    const auto &model = m_table->rows();
    QStringList lines;
    for (const auto id : m_table->selectedIds())
        lines.append(escapedText(model.log().addressOf(*model.rowAt(model.rowOf(id)))));
    copy(lines.join(QLatin1Char('\n')));
}

/// As they came, escaped where they could do harm.
void RowActions::copyResponseHeaders()
{
    QStringList lines;
    for (const auto &exchange : selectedExchanges()) {
        if (!exchange->response)
            continue;
        const auto &head = *exchange->response;
        lines.append(escapedText(head.version + ' ' + std::to_string(head.status) + ' ' + head.reason));
        for (const auto &field : head.headers)
            lines.append(escapedText(field.name + ": " + field.value));
        lines.append(QString());
    }
    copy(lines.join(QLatin1Char('\n')));
}

void RowActions::copyTranscripts()
{
    QStringList texts;
    for (const auto &exchange : selectedExchanges())
        texts.append(QString::fromStdString(transcript(*exchange, findings(*exchange))));
    copy(texts.join(QLatin1Char('\n')));
}

void RowActions::copyCommands()
{
    QStringList commands;
    for (const auto &exchange : selectedExchanges())
        commands.append(QString::fromStdString(curlCommand(*exchange->request)));
    copy(commands.join(QStringLiteral("\n\n")));
}

void RowActions::copyHar()
{
    if (const auto exchanges = selectedExchanges(); !exchanges.empty())
        copy(HarSave::text(exchanges));
}

void RowActions::saveSelected()
{
    if (const auto ids = m_table->selectedIds(); !ids.empty())
        emit saveRequested(ids);
}

void RowActions::saveAll()
{
    emit saveRequested({});
}

/// All like the current one, so that a mixed selection becomes one thing.
void RowActions::togglePin()
{
    if (const auto *row = m_table->rows().rowAt(m_table->currentIndex().row()))
        emit pinRequested(m_table->selectedIds(), !row->isPinned);
}

void RowActions::removeRows()
{
    if (const auto ids = m_table->selectedIds(); !ids.empty())
        emit removeRequested(ids);
}

std::vector<ExchangePtr> RowActions::selectedExchanges() const
{
    std::vector<ExchangePtr> found;
    for (const auto id : m_table->selectedIds()) {
        if (auto exchange = m_source ? m_source(id) : nullptr)
            found.push_back(std::move(exchange));
    }
    return found;
}

void RowActions::copy(const QString &text) const
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace expectra
