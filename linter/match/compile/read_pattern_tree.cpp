#include <charconv>
#include <cstdint>
#include <utility>

#include "linter/match/compile/pattern_tree.hpp"

namespace warmline::match {
namespace {

using Node = PatternNode;

constexpr int deepest = 50;
constexpr int most_repeats = 1000;  // as RE2

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

}  // namespace

std::optional<PatternNode> read_pattern_tree(std::string_view expression) {
    return Reader(expression).read();
}

}  // namespace warmline::match
