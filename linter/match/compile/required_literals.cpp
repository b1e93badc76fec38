#include "linter/match/compile/required_literals.hpp"

#include <algorithm>
#include <cstddef>

namespace warmline::match {
namespace {

using Pieces = LiteralChoice;
using Choices = std::vector<Pieces>;

constexpr std::size_t most_pieces = 24;
constexpr std::size_t most_choices = 3;
constexpr std::size_t least_letters = 3;
constexpr int deepest = 24;

/// Of two promises the one that says more: longer pieces, then fewer of them.
bool says_more(const Pieces& one, const Pieces& other) {
    if (one.empty() || other.empty()) return !one.empty();
    const auto shortest = [](const Pieces& pieces) {
        return std::min_element(pieces.begin(), pieces.end(),
                                [](const auto& a, const auto& b) { return a.size() < b.size(); })
            ->size();
    };
    const auto mine = shortest(one), theirs = shortest(other);
    return mine != theirs ? mine > theirs : one.size() < other.size();
}

/// Few texts hold a word of three letters by chance, and few sentences a bracket or a colon.
bool tells(const std::string& piece) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == ' ' || c == '.' || c == ',' || c == '\t' || c == '\n';
    };
    return piece.size() >= least_letters || !std::all_of(piece.begin(), piece.end(), is_plain);
}

class Reader {
public:
    explicit Reader(std::string_view expression) : text_(expression) {}

    Choices read() {
        auto choices = alternation(0);
        if (at_ < text_.size()) return {};  // something we did not understand
        return choices;
    }

private:
    Choices alternation(int depth) {
        auto first = concatenation(depth);
        if (at_ >= text_.size() || text_[at_] != '|') return first;
        // Of each branch only the best choice: together they are one.
        Pieces all = best_of(first);
        bool sure = depth < deepest && !all.empty();
        while (at_ < text_.size() && text_[at_] == '|') {
            ++at_;
            const auto branch = best_of(concatenation(depth));
            sure = sure && !branch.empty();
            all.insert(all.end(), branch.begin(), branch.end());
        }
        return sure && all.size() <= most_pieces ? Choices{std::move(all)} : Choices{};
    }

    static Pieces best_of(const Choices& choices) {
        return choices.empty() ? Pieces{} : choices.front();
    }

    /// Keeps the most telling choices, best first.
    static void add(Choices& choices, Pieces more) {
        if (more.empty() || !std::all_of(more.begin(), more.end(), tells)) return;
        const auto place = std::find_if(choices.begin(), choices.end(), [&](const Pieces& known) {
            return says_more(more, known);
        });
        choices.insert(place, std::move(more));
        if (choices.size() > most_choices) choices.pop_back();
    }

    Choices concatenation(int depth) {
        Choices choices;
        std::string run;
        const auto close_run = [&] {
            add(choices, {run});
            run.clear();
        };
        while (at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')') {
            Choices inner;
            std::string letter;
            if (text_[at_] == '(') {
                if (depth >= deepest) {
                    at_ = text_.size() + 1;
                    return {};
                }
                inner = group(depth);
            } else {
                letter = single();
            }
            const auto counted = quantifier();
            if (letter.empty() || counted != Count::once) {
                close_run();
                if (counted == Count::maybe_none) continue;
                for (auto& choice : inner)
                    add(choices, std::move(choice));
            } else {
                run += letter;
            }
        }
        close_run();
        return choices;
    }

    Choices group(int depth) {
        ++at_;
        if (text_.substr(at_).starts_with("?")) {
            const auto head = text_.find_first_of(":>)", at_);
            if (head == text_.npos) {
                at_ = text_.size() + 1;
                return {};
            }
            at_ = head;
            if (text_[at_] == ')') {  // "(?s)": flags only
                ++at_;
                return {};
            }
            ++at_;
        }
        auto choices = alternation(depth + 1);
        if (at_ >= text_.size() || text_[at_] != ')') {
            at_ = text_.size() + 1;
            return {};
        }
        ++at_;
        return choices;
    }

    /// A character that stands for itself, or "" for classes, dots, anchors and escapes.
    std::string single() {
        const char c = text_[at_++];
        if (c == '[') {
            // "[.]" is a way to write a character.
            if (at_ + 1 < text_.size() && text_[at_ + 1] == ']' && text_[at_] != '^' &&
                text_[at_] != '\\') {
                at_ += 2;
                return std::string(1, text_[at_ - 2]);
            }
            if (at_ < text_.size() && text_[at_] == '^') ++at_;
            if (at_ < text_.size() && text_[at_] == ']') ++at_;
            while (at_ < text_.size() && text_[at_] != ']') {
                if (text_[at_] == '\\') ++at_;
                if (text_.substr(at_).starts_with("[:")) {
                    const auto end = text_.find(":]", at_);
                    at_ = end == text_.npos ? text_.size() : end + 1;
                }
                ++at_;
            }
            ++at_;
            return "";
        }
        if (c == '.' || c == '^' || c == '$') return "";
        if (c != '\\') return std::string(1, c);
        if (at_ >= text_.size()) return "";
        const char escaped = text_[at_++];
        const bool letter = (escaped >= 'a' && escaped <= 'z') ||
                            (escaped >= 'A' && escaped <= 'Z') ||
                            (escaped >= '0' && escaped <= '9');
        if (escaped == 'x' || escaped == 'p' || escaped == 'P' || escaped == 'Q') {
            if (at_ < text_.size() && text_[at_] == '{') {
                const auto end = text_.find('}', at_);
                at_ = end == text_.npos ? text_.size() + 1 : end + 1;
            } else {
                at_ = escaped == 'Q' ? text_.size() + 1 : at_ + (escaped == 'x' ? 2 : 1);
            }
        }
        return letter ? "" : std::string(1, escaped);
    }

    enum class Count { once, at_least_once, maybe_none };

    Count quantifier() {
        if (at_ >= text_.size()) return Count::once;
        auto count = Count::once;
        const char c = text_[at_];
        if (c == '*' || c == '?') {
            count = Count::maybe_none;
            ++at_;
        } else if (c == '+') {
            count = Count::at_least_once;
            ++at_;
        } else if (c == '{') {
            const auto end = text_.find('}', at_);
            if (end == text_.npos) return Count::once;
            count = text_[at_ + 1] == '0' || text_[at_ + 1] == ',' ? Count::maybe_none
                                                                   : Count::at_least_once;
            at_ = end + 1;
        }
        if (count != Count::once && at_ < text_.size() && (text_[at_] == '?' || text_[at_] == '+'))
            ++at_;
        return count;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<LiteralChoice> required_literals(std::string_view expression) {
    return Reader(expression).read();
}

}  // namespace warmline::match
