#include "linter/match/engine/pattern_machine.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/match/compile/pattern_automaton.hpp"
#include "linter/match/compile/pattern_program.hpp"
#include "linter/match/engine/lazy_pattern.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace warmline::match;

namespace {

/// What the machine underlines first, or "-" for nothing and "RE2" where it has no steps.
std::string underlined(const std::string& pattern, const std::string& text) {
    const auto program = program_of("(" + pattern + ")");
    if (!program) return "RE2";
    const auto steps = program->view();
    const auto match = PatternMachine(steps, text).next(0);
    return match ? text.substr(match->shown_begin, match->shown_end - match->shown_begin) : "-";
}

/// Every match, one after the other.
template <class Next>
std::vector<PatternMatch> all_matches(std::string_view text, Next next) {
    std::vector<PatternMatch> all;
    for (std::size_t from = 0; from <= text.size();) {
        const auto match = next(from);
        if (!match) break;
        all.push_back(*match);
        from = std::max(match->end, match->begin + 1);
    }
    return all;
}

std::vector<PatternMatch> by_machine(const PatternSteps& steps, std::string_view text) {
    PatternMachine machine(steps, text);
    return all_matches(text, [&](std::size_t from) { return machine.next(from); });
}

std::vector<PatternMatch> by_re2(LazyPattern& pattern, std::string_view expression,
                                 std::string_view text) {
    return all_matches(
        text, [&](std::size_t from) { return pattern.next(expression, true, text, from); });
}

/// Expressions and texts of few letters, so that they meet often. Expressions are ASCII: where
/// alternatives begin with the same byte beyond ASCII, RE2 2022-06-01 loses them (it forgets that
/// the text it factors out was Latin-1).
class Chance {
public:
    std::string expression(int depth) {
        std::string text;
        const int branches = 1 + (depth > 0 ? below(3) / 2 : 0);
        for (int b = 0; b < branches; ++b) {
            if (b > 0) text += '|';
            const int pieces = 1 + below(3);
            for (int p = 0; p < pieces; ++p)
                text += piece(depth) + count();
        }
        return text;
    }

    std::string text() {
        std::string text;
        for (int i = below(14); i > 0; --i)
            text += one_of({"a", "b", "c", " ", "1", "-", "\xC3\xBC", "\n", "ab"});
        return text;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    std::string one_of(std::initializer_list<const char*> texts) {
        return texts.begin()[below(static_cast<int>(texts.size()))];
    }

    std::string piece(int depth) {
        if (depth > 0 && below(3) == 0)
            return (below(2) == 0 ? "(?:" : "(") + expression(depth - 1) + ")";
        return one_of(
            {"a",   "b",   "c",      "ab",     ".",           "[ab]",         "[^a]", "[a-c1]",
             "\\s", "\\d", "\\w",    "\\b",    "\\S",         "\\B",          "^",    "$",
             "-",   "\\-", "[\\w-]", "[\\s,]", "(?:[ab]|ab)", "(?:\\w|bc|ca)"});
    }

    std::string count() {
        return below(3) > 0 ? ""
                            : one_of({"?", "*", "+", "{2}", "{1,3}", "{2,}", "??", "*?", "+?", ""});
    }

    std::mt19937 random_{20261122};
};

std::vector<std::string> corpus_mails() {
    std::vector<std::string> mails;
    const std::filesystem::path corpus = WARMLINE_SOURCE_DIR "/corpus";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (entry.path().filename() != "message.eml") continue;
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        mails.push_back(bytes.str());
    }
    return mails;
}

}  // namespace

TEST_CASE("the leftmost match counts, and of those the one the expression prefers") {
    struct Row {
        const char *pattern, *text, *expected;
    };

    for (const auto& [pattern, text, expected] : std::vector<Row>{
             {"a|ab", "xab", "a"},
             {"ab|a", "xab", "ab"},
             {"a+", "baac", "aa"},
             {"a+?", "baac", "a"},
             {"a{2,3}", "aaaa", "aaa"},
             {"a{2,3}?b", "aaab", "aaab"},
             {"bis (\\d+)", "bis 12 Uhr", "12"},
             {"(?:(x)|y)z", "yz", "yz"},
             {"\\bam\\b", "kam am", "am"},
             {"^Liebe", "Liebe", "Liebe"},
             {"^Liebe", "O Liebe", "-"},
             {"[^.]{0,3}\\.$", "abcd.", "bcd."},
             {"[\\w-]+", "e-mail!", "e-mail"},
             {"x.y", "x\ny", "-"},
             {"(?:\xE2\x80\x9E|\xE2\x80\x9C)x", "\xE2\x80\x9Cx", "\xE2\x80\x9Cx"},
             {"f\xC3\xBCr", "f\xC3\xBCr", "f\xC3\xBCr"},
         }) {
        CAPTURE_BOUND(pattern);
        CHECK(underlined(pattern, text) == expected);
    }
}

TEST_CASE("what the machine does not know is left to RE2") {
    for (const char* pattern : {"\\pL+", "(?i)a", "(?P<name>a)", "[[:alpha:]]", "(?:a?)*", "\\x41",
                                "a*", "(?:|a)", "a{1001}", "[\\b]"})
        CHECK(underlined(pattern, "aaa") == "RE2");
    CHECK(underlined(std::string(60, '(') + "a" + std::string(60, ')'), "a") == "RE2");
    CHECK(underlined("(?:a{90}){100}", "a") == "RE2");
}

TEST_CASE("machine, automaton and RE2 find the same for expressions made by chance") {
    Chance chance;
    int known = 0, with_automaton = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto expression = "(" + chance.expression(3) + ")";
        const auto program = program_of(expression);
        if (!program) continue;
        ++known;
        LazyPattern re2;
        const auto steps = program->view();
        const auto automaton = automaton_of(steps);
        with_automaton += automaton ? 1 : 0;
        for (int t = 0; t < 4; ++t) {
            const auto text = chance.text();
            CAPTURE(expression);
            CAPTURE(text);
            const auto found = by_machine(steps, text);
            REQUIRE(found == by_re2(re2, expression, text));
            if (automaton) REQUIRE(holds_match(automaton->view(), text) == !found.empty());
        }
    }
    CHECK(known > 5'000);
    CHECK(with_automaton * 10 > known * 9);
}

TEST_CASE(
    "machine, automaton and RE2 find the same with every pattern of ours in every sentence of the "
    "corpus") {
    const auto& tables = RulePack::builtin()->tables();
    std::vector<PatternSteps> steps;
    std::size_t known = 0, with_automaton = 0;
    for (const auto& row : tables.patterns) {
        steps.push_back(tables.steps_of(row));
        known += !steps.back().empty();
        with_automaton += row.automaton.count > 0;
    }
    MESSAGE(known << " of " << tables.patterns.size() << " patterns have steps, "
                  << tables.pattern_steps.size() << " in all; " << with_automaton
                  << " have an automaton, " << tables.pattern_automata.size() << " bytes in all");
    CHECK(with_automaton * 10 > tables.patterns.size() * 9);
    CHECK(known * 10 > tables.patterns.size() * 9);
    for (const auto& mail : corpus_mails()) {
        const auto message = read_message(mail, Limits{});
        const auto document = read_document(message, TextOptions{});
        for (const auto& sentence : document.sentences) {
            const auto text = document.folded_of(sentence.range);
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (steps[i].empty()) continue;
                const auto expression = tables.text(tables.patterns[i].expression);
                CAPTURE(expression);
                const auto found = by_machine(steps[i], text);
                REQUIRE(found == by_re2(tables.compiled[i], expression, text));
                const auto table = tables.automaton_of(tables.patterns[i]);
                if (!table.empty()) REQUIRE(holds_match(table, text) == !found.empty());
            }
        }
    }
}

TEST_CASE("an automaton has its say on empty texts, at both ends, and stops where hope ends") {
    struct Row {
        const char *pattern, *text;
        bool held;
    };

    for (const auto& [pattern, text, held] : std::vector<Row>{{"^a", "a", true},
                                                              {"^a", "ba", false},
                                                              {"^a", "", false},
                                                              {"a$", "ba", true},
                                                              {"a$", "ab", false},
                                                              {"\\ba\\b", "ba a", true},
                                                              {"\\ba\\b", "ab", false},
                                                              {"\\Ba", "ba", true},
                                                              {"[^a]$", "", false}}) {
        const auto program = program_of("(" + std::string(pattern) + ")");
        REQUIRE(program);
        const auto automaton = automaton_of(program->view());
        REQUIRE(automaton);
        CAPTURE_BOUND(pattern);
        CAPTURE_BOUND(text);
        CHECK(holds_match(automaton->view(), text) == held);
    }
}

TEST_CASE("what is costly to make is given up in good time") {
    const auto began = std::chrono::steady_clock::now();
    std::string chain, words;
    for (int i = 0; i < 1900; ++i)
        chain += static_cast<char>('a' + i * 7 % 26);
    for (int i = 0; i < 600; ++i)
        words += (i > 0 ? "|" : "") + std::to_string(i * 7919 % 1000);
    const std::vector<std::string> patterns = {chain, "(?:" + words + ")", "(?:[ab]{0,40}a){3,20}b",
                                               "a.{0,200}b.{0,200}c.{0,200}d",
                                               "(?:a|b|ab|ba|aab|bba){1,90}c"};
    for (const auto& pattern : patterns) {
        const auto program = program_of("(" + pattern + ")");
        if (!program) continue;
        const auto steps = program->view();
        const auto automaton = automaton_of(steps);
        if (automaton)
            CHECK(holds_match(automaton->view(), chain) ==
                  PatternMachine(steps, chain).next(0).has_value());
    }
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(20));
}

TEST_CASE("a pattern whose automaton would outgrow its bound has none") {
    const auto program = program_of("([ab]*a[ab]{16})");
    REQUIRE(program);
    CHECK(!automaton_of(program->view()));
}

TEST_CASE("no expression takes more than its steps times the bytes of the text") {
    const auto program = program_of("((?:a|aa|aaa|a{2,9}|[ab]|\\w)+c)");
    REQUIRE(program);
    const auto steps = program->view();
    const std::string text(8000, 'a');
    REQUIRE(PatternMachine::can_run(steps, text));
    CHECK(!PatternMachine(steps, text).next(0));
    CHECK(!PatternMachine::can_run(steps, std::string(1'000'000, 'a')));
}
