#include "linter/match/rule/rule_cases.hpp"

#include <algorithm>
#include <array>

#include "linter/match/rule/json_fields.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

// Signs that stand in no text.
constexpr char new_case = '\x1e', next_part = '\x1f', end_of_case = '\x1d';

std::string lines(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& item : list)
        text += (text.empty() ? "" : "\n") + item;
    return text;
}

/// Each beginning behind its size, so that one that cannot fit is passed over without reading it.
std::string sized(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& item : list) {
        const auto folded = fold(item).substr(0, longest_beginning);
        if (!folded.empty()) text += static_cast<char>(folded.size() + size_of_none) + folded;
    }
    return text;
}

}  // namespace

std::string compiled_cases(const json& rule, Language language) {
    std::string compiled;
    const auto list = rule.find("cases");
    if (list == rule.end() || !list->is_array()) return compiled;
    for (const auto& one : *list) {
        const auto words = one.value(std::string(name_of(language)), json::object());
        compiled += new_case + lines(texts_of(one, "when"));
        compiled += next_part + sized(texts_of(one, "text"));
        compiled += next_part + sized(texts_of(one, "value"));
        for (const char* name : {"message", "instead", "asks"})
            compiled += next_part + text_of(words, name);
        compiled += end_of_case;
    }
    return compiled;
}

bool read_case(std::string_view& bytes, RuleCase& one) {
    if (!bytes.starts_with(new_case)) return false;
    auto rest = bytes.substr(1);
    const auto take = [&rest](char mark) {
        const auto part = rest.substr(0, rest.find(mark));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        return part;
    };
    one.when = take(next_part);
    one.text = take(next_part);
    one.value = take(next_part);
    one.words = take(end_of_case);
    bytes = rest;
    return true;
}

std::vector<RuleCase> read_cases(std::string_view bytes) {
    std::vector<RuleCase> cases;
    for (RuleCase one; read_case(bytes, one);)
        cases.push_back(one);
    return cases;
}

CaseWords words_of(const RuleCase& one) {
    auto rest = one.words;
    const auto take = [&rest] {
        const auto part = rest.substr(0, rest.find(next_part));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        return part;
    };
    CaseWords words;
    words.message = take();
    words.instead = take();
    words.asks = take();
    return words;
}

}  // namespace warmline::match
