// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What .http files say: each corpus file beside the requests it must give, and files that can't be understood
// beside the error that must name the line.

#include "app/collections/httpfile.h"
#include "tests/app/collections/printing.h"

#include <QtTest>

#include <filesystem>

using namespace expectra;
using namespace expectra::collections;

namespace {

const std::string corpus = SOURCE_DIR "/tests/corpus/collections";

void addCorpus(bool (*isWanted)(const std::string &bytes))
{
    QTest::addColumn<QString>("path");
    for (const auto &entry : std::filesystem::directory_iterator(corpus)) {
        const auto path = entry.path().string();
        if (entry.path().extension() == ".http" && isWanted(test::contentOf(path)))
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(path);
    }
}

QByteArray reasonOf(const std::string &bytes)
{
    const auto file = parseHttpFile(bytes, "test.http");
    return file ? "understood: " + QByteArray::fromStdString(test::printed(*file))
                : QByteArray::fromStdString(file.error().detail);
}

} // namespace

class tst_HttpFile : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCorpus_data();
    void readsTheCorpus();
    void readsCrlfLikeLf_data();
    void readsCrlfLikeLf();
    void survivesEveryBeginningOfAFile_data() { readsTheCorpus_data(); }
    void survivesEveryBeginningOfAFile();
    void namesTheLineOfAMistake_data();
    void namesTheLineOfAMistake();
    void saysWhyAFileCanNotBeRead();
};

void tst_HttpFile::readsTheCorpus_data()
{
    addCorpus([](const std::string &) { return true; });
}

void tst_HttpFile::readsTheCorpus()
{
    QFETCH(const QString, path);
    const auto file = readHttpFile(path.toStdString());
    QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
    const auto expected = test::contentOf(path.toStdString().substr(0, path.size() - 5) + ".requests");
    QCOMPARE(QString::fromStdString(test::printed(*file)), QString::fromStdString(expected));
}

void tst_HttpFile::readsCrlfLikeLf_data()
{
    addCorpus([](const std::string &bytes) { return bytes.find('\r') == std::string::npos; });
}

/// The same file with the line ends of another system: the same requests, but for their offsets and for the
/// bodies, whose line ends are content.
void tst_HttpFile::readsCrlfLikeLf()
{
    QFETCH(const QString, path);
    const auto bytes = QByteArray::fromStdString(test::contentOf(path.toStdString()));
    const auto lf = parseHttpFile(bytes.toStdString(), "test.http");
    auto crlf = parseHttpFile(QByteArray(bytes).replace("\n", "\r\n").toStdString(), "test.http");
    QVERIFY(lf.has_value() && crlf.has_value());
    QCOMPARE(crlf->requests.size(), lf->requests.size());
    QVERIFY(crlf->variables == lf->variables);
    for (std::size_t i = 0; i < lf->requests.size(); ++i) {
        auto &request = crlf->requests[i];
        request.range = lf->requests[i].range;
        for (auto &piece : request.body) {
            auto text = QByteArray::fromStdString(piece.content.text);
            piece.content.text = text.replace("\r\n", "\n").toStdString();
        }
        QVERIFY(request == lf->requests[i]);
    }
}

void tst_HttpFile::survivesEveryBeginningOfAFile()
{
    QFETCH(const QString, path);
    const auto bytes = test::contentOf(path.toStdString());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto file = parseHttpFile(bytes.substr(0, size), "test.http");
        QVERIFY(file ? file->bytes.size() == size : !file.error().detail.empty());
    }
}

void tst_HttpFile::namesTheLineOfAMistake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, const char *reason) {
        QTest::newRow(name) << bytes << QByteArray(reason);
    };
    // clang-format off
    row("header without colon",    "GET http://a/\nA b\n",                "test.http:2: the header line holds no colon");
    row("version alone",           "\nHTTP/1.1\n",                        "test.http:2: the request line names no target");
    row("nameless variable",       "@ = 1\nGET http://a/\n",              "test.http:1: a variable without a name");
    row("odd expect word",         "# @expect hurry\nGET http://a/\n",    "test.http:1: @expect can't be 'hurry'; it can be wait, wait=MILLISECONDS, wait=forever, header-only, none, limit=MILLISECONDS, limit=forever, value=\"TEXT\", on-417=retry|report, early=close|finish");
    row("wait is no number",       "# @expect wait=1h\nGET http://a/\n",  "test.http:1: the wait has the unit 'h'; it can be ns, us, ms, s or m");
    row("wait beyond any clock",   "# @expect wait=99999999999999999\nGET http://a/\n", "test.http:1: the wait '99999999999999999' is too long");
    row("body size is no number",  "# @body-size 2M\nPUT http://a/\n",    "test.http:1: @body-size '2M' is not a whole number");
    row("body size too large",     "# @body-size 99999999999999999999\nPUT http://a/\n", "test.http:1: @body-size '99999999999999999999' is not a whole number");
    row("no header switched off",  "# @disabled-header X\nGET http://a/\n", "test.http:1: the header line holds no colon");
    row("switched off nowhere",    "# @disabled-param X=1\nGET http://a/\n", "test.http:1: @disabled-param 'X=1' is not a whole number");
    row("exactly what",            "# @exact thing \"a\"\nGET http://a/\n", "test.http:1: @exact can't be 'thing'");
    row("exact without a mark",    "# @exact target a\nGET http://a/\n", "test.http:1: @exact target: text in quotation marks is missing");
    row("exact without an end",    "# @exact target \"a\nGET http://a/\n", "test.http:1: @exact target: the quotation mark at the end is missing");
    row("unknown escape",          "# @exact target \"\\q\"\nGET http://a/\n", "test.http:1: @exact target: a backslash is followed by none of \" \\ t r n xHH");
    row("too much that is exact",  "# @exact target \"a\" b\nGET http://a/\n", "test.http:1: @exact target: 'b' is too much");
    row("connects nowhere",        "# @connect-to\nGET http://a/\n",     "test.http:1: @connect-to names no place");
    row("names no proxy",          "# @proxy\nGET http://a/\n",          "test.http:1: @proxy says nothing");
    row("trailer without colon",   "# @trailer x\nGET http://a/\n",      "test.http:1: @trailer is no 'NAME: VALUE'");
    row("odd family",              "# @ip 5\nGET http://a/\n",           "test.http:1: @ip can be 4 or 6, not '5'");
    row("odd socket",              "# @unix-socket\nGET http://a/\n",    "test.http:1: @unix-socket says nothing");
    row("nothing bypassed",        "# @no-proxy ,\nGET http://a/\n",     "test.http:1: @no-proxy names no host");
    row("odd way to follow",       "# @follow fast\nGET http://a/\n",    "test.http:1: @follow can have off, max=N, keep-method or trust, not 'fast'");
    row("follows how many",        "# @follow max=-2\nGET http://a/\n",  "test.http:1: @follow can have max=N with a number or -1, not '-2'");
    row("odd credentials",         "# @auth ntlm a b\nGET http://a/\n",  "test.http:1: @auth can be basic USER PASSWORD, digest USER PASSWORD, bearer TOKEN, api-key header|query NAME VALUE, or aws KEY SECRET REGION SERVICE");
    row("no password",             "# @auth basic a\nGET http://a/\n",   "test.http:1: @auth can be basic USER PASSWORD, digest USER PASSWORD, bearer TOKEN, api-key header|query NAME VALUE, or aws KEY SECRET REGION SERVICE");
    row("header set unnamed",      "# @header-set ,\nGET http://a/\n",    "test.http:1: @header-set names no set");
    row("expect says nothing",     "// @expect\nGET http://a/\n",         "test.http:1: @expect says nothing");
    row("odd unit",                "# @timeout 5 h\nGET http://a/\n",     "test.http:1: @timeout has the unit 'h'; it can be ns, us, ms, s or m");
    row("included with encoding",  "PUT http://a/\n\n<@latin1 ./b\n",     "test.http:3: only UTF-8 files can be included: <@ PATH");
    row("script without end",      "GET http://a/\n\n> {% x\n",           "test.http:3: the script is never closed with %}");
    row("NUL byte",                QByteArray("GET http://a/\n\0", 15),   "test.http:2: a NUL byte: this is no text");
    row("UTF-16",                  "\xff\xfeG",                           "test.http: UTF-16 can't be read; save it as UTF-8");
    // clang-format on
}

void tst_HttpFile::namesTheLineOfAMistake()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, reason);
    QCOMPARE(reasonOf(bytes.toStdString()), reason);
}

void tst_HttpFile::saysWhyAFileCanNotBeRead()
{
    const auto missing = readHttpFile(corpus + "/missing.http");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Unreadable);
    QCOMPARE(missing.error().detail, corpus + "/missing.http: No such file or directory");
    QVERIFY(!readHttpFile(corpus)); // a directory
}

QTEST_GUILESS_MAIN(tst_HttpFile)
#include "tst_httpfile.moc"
