#include "linter/base/byte_map.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using warmline::ByteMap;
using warmline::SourceRange;
using Step = ByteMap::Step;

TEST_CASE("an empty map is the identity") {
    CHECK(ByteMap{}.piece_at(7) == SourceRange{7, 8});
}

TEST_CASE("each output byte knows the piece of source it came from") {
    // "gr=C3=BC=\r\nn &amp; YWJj" decoded step by step
    ByteMap map;
    map.add(0, 10, 12, Step::copy);
    map.add(2, 12, 15, Step::hex);
    map.add(3, 15, 18, Step::hex);
    map.add(4, 21, 23, Step::copy);
    map.add(6, 23, 28, Step::atom);
    map.add(7, 28, 32, Step::base64);

    struct Row {
        std::uint32_t out;
        SourceRange piece;
    };

    for (const auto& [out, piece] :
         {Row{0, {10, 11}}, Row{1, {11, 12}}, Row{2, {12, 15}}, Row{3, {15, 18}}, Row{4, {21, 22}},
          Row{5, {22, 23}}, Row{6, {23, 28}}, Row{7, {28, 32}}, Row{9, {28, 32}}, Row{10, {32, 32}},
          Row{4'000'000'000u, {32, 32}}}) {
        CAPTURE_BOUND(out);
        CHECK(map.piece_at(out) == piece);
    }
}

TEST_CASE("runs that go on are merged, runs after a gap and atoms are not") {
    ByteMap map;
    map.add(0, 0, 3, Step::copy);
    map.add(3, 3, 5, Step::copy);
    map.add(5, 5, 8, Step::hex);
    map.add(6, 8, 11, Step::hex);
    CHECK(map.runs() == 2);
    map.add(7, 12, 13, Step::copy);
    map.add(8, 13, 15, Step::atom);
    map.add(9, 15, 16, Step::atom);
    CHECK(map.runs() == 5);
    CHECK(map.piece_at(6) == SourceRange{8, 11});
    CHECK(map.shifted(100).piece_at(6) == SourceRange{108, 111});
}

TEST_CASE("a quoted run tells its bytes apart when asked") {
    const std::string_view source = "....gr=C3=BC=C3=9fe =x=";
    ByteMap map;
    map.add_quoted(0, 104, 123, source.data(), 100);

    struct Row {
        std::uint32_t out;
        SourceRange piece;
    };

    for (const auto& [out, piece] :
         {Row{0, {104, 105}}, Row{1, {105, 106}}, Row{2, {106, 109}}, Row{3, {109, 112}},
          Row{5, {115, 118}}, Row{6, {118, 119}}, Row{7, {119, 120}}, Row{8, {120, 121}},
          Row{9, {121, 122}}, Row{10, {122, 123}}, Row{11, {123, 123}}, Row{99, {123, 123}}}) {
        CAPTURE_BOUND(out);
        CHECK(map.piece_at(out) == piece);
        const SourceRange moved{piece.begin + 7, piece.end + 7};
        CHECK(map.shifted(7).piece_at(out) == moved);
    }
}
