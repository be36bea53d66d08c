// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/routes/routerow.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/notice.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <array>

namespace expectra {

using diagnosis::Route;

namespace {

namespace space = style::space;

constexpr int wayWidth = 104;
constexpr int versionWidth = 132; // "as composed"
constexpr int placeShare = 4;
constexpr int echoShare = 3;
constexpr int nameShare = 2;

/// As they stand in the drop-down list; the first one leaves the request's own.
constexpr std::array versions{std::optional<http::Version>(), std::optional(http::Version::Http10),
                              std::optional(http::Version::Http11), std::optional(http::Version::Http2)};

/// One place for each field, the same in every row.
QHBoxLayout *makeLine(const std::array<QWidget *, 6> &fields)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::gap);
    fields[0]->setFixedWidth(wayWidth);
    fields[2]->setFixedWidth(versionWidth);
    fields[5]->setFixedWidth(space::control);
    for (const std::size_t i : {0, 2, 5}) // a layout gives what may be ignored no width, fixed or not
        fields[i]->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    const std::array shares{0, placeShare, 0, echoShare, nameShare, 0};
    for (std::size_t i = 0; i < fields.size(); ++i)
        line->addWidget(fields[i], shares[i]);
    return line;
}

QString typed(const QLineEdit *field)
{
    return field->text().trimmed();
}

/// Reads one word of a route: its errors are those of the field.
Result<Route> readWord(const char *key, const QLineEdit *field)
{
    return diagnosis::parseRoute(std::string(key) + '=' + typed(field).toStdString());
}

} // namespace

RouteRow::RouteRow(const Route &route, QWidget *parent)
    : QWidget(parent)
    , m_way(new DropDown)
    , m_place(new QLineEdit)
    , m_version(new DropDown)
    , m_echo(new QLineEdit)
    , m_name(new QLineEdit)
    , m_remove(new QToolButton)
    , m_problem(new Notice(Notice::Kind::Error))
    , m_missing(new Notice(Notice::Kind::Info))
{
    setUpFields();
    m_way->setCurrentIndex(static_cast<int>(route.way));
    m_place->setText(QString::fromStdString(route.place));
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (versions[i] == route.version)
            m_version->setCurrentIndex(static_cast<int>(i));
    }
    m_echo->setText(QString::fromStdString(route.echo));
    m_name->setText(QString::fromStdString(route.label));
    for (QLineEdit *field : {m_place, m_echo, m_name})
        field->setCursorPosition(0); // an address is read from its beginning
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeLine({m_way, m_place, m_version, m_echo, m_name, m_remove}));
    layout->addWidget(m_problem);
    layout->addWidget(m_missing);
    showApplicable();
    handleEdit();
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        showApplicable();
        handleEdit();
    });
    connect(m_version, &QComboBox::currentIndexChanged, this, &RouteRow::handleEdit);
    for (QLineEdit *field : {m_place, m_echo, m_name})
        connect(field, &QLineEdit::textChanged, this, &RouteRow::handleEdit);
    connect(m_remove, &QToolButton::clicked, this, &RouteRow::removeRequested);
}

void RouteRow::setUpFields()
{
    m_way->addItems({tr("Direct"), tr("Proxy"), tr("Address")}); // as in Route::Way
    m_way->setAccessibleName(tr("Way of the route"));
    m_version->addItems({tr("as composed"), QStringLiteral("HTTP/1.0"), QStringLiteral("HTTP/1.1"),
                         QStringLiteral("HTTP/2")});
    m_version->setAccessibleName(tr("Protocol of the route"));
    m_echo->setPlaceholderText(QStringLiteral("http://…/expect/echo"));
    m_echo->setAccessibleName(tr("Echo origin of the route"));
    m_echo->setToolTip(
        tr("Where this way leads to the lab's echo origin, if your proxy can be pointed at it: "
           "what arrives there is compared with what was sent"));
    m_name->setPlaceholderText(tr("optional"));
    m_name->setAccessibleName(tr("Name of the route"));
    m_place->setFont(style::codeFont());
    m_echo->setFont(style::codeFont());
    m_remove->setIcon(style::icon(style::Icon::Remove, style::Role::Dim));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove this route"));
    m_remove->setAccessibleName(tr("Remove this route"));
    for (QWidget *field :
         {static_cast<QWidget *>(m_way), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_version),
          static_cast<QWidget *>(m_echo), static_cast<QWidget *>(m_name)})
        field->setFixedHeight(space::control);
}

QWidget *RouteRow::makeTitles()
{
    const auto title = [](const QString &text) {
        auto *label = new LineLabel(text);
        label->setFont(style::smallFont());
        style::setTextRole(label, style::Role::Dim);
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return label;
    };
    auto *titles = new QWidget;
    titles->setLayout(makeLine({title(tr("Way")), title(tr("Through or to")), title(tr("Protocol")),
                                title(tr("Echo origin behind it")), title(tr("Name")), title({})}));
    return titles;
}

std::optional<Route> RouteRow::route() const
{
    const auto route = read();
    return route ? std::optional(*route) : std::nullopt;
}

Route::Way RouteRow::way() const
{
    return static_cast<Route::Way>(m_way->currentIndex());
}

bool RouteRow::waitsForPlace(Route::Way wanted) const
{
    return way() == wanted && typed(m_place).isEmpty();
}

void RouteRow::setRemovable(bool isRemovable)
{
    m_remove->setEnabled(isRemovable);
}

void RouteRow::focusPlace()
{
    QWidget *first = m_place->isEnabled() ? static_cast<QWidget *>(m_place) : m_way;
    first->setFocus(Qt::OtherFocusReason);
}

/// A direct route has no place.
void RouteRow::showApplicable()
{
    m_place->setEnabled(way() != Route::Way::Direct);
    switch (way()) {
    case Route::Way::Direct:
        m_place->setPlaceholderText(tr("as the address says"));
        m_place->setAccessibleName(tr("Place of the route"));
        break;
    case Route::Way::Proxy:
        m_place->setPlaceholderText(QStringLiteral("http://proxy.example:3128"));
        m_place->setAccessibleName(tr("Proxy of the route"));
        break;
    case Route::Way::Address:
        m_place->setPlaceholderText(QStringLiteral("10.0.0.7:8080"));
        m_place->setAccessibleName(tr("Address of the route"));
        break;
    }
}

void RouteRow::handleEdit()
{
    const bool isMissing = m_place->isEnabled() && waitsForPlace(way());
    m_missing->setText(!isMissing                   ? QString()
                       : way() == Route::Way::Proxy ? tr("The proxy's address is still to come.")
                                                    : tr("The address to connect to is still to come."));
    const auto route = read();
    m_problem->setText(isMissing || route ? QString() : escapedText(route.error().detail));
    emit edited();
}

Result<Route> RouteRow::read() const
{
    Route route;
    if (way() != Route::Way::Direct) {
        auto placed = readWord(way() == Route::Way::Proxy ? "proxy" : "to", m_place);
        if (!placed)
            return placed;
        route = *placed;
    }
    if (!typed(m_echo).isEmpty()) {
        auto echo = readWord("echo", m_echo);
        if (!echo)
            return echo;
        route.echo = echo->echo;
    }
    if (!typed(m_name).isEmpty()) {
        auto named = readWord("name", m_name);
        if (!named)
            return named;
        route.label = named->label;
    }
    route.version = versions[static_cast<std::size_t>(m_version->currentIndex())];
    return route;
}

} // namespace expectra
