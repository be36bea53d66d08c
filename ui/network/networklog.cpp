// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networklog.h"

#include "ui/network/filterbar.h"
#include "ui/network/filterfield.h"
#include "ui/network/harsave.h"
#include "ui/network/networkheader.h"
#include "ui/network/rowactions.h"
#include "ui/style/spacing.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/layoutpause.h"
#include "ui/widgets/notice.h"

#include <QtCore/QDataStream>
#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int frame = 16; // milliseconds
constexpr quint32 stateMark = 0x45584e4c;
constexpr quint16 stateVersion = 1;

} // namespace

NetworkLog::NetworkLog(QWidget *parent)
    : QWidget(parent)
    , m_kept(std::make_shared<KeptExchanges>())
    , m_model(new NetworkModel(this))
    , m_bar(new FilterBar)
    , m_trouble(new Notice(Notice::Kind::Warning))
    , m_gone(new Notice(Notice::Kind::Warning))
    , m_save(new HarSave(this))
    , m_pages(new QStackedWidget)
    , m_nothing(new EmptyState(tr("No exchange yet"),
                               tr("Every request that is sent is listed here, with its retries.")))
    , m_noMatch(new EmptyState(tr("Nothing passes the filter"), {}))
{
    layOut();
    connectParts();
    fillMenu();
    updateState();
}

void NetworkLog::layOut()
{
    connect(m_noMatch->addButton(tr("Clear the filter")), &QPushButton::clicked, this,
            [this] { setFilter({}); });
    for (auto *page : {m_nothing, m_noMatch}) {
        const LayoutPause pause(page);
        m_pages->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_trouble);
    layout->addWidget(m_gone);
    layout->addWidget(m_pages, 1);
}

NetworkTable *NetworkLog::table()
{
    if (!m_table)
        makeTable();
    return m_table;
}

void NetworkLog::makeTable()
{
    m_table = new NetworkTable(m_model);
    m_pages->addWidget(m_table);
    setFocusProxy(m_table);
    m_actions = new RowActions(m_table, this);
    m_table->setFollowing(m_bar->follow()->isChecked());
    connect(m_table, &NetworkTable::currentChosen, this, &NetworkLog::open);
    connect(m_table, &NetworkTable::linkActivated, this, &NetworkLog::follow);
    connect(m_table, &NetworkTable::followingChanged, m_bar->follow(), &QToolButton::setChecked);
    connect(m_bar->follow(), &QToolButton::toggled, m_table, &NetworkTable::setFollowing);
    auto *columns = m_table->columns();
    connect(columns, &NetworkHeader::orderChosen, this, [this, columns](const LogOrder &order) {
        flush();
        m_model->setOrder(order);
        columns->showOrder(order);
    });
    connect(columns, &NetworkHeader::spanChosen, m_table, &NetworkTable::setSpan);
    connectActions();
}

void NetworkLog::connectParts()
{
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &NetworkLog::flush);
    m_bar->field()->setSuggest([this](const QString &text, qsizetype cursor) {
        return suggestionsFor(text, cursor, m_model->log());
    });
    connect(m_bar->field(), &QLineEdit::textChanged, this, &NetworkLog::applyFilter);
    connect(m_save, &HarSave::finished, this, &NetworkLog::handleSaved);
    m_bar->follow()->setChecked(true);
}

void NetworkLog::connectActions()
{
    m_actions->setSource([this](quint64 id) { return exchange(id); });
    connect(m_actions, &RowActions::saveRequested, this, &NetworkLog::askWhereToSave);
    connect(m_actions, &RowActions::pinRequested, this, &NetworkLog::setPinned);
    connect(m_actions, &RowActions::removeRequested, this, &NetworkLog::remove);
    connect(m_actions, &RowActions::clearRequested, this, &NetworkLog::clearRequested);
    connect(m_actions, &RowActions::exchangeRequested, this, &NetworkLog::follow);
    connect(m_actions, &RowActions::filterWordRequested, this, [this](const QString &word) {
        const auto text = m_bar->field()->text();
        if (!holdsWord(text, word))
            setFilter(toggledWord(text, word));
    });
}

void NetworkLog::fillMenu()
{
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        auto *columns = table()->columns();
        auto *clears = menu->addAction(tr("Clear when a play starts"));
        clears->setCheckable(true);
        clears->setChecked(m_clearsOnPlay);
        connect(clears, &QAction::toggled, this, [this](bool isOn) { m_clearsOnPlay = isOn; });
        menu->addSeparator();
        menu->addActions(m_actions->ofTheLog());
        menu->addSeparator();
        menu->addMenu(columns->makeMenu(menu));
    });
    m_bar->menu()->setMenu(menu);
}

QWidget *NetworkLog::takeFilterBar()
{
    layout()->removeWidget(m_bar);
    return m_bar;
}

void NetworkLog::addExchange(const ExchangePtr &exchange)
{
    m_kept->add(exchange);
    m_running.erase(exchange->id);
    put(exchange);
}

void NetworkLog::updateRunning(const ExchangePtr &snapshot)
{
    const auto known = exchange(snapshot->id);
    if (known && known->isComplete)
        return; // a late snapshot of what has finished meanwhile
    m_running[snapshot->id] = snapshot;
    put(snapshot);
}

void NetworkLog::put(const ExchangePtr &exchange)
{
    m_arrived.push_back(exchange);
    if (!m_flushTimer.isActive())
        m_flushTimer.start(frame);
}

/// Of several states of one exchange only the last one counts.
void NetworkLog::flush()
{
    m_flushTimer.stop();
    if (m_arrived.empty())
        return;
    std::map<quint64, ExchangePtr> latest;
    for (auto &exchange : m_arrived)
        latest[exchange->id] = exchange;
    m_arrived.clear();
    std::vector<ExchangePtr> exchanges;
    exchanges.reserve(latest.size());
    for (auto &[id, exchange] : latest)
        exchanges.push_back(std::move(exchange));
    m_model->put(exchanges);
    updateState();
}

void NetworkLog::clear()
{
    flush();
    m_kept->clear();
    m_model->clear();
    m_gone->setText({});
    updateState();
}

void NetworkLog::handlePlayStarted()
{
    if (m_clearsOnPlay)
        emit clearRequested();
}

void NetworkLog::select(quint64 id)
{
    flush();
    table()->select(id);
}

ExchangePtr NetworkLog::exchange(quint64 id) const
{
    const auto running = m_running.find(id);
    return running == m_running.end() ? m_kept->find(id) : running->second;
}

void NetworkLog::setFilter(const QString &text)
{
    m_bar->field()->setText(text);
}

void NetworkLog::setPinned(const std::vector<quint64> &ids, bool isPinned)
{
    flush();
    m_model->setPinned(ids, isPinned);
    for (const auto id : ids)
        m_kept->setPinned(id, isPinned);
}

void NetworkLog::remove(const std::vector<quint64> &ids)
{
    flush();
    m_model->remove(ids);
    for (const auto id : ids) {
        m_kept->setPinned(id, false);
        m_kept->remove(id);
    }
    updateState();
}

void NetworkLog::askWhereToSave(const std::vector<quint64> &ids)
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save as HAR"), QStringLiteral("expectra.har"),
                                                   tr("HTTP archives (*.har)"));
    if (!path.isEmpty())
        saveHar(path, ids);
}

void NetworkLog::saveHar(const QString &path, const std::vector<quint64> &ids)
{
    if (m_save->isRunning())
        return;
    std::vector<ExchangePtr> exchanges;
    for (const auto id : ids) {
        if (auto kept = m_kept->find(id))
            exchanges.push_back(std::move(kept));
    }
    if (ids.empty())
        exchanges = m_kept->all();
    const auto wanted =
        ids.empty() ? m_model->total() - static_cast<int>(m_running.size()) : static_cast<int>(ids.size());
    m_leftOut = std::max(wanted - static_cast<int>(exchanges.size()), 0);
    m_save->start(path, exchanges);
}

void NetworkLog::handleSaved(const QString &path, int count, const QString &error)
{
    const auto file = QDir::toNativeSeparators(path);
    if (!error.isEmpty()) {
        m_gone->setText(tr("%1 could not be written: %2").arg(file, error));
        return emit saveFailed(m_gone->text());
    }
    const auto written = tr("%n exchange(s) written to %1", nullptr, count).arg(file);
    const auto leftOut = tr("%n exchange(s) no longer kept: left out", nullptr, m_leftOut);
    m_gone->setText(m_leftOut == 0 ? QString() : tr("%1. %2.").arg(written, leftOut));
    emit saved(m_leftOut == 0 ? written : m_gone->text());
}

void NetworkLog::applyFilter()
{
    flush();
    const auto query = parseLogQuery(m_bar->field()->text().toStdString());
    m_model->setFilter(query);
    m_trouble->setText(troubleSentence(query));
    updateState();
}

void NetworkLog::updateState()
{
    const auto shown = m_model->rowCount();
    m_bar->showCount(shown, m_model->total());
    if (shown > 0)
        m_pages->setCurrentWidget(table());
    else
        m_pages->setCurrentWidget(m_model->total() == 0 ? m_nothing : m_noMatch);
}

void NetworkLog::open(quint64 id)
{
    const auto chosen = exchange(id);
    m_gone->setText(chosen ? QString()
                           : tr("Exchange %1 is no longer kept: only its row is left. Pinned exchanges are "
                                "kept whatever comes.")
                                 .arg(id));
    if (chosen)
        emit exchangeSelected(chosen);
    else
        emit goneSelected(id);
}

/// Where the filter hides the row, its exchange is opened all the same.
void NetworkLog::follow(quint64 id)
{
    flush();
    if (m_model->rowOf(id) >= 0)
        table()->select(id);
    else
        open(id);
}

QByteArray NetworkLog::saveState()
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateMark << stateVersion << table()->columns()->saveState()
           << static_cast<qint32>(m_model->order().column) << (m_model->order().ascent == Ascent::Up)
           << static_cast<qint32>(m_table->span()) << m_clearsOnPlay << m_bar->field()->history();
    return state;
}

bool NetworkLog::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 mark = 0;
    quint16 version = 0;
    QByteArray columns;
    qint32 column = 0;
    qint32 span = 0;
    bool isUp = true;
    bool clearsOnPlay = false;
    QStringList history;
    stream >> mark >> version;
    if (mark != stateMark || version != stateVersion)
        return false;
    stream >> columns >> column >> isUp >> span >> clearsOnPlay >> history;
    const bool isWhole = stream.status() == QDataStream::Ok && column >= 0 && column < networkColumnCount &&
                         span >= 0 && span <= static_cast<qint32>(WaterfallSpan::FromPlay);
    if (!isWhole || !table()->columns()->restoreState(columns))
        return false;
    const LogOrder order{static_cast<NetworkColumn>(column), isUp ? Ascent::Up : Ascent::Down};
    m_model->setOrder(order);
    m_table->columns()->showOrder(order);
    m_table->setSpan(static_cast<WaterfallSpan>(span));
    m_clearsOnPlay = clearsOnPlay;
    m_bar->field()->setHistory(history);
    return true;
}

} // namespace expectra
