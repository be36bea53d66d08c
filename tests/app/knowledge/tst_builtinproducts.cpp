// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The products that come with the program: every file keeps the schema, and what is said of a product is
// seen in at least one example of it, recorded or quoted, and in none of another.

#include "tests/app/knowledge/example.h"

#include "app/knowledge/evidence.h"
#include "app/knowledge/words.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace expectra;
using namespace expectra::knowledge;
using test::Example;

namespace {

QDir folder()
{
    return QDir(QStringLiteral(SOURCE_DIR "/resources/knowledge"));
}

QStringList fileNames()
{
    return folder().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

Result<Product> read(const QString &name)
{
    QFile file(folder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, name.toStdString());
    return readProduct(file.readAll().toStdString(), name.toStdString());
}

// Read from the files themselves: what is compiled in is compared with them once.
const Base &base()
{
    static const auto all = [] {
        Base base;
        for (const auto &name : fileNames()) {
            if (auto product = read(name))
                base.products.push_back(std::move(*product));
        }
        return base;
    }();
    return all;
}

const std::vector<Example> &examples()
{
    static const auto all = [] {
        std::vector<Example> read;
        for (const auto &file : test::exampleFiles()) {
            if (auto example = test::readExample(file))
                read.push_back(std::move(*example));
        }
        return read;
    }();
    return all;
}

bool has(const std::vector<std::string> &words, const std::string &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Shows>
bool isSeen(const Product &product, Shows shows)
{
    return std::any_of(examples().begin(), examples().end(), [&](const Example &example) {
        return (example.product == product.id || has(example.also, product.id)) && shows(example);
    });
}

const Match *matchOf(const std::vector<Match> &matches, const std::string &product)
{
    const auto found = std::find_if(matches.begin(), matches.end(),
                                    [&](const Match &match) { return match.product->id == product; });
    return found == matches.end() ? nullptr : &*found;
}

bool shows(const Match &match, const std::string &behaviour)
{
    return std::any_of(match.behaviours.begin(), match.behaviours.end(),
                       [&](const Behaviour *shown) { return shown->id == behaviour; });
}

void addProducts()
{
    QTest::addColumn<std::size_t>("place");
    for (std::size_t place = 0; place < base().products.size(); ++place)
        QTest::newRow(base().products[place].id.c_str()) << place;
}

void addExamples()
{
    QTest::addColumn<std::size_t>("place");
    for (std::size_t place = 0; place < examples().size(); ++place)
        QTest::newRow(examples()[place].file.c_str()) << place;
}

} // namespace

class tst_BuiltinProducts : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsCompiledIn();
    void everyFileKeepsTheSchema();
    void everyTextReadsWell_data() { addProducts(); }
    void everyTextReadsWell();
    void everyRuleHasACure();
    void everyExampleIsReadable();
    void everyExampleIsMatched_data() { addExamples(); }
    void everyExampleIsMatched();
    void everySignIsSeen_data() { addProducts(); }
    void everySignIsSeen();
    void everyVectorIsSeen_data() { addProducts(); }
    void everyVectorIsSeen();
    void everyBehaviourIsSeen_data() { addProducts(); }
    void everyBehaviourIsSeen();
};

void tst_BuiltinProducts::everyFileIsCompiledIn()
{
    QStringList compiledIn;
    for (const auto &product : builtinBase().products)
        compiledIn.append(QString::fromStdString(product.id) + QStringLiteral(".json"));
    auto files = fileNames();
    compiledIn.sort();
    files.sort();
    QCOMPARE(compiledIn, files);
}

void tst_BuiltinProducts::everyFileKeepsTheSchema()
{
    for (const auto &name : fileNames()) {
        const auto product = read(name);
        QVERIFY2(product, product ? "" : product.error().detail.c_str());
    }
}

// Sentences end with a full stop; where something is documented an address or a document is named.
void tst_BuiltinProducts::everyTextReadsWell()
{
    QFETCH(std::size_t, place);
    const auto &product = base().products[place];
    QVERIFY(!product.behaviours.empty());
    for (const auto &behaviour : product.behaviours) {
        const auto id = qPrintable(QString::fromStdString(behaviour.id));
        QVERIFY2(behaviour.summary.endsWith(QLatin1Char('.')), id);
        QVERIFY2(!behaviour.rules.empty() || behaviour.settings.empty(), id);
        for (const auto &setting : behaviour.settings) {
            QVERIFY2(setting.why.endsWith(QLatin1Char('.')), id);
            QVERIFY2(setting.text == setting.text.trimmed() && setting.where == setting.where.trimmed(), id);
            const bool isAddress = setting.source.startsWith(QLatin1String("https://")) ||
                                   setting.source.startsWith(QLatin1String("http://"));
            QVERIFY2(isAddress || setting.source.contains(QLatin1Char(' ')), id);
        }
    }
}

void tst_BuiltinProducts::everyRuleHasACure()
{
    for (const auto rule : ruleWords()) {
        const bool isCured =
            std::any_of(base().products.begin(), base().products.end(), [&](const Product &product) {
                return std::any_of(product.roles.begin(), product.roles.end(),
                                   [&](Role role) { return !curesFor(base(), rule, role).empty(); });
            });
        QVERIFY2(isCured, rule.data());
    }
}

void tst_BuiltinProducts::everyExampleIsReadable()
{
    for (const auto &file : test::exampleFiles()) {
        const auto example = test::readExample(file);
        QVERIFY2(example, example ? "" : example.error().detail.c_str());
        QVERIFY2(file.starts_with(example->product + "/"), file.c_str());
        QVERIFY2(!example->from.empty(), file.c_str());
    }
}

// To its product as the surest; whoever else shows above a hint is named in it.
void tst_BuiltinProducts::everyExampleIsMatched()
{
    QFETCH(std::size_t, place);
    const auto &example = examples()[place];
    const auto matches = match(base(), example.traits);
    const auto *const own = matchOf(matches, example.product);
    QCOMPARE(own != nullptr, example.showsProduct);
    if (own) // what it tells is the whole version or its beginning, or nothing
        QVERIFY2(example.version.starts_with(own->version), own->version.c_str());
    for (const auto &other : matches) {
        const auto &id = other.product->id;
        if (id == example.product || has(example.also, id))
            continue;
        QVERIFY2(isHint(other), id.c_str());
        QVERIFY2(!own || isHint(*own) || other.weight < own->weight, id.c_str());
        QVERIFY2(!own || other.weight <= own->weight, id.c_str());
    }
    for (const auto &id : example.also) {
        const auto *const other = matchOf(matches, id);
        QVERIFY2(other && !isHint(*other), id.c_str());
    }
    for (const auto &behaviour : example.behaviours)
        QVERIFY2(own && shows(*own, behaviour), behaviour.c_str());
}

void tst_BuiltinProducts::everySignIsSeen()
{
    QFETCH(std::size_t, place);
    const auto &product = base().products[place];
    for (const auto &sign : product.signs) {
        const auto isFound = [&](const Example &example) {
            return Evidence(example.traits).find(sign).has_value();
        };
        QVERIFY2(isSeen(product, isFound),
                 qPrintable(QString::fromStdString(sign.field + ' ') + sign.pattern.pattern()));
    }
}

void tst_BuiltinProducts::everyVectorIsSeen()
{
    QFETCH(std::size_t, place);
    const auto &product = base().products[place];
    for (const auto &vector : product.vectors) {
        const auto holds = [&](const Example &example) {
            return vector.versions.contains(example.version) &&
                   Evidence(example.traits).compare(vector.probes).holds();
        };
        QVERIFY2(isSeen(product, holds), vector.versions.from.c_str());
    }
}

// With signs or probes: at work in an example; without either: of a product that there is an example of.
void tst_BuiltinProducts::everyBehaviourIsSeen()
{
    QFETCH(std::size_t, place);
    const auto &product = base().products[place];
    for (const auto &behaviour : product.behaviours) {
        const auto isShown = [&](const Example &example) {
            const auto matches = match(base(), example.traits);
            const auto *const own = matchOf(matches, product.id);
            return own && shows(*own, behaviour.id);
        };
        QVERIFY2(isSeen(product, isShown), behaviour.id.c_str());
    }
}

QTEST_APPLESS_MAIN(tst_BuiltinProducts)
#include "tst_builtinproducts.moc"
