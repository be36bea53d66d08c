// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heads of an exchange as a tree that can be read, walked and copied from. Ctrl+C copies what is selected
// line by line; the menu knows the other forms. Enter and a double click ask for the bytes.

#include "app/analysis/heads/messageheads.h"
#include "ui/panels/parts/rowtree.h"

namespace expectra {

class HeaderModel;

class HeaderTree final : public RowTree
{
    Q_OBJECT

public:
    explicit HeaderTree(QWidget *parent = nullptr);

    void showHeads(std::vector<MessageHead> heads);
    void setFilter(const QString &text);
    /// Goes to the field that holds these bytes and says nothing about it; leaves all as it is where none
    /// does.
    void goTo(ByteRange bytes, Direction direction);
    /// The same for the request's field of this name, else for the request's head.
    void goToFirst(std::string_view name);

    [[nodiscard]] const MessageHead *currentHead() const;
    [[nodiscard]] const HeadField *currentField() const; // nullptr while a head is current

signals:
    void currentChangedTo(); // see currentHead() and currentField()
    void bytesSelected(expectra::ByteRange bytes, expectra::Direction direction);
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using LineOf = QString (*)(const http::Header &field);

    void fitColumns();
    void fitNotes();
    void activate(const QModelIndex &index);
    [[nodiscard]] ByteRange currentBytes() const;
    [[nodiscard]] QModelIndexList chosenRows() const;
    void copyLines() const;
    void copyFields(LineOf line, QChar separator) const;
    void copyHead() const;
    void copyEverything() const;

    HeaderModel *m_model;
    bool m_isSilent = false; // while others move the selection
    bool m_isFitting = false;
    bool m_areNotesSized = false; // by hand
};

} // namespace expectra
