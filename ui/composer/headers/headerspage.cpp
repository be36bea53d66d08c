// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headers/headerspage.h"

#include "app/http/fields/fieldregistry.h"
#include "ui/composer/fields/fielddelegate.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/composer/headers/headersmodel.h"
#include "ui/widgets/notice.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

namespace {

constexpr int fromWidth = 132;

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QList<Suggestion> namesLike(const std::string &typed)
{
    QList<Suggestion> result;
    for (const auto *field : http::completeName(typed, http::FieldUse::Request))
        result.append({words(field->name), words(field->meaning)});
    return result;
}

QList<Suggestion> valuesLike(const std::string &name, const std::string &typed)
{
    QList<Suggestion> result;
    const auto *field = http::findField(name);
    if (!field)
        return result;
    for (const auto &value : http::completeValue(*field, typed))
        result.append({QString::fromStdString(value), {}});
    return result;
}

QList<Suggestion> suggest(const QModelIndex &cell, const QString &typed)
{
    if (cell.column() == HeadersModel::NameColumn)
        return typed.isEmpty() ? QList<Suggestion>() : namesLike(typed.toStdString());
    const QString name = cell.siblingAtColumn(HeadersModel::NameColumn).data().toString();
    return valuesLike(name.toStdString(), typed.toStdString());
}

} // namespace

HeadersPage::HeadersPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new HeadersModel(this))
    , m_table(new FieldTable(m_model))
    , m_notice(new Notice(Notice::Kind::Warning))
{
    m_table->setAccessibleName(tr("Header fields"));
    m_table->setColumn(HeadersModel::FromColumn, fromWidth);
    m_table->fields()->setInvitation(tr("Add a header"));
    m_table->fields()->setSuggest(suggest);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_model, &HeadersModel::edited, this, &HeadersPage::edited);
}

void HeadersPage::setTyped(const Request &request)
{
    m_model->setTyped(request);
}

void HeadersPage::setVariables(const collections::Variables &variables)
{
    m_table->fields()->setVariables(variables);
    m_table->viewport()->update();
}

void HeadersPage::showPrepared(const std::vector<PreparedHeader> &headers)
{
    m_model->showPrepared(headers);
}

void HeadersPage::setNotice(const QString &text)
{
    m_notice->setText(text);
}

} // namespace expectra
