// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/palettemodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace expectra;

using Kind = PaletteEntry::Kind;

class tst_PaletteModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsEverythingByKindWhenNothingIsTyped();
    void whatWasUsedLatelyComesFirst();
    void theBestMatchComesFirst();
    void everyWordMustBeFound();
    void methodAndAddressAreSearchedToo();
    void aSignNarrowsToAKind();
    void headingsCanNotBeChosen();
    void marksTheLettersOfTheTitle();

private:
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<PaletteModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

PaletteEntry made(Kind kind, const char *title, const char *detail = "", const char *lead = "")
{
    const QString name = QString::fromUtf8(title);
    return {kind,  name, name, QString::fromUtf8(detail), QString::fromUtf8(lead), {}, style::Icon::None,
            false, [] {}};
}

QStringList list(std::initializer_list<const char *> words)
{
    QStringList result;
    for (const char *word : words)
        result.append(QString::fromUtf8(word));
    return result;
}

PaletteEntries entries()
{
    return {made(Kind::Request, "Server refuses", "http://{{host}}/expect/refuse", "PUT"),
            made(Kind::Request, "Early hints", "http://{{host}}/expect/hints", "GET"),
            made(Kind::HeaderSet, "no-expect", "Expect"), made(Kind::Action, "Send"),
            made(Kind::Action, "Reset the layout")};
}

} // namespace

void tst_PaletteModel::init()
{
    m_model = std::make_unique<PaletteModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setEntries(entries(), {});
}

QStringList tst_PaletteModel::titles() const
{
    QStringList result;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->entry(m_model->index(row)))
            result.append(m_model->index(row).data().toString());
        else
            result.append(QStringLiteral("-- ") + m_model->index(row).data().toString());
    }
    return result;
}

void tst_PaletteModel::listsEverythingByKindWhenNothingIsTyped()
{
    QCOMPARE(titles(), (list({"-- Requests", "Server refuses", "Early hints", "-- Header sets", "no-expect",
                              "-- Actions", "Send", "Reset the layout"})));
}

void tst_PaletteModel::whatWasUsedLatelyComesFirst()
{
    m_model->setEntries(entries(), list({"Send", "Early hints", "gone meanwhile"}));
    QCOMPARE(titles().mid(0, 4), (list({"-- Used lately", "Send", "Early hints", "-- Requests"})));
}

void tst_PaletteModel::theBestMatchComesFirst()
{
    m_model->setText(QStringLiteral("se"));
    QCOMPARE(titles().value(0), QStringLiteral("Send"));
    QVERIFY(titles().contains(QStringLiteral("Server refuses")));
    QVERIFY(!titles().contains(QStringLiteral("no-expect")));
}

void tst_PaletteModel::everyWordMustBeFound()
{
    m_model->setText(QStringLiteral("ref serv"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Server refuses")});
    m_model->setText(QStringLiteral("server zebra"));
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_PaletteModel::methodAndAddressAreSearchedToo()
{
    m_model->setText(QStringLiteral("get hints"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Early hints")});
    m_model->setText(QStringLiteral("/expect/refuse"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Server refuses")});
}

void tst_PaletteModel::aSignNarrowsToAKind()
{
    m_model->setText(QStringLiteral(">"));
    QCOMPARE(titles(), (list({"-- Actions", "Send", "Reset the layout"})));
    m_model->setText(QStringLiteral("@se"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Server refuses")});
    m_model->setText(QStringLiteral("#"));
    QCOMPARE(titles(), (list({"-- Header sets", "no-expect"})));
}

void tst_PaletteModel::headingsCanNotBeChosen()
{
    QCOMPARE(m_model->flags(m_model->index(0)), Qt::ItemFlags(Qt::NoItemFlags));
    QCOMPARE(m_model->nextChoice(-1, 1), 1);
    QCOMPARE(m_model->nextChoice(2, 1), 4);
    QCOMPARE(m_model->nextChoice(4, -1), 2);
    QCOMPARE(m_model->nextChoice(1, -1), -1);
    QCOMPARE(m_model->nextChoice(7, 1), -1);
}

void tst_PaletteModel::marksTheLettersOfTheTitle()
{
    m_model->setText(QStringLiteral("sref"));
    const auto positions = m_model->index(0).data(PaletteModel::PositionsRole).value<QList<int>>();
    QCOMPARE(positions, (QList<int>{0, 7, 8, 9}));
}

QTEST_MAIN(tst_PaletteModel)
#include "tst_palettemodel.moc"
