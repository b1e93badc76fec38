#include "linter/campaign/conditions.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "linter/campaign/merge_field.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

constexpr int deepest = 32;

enum class Kind { opens, opens_not, otherwise_if, otherwise, closes, block_opens, block_closes };
enum class Family { liquid, handlebars, mailchimp, active_campaign, inxmail };

struct Control {
    std::size_t begin = 0, end = 0;
    Kind kind = Kind::opens;
    Family family = Family::liquid;
    string_view condition;
};

string_view trim(string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n-~");
    if (first == string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n-~") - first + 1);
}

/// "if x" → "x" when the text begins with the word; nothing else begins so.
std::optional<string_view> after_word(string_view text, string_view word) {
    if (text.size() < word.size() || fold(text.substr(0, word.size())) != word) return std::nullopt;
    const auto rest = text.substr(word.size());
    if (!rest.empty() && ((rest.front() >= 'a' && rest.front() <= 'z') || rest.front() == '_'))
        return std::nullopt;
    return trim(rest);
}

std::optional<Control> keyword(string_view inside, Family family, bool block_words) {
    const auto made = [&](Kind kind, string_view condition) {
        return Control{0, 0, kind, family, condition};
    };
    for (const auto word : {"elsif", "elseif", "elif", "else if"})
        if (const auto rest = after_word(inside, word)) return made(Kind::otherwise_if, *rest);
    if (after_word(inside, "else")) return made(Kind::otherwise, {});
    for (const auto word : {"endif", "endunless"})
        if (after_word(inside, word)) return made(Kind::closes, {});
    if (const auto rest = after_word(inside, "unless")) return made(Kind::opens_not, *rest);
    if (const auto rest = after_word(inside, "if")) return made(Kind::opens, *rest);
    if (!block_words) return std::nullopt;
    for (const auto word : {"for", "case", "tablerow", "capture", "with", "block"})
        if (after_word(inside, word)) return made(Kind::block_opens, {});
    if (fold(inside).starts_with("end")) return made(Kind::block_closes, {});
    return std::nullopt;
}

std::optional<Control> handlebars(string_view inside) {
    const auto made = [&](Kind kind, string_view condition) {
        return Control{0, 0, kind, Family::handlebars, condition};
    };
    if (inside.starts_with('#')) {
        const auto rest = inside.substr(1);
        if (const auto condition = after_word(rest, "if")) return made(Kind::opens, *condition);
        if (const auto condition = after_word(rest, "unless"))
            return made(Kind::opens_not, *condition);
        return made(Kind::block_opens, {});
    }
    if (inside.starts_with('/'))
        return made(after_word(inside.substr(1), "if") || after_word(inside.substr(1), "unless")
                        ? Kind::closes
                        : Kind::block_closes,
                    {});
    if (const auto condition = after_word(inside, "else if"))
        return made(Kind::otherwise_if, *condition);
    if (inside == "else" || inside == "^") return made(Kind::otherwise, {});
    return std::nullopt;
}

std::optional<Control> mailchimp(string_view inside) {
    const auto made = [&](Kind kind, string_view condition) {
        return Control{0, 0, kind, Family::mailchimp, trim(condition)};
    };
    if (inside.starts_with("IF:")) return made(Kind::opens, inside.substr(3));
    if (inside.starts_with("IFNOT:")) return made(Kind::opens_not, inside.substr(6));
    if (inside.starts_with("ELSEIF:")) return made(Kind::otherwise_if, inside.substr(7));
    if (inside.starts_with("ELSE:")) return made(Kind::otherwise, {});
    if (inside.starts_with("END:IF")) return made(Kind::closes, {});
    return std::nullopt;
}

std::optional<Control> active_campaign(string_view inside) {
    const auto made = [&](Kind kind, string_view condition) {
        return Control{0, 0, kind, Family::active_campaign, trim(condition)};
    };
    if (inside.starts_with("IF ")) return made(Kind::opens, inside.substr(3));
    if (inside.starts_with("ELSEIF ")) return made(Kind::otherwise_if, inside.substr(7));
    if (inside == "ELSE") return made(Kind::otherwise, {});
    if (inside == "/IF") return made(Kind::closes, {});
    return std::nullopt;
}

/// The control tag that begins at `at`, if one does.
std::optional<Control> control_at(string_view text, std::size_t at) {
    constexpr std::size_t longest = 200;
    const auto between = [&](string_view open, string_view close) -> std::optional<string_view> {
        if (!text.substr(at).starts_with(open)) return std::nullopt;
        const auto end = text.substr(0, at + longest).find(close, at + open.size());
        if (end == string_view::npos) return std::nullopt;
        return text.substr(at + open.size(), end - at - open.size());
    };
    std::optional<Control> found;
    std::size_t marks = 0;
    std::optional<string_view> inside;
    if ((inside = between("{%", "%}"))) {
        found = keyword(trim(*inside), Family::liquid, true);
        marks = 4;
    } else if ((inside = between("{{", "}}"))) {
        found = handlebars(trim(*inside));
        marks = 4;
    } else if ((inside = between("*|", "|*"))) {
        found = mailchimp(*inside);
        marks = 4;
    } else if ((inside = between("[%", "]"))) {
        found = keyword(trim(*inside), Family::inxmail, false);
        marks = 3;
    } else if ((inside = between("%", "%"))) {
        found = active_campaign(*inside);
        marks = 2;
    }
    if (!found) return std::nullopt;
    found->begin = at;
    found->end = at + inside->size() + marks;
    return found;
}

std::vector<Control> controls_of(string_view text) {
    std::vector<Control> controls;
    for (auto at = text.find_first_of("{*[%"); at != string_view::npos;) {
        const auto control = control_at(text, at);
        if (control) controls.push_back(*control);
        at = text.find_first_of("{*[%", control ? control->end : at + 1);
    }
    return controls;
}

string_view unquoted(string_view value) {
    value = trim(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front())
        return value.substr(1, value.size() - 2);
    return value;
}

/// One question: "x", "not x", "x != blank", "x == 'Frau'". Nothing when it is about something a
/// list of people does not hold.
std::optional<bool> answer_one(string_view question, const MergeReader& reader) {
    question = trim(question);
    bool wanted = true;
    if (const auto rest = after_word(question, "not")) {
        wanted = false;
        question = *rest;
    } else if (question.starts_with('!') && !question.starts_with("!=")) {
        wanted = false;
        question = trim(question.substr(1));
    }
    string_view field = question, value;
    bool compares = false, same = true;
    for (const auto sign : {"!=", "<>", "==", "="}) {
        const auto at = question.find(sign);
        if (at == string_view::npos) continue;
        compares = true;
        same = string_view(sign).front() == '=';
        field = trim(question.substr(0, at));
        value = trim(question.substr(at + string_view(sign).size()));
        break;
    }
    // ">=" asks for more than a list answers.
    if (field.ends_with('>') || field.ends_with('<')) return std::nullopt;
    const auto cell = reader.cell(field);
    const auto known = merge_field_of(field);
    if (!cell && !known) return std::nullopt;
    const auto& person = reader.person();
    const bool filled = cell ? !cell->empty() : !value_of(*known, person).empty();
    if (!compares) return filled == wanted;
    const auto plain = unquoted(value);
    const bool empty =
        plain.empty() || (value == plain && (plain == "blank" || plain == "empty" ||
                                             plain == "nil" || plain == "null" || plain == "None"));
    const bool holds =
        empty ? !filled
              : (cell && fold(*cell) == fold(plain)) || (known && equals(*known, person, plain));
    return (holds == same) == wanted;
}

/// Questions joined by "and" (binds closer) and "or".
std::optional<bool> answer(string_view condition, const MergeReader& reader) {
    const auto split = [](string_view text, string_view word, string_view sign) {
        std::vector<string_view> parts;
        while (true) {
            const string padded = " " + string(word) + " ";
            auto at = text.find(padded);
            auto length = padded.size();
            if (const auto other = text.find(sign); other < at) {
                at = other;
                length = sign.size();
            }
            parts.push_back(text.substr(0, at));
            if (at == string_view::npos) return parts;
            text.remove_prefix(at + length);
        }
    };
    bool any = false;
    for (const auto either : split(condition, "or", "||")) {
        bool all = true;
        for (const auto part : split(either, "and", "&&")) {
            const auto one = answer_one(part, reader);
            if (!one) return std::nullopt;
            all = all && *one;
        }
        any = any || all;
    }
    return any;
}

/// Writes the text between control tags, branch by branch.
class Decider {
public:
    Decider(string_view text, const MergeReader& reader)
        : text_(text), reader_(reader), controls_(controls_of(text)) {}

    string decide() {
        string out = run(0, std::nullopt);
        while (next_ < controls_.size()) {  // a tag that closes nothing
            out += text_.substr(at_, controls_[next_].end - at_);
            at_ = controls_[next_++].end;
            out += run(0, std::nullopt);
        }
        return out + string(text_.substr(at_));
    }

private:
    /// Up to a tag that ends a branch of `family`, which stays the next one.
    string run(int depth, std::optional<Family> family) {
        string out;
        while (next_ < controls_.size()) {
            const auto& control = controls_[next_];
            const bool ends = control.kind == Kind::otherwise_if ||
                              control.kind == Kind::otherwise || control.kind == Kind::closes ||
                              control.kind == Kind::block_closes;
            if (ends && (!family || control.family == *family)) break;
            out += text_.substr(at_, control.begin - at_);
            at_ = control.begin;
            const bool opens = control.kind == Kind::opens || control.kind == Kind::opens_not;
            if (ends || depth >= deepest) {
                out += text_.substr(at_, control.end - at_);
                at_ = control.end;
                ++next_;
            } else if (opens) {
                out += condition(depth);
            } else {
                out += block(depth);
            }
        }
        if (next_ >= controls_.size()) return out;
        out += text_.substr(at_, controls_[next_].begin - at_);
        at_ = controls_[next_].begin;
        return out;
    }

    /// A loop or another block: written as it is, with what can be decided inside it.
    string block(int depth) {
        string out = take();
        while (next_ < controls_.size()) {
            out += run(depth + 1, controls_[next_ - 1].family);
            if (next_ >= controls_.size()) break;
            const bool closes = controls_[next_].kind == Kind::block_closes;
            out += take();
            if (closes) break;
        }
        return out;
    }

    string condition(int depth) {
        const auto first = next_, begin = at_;
        const auto family = controls_[first].family;
        std::optional<string> chosen;
        bool decided = true;
        while (true) {
            const auto control = controls_[next_];
            take();
            const auto body = run(depth + 1, family);
            const auto holds = control.kind == Kind::otherwise ? std::optional(true)
                                                               : answer(control.condition, reader_);
            if (!chosen && decided) {
                if (!holds)
                    decided = false;
                else if (*holds == (control.kind != Kind::opens_not))
                    chosen = body;
            }
            if (next_ >= controls_.size() || controls_[next_].kind == Kind::block_closes)
                return string(text_.substr(begin, at_ - begin));  // never closed
            if (controls_[next_].kind != Kind::closes) continue;
            take();
            if (!decided) return string(text_.substr(begin, at_ - begin));
            return chosen.value_or("");
        }
    }

    string take() {
        const auto& control = controls_[next_++];
        at_ = control.end;
        return string(text_.substr(control.begin, control.end - control.begin));
    }

    string_view text_;
    const MergeReader& reader_;
    std::vector<Control> controls_;
    std::size_t next_ = 0, at_ = 0;
};

}  // namespace

string decide_conditions(string_view text, const MergeReader& reader) {
    return Decider(text, reader).decide();
}

}  // namespace warmline
