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

std::string lines(const std::vector<std::string>& list, bool folded) {
    std::string text;
    for (const auto& item : list)
        text += (text.empty() ? "" : "\n") + (folded ? fold(item) : item);
    return text;
}

}  // namespace

std::string compiled_cases(const json& rule, Language language) {
    std::string compiled;
    const auto list = rule.find("cases");
    if (list == rule.end() || !list->is_array()) return compiled;
    for (const auto& one : *list) {
        const auto words = one.value(std::string(name_of(language)), json::object());
        compiled += new_case + lines(texts_of(one, "when"), false);
        compiled += next_part + lines(texts_of(one, "text"), true);
        compiled += next_part + lines(texts_of(one, "value"), true);
        for (const char* name : {"message", "instead", "asks"})
            compiled += next_part + text_of(words, name);
        compiled += end_of_case;
    }
    return compiled;
}

std::vector<RuleCase> read_cases(std::string_view bytes) {
    std::vector<RuleCase> cases;
    while (bytes.starts_with(new_case)) {
        const auto end = bytes.find(end_of_case);
        auto rest = bytes.substr(1, end - 1);
        std::array<std::string_view, 6> parts;
        for (auto& part : parts) {
            const auto stop = rest.find(next_part);
            part = rest.substr(0, stop);
            rest = stop == rest.npos ? std::string_view() : rest.substr(stop + 1);
        }
        cases.push_back({.when = parts[0],
                         .text = parts[1],
                         .value = parts[2],
                         .words = {.message = parts[3], .instead = parts[4], .asks = parts[5]}});
        bytes.remove_prefix(std::min(bytes.size(), end + 1));
    }
    return cases;
}

}  // namespace warmline::match
