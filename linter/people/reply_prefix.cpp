#include "linter/people/reply_prefix.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

struct Prefix {
    std::string_view word;
    bool reply;
};

// What mail programs write in German, English and the Nordic and Romance neighbours' clients.
constexpr std::array<Prefix, 12> prefixes{{{"re", true},
                                           {"aw", true},
                                           {"antw", true},
                                           {"antwort", true},
                                           {"sv", true},
                                           {"ref", true},
                                           {"rv", true},
                                           {"fwd", false},
                                           {"fw", false},
                                           {"wg", false},
                                           {"wtr", false},
                                           {"extern", false}}};

constexpr int most_rounds = 50;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string_view skip_blanks(std::string_view text) {
    const auto at = text.find_first_not_of(" \t");
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

/// "[Ticket 5]" and "[EXTERN]" before or between prefixes belong to machines.
std::string_view skip_bracket(std::string_view text) {
    if (!text.starts_with('[')) return text;
    const auto close = text.find(']');
    return close == std::string_view::npos || close > 30 ? text
                                                         : skip_blanks(text.substr(close + 1));
}

}  // namespace

SubjectRounds split_subject(std::string_view subject) {
    SubjectRounds answer{0, skip_blanks(subject)};
    while (answer.rounds < most_rounds) {
        const auto text = skip_bracket(answer.rest);
        const auto found =
            std::find_if(prefixes.begin(), prefixes.end(), [&](const Prefix& prefix) {
                return text.size() > prefix.word.size() &&
                       std::equal(prefix.word.begin(), prefix.word.end(), text.begin(),
                                  [](char a, char b) { return a == lower(b); });
            });
        if (found == prefixes.end()) return answer;
        auto rest = text.substr(found->word.size());
        int count = 1;
        if (rest.starts_with('[') || rest.starts_with('(') || rest.starts_with('^')) {
            std::size_t at = 1;
            int written = 0;
            while (at < rest.size() && rest[at] >= '0' && rest[at] <= '9' && written < most_rounds)
                written = written * 10 + (rest[at++] - '0');
            if (at < rest.size() && (rest[at] == ']' || rest[at] == ')')) ++at;
            count = std::max(1, written);
            rest.remove_prefix(at);
        }
        rest = skip_blanks(rest);
        if (!rest.starts_with(':')) return answer;
        answer.rest = skip_blanks(rest.substr(1));
        if (found->reply) answer.rounds = std::min(most_rounds, answer.rounds + count);
    }
    return answer;
}

}  // namespace warmline
