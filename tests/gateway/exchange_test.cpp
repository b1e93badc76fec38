#include "linter/doors/milter/pool/exchange.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace warmline;
using namespace warmline::gateway;

namespace {

LintResult rich_result() {
    LintResult result;
    result.ticket = 7;
    result.overall = 431;
    result.risk = 275;
    result.action = Action::call;
    result.call_need = 61;
    result.blocked = true;
    result.hits = {{"amb/vague-time", Severity::major, 2}, {"tone/we", Severity::info, 1}};
    result.limits = {"limit-parts"};
    result.ignored = {"tone/we"};
    result.micros = 812;
    result.brief = "Rufen Sie an.";
    result.subject = "Ihr Angebot";
    result.record = "{}\n";
    return result;
}

}  // namespace

TEST_CASE("requests and results arrive as they were sent") {
    const LintRequest request{
        9, true, std::string("a\0b", 3), "kim@example.org", "{}", {"amb", "tone/we"}};
    CHECK(read_request(encode(request)) == request);
    CHECK(frame_of(request) == framed(encode(request)));
    CHECK(read_result(encode(rich_result())) == rich_result());
    CHECK(read_result(encode(LintResult{})) == LintResult{});
}

TEST_CASE("a result that is cut anywhere is no result") {
    const auto whole = encode(rich_result());
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(read_result(std::string_view(whole).substr(0, size)));
    CHECK_FALSE(read_result(whole + "x"));
}

TEST_CASE("a worker that was taken over cannot smuggle words in a rule id") {
    for (const auto& id : {"amb/x\r\nBcc: y", "a b", "", "Ümlaut", "<script>"}) {
        auto result = rich_result();
        result.hits[0].rule = id;
        CHECK_FALSE(read_result(encode(result)));
        auto limited = rich_result();
        limited.limits[0] = id;
        CHECK_FALSE(read_result(encode(limited)));
        auto ignoring = rich_result();
        ignoring.ignored[0] = id;
        CHECK_FALSE(read_result(encode(ignoring)));
    }
    auto many = rich_result();
    many.hits.assign(most_hits + 1, {"a/b", Severity::info, 1});
    CHECK_FALSE(read_result(encode(many)));
    auto wordy = rich_result();
    wordy.brief.assign(longest_brief + 1, 'x');
    CHECK_FALSE(read_result(encode(wordy)));
    auto talkative = rich_result();
    talkative.record.assign(longest_record + 1, 'x');
    CHECK_FALSE(read_result(encode(talkative)));
}

TEST_CASE("frames are cut off the stream one by one") {
    std::string stream = framed("one") + framed("") + framed("three").substr(0, 6);
    bool broken = false;
    CHECK(take_frame(stream, 100, broken) == "one");
    CHECK(take_frame(stream, 100, broken) == "");
    CHECK_FALSE(take_frame(stream, 100, broken));
    CHECK_FALSE(broken);
    stream += "ree";
    CHECK_FALSE(take_frame(stream, 4, broken));
    CHECK(broken);
}
