#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/text/laid_out.hpp"
#include "tests/text/layout_promises.hpp"

namespace warmline {
namespace {

namespace fs = std::filesystem;

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string all;
    all.reserve(bytes + piece.size());
    while (all.size() < bytes)
        all += piece;
    return all;
}

/// Shapes that hurt parsers: nesting, open ends, floods. Each is a piece to repeat.
constexpr std::string_view hostile_html[] = {"<b>",
                                             "<div>",
                                             "<td>",
                                             "<table><tr><td>",
                                             "<blockquote>",
                                             "<ul><li>",
                                             "<a href=x>",
                                             "<div></p>",
                                             "<p><b>",
                                             "</div>",
                                             "<div><td></div>",
                                             "<font><div></font>",
                                             "<b hidden>a<div></b>",
                                             "<span style='display:none'>x",
                                             "<",
                                             "<<",
                                             "<!",
                                             "<!--",
                                             "<!-->",
                                             "<!-- x -->",
                                             "<a",
                                             "<a ",
                                             "<a x='",
                                             "<a x=\"{{\"",
                                             "{{",
                                             "{{ }}",
                                             "{%",
                                             "%%a",
                                             "%%[",
                                             "*|",
                                             "<%",
                                             "<<a",
                                             "<odr:",
                                             "{!",
                                             "&",
                                             "&#",
                                             "&amp",
                                             "&notit;",
                                             "&lvertneqq;",
                                             "&nbsp;",
                                             "&zwnj;&nbsp;",
                                             "<br>",
                                             "a<br>",
                                             "<img alt='a b'>",
                                             "<a href=x><img alt=y></a>",
                                             "x<img alt=y>",
                                             "<style>",
                                             "<style>/*",
                                             "<style>@media{",
                                             "<style>.a{",
                                             "<style>.a{display:none}</style><p class=a>x</p>",
                                             "<title>",
                                             "</title",
                                             "<svg>",
                                             "<td bgcolor=x><a href=y>b</a></td>",
                                             "<tr><td>a</td><td>b</td></tr>",
                                             "http://",
                                             "www.",
                                             "https://a.b))) ",
                                             ").",
                                             "{{ a }}",
                                             "<p style='color:red;;;;:::",
                                             "<mj-text>",
                                             "<p hidden>x</p>y",
                                             "a<i hidden>b</i>",
                                             "<!--warmline-ignore-->",
                                             "\xE2\x80\x8D",
                                             "<h1>a",
                                             "<pre>\n"};

constexpr std::string_view hostile_plain[] = {
    ">",       "> ",         ">a\n",     "a\n",    "\n",      "a \n",   "- a\n",           "1. a\n",
    "-----\n", "a\n=====\n", "-- \n",    "[cid:",  "[cid:x]", "www.x ", "<https://a.b>\n", "\t",
    "\r",      "\xC2\xA0\n", ">From \n", "(1) a\n"};

double seconds_for(const std::string& bytes, PartKind kind) {
    const auto begin = std::chrono::steady_clock::now();
    const Message message = read_template(bytes, kind);
    const Layout layout = lay_out(message, {});
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    CHECK(layout.text.size() <= bytes.size() + 16);
    return spent.count();
}

/// Wall time on a busy machine is a poor judge, so only a shape that costs far more than four times
/// as much for four times the bytes is called quadratic.
void check_linear(std::string_view piece, PartKind kind) {
    constexpr std::size_t small = 100'000;
    constexpr double floor = 0.05, slack = 4;
    const double once = std::max(seconds_for(repeated(piece, small), kind), floor);
    CAPTURE(piece);
    CHECK(seconds_for(repeated(piece, 4 * small), kind) < 4 * once * slack);
}

TEST_CASE("hostile shapes cost time linear in their size") {
    for (const std::string_view piece : hostile_html)
        check_linear(piece, PartKind::html);
    for (const std::string_view piece : hostile_plain)
        check_linear(piece, PartKind::plain);
    check_linear("preheade", PartKind::html);
    const std::string tail = "https://a.b" + repeated(").", 400'000);
    const std::string attributes = "<a " + repeated("x=y ", 400'000);
    const std::string style = "<p style=\"" + repeated("display:none;", 400'000) + "\">x";
    const std::string classes = "<style>" + repeated(".a,", 400'000) + "{display:none}</style>" +
                                "<p class='" + repeated("b ", 100'000) + "'>";
    for (const std::string& markup : {tail, attributes, style, classes})
        CHECK(seconds_for(markup, PartKind::html) < 2);
}

void check_promises(const std::string& bytes) {
    const Message message = read_message(bytes);
    const Layout layout = lay_out(message, {});
    CHECK(broken_promise(layout, message) == "");
}

std::vector<std::string> mails_in(const fs::path& folder) {
    std::vector<std::string> all;
    if (!fs::exists(folder)) return all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return all;
}

TEST_CASE(
    "every mail in reach keeps the promises of a layout, and so do 20,000 mutations of them") {
    const fs::path top = WARMLINE_SOURCE_DIR;
    std::vector<std::string> mails = mails_in(top / "corpus");
    const std::vector<std::string> foreign = mails_in(top / "../shared/corpora");
    if (foreign.empty()) MESSAGE("no foreign mails in reach; only our own are laid out");
    mails.insert(mails.end(), foreign.begin(), foreign.end());
    for (const std::string& bytes : mails)
        check_promises(bytes);

    std::erase_if(mails,
                  [](const std::string& bytes) { return bytes.empty() || bytes.size() > 20'000; });
    REQUIRE(!mails.empty());
    std::mt19937 random(11);
    constexpr std::string_view pieces[] = {"<",    ">",       "\"", "&",    "{{",     "}}",
                                           "<!--", "=",       "\n", "\xFF", "</div>", "<p hidden>",
                                           "<td>", "&#x308;", "\r", "%%["};
    constexpr int mutations = 20'000;
    for (int i = 0; i < mutations; ++i) {
        std::string bytes = mails[random() % mails.size()];
        for (unsigned cut = 0; cut < 1 + random() % 4; ++cut) {
            const std::size_t at = random() % (bytes.size() + 1);
            const std::size_t size = random() % 2 == 0 ? 0 : random() % 200;
            bytes.replace(at, size, pieces[random() % std::size(pieces)]);
        }
        check_promises(bytes);
    }
}

}  // namespace
}  // namespace warmline
