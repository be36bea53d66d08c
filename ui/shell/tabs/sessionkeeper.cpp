// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/sessionkeeper.h"

namespace expectra {

namespace {

constexpr std::chrono::milliseconds moment{400};

} // namespace

SessionKeeper::SessionKeeper(const QString &root, Source source, QObject *parent)
    : QObject(parent)
    , m_directory(drafts::SessionDirectory::claim(root))
    , m_files(m_directory ? m_directory->path().toStdString() : std::string())
    , m_source(std::move(source))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(moment);
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::keep);
    if (m_directory)
        m_leftovers = drafts::SessionDirectory::leftovers(root);
}

SessionKeeper::~SessionKeeper()
{
    m_writer.waitForDone();
}

drafts::Session SessionKeeper::restored()
{
    drafts::Session session = m_directory ? m_files.read() : drafts::Session();
    adoptLeftovers(session);
    return session;
}

/// What was edited in another window counts; what is just open there doesn't.
void SessionKeeper::adoptLeftovers(drafts::Session &session)
{
    for (const auto &leftover : m_leftovers) {
        auto left = drafts::SessionFiles(leftover.path().toStdString()).read();
        for (auto &draft : left.tabs) {
            draft.id = session.nextId++;
            if (draft.isEdited)
                session.tabs.push_back(std::move(draft));
        }
    }
}

/// Not begun anew while it runs: who types without a pause is kept too.
void SessionKeeper::keepSoon()
{
    if (m_directory && !m_timer.isActive())
        m_timer.start();
}

void SessionKeeper::keepNow()
{
    if (!m_directory)
        return;
    m_timer.stop();
    keep();
    m_writer.waitForDone();
}

void SessionKeeper::keep()
{
    m_writer.start([this, session = m_source()] {
        const auto written = m_files.write(session);
        if (!written) {
            emit keepingFailed(QString::fromStdString(written.error().detail));
            return;
        }
        for (const auto &leftover : m_leftovers)
            leftover.discard();
        m_leftovers.clear();
        emit kept();
    });
}

} // namespace expectra
