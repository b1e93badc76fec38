#include "linter/match/compile/pattern_program.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>
#include <utility>

namespace warmline::match {
namespace {

constexpr int deepest = 50;
constexpr int unlimited = -1;
constexpr int most_repeats = 1000;  // as RE2
constexpr int shown_group = 2;

/// One piece of an expression.
struct Node {
    enum class Kind { set, assertion, sequence, choice, repeat, group };
    Kind kind = Kind::sequence;
    ByteSet set{};                  ///< of `set`
    PatternStep::Kind assertion{};  ///< of `assertion`
    std::vector<Node> inner{};      ///< of the others; one of `repeat` and `group`
    int least = 1, most = 1;        ///< of `repeat`
    bool greedy = true;             ///< of `repeat`
    int number = 0;                 ///< of `group`, 0 for one that is not numbered
};

bool may_be_empty(const Node& node) {
    const auto empty = [](const Node& inner) { return may_be_empty(inner); };
    switch (node.kind) {
        case Node::Kind::set:
            return false;
        case Node::Kind::assertion:
            return true;
        case Node::Kind::choice:
            return std::any_of(node.inner.begin(), node.inner.end(), empty);
        case Node::Kind::repeat:
            return node.least == 0 || may_be_empty(node.inner.front());
        default:
            return std::all_of(node.inner.begin(), node.inner.end(), empty);
    }
}

/// A byte alone, or a text of bytes: what a letter beyond ASCII is folded to.
bool is_text_of(const Node& node, const ByteSet& set) {
    if (node.kind != Node::Kind::sequence) return false;
    return std::all_of(node.inner.begin(), node.inner.end(), [&](const Node& letter) {
        if (letter.kind != Node::Kind::set) return false;
        auto both = letter.set;
        both.add(set);
        return both == set;
    });
}

/// "[a-z]|ae|oe", which is how "[a-zäö]" is folded: one set first, and texts of its bytes.
bool is_set_and_its_texts(const Node& node) {
    if (node.kind != Node::Kind::choice) return false;
    const auto& first = node.inner.front();
    if (first.inner.size() != 1 || first.inner[0].kind != Node::Kind::set) return false;
    return std::all_of(node.inner.begin() + 1, node.inner.end(),
                       [&](const Node& other) { return is_text_of(other, first.inner[0].set); });
}

/// Around a loop the texts add nothing to the set: they are rounds of it that were tried before.
Node without_texts(Node looped) {
    Node* node = &looped;
    while (node->kind == Node::Kind::group && node->number == 0)
        node = &node->inner.front();
    if (!is_set_and_its_texts(*node)) return looped;
    auto set = std::move(node->inner.front().inner.front());
    return set;
}

ByteSet all_bytes() {
    ByteSet all;
    all.invert();
    return all;
}

ByteSet set_of(std::string_view bytes) {
    ByteSet set;
    for (const char byte : bytes)
        set.add(static_cast<std::uint8_t>(byte));
    return set;
}

/// \d \s \w and their opposites.
std::optional<ByteSet> named_set(char letter) {
    ByteSet set;
    switch (letter) {
        case 'd':
        case 'D':
            set = set_of("0123456789");
            break;
        case 's':
        case 'S':
            set = set_of("\t\n\f\r ");
            break;
        case 'w':
        case 'W':
            for (int byte = 0; byte < 256; ++byte)
                if (is_word_byte(static_cast<std::uint8_t>(byte)))
                    set.add(static_cast<std::uint8_t>(byte));
            break;
        default:
            return std::nullopt;
    }
    if (letter >= 'A' && letter <= 'Z') set.invert();
    return set;
}

/// The byte an escape stands for: \n, \t, or a sign that would mean something without it.
std::optional<std::uint8_t> escaped_byte(char letter) {
    switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'f':
            return '\f';
        default:
            break;
    }
    const auto byte = static_cast<std::uint8_t>(letter);
    if (byte >= 0x80 || byte < 0x20 || is_word_byte(byte)) return std::nullopt;
    return byte;
}

/// Reads an expression; `failed` is set by anything it does not know.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::optional<Node> read() {
        auto node = choice(0);
        if (failed_ || at_ < text_.size()) return std::nullopt;
        return node;
    }

private:
    bool more() const { return !failed_ && at_ < text_.size(); }

    bool take(std::string_view sign) {
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    Node fail() {
        failed_ = true;
        return {};
    }

    Node choice(int depth) {
        auto first = sequence(depth);
        if (!more() || text_[at_] != '|') return first;
        Node node{.kind = Node::Kind::choice, .inner = {std::move(first)}};
        while (more() && take("|"))
            node.inner.push_back(sequence(depth));
        return node;
    }

    Node sequence(int depth) {
        Node node{.kind = Node::Kind::sequence};
        while (more() && text_[at_] != '|' && text_[at_] != ')')
            node.inner.push_back(counted(atom(depth)));
        return node;
    }

    Node atom(int depth) {
        const char c = text_[at_];
        if (c == '(') return group(depth);
        if (c == '[') return character_class();
        if (c == '\\') return escape();
        if (std::string_view("*+?{").find(c) != std::string_view::npos) return fail();
        ++at_;
        if (c == '^') return assertion(PatternStep::Kind::text_begins);
        if (c == '$') return assertion(PatternStep::Kind::text_ends);
        if (c != '.') return single(static_cast<std::uint8_t>(c));
        auto any = set_of("\n");
        any.invert();
        return Node{.kind = Node::Kind::set, .set = any};
    }

    Node group(int depth) {
        if (depth >= deepest) return fail();
        Node node{.kind = Node::Kind::group};
        if (!take("(?:")) {
            ++at_;
            if (more() && text_[at_] == '?') return fail();  // flags, names
            node.number = ++groups_;
        }
        node.inner.push_back(choice(depth + 1));
        if (!take(")")) return fail();
        return node;
    }

    static Node single(std::uint8_t byte) {
        Node node{.kind = Node::Kind::set};
        node.set.add(byte);
        return node;
    }

    static Node assertion(PatternStep::Kind kind) {
        return {.kind = Node::Kind::assertion, .assertion = kind};
    }

    Node escape() {
        if (at_ + 1 >= text_.size()) return fail();
        const char letter = text_[at_ + 1];
        at_ += 2;
        if (letter == 'b') return assertion(PatternStep::Kind::edge);
        if (letter == 'B') return assertion(PatternStep::Kind::no_edge);
        if (const auto set = named_set(letter)) return {.kind = Node::Kind::set, .set = *set};
        if (const auto byte = escaped_byte(letter)) return single(*byte);
        return fail();
    }

    /// "[a-z0-9_]", "[^.]": single bytes, ranges and \d \s \w.
    Node character_class() {
        ++at_;
        Node node{.kind = Node::Kind::set};
        const bool inverted = take("^");
        for (bool first = true; more() && (first || text_[at_] != ']'); first = false) {
            if (text_.substr(at_).starts_with("[:")) return fail();
            if (text_[at_] == '\\' && at_ + 1 < text_.size())
                if (const auto set = named_set(text_[at_ + 1])) {
                    node.set.add(*set);
                    at_ += 2;
                    continue;
                }
            const auto from = class_byte();
            auto to = from;
            if (more() && text_[at_] == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
                ++at_;
                to = class_byte();
            }
            if (!from || !to || *to < *from) return fail();
            for (int byte = *from; byte <= *to; ++byte)
                node.set.add(static_cast<std::uint8_t>(byte));
        }
        if (!take("]")) return fail();
        if (inverted) node.set.invert();
        return node;
    }

    std::optional<std::uint8_t> class_byte() {
        if (!more()) return std::nullopt;
        if (text_[at_] != '\\') return static_cast<std::uint8_t>(text_[at_++]);
        if (at_ + 1 >= text_.size()) return std::nullopt;
        at_ += 2;
        return escaped_byte(text_[at_ - 1]);
    }

    Node counted(Node inner) {
        if (!more()) return inner;
        Node node{.kind = Node::Kind::repeat};
        if (take("*")) {
            node.least = 0, node.most = unlimited;
        } else if (take("+")) {
            node.least = 1, node.most = unlimited;
        } else if (take("?")) {
            node.least = 0, node.most = 1;
        } else if (text_[at_] == '{') {
            if (!read_count(node)) return fail();
        } else {
            return inner;
        }
        node.greedy = !take("?");
        const bool counted_again =
            more() && std::string_view("*+?{").find(text_[at_]) != std::string_view::npos;
        // How often something empty stands there is a question of taste; RE2 answers it.
        const bool once = node.least == 0 && node.most == 1;
        if (counted_again || (!once && may_be_empty(inner))) return fail();
        const bool loop = node.most == unlimited && node.least <= 1;
        node.inner.push_back(loop ? without_texts(std::move(inner)) : std::move(inner));
        return node;
    }

    /// "{2}", "{2,}", "{2,5}"
    bool read_count(Node& node) {
        const auto number = [&](int& value) {
            const char* const from = text_.data() + at_;
            const auto [end, error] = std::from_chars(from, text_.data() + text_.size(), value);
            at_ += static_cast<std::size_t>(end - from);
            return error == std::errc() && value >= 0 && value <= most_repeats;
        };
        ++at_;
        if (!number(node.least)) return false;
        node.most = node.least;
        if (take(",")) {
            node.most = unlimited;
            if (more() && text_[at_] != '}' && !number(node.most)) return false;
        }
        return take("}") && (node.most == unlimited || node.most >= node.least);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int groups_ = 0;
    bool failed_ = false;
};

/// Writes steps from the end to the beginning: each piece knows where to go on.
class Writer {
public:
    std::optional<PatternProgram> write(const Node& node) {
        const auto begin = add(node, add({}));
        if (full_) return std::nullopt;
        if (begin + 1u != program_.steps.size()) add(copy_of(begin));
        note_first_bytes();
        program_.first = number_of(first_bytes(begin));
        return std::move(program_);
    }

private:
    using Step = PatternStep;

    std::uint16_t add(Step step) {
        if (program_.steps.size() >= most_pattern_steps) {
            full_ = true;
            return 0;
        }
        program_.steps.push_back(step);
        return static_cast<std::uint16_t>(program_.steps.size() - 1);
    }

    /// The beginning is the last step, also where that one was written earlier.
    Step copy_of(std::uint16_t at) {
        auto step = program_.steps[at];
        return step;
    }

    static bool forks(const Step& step) {
        return step.kind == Step::Kind::either || step.kind == Step::Kind::again;
    }

    std::uint16_t either(std::uint16_t first, std::uint16_t second,
                         Step::Kind kind = Step::Kind::either) {
        return add({.next = first, .other = second, .kind = kind});
    }

    std::uint16_t add(const Node& node, std::uint16_t next) {
        if (full_) return 0;
        switch (node.kind) {
            case Node::Kind::set:
                return add_set(node.set, next);
            case Node::Kind::assertion:
                return add({.next = next, .kind = node.assertion});
            case Node::Kind::sequence:
                for (auto inner = node.inner.rbegin(); inner != node.inner.rend(); ++inner)
                    next = add(*inner, next);
                return next;
            case Node::Kind::choice:
                return add_choice(node, next);
            case Node::Kind::repeat:
                return add_repeat(node, next);
            case Node::Kind::group:
                break;
        }
        if (node.number != shown_group) return add(node.inner.front(), next);
        next = add({.next = next, .kind = Step::Kind::shown_ends});
        next = add(node.inner.front(), next);
        return add({.next = next, .kind = Step::Kind::shown_begins});
    }

    std::uint16_t add_set(const ByteSet& set, std::uint16_t next) {
        if (const auto byte = only_byte(set))
            return add({.next = next, .kind = Step::Kind::byte, .byte = *byte});
        return add({.next = next, .number = number_of(set), .kind = Step::Kind::set});
    }

    static std::optional<std::uint8_t> only_byte(const ByteSet& set) {
        std::optional<std::uint8_t> only;
        for (std::size_t i = 0; i < set.bits.size(); ++i) {
            if (set.bits[i] == 0) continue;
            if (only || !std::has_single_bit(set.bits[i])) return std::nullopt;
            only = static_cast<std::uint8_t>(64 * i +
                                             static_cast<unsigned>(std::countr_zero(set.bits[i])));
        }
        return only;
    }

    std::uint16_t add_choice(const Node& node, std::uint16_t next) {
        auto begin = add(node.inner.back(), next);
        for (auto inner = node.inner.rbegin() + 1; inner != node.inner.rend(); ++inner)
            begin = either(add(*inner, next), begin);
        return begin;
    }

    std::uint16_t add_repeat(const Node& node, std::uint16_t next) {
        const auto& inner = node.inner.front();
        const auto maybe = [&](std::uint16_t more, std::uint16_t enough,
                               Step::Kind kind = Step::Kind::either) {
            return node.greedy ? either(more, enough, kind) : either(enough, more, kind);
        };
        auto begin = next;
        if (node.most == unlimited) {
            const auto loop = maybe(0, next, Step::Kind::again);
            const auto again = add(inner, loop);
            if (full_) return 0;
            auto& step = program_.steps[loop];
            (node.greedy ? step.next : step.other) = again;
            begin = loop;
        }
        for (int i = node.least; i < node.most && !full_; ++i)
            begin = maybe(add(inner, begin), next);
        for (int i = 0; i < node.least && !full_; ++i)
            begin = add(inner, begin);
        return begin;
    }

    /// The bytes one of which has to stand where a step begins; all where the pattern may end.
    /// Ends, because what loops reads a byte before it comes round.
    const ByteSet& first_bytes(std::uint16_t at) {
        if (known_[at]) return first_[at];
        const auto& step = program_.steps[at];
        ByteSet first;
        if (step.kind == Step::Kind::byte) {
            first.add(step.byte);
        } else if (step.kind == Step::Kind::set) {
            first = program_.sets[step.number];
        } else if (step.kind == Step::Kind::done) {
            first = all_bytes();
        } else {
            first = first_bytes(step.next);
            if (forks(step)) first.add(first_bytes(step.other));
        }
        known_[at] = true;
        return first_[at] = first;
    }

    void note_first_bytes() {
        known_.assign(program_.steps.size(), false);
        first_.resize(program_.steps.size());
        for (auto& step : program_.steps) {
            if (!forks(step)) continue;
            const auto &next = first_bytes(step.next), &other = first_bytes(step.other);
            step.next_first = number_of(next);
            step.other_first = number_of(other);
            if (step.kind == Step::Kind::again || next.meets(other)) step.number = program_.forks++;
        }
    }

    std::uint16_t number_of(const ByteSet& set) {
        auto& sets = program_.sets;
        auto known = std::find(sets.begin(), sets.end(), set);
        if (known == sets.end()) known = sets.insert(sets.end(), set);
        return static_cast<std::uint16_t>(known - sets.begin());
    }

    PatternProgram program_;
    std::vector<bool> known_;     ///< by step: `first_` is
    std::vector<ByteSet> first_;  ///< by step
    bool full_ = false;
};

}  // namespace

std::optional<PatternProgram> program_of(std::string_view expression) {
    const auto node = Reader(expression).read();
    if (!node || may_be_empty(*node)) return std::nullopt;
    return Writer().write(*node);
}

}  // namespace warmline::match
