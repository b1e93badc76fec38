#include "linter/people/phone.hpp"

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("numbers are shown and dialled in the international form") {
    if (!has_numbering_plans()) {
        MESSAGE("skipped: libwarmline_phone.so is not built beside this test");
        return;
    }

    const struct {
        std::string_view written, region, shown, uri;
        bool valid;
    } cases[] = {
        {"030 23125-012", "DE", "+49 30 23125012", "tel:+49-30-23125012", true},
        {"+49 30 23125701", "GB", "+49 30 23125701", "tel:+49-30-23125701", true},
        {"020 7946 0703", "GB", "+44 20 7946 0703", "tel:+44-20-7946-0703", true},
        {"(0221) 47 10 714", "DE", "+49 221 4710714", "tel:+49-221-4710714", true},
    };

    for (const auto& [written, region, shown, uri, valid] : cases) {
        CAPTURE_BOUND(written);
        const auto number = read_phone(written, region);
        CHECK(number.shown == shown);
        CHECK(number.uri == uri);
        CHECK(number.valid == valid);
    }
}

TEST_CASE("what is no number gives no link") {
    CHECK(read_phone("siehe Vertrag", "DE").uri.empty());
    CHECK(read_phone("", "DE").uri.empty());
    CHECK(read_phone("12", "DE").uri.empty());
    for (const auto lost : {"4,9171E+11", "4.9171E+11", "########", "#NV"}) {
        CAPTURE_BOUND(lost);
        CHECK(read_phone(lost, "DE").uri.empty());
    }
}
