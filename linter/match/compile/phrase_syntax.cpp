#include "linter/match/compile/phrase_syntax.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t star_letters = 4;

/// Thrown nowhere: a phrase's first fault is kept here and ends the reading.
struct Fault {
    std::string what, remedy;
};

/// Writes out groups and optional words: "(a|b) [c] d" → "a d", "a c d", "b d", "b c d".
class WriteOut {
public:
    explicit WriteOut(std::string_view phrase) : phrase_(phrase) {}

    std::optional<Fault> fault;

    std::vector<std::string> all() {
        auto forms = alternatives('\0', 0);
        if (!fault && at_ < phrase_.size())
            fail(std::string("has a closing ") + phrase_[at_] + " without an opening one",
                 "close what you open");
        return forms;
    }

private:
    using Forms = std::vector<std::string>;

    void fail(std::string what, std::string remedy) {
        if (!fault) fault = Fault{std::move(what), std::move(remedy)};
        at_ = phrase_.size();
    }

    Forms alternatives(char close, int depth) {
        Forms forms;
        if (depth > 8) {
            fail("has brackets nested too deep", "write the alternatives as phrases of their own");
            return forms;
        }
        while (true) {
            for (auto& form : concatenation(depth))
                forms.push_back(std::move(form));
            if (at_ < phrase_.size() && phrase_[at_] == '|' && close != '\0') {
                ++at_;
                continue;
            }
            return forms;
        }
    }

    Forms concatenation(int depth) {
        Forms forms{""};
        while (at_ < phrase_.size()) {
            const char c = phrase_[at_];
            if (c == ')' || c == ']') break;
            if (c == '|') {
                if (depth == 0) fail("has a | outside of brackets", "write (a|b), or two phrases");
                break;
            }
            if (c != '(' && c != '[') {
                for (auto& form : forms)
                    form += c;
                ++at_;
                continue;
            }
            const char close = c == '(' ? ')' : ']';
            ++at_;
            auto inner = alternatives(close, depth + 1);
            if (at_ >= phrase_.size() || phrase_[at_] != close) {
                fail(std::string("has a ") + c + " that is not closed", "close it");
                return {};
            }
            ++at_;
            if (close == ']') inner.emplace_back();
            multiply(forms, inner);
        }
        return forms;
    }

    void multiply(Forms& forms, const Forms& inner) {
        if (forms.size() * inner.size() > variant_limit) {
            fail("stands for more than " + std::to_string(variant_limit) + " forms",
                 "write it as several phrases");
            forms.clear();
            return;
        }
        Forms product;
        product.reserve(forms.size() * inner.size());
        for (const auto& head : forms)
            for (const auto& tail : inner)
                product.push_back(head + tail);
        forms = std::move(product);
    }

    std::string_view phrase_;
    std::size_t at_ = 0;
};

/// Words so far, and the gap that the next word will have before it.
struct Piece {
    Sequence sequence;
    std::uint8_t gap = 0;

    friend auto operator<=>(const Piece&, const Piece&) = default;
};

/// One written-out form → words.
class Words {
public:
    explicit Words(std::string_view form) : form_(form) {}

    std::optional<Fault> fault;

    Piece read() {
        while (at_ < form_.size() && !fault)
            next();
        return {std::move(sequence_), gap_};
    }

private:
    void next() {
        const auto rest = form_.substr(at_);
        std::size_t size = 1;
        if (rest.starts_with(ellipsis) || rest.starts_with("...")) return gap();
        if (is_word_character(rest, size) || rest[0] == '*' || rest[0] == '=') return word();
        switch (rest[0]) {
            case '_':
                add({Atom::Kind::any, ""});
                break;
            case '^':
                sequence_.at_start = true;
                break;
            case '$':
                sequence_.at_end = true;
                break;
            case '%':
            case '!':
            case '?':
            case '@':
            case '#':
            case '+':
            case '<':
            case '>':
            case '{':
            case '}':
            case ';':
            case '\\':
                fault = Fault{std::string("contains ") + rest[0] + ", which is part of no word",
                              "phrases match words only; for signs write a pattern"};
                break;
            default:
                if (rest.starts_with("€"))
                    fault = Fault{"contains €, which is part of no word",
                                  "phrases match words only; for signs write a pattern"};
                break;
        }
        at_ += size;
    }

    void gap() {
        at_ += 3;  // "…" has three bytes, and so has "..."
        int words = 0;
        const auto digits = at_;
        while (at_ < form_.size() && form_[at_] >= '0' && form_[at_] <= '9' && words <= gap_limit)
            words = words * 10 + (form_[at_++] - '0');
        if (at_ == digits) words = gap_default;
        if (words < 1 || words > gap_limit) {
            fault = Fault{"has a gap of " + std::to_string(words) + " words",
                          "from 1 to " + std::to_string(gap_limit) + " words are possible"};
            return;
        }
        gap_ = static_cast<std::uint8_t>(words);
    }

    void word() {
        const bool exact = form_[at_] == '=';
        if (exact) ++at_;
        const bool suffix = at_ < form_.size() && form_[at_] == '*';
        if (suffix) ++at_;
        const auto begin = at_;
        for (std::size_t size = 1;
             at_ < form_.size() && is_word_character(form_.substr(at_), size);)
            at_ += size;
        const auto text = form_.substr(begin, at_ - begin);
        const bool prefix = at_ < form_.size() && form_[at_] == '*';
        if (prefix) ++at_;
        if (text.empty()) {
            fault = Fault{"has a = or * without letters", "write them beside a word"};
        } else if (exact && (prefix || suffix)) {
            fault = Fault{"has = and * on one word", "choose one of them"};
        } else if (prefix && suffix) {
            fault = Fault{"has a * on both sides of a word",
                          "leave one of them out, or write a pattern"};
        } else if ((prefix || suffix) && fold(text).size() < star_letters) {
            fault = Fault{"has a * beside fewer than four letters", "write more of the word"};
        } else if (exact) {
            add({Atom::Kind::exact, std::string(text)});
        } else {
            add({prefix   ? Atom::Kind::prefix
                 : suffix ? Atom::Kind::suffix
                          : Atom::Kind::word,
                 fold(text)});
        }
    }

    void add(Atom atom) {
        sequence_.steps.push_back({{std::move(atom)}, gap_});
        gap_ = 0;
    }

    std::string_view form_;
    std::size_t at_ = 0;
    std::uint8_t gap_ = 0;
    Sequence sequence_;
};

/// Joins pieces that differ in the atoms of one step only, so that endings do not multiply.
void join_step(std::vector<Piece>& pieces, std::size_t step) {
    std::map<Piece, std::vector<Atom>> joined;
    std::vector<Piece> others;
    for (auto& piece : pieces) {
        if (piece.sequence.steps.size() <= step) {
            others.push_back(std::move(piece));
            continue;
        }
        auto atoms = std::move(piece.sequence.steps[step].atoms);
        piece.sequence.steps[step].atoms.clear();
        auto& list = joined[std::move(piece)];
        list.insert(list.end(), atoms.begin(), atoms.end());
    }
    for (auto& [key, atoms] : joined) {
        std::sort(atoms.begin(), atoms.end());
        atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
        auto piece = key;
        piece.sequence.steps[step].atoms = atoms;
        others.push_back(std::move(piece));
    }
    pieces = std::move(others);
}

void join(std::vector<Piece>& pieces) {
    if (pieces.size() < 2) return;  // most phrases: atoms of one piece are joined already
    std::sort(pieces.begin(), pieces.end());
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    std::size_t longest = 0;
    for (const auto& piece : pieces)
        longest = std::max(longest, piece.sequence.steps.size());
    for (std::size_t step = longest; step-- > 0;)
        join_step(pieces, step);
}

/// Parts of a phrase between the blanks outside of brackets.
std::vector<std::string_view> chunks_of(std::string_view phrase) {
    std::vector<std::string_view> chunks;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= phrase.size(); ++i) {
        const char c = i < phrase.size() ? phrase[i] : ' ';
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
        if ((c != ' ' || depth > 0) && i < phrase.size()) continue;
        if (i > begin) chunks.push_back(phrase.substr(begin, i - begin));
        begin = i + 1;
    }
    return chunks;
}

void append(Piece& piece, Piece tail) {
    auto& steps = piece.sequence.steps;
    auto& more = tail.sequence.steps;
    if (more.empty()) {
        piece.gap = std::max(piece.gap, tail.gap);
    } else {
        more.front().gap = std::max(more.front().gap, piece.gap);
        piece.gap = tail.gap;
    }
    steps.insert(steps.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    piece.sequence.at_start = piece.sequence.at_start || tail.sequence.at_start;
    piece.sequence.at_end = piece.sequence.at_end || tail.sequence.at_end;
}

/// All ways to read one part of a phrase.
std::optional<Fault> read_chunk(std::string_view chunk, std::vector<Piece>& pieces) {
    WriteOut writing(chunk);
    const auto forms = writing.all();
    if (writing.fault) return writing.fault;
    for (const auto& form : forms) {
        Words words(form);
        pieces.push_back(words.read());
        if (words.fault) return words.fault;
    }
    join(pieces);
    return std::nullopt;
}

std::optional<Fault> fault_in(const Piece& piece) {
    const auto& steps = piece.sequence.steps;
    const bool only_any = std::all_of(steps.begin(), steps.end(), [](const Step& step) {
        return step.atoms.front().kind == Atom::Kind::any;
    });
    if (steps.empty())
        return Fault{"can stand for no word at all", "leave a word that must be there"};
    if (only_any) return Fault{"has no word, only _", "leave at least one word that must be there"};
    if (piece.gap > 0 || steps.front().gap > 0)
        return Fault{"begins or ends with …", "begin and end with a word"};
    if (steps.size() > step_limit)
        return Fault{"has more than " + std::to_string(step_limit) + " words", "shorten it"};
    return std::nullopt;
}

Problem fault_of(std::string_view phrase, const Fault& fault) {
    return {"rule-phrase", "the phrase \"" + std::string(phrase) + "\" " + fault.what, "",
            fault.remedy};
}

}  // namespace

bool is_word_character(std::string_view bytes, std::size_t& size) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    size = 1;
    if (lead < 0x80)
        return (lead >= '0' && lead <= '9') || ((lead | 0x20) >= 'a' && (lead | 0x20) <= 'z');
    size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    size = std::min(size, bytes.size());
    if (lead == 0xC2)  // Latin-1 signs; only ª µ º are letters
        return bytes.size() > 1 && (bytes[1] == '\xAA' || bytes[1] == '\xB5' || bytes[1] == '\xBA');
    if (lead == 0xC3) return bytes.size() > 1 && bytes[1] != '\x97' && bytes[1] != '\xB7';  // × ÷
    if (lead == 0xE2) return false;  // U+2000–2FFF: punctuation, arrows, symbols
    if (lead == 0xE3) return bytes.size() > 1 && static_cast<unsigned char>(bytes[1]) > 0x80;
    if (lead == 0xEF) return bytes.size() > 1 && static_cast<unsigned char>(bytes[1]) < 0xB8;
    return lead < 0xF0;  // emoji and the like are no words
}

Result<std::vector<Sequence>> read_phrase(std::string_view phrase) {
    std::vector<Piece> pieces(1);
    for (const auto chunk : chunks_of(phrase)) {
        std::vector<Piece> tails, product;
        if (const auto fault = read_chunk(chunk, tails)) return fault_of(phrase, *fault);
        if (pieces.size() * tails.size() > variant_limit)
            return fault_of(phrase, {"stands for more than " + std::to_string(variant_limit) +
                                         " different orders of words",
                                     "write it as several phrases"});
        if (pieces.size() == 1 && tails.size() == 1) {  // the usual phrase grows in its place
            append(pieces.front(), std::move(tails.front()));
            continue;
        }
        for (const auto& head : pieces)
            for (const auto& tail : tails) {
                product.push_back(head);
                append(product.back(), tail);
            }
        pieces = std::move(product);
    }
    join(pieces);
    std::vector<Sequence> sequences;
    for (auto& piece : pieces) {
        if (const auto fault = fault_in(piece)) return fault_of(phrase, *fault);
        sequences.push_back(std::move(piece.sequence));
    }
    return sequences;
}

}  // namespace warmline::match
