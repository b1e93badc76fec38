#include "linter/base/german_problem.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "linter/base/german_json_fault.hpp"
#include "linter/base/german_twins.hpp"

namespace warmline {
namespace {

/// What the stars of `pattern` stand for in `text`, the shortest each; false when it differs.
bool match(std::string_view text, std::string_view pattern, std::vector<std::string_view>& stars) {
    stars.clear();
    for (bool first = true;; first = false) {
        const auto star = pattern.find('*');
        const auto piece = pattern.substr(0, star);
        if (first) {
            if (!text.starts_with(piece)) return false;
            text.remove_prefix(piece.size());
        } else if (star == pattern.npos) {
            if (!text.ends_with(piece)) return false;
            stars.push_back(text.substr(0, text.size() - piece.size()));
            return true;
        } else {
            const auto at = text.find(piece);
            if (at == text.npos) return false;
            stars.push_back(text.substr(0, at));
            text.remove_prefix(at + piece.size());
        }
        if (star == pattern.npos) return text.empty();
        pattern.remove_prefix(star + 1);
    }
}

std::string twin_of(std::string_view text);

/// "add it: What it does to the reader.": what stands behind has a German twin of its own.
std::string german_before_meaning(std::string_view text) {
    constexpr std::array<Twin, 2> openings{
        Twin{"add it: ", "ergänzen Sie es: "},
        Twin{"write a number between them: ", "schreiben Sie eine Zahl dazwischen: "}};
    for (const auto& opening : openings) {
        if (!text.starts_with(opening.english)) continue;
        const auto meaning = text.substr(opening.english.size());
        const auto german = twin_of(meaning);
        return std::string(opening.german) + (german.empty() ? std::string(meaning) : german);
    }
    return {};
}

/// The German of an English text, "" when it has none.
std::string twin_of(std::string_view text) {
    if (auto fault = german_json_fault(text); !fault.empty()) return fault;
    if (auto opened = german_before_meaning(text); !opened.empty()) return opened;
    std::vector<std::string_view> stars;
    for (const auto twins :
         {file_twins(), field_twins(), rule_twins(), store_twins(), usage_twins()})
        for (const auto& twin : twins) {
            if (!match(text, twin.english, stars)) continue;
            std::string german;
            std::size_t next = 0;
            for (const char c : twin.german) {
                if (c == '*' && next < stars.size())
                    german += stars[next++];
                else
                    german += c;
            }
            return german;
        }
    return {};
}

std::string german_or_same(std::string_view text) {
    auto german = twin_of(text);
    return german.empty() ? std::string(text) : german;
}

/// "de.words.3: what": the place within a file stays, the rest is told in German.
std::string german_behind_place(std::string_view text) {
    if (auto german = twin_of(text); !german.empty()) return german;
    const auto place = text.find(": ");
    if (place == text.npos) return std::string(text);
    return std::string(text.substr(0, place + 2)) + german_or_same(text.substr(place + 2));
}

/// "rules/a.json:3: what; remedy", as several problems are joined into one text.
std::string german_line(std::string_view line) {
    std::size_t from = 0;
    for (auto at = line.find(": "); at != line.npos; at = line.find(": ", at + 1)) {
        from = at + 2;
        for (auto cut = line.find("; ", from); cut != line.npos; cut = line.find("; ", cut + 1))
            if (auto what = twin_of(line.substr(from, cut - from)); !what.empty())
                return std::string(line.substr(0, from)) + what + "; " +
                       german_or_same(line.substr(cut + 2));
        if (auto what = twin_of(line.substr(from)); !what.empty())
            return std::string(line.substr(0, from)) + what;
    }
    return german_or_same(line);
}

}  // namespace

Problem in_german(const Problem& problem) {
    Problem german = problem;
    german.remedy = german_or_same(problem.remedy);
    german.what.clear();
    std::string_view rest = problem.what;
    const bool several = rest.find('\n') != rest.npos;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        if (!german.what.empty()) german.what += '\n';
        german.what += several ? german_line(line) : german_behind_place(line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return german;
}

std::string to_line(const Problem& problem, Language ui) {
    return to_line(ui == Language::de ? in_german(problem) : problem);
}

}  // namespace warmline
