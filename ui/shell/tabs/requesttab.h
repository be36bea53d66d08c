// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One open request: where it comes from, what is made of it, and whether that is saved. Its composer is made
// when the tab is first shown, so that a session of many tabs opens at once.

#include "app/base/result.h"
#include "app/collections/httpfile.h"
#include "app/collections/variables.h"
#include "app/drafts/session.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

namespace expectra {

class ChangeBar;
class Composer;

class RequestTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestTab(QWidget *parent = nullptr);
    ~RequestTab() override;

    void setDraft(const drafts::Draft &draft);
    [[nodiscard]] drafts::Draft draft() const; // as it is now
    [[nodiscard]] const Request &request() const;
    void setVariables(const collections::Variables &variables);
    /// With its variables filled in. Unreadable: one that nobody set.
    [[nodiscard]] Result<Request> filled() const;

    /// A draft read from disk names its header sets; what they hold comes from their collection.
    void fillHeaderSets(const std::vector<HeaderSet> &known);
    /// What the draft's file says: nothing is unsaved any more, as long as the same stands here.
    void setSaved(const collections::HttpFile &file, std::size_t index, const Request &saved);
    /// The file was read again. An unedited request follows it; an edited one asks.
    void compareWithFile(const collections::HttpFile &file,
                         const std::function<Result<Request>(std::size_t)> &read);

    void moveTo(const std::string &file, std::size_t index); // no file: it stands nowhere now
    [[nodiscard]] QString key() const; // the same for the same place in the same file; empty for none
    [[nodiscard]] bool isEdited() const { return m_isEdited; }
    [[nodiscard]] bool isMade() const { return m_composer != nullptr; }
    [[nodiscard]] Composer *composer(); // makes it

signals:
    void composerMade(expectra::Composer *composer);
    void changed(); // its words, its place or whether it is saved
    /// The file's version shall be opened beside this one, or instead of it.
    void fileVersionWanted(const expectra::drafts::Draft &draft);
    void draftReplaced(const expectra::drafts::Draft &before); // what was typed gave way

private:
    void handleEdited();
    void updateEdited();
    void keepMine();
    void takeFile();
    void showBoth();
    void show(const Request &request);

    drafts::Draft m_draft; // its request counts until there is a composer
    collections::Variables m_variables;
    std::optional<Request> m_saved;        // what the file says, where that is known
    std::optional<drafts::Draft> m_theirs; // what it says now, while the bar asks
    bool m_isEdited = false;
    ChangeBar *m_bar;
    Composer *m_composer = nullptr;
};

} // namespace expectra
