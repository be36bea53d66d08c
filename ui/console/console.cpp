// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "ui/console/linebar.h"
#include "ui/console/linetable.h"
#include "ui/widgets/emptystate.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace {

constexpr int frame = 16; // milliseconds

style::Icon levelIcon(LogLevel level)
{
    switch (level) {
    case LogLevel::Error: return style::Icon::Error;
    case LogLevel::Warning: return style::Icon::Warning;
    case LogLevel::Info: return style::Icon::Info;
    case LogLevel::Debug: return style::Icon::None;
    }
    return style::Icon::None;
}

style::Role levelRole(LogLevel level)
{
    switch (level) {
    case LogLevel::Error: return style::Role::Refused;
    case LogLevel::Warning: return style::Role::Expect;
    case LogLevel::Info:
    case LogLevel::Debug: return style::Role::Dim;
    }
    return style::Role::Dim;
}

CellLook lookOf(const ConsoleLine &line, ConsoleColumn column)
{
    switch (column) {
    case ConsoleColumn::Time: return {style::Icon::None, style::Role::Dim, true};
    case ConsoleColumn::Level: return {levelIcon(line.level), levelRole(line.level), false};
    case ConsoleColumn::Exchange: return {style::Icon::None, style::Role::Accent, false};
    case ConsoleColumn::Text: {
        const bool isLoud = line.level >= LogLevel::Warning;
        const auto quiet = line.level == LogLevel::Debug ? style::Role::Dim : style::Role::Text;
        return {style::Icon::None, isLoud ? levelRole(line.level) : quiet, true};
    }
    }
    return {};
}

} // namespace

Console::Console(QWidget *parent)
    : QWidget(parent)
    , m_model(new ConsoleModel(50'000, this))
    , m_table(new LineTable(m_model,
                            [this](const QModelIndex &index) {
                                return lookOf(*m_model->lineAt(index.row()),
                                              static_cast<ConsoleColumn>(index.column()));
                            }))
    , m_bar(new LineBar({tr("Everything"), tr("Steps and worse"), tr("Warnings and worse"), tr("Errors")}, 1,
                        tr("console")))
    , m_pages(new QStackedWidget)
{
    m_table->setAccessibleName(tr("Console"));
    m_table->setWidths({130, 100, 80, 400}, static_cast<int>(ConsoleColumn::Text));
    m_pages->addWidget(m_table);
    m_pages->addWidget(
        new EmptyState(tr("Nothing to tell yet"), tr("Every step on the wire is told here as it happens.")));
    m_pages->addWidget(new EmptyState(tr("Nothing passes the filter"), {}));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &Console::flush);
    connect(m_bar, &LineBar::filterChanged, this, &Console::applyFilter);
    connect(m_bar, &LineBar::clearRequested, this, &Console::clear);
    followEnd();
    connect(m_table, &LineTable::rowActivated, this, [this](int row) {
        const auto *line = m_model->lineAt(row);
        if (line && line->exchange != 0)
            emit exchangeRequested(line->exchange);
    });
    updateState();
}

QWidget *Console::takeBar()
{
    layout()->removeWidget(m_bar);
    return m_bar;
}

void Console::addExchange(const ExchangePtr &exchange)
{
    put(m_lines.take(*exchange));
}

void Console::addMessage(LogLevel level, const QString &text)
{
    const auto now = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
    put({{level, 0, now, text}});
}

void Console::put(std::vector<ConsoleLine> lines)
{
    m_arrived.insert(m_arrived.end(), std::make_move_iterator(lines.begin()),
                     std::make_move_iterator(lines.end()));
    if (!m_flushTimer.isActive())
        m_flushTimer.start(frame);
}

void Console::flush()
{
    m_flushTimer.stop();
    m_model->append(std::exchange(m_arrived, {}));
    updateState();
}

/// Who stands at the end stays there, whether lines come or the console only gets its height.
void Console::followEnd()
{
    auto *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_isAtEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) {
        if (m_isAtEnd)
            bar->setValue(most);
    });
}

void Console::clear()
{
    m_arrived.clear();
    m_model->clear();
    updateState();
}

void Console::applyFilter()
{
    flush();
    m_model->setFilter(static_cast<LogLevel>(m_bar->level()), m_bar->text());
    updateState();
    m_table->scrollToBottom();
}

void Console::updateState()
{
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : m_model->total() == 0 ? 1 : 2);
}

} // namespace expectra
