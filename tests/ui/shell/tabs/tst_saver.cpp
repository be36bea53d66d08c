// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/saver.h"

#include "app/collections/resolve.h"
#include "app/drafts/origin.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/composer/composer.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/changebar.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/style/style.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>

using namespace expectra;

class tst_Saver final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup();

    void anEditGoesIntoItsFileAndNothingElseChanges();
    void aNewRequestIsAskedForItsPlace();
    void noPlaceSavesNothing();
    void anotherRequestThatChangedIsNoConflict();
    void aConflictIsNotOverwritten();
    void saveAllSavesEachEdited();
    void aFileThatCanNotBeWrittenIsTold();

private:
    void openRequest(std::size_t index);
    void edit(const std::string &url);
    void write(const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] QString path() const { return m_home->filePath(QStringLiteral("a.http")); }

    QAction m_new{QStringLiteral("New request")};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<RequestTabs> m_tabs;
    std::unique_ptr<Saver> m_saver;
    QStringList m_failures;
};

namespace {

const QByteArray twoRequests =
    "# of somebody else\n### One\n# a note\nGET http://one/\n\n### Two\nGET http://two/\n";

} // namespace

void tst_Saver::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write(twoRequests);
    m_store = std::make_unique<CollectionStore>();
    m_tabs = std::make_unique<RequestTabs>(&m_new);
    m_saver = std::make_unique<Saver>(m_tabs.get(), m_store.get());
    m_failures.clear();
    connect(m_saver.get(), &Saver::savingFailed, this,
            [this](const QString &why) { m_failures.append(why); });
    openRequest(0);
}

void tst_Saver::cleanup()
{
    m_saver.reset();
    m_tabs.reset();
    m_store.reset();
}

void tst_Saver::openRequest(std::size_t index)
{
    const auto file = collections::readHttpFile(path().toStdString());
    QVERIFY(file);
    drafts::Draft draft;
    draft.request = collections::asWritten(*file, file->requests[index], {}).value();
    draft.file = file->path;
    draft.index = index;
    draft.original = drafts::textOf(*file, index);
    m_tabs->open(draft);
}

void tst_Saver::edit(const std::string &url)
{
    drafts::Draft draft = m_tabs->currentTab()->draft();
    draft.request.url = url;
    draft.isEdited = true;
    m_tabs->currentTab()->setDraft(draft);
}

void tst_Saver::write(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray tst_Saver::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Saver::anEditGoesIntoItsFileAndNothingElseChanges()
{
    edit("http://one/edited");
    m_saver->saveCurrent();
    QCOMPARE(m_failures, QStringList());
    QCOMPARE(read(path()), QByteArray(twoRequests).replace("http://one/", "http://one/edited"));
    QVERIFY(!m_tabs->currentTab()->isEdited());
    edit("http://one/again");
    m_saver->saveCurrent();
    QVERIFY(read(path()).contains("http://one/again"));
}

void tst_Saver::aNewRequestIsAskedForItsPlace()
{
    drafts::Draft draft;
    draft.request.name = "Put object, strict!";
    draft.request.url = "http://new/";
    m_tabs->open(draft);
    QString suggested;
    const QString place = m_home->filePath(QStringLiteral("new.http"));
    m_saver->setAskForPlace([&](const QString &begin) {
        suggested = begin;
        return place;
    });
    m_saver->saveCurrent();
    QCOMPARE(m_failures, QStringList());
    QCOMPARE(QFileInfo(suggested).fileName(), QStringLiteral("put-object-strict.http"));
    QVERIFY(read(place).contains("http://new/"));
    QCOMPARE(m_tabs->currentTab()->key(), place + QStringLiteral("#0"));
    QVERIFY(!m_tabs->currentTab()->isEdited());
}

void tst_Saver::noPlaceSavesNothing()
{
    m_tabs->open({});
    m_saver->setAskForPlace([](const QString &) { return QString(); });
    m_saver->saveCurrent();
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.http")});
    QCOMPARE(m_failures, QStringList());
}

void tst_Saver::anotherRequestThatChangedIsNoConflict()
{
    edit("http://one/mine");
    write(QByteArray(twoRequests).replace("http://two/", "http://two/theirs"));
    m_saver->saveCurrent();
    QCOMPARE(m_failures, QStringList());
    QVERIFY(read(path()).contains("http://one/mine"));
    QVERIFY(read(path()).contains("http://two/theirs"));
}

void tst_Saver::aConflictIsNotOverwritten()
{
    edit("http://one/mine");
    const QByteArray theirs = QByteArray(twoRequests).replace("http://one/", "http://one/theirs");
    write(theirs);
    m_saver->saveCurrent();
    QCOMPARE(m_failures.size(), 1);
    QCOMPARE(read(path()), theirs);
    QVERIFY(!m_tabs->findChild<ChangeBar *>()->isHidden());
    QCOMPARE(m_tabs->currentTab()->request().url, std::string("http://one/mine"));
    emit m_tabs->findChild<ChangeBar *>()->keptMine();
    m_saver->saveCurrent();
    QVERIFY(read(path()).contains("http://one/mine"));
    QVERIFY(!read(path()).contains("theirs"));
}

void tst_Saver::saveAllSavesEachEdited()
{
    edit("http://one/edited");
    openRequest(1);
    edit("http://two/edited");
    QCOMPARE(m_tabs->unsavedCount(), 2);
    m_saver->saveAll();
    QCOMPARE(m_tabs->unsavedCount(), 0);
    QVERIFY(read(path()).contains("http://one/edited"));
    QVERIFY(read(path()).contains("http://two/edited"));
}

void tst_Saver::aFileThatCanNotBeWrittenIsTold()
{
    edit("http://one/edited");
    QVERIFY(QFile::remove(path()));
    m_saver->saveCurrent();
    QCOMPARE(m_failures.size(), 1);
    QVERIFY(m_tabs->currentTab()->isEdited());
}

QTEST_MAIN(tst_Saver)
#include "tst_saver.moc"
