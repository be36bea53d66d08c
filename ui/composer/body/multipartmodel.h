// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of multipart content as rows. A part is text or a file; a file's name and type are filled in from
// its path until somebody types others.

#include "app/request/body.h"
#include "ui/composer/fields/fieldmodel.h"

namespace expectra {

class MultipartModel final : public FieldModel
{
    Q_OBJECT

public:
    enum OwnColumn {
        KindColumn = FirstOwnColumn, // text or file
        FileNameColumn,
        TypeColumn,
        ColumnCount,
    };

    using FieldModel::FieldModel;

    void setParts(std::vector<MultipartPart> parts);
    [[nodiscard]] const std::vector<MultipartPart> &parts() const { return m_parts; }
    void addFile(const QString &path);

    [[nodiscard]] int emptyRow() const override { return static_cast<int>(m_parts.size()); }
    bool moveTo(int row, int to) override;
    bool duplicate(int row) override;
    [[nodiscard]] QString textOf(int row) const override;
    int insertText(int row, const QString &text) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;

private:
    [[nodiscard]] static QString kindName(MultipartPart::Kind kind);
    [[nodiscard]] static QString words(const MultipartPart &part, int column);
    static void setWords(MultipartPart &part, int column, const QString &text);
    static void setContent(MultipartPart &part, const std::string &content);
    static void setKind(MultipartPart &part, MultipartPart::Kind kind);
    void insert(int row, std::vector<MultipartPart> parts);

    std::vector<MultipartPart> m_parts;
};

} // namespace expectra
