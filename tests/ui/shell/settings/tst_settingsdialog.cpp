// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/settingsdialog.h"

#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/style/style.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>

using namespace expectra;

/// In the window, as they are set there: each does what it says.
class tst_SettingsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup();

    void aNewRequestBeginsAsSet();
    void aTimeThatIsNoneChangesNothing();
    void theMemoryIsTheLogs();
    void theThemeIsTheMenus();
    void closingAsksWhenSetAndUnsaved();
    void tabsStayClosedWhenSet();

private:
    void openDialog();
    template <typename Control>
    [[nodiscard]] Control *control(const char *name) const;
    void restart();
    void editNew();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    SettingsDialog *m_dialog = nullptr;
};

void tst_SettingsDialog::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("expectra"));
    QCoreApplication::setApplicationName(QStringLiteral("expectra"));
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    restart();
}

void tst_SettingsDialog::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void tst_SettingsDialog::restart()
{
    cleanup();
    m_settings = std::make_unique<Settings>(Settings::Store::OfTheUser);
    m_window = std::make_unique<MainWindow>(m_settings.get(), QString());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_SettingsDialog::editNew()
{
    m_window->actions()[ActionId::NewRequest]->trigger();
    m_window->desk()->tabs()->current()->focusAddress();
    QTest::keyClicks(m_window->focusWidget(), QStringLiteral("/path"));
}

void tst_SettingsDialog::openDialog()
{
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    m_dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(m_dialog && m_dialog->isVisible());
}

template <typename Control>
Control *tst_SettingsDialog::control(const char *name) const
{
    for (auto *each : m_dialog->findChildren<Control *>()) {
        if (each->accessibleName() == QLatin1String(name))
            return each;
    }
    return nullptr;
}

void tst_SettingsDialog::aNewRequestBeginsAsSet()
{
    openDialog();
    auto *wait = control<QLineEdit>("Wait for 100 at most");
    wait->selectAll();
    QTest::keyClicks(wait, QStringLiteral("250 ms"));
    auto *silence = control<QLineEdit>("Silence at most");
    silence->selectAll();
    QTest::keyClicks(silence, QStringLiteral("9 s"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    m_window->actions()[ActionId::NewRequest]->trigger();
    const Request &made = m_window->desk()->tabs()->current()->request();
    QVERIFY(made.expectation.limit == std::optional<Duration>(250ms));
    QVERIFY(made.limits.idle == 9s);
    restart();
    m_window->actions()[ActionId::NewRequest]->trigger();
    QVERIFY(m_window->desk()->tabs()->current()->request().limits.idle == 9s);
}

void tst_SettingsDialog::aTimeThatIsNoneChangesNothing()
{
    openDialog();
    const Preferences before = m_dialog->preferences();
    auto *lookup = control<QLineEdit>("Lookup at most");
    lookup->selectAll();
    QTest::keyClicks(lookup, QStringLiteral("soon"));
    QVERIFY(m_dialog->preferences() == before);
}

void tst_SettingsDialog::theMemoryIsTheLogs()
{
    openDialog();
    auto *memory = control<QComboBox>("Keep exchanges up to");
    QVERIFY(memory->count() >= 3);
    memory->setFocus();
    QTest::keyClick(memory, Qt::Key_Home);
    QVERIFY(m_settings->preferences().keptMemory < KeptExchanges::usualBudget);
}

void tst_SettingsDialog::theThemeIsTheMenus()
{
    openDialog();
    auto *theme = control<QComboBox>("Theme");
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QVERIFY(m_window->actions()[ActionId::ThemeLight]->isChecked());
    QCOMPARE(m_settings->theme(), style::Theme::Light);
    QTest::keyClick(theme, Qt::Key_Up);
    QCOMPARE(m_settings->theme(), style::Theme::Dark);
}

void tst_SettingsDialog::closingAsksWhenSetAndUnsaved()
{
    openDialog();
    QTest::mouseClick(control<QCheckBox>("Ask before closing with unsaved requests"), Qt::LeftButton, {},
                      {8, 8});
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    editNew();
    QCOMPARE(m_window->desk()->tabs()->unsavedCount(), 1);
    int asked = 0;
    const auto answer = [&asked](QMessageBox::StandardButton button) {
        QTimer::singleShot(0, qApp, [&asked, button] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question)
                return;
            ++asked;
            question->button(button)->click();
        });
    };
    answer(QMessageBox::Cancel);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    answer(QMessageBox::Close);
    QVERIFY(m_window->close());
    QCOMPARE(asked, 2);
}

void tst_SettingsDialog::tabsStayClosedWhenSet()
{
    const QString drafts = m_home->filePath(QStringLiteral("drafts"));
    static_cast<void>(m_window->keepSession(drafts));
    drafts::Draft saved;
    saved.request.name = "Saved";
    saved.request.url = "http://a/";
    saved.file = "/nowhere/a.http";
    m_window->desk()->tabs()->open(saved);
    editNew();
    QCOMPARE(m_window->desk()->tabs()->unsavedCount(), 1);
    openDialog();
    QTest::mouseClick(control<QCheckBox>("Open the tabs of the last time"), Qt::LeftButton, {}, {8, 8});
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_window->close());
    restart();
    QVERIFY(m_window->keepSession(drafts));
    QCOMPARE(m_window->desk()->tabs()->all().size(), std::size_t(1)); // the unsaved one
    QVERIFY(m_window->desk()->tabs()->canReopen());
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
