// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/routepage.h"

#include "app/http/syntax.h"
#include "app/http/target.h"
#include "app/timeline/address.h"
#include "ui/composer/connection/durationfield.h"
#include "ui/composer/connection/optionform.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/dropdown.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace expectra {

namespace space = style::space;

namespace {

constexpr const char *generatedNames[] = {"Host", "User-Agent", "Content-Length", "Content-Type"};

QLabel *makeLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

/// As between groups where there is room, less where the window is narrow.
void addYieldingGap(QHBoxLayout *line)
{
    line->addSpacing(space::gap);
    line->addItem(new QSpacerItem(space::gap, 0, QSizePolicy::Maximum));
}

bool isSuppressed(const Request &request, std::string_view name)
{
    return std::any_of(request.suppressed.begin(), request.suppressed.end(),
                       [name](const std::string &each) { return http::equalsIgnoringCase(each, name); });
}

} // namespace

RoutePage::RoutePage(QWidget *parent)
    : QWidget(parent)
    , m_connectTo(new QLineEdit)
    , m_addresses(new QLineEdit)
    , m_socket(new QLineEdit)
    , m_family(new DropDown)
    , m_lookup(new DurationField(DurationField::Empty::IsWrong))
    , m_connect(new DurationField(DurationField::Empty::IsWrong))
    , m_idle(new DurationField(DurationField::Empty::IsWrong))
    , m_whole(new DurationField(DurationField::Empty::IsNoLimit))
    , m_fresh(new QCheckBox(tr("Fresh connection")))
    , m_unsafe(new QCheckBox(tr("CR, LF and NUL in a field")))
{
    auto *fields = new QWidget;
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnMinimumWidth(0, optionLabelWidth);
    grid->setColumnStretch(1, 1);
    grid->addItem(new QSpacerItem(space::wide, 0, QSizePolicy::Maximum), 0, 2);
    makeRoute(grid);
    makeLimits(grid);
    makeSwitches(grid);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = new QScrollArea;
    area->setWidget(fields);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    setFocusProxy(m_connectTo);
}

void RoutePage::makeRoute(QGridLayout *grid)
{
    m_connectTo->setFont(style::codeFont());
    m_connectTo->setPlaceholderText(tr("as the address says, or HOST:PORT"));
    m_connectTo->setToolTip(tr("Connects there instead; the address and Host stay (curl's --connect-to)"));
    m_addresses->setFont(style::codeFont());
    m_addresses->setPlaceholderText(tr("looked up, or 192.0.2.1, 2001:db8::1"));
    m_addresses->setToolTip(tr("Used instead of looking the name up, in this order (curl's --resolve)"));
    grid->addWidget(makeLabel(tr("Connect to"), m_connectTo), 0, 0);
    grid->addWidget(m_connectTo, 0, 1);
    grid->addWidget(makeLabel(tr("Addresses"), m_addresses), 1, 0);
    grid->addWidget(m_addresses, 1, 1);
    m_socket->setFont(style::codeFont());
    m_socket->setPlaceholderText(tr("none"));
    m_socket->setToolTip(tr("The path of a Unix domain socket to connect to instead (curl's --unix-socket)"));
    grid->addWidget(makeLabel(tr("Unix socket"), m_socket), 4, 0);
    grid->addWidget(m_socket, 4, 1);
    m_family->addItems({tr("any"), QStringLiteral("IPv4"), QStringLiteral("IPv6")});
    m_family->setToolTip(tr("Which of the name's addresses are tried (curl's -4 and -6)"));
    m_family->setFixedHeight(space::row);
    connect(m_family, &QComboBox::activated, this, &RoutePage::edited);
    auto *family = makeLabel(tr("Family"), m_family);
    m_family->setAccessibleName(tr("Address family"));
    grid->addWidget(family, 4, 3);
    grid->addWidget(m_family, 4, 4);
    for (auto *field : {m_connectTo, m_addresses, m_socket}) {
        field->setFixedHeight(space::row);
        connect(field, &QLineEdit::textEdited, this, &RoutePage::edited);
    }
}

void RoutePage::makeLimits(QGridLayout *grid)
{
    struct Limit
    {
        QString shortName; // there is little room
        QString name;
        DurationField *field;
    };
    const std::initializer_list<Limit> limits{
        {tr("Lookup"), tr("Lookup at most"), m_lookup},
        {tr("Connect"), tr("Connect at most"), m_connect},
        {tr("Silence"), tr("Silence at most"), m_idle},
        {tr("Whole"), tr("Whole exchange at most"), m_whole},
    };
    int row = 0;
    for (const auto &[shortName, name, field] : limits) {
        auto *label = makeLabel(shortName, field);
        label->setToolTip(name);
        field->setAccessibleName(name);
        grid->addWidget(label, row, 3);
        grid->addWidget(field, row, 4);
        field->setFixedHeight(space::row);
        connect(field, &DurationField::durationEdited, this, &RoutePage::edited);
        ++row;
    }
}

void RoutePage::makeSwitches(QGridLayout *grid)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    for (const char *name : generatedNames) {
        if (!m_generated.empty())
            addYieldingGap(line);
        auto *box = new QCheckBox(QLatin1String(name));
        box->setAccessibleName(tr("Generate %1").arg(QLatin1String(name)));
        box->setToolTip(tr("Adds the field where none is typed and the message needs it"));
        line->addWidget(box);
        m_generated.push_back(box);
        connect(box, &QCheckBox::clicked, this, &RoutePage::edited);
    }
    line->addStretch();
    auto *label = new QLabel(tr("Generate"));
    label->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(label, 2, 0);
    grid->addLayout(line, 2, 1);
    auto *switches = new QHBoxLayout;
    switches->setSpacing(space::wide);
    for (auto *box : {m_fresh, m_unsafe}) {
        box->setAccessibleName(box->text());
        switches->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &RoutePage::edited);
    }
    m_unsafe->setToolTip(tr("Such bytes end the field, and what follows them becomes something else"));
    switches->addStretch();
    auto *allow = new QLabel(tr("Allow"));
    allow->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(allow, 3, 0);
    grid->addLayout(switches, 3, 1);
}

void RoutePage::setRequest(const Request &request)
{
    const QSignalBlocker blocker(this);
    if (const auto place = QString::fromStdString(request.connectTo); place != m_connectTo->text())
        m_connectTo->setText(place);
    if (addresses() != request.addresses) {
        QStringList words;
        for (const auto &address : request.addresses)
            words.append(QString::fromStdString(address));
        m_addresses->setText(words.join(QLatin1String(", ")));
    }
    if (const auto path = QString::fromStdString(request.unixSocket); path != m_socket->text())
        m_socket->setText(path);
    m_family->setCurrentIndex(static_cast<int>(request.family));
    m_lookup->setDuration(request.limits.lookup);
    m_connect->setDuration(request.limits.connect);
    m_idle->setDuration(request.limits.idle);
    m_whole->setDuration(request.limits.whole);
    m_fresh->setChecked(request.freshConnection);
    m_unsafe->setChecked(request.allowUnsafe);
    m_otherSuppressed = request.suppressed;
    for (auto *box : m_generated) {
        const auto name = box->text().toStdString();
        box->setChecked(!isSuppressed(request, name));
        std::erase_if(m_otherSuppressed,
                      [&name](const std::string &each) { return http::equalsIgnoringCase(each, name); });
    }
}

void RoutePage::applyTo(Request &request) const
{
    request.connectTo = m_connectTo->text().trimmed().toStdString();
    request.addresses = addresses();
    request.unixSocket = m_socket->text().trimmed().toStdString();
    request.family = static_cast<AddressFamily>(m_family->currentIndex());
    request.limits.lookup = m_lookup->duration().value_or(request.limits.lookup);
    request.limits.connect = m_connect->duration().value_or(request.limits.connect);
    request.limits.idle = m_idle->duration().value_or(request.limits.idle);
    request.limits.whole = m_whole->duration();
    request.freshConnection = m_fresh->isChecked();
    request.allowUnsafe = m_unsafe->isChecked();
    request.suppressed = m_otherSuppressed;
    for (const auto *box : m_generated) {
        if (!box->isChecked())
            request.suppressed.push_back(box->text().toStdString());
    }
}

int RoutePage::changedCount() const
{
    Request now;
    applyTo(now);
    const Request fresh;
    return (now.connectTo != fresh.connectTo) + (now.addresses != fresh.addresses) +
           (now.unixSocket != fresh.unixSocket) + (now.family != fresh.family) +
           (now.limits.lookup != fresh.limits.lookup) + (now.limits.connect != fresh.limits.connect) +
           (now.limits.idle != fresh.limits.idle) + (now.limits.whole != fresh.limits.whole) +
           now.freshConnection + now.allowUnsafe + static_cast<int>(now.suppressed.size());
}

std::vector<std::string> RoutePage::addresses() const
{
    std::vector<std::string> result;
    const std::string text = m_addresses->text().toStdString();
    for (const auto member : http::listMembers(text))
        result.emplace_back(member);
    return result;
}

QString RoutePage::problem() const
{
    const std::string place = m_connectTo->text().trimmed().toStdString();
    if (!place.empty() && place.find("{{") == std::string::npos) {
        if (const auto read = http::parseHostAndPort(place, 80); !read)
            return tr("Connect to: %1").arg(QString::fromStdString(read.error().detail));
    }
    for (const auto &address : addresses()) {
        if (!timeline::parseEndpoint(address, 80))
            return tr("Addresses: %1 is no address in numbers").arg(QString::fromStdString(address));
    }
    for (const auto *field : {m_lookup, m_connect, m_idle, m_whole}) {
        if (!field->isReadable())
            return tr("%1: this is no amount of time, such as 15 s or 500 ms").arg(field->accessibleName());
    }
    return {};
}

} // namespace expectra
