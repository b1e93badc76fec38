#include "linter/match/rule/json_text.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/base/utf8.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

std::size_t line_at(std::string_view text, std::size_t offset) {
    const auto head = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
}

Problem broken(std::string code, std::string what, std::size_t line, std::string remedy) {
    return {std::move(code), std::move(what), "line " + std::to_string(line), std::move(remedy)};
}

/// nlohmann says "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error
/// while parsing value - unexpected …; expected …"; people need the part behind the last colon of
/// that prefix. A semicolon parts what is wrong from its remedy, so none stays; nor does half a
/// character, where the parser stopped within one.
std::string plain_words(std::string_view what) {
    const auto column = what.find("column ");
    const auto from = column == what.npos ? what.find(": ") : what.find(": ", column);
    if (from != what.npos) what.remove_prefix(from + 2);
    what = what.substr(0, 300);
    std::string words;
    while (!what.empty()) {
        const auto length = utf8_sequence_length(what);
        const char c = what.front();
        if (length > 1)
            words += what.substr(0, length);
        else if (length == 0)
            words += "…";
        else
            words += static_cast<unsigned char>(c) < 0x20 ? ' ' : c == ';' ? ',' : c;
        what.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return words;
}

/// Where word processors put curly quotes, JSON wants straight ones.
bool has_curly_quote_at(std::string_view text, std::size_t offset) {
    constexpr std::size_t around = 4;  // the parser may stop within the character
    const auto from = offset > around ? offset - around : 0;
    const auto near = text.substr(std::min(from, text.size()), 2 * around);
    return near.find("\u201C") != near.npos || near.find("\u201D") != near.npos ||
           near.find("\u201E") != near.npos;
}

Problem not_json(std::string_view text, const json::parse_error& error) {
    const auto line = line_at(text, error.byte);
    if (text.find_first_not_of(" \t\r\n") == text.npos)
        return broken("rule-json", "the file is empty", 1,
                      "begin one with: warmline rules new PACK/RULE.json");
    if (std::string_view(error.what()).find("UTF-8") != std::string_view::npos)
        return broken("rule-json", plain_words(error.what()), line,
                      "save the file in the encoding UTF-8");
    if (has_curly_quote_at(text, error.byte))
        return broken("rule-json", plain_words(error.what()), line,
                      "write straight quotes (\") around names and texts, no curly ones");
    return broken("rule-json", plain_words(error.what()), line,
                  "look for a missing comma, quote or bracket just before this place");
}

/// Follows the parser and notes nesting that is too deep and keys that come twice.
struct Watch {
    std::vector<std::set<std::string>> keys;
    std::string doubled;
    bool deep = false;

    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (depth > json_depth_limit) deep = true;
        if (deep) return false;
        if (event == json::parse_event_t::object_start) keys.emplace_back();
        if (event == json::parse_event_t::object_end) keys.pop_back();
        if (event == json::parse_event_t::key && !keys.empty()) {
            auto key = parsed.get<std::string>();
            if (!keys.back().insert(key).second && doubled.empty()) doubled = std::move(key);
        }
        return true;
    }
};

/// Walks JSON text and knows at each moment the pointer of the value it stands at.
class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::size_t find(std::string_view pointer) {
        wanted_ = pointer;
        value("");
        return best_;
    }

private:
    void skip() {
        while (at_ < text_.size()) {
            const auto rest = text_.substr(at_);
            if (rest.starts_with("//"))
                at_ = std::min(text_.size(), text_.find('\n', at_));
            else if (rest.starts_with("/*"))
                at_ = std::min(text_.size() - 2, text_.find("*/", at_ + 2)) + 2;
            else if (std::string_view(" \t\r\n\xEF\xBB\xBF").find(text_[at_]) !=
                     std::string_view::npos)
                ++at_;
            else
                return;
        }
    }

    std::string string() {
        std::string content;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') ++at_;
            if (at_ < text_.size()) content += text_[at_];
        }
        ++at_;
        return content;
    }

    void note(const std::string& pointer) {
        const bool parent =
            wanted_.starts_with(pointer) &&
            (wanted_.size() == pointer.size() || pointer.empty() || wanted_[pointer.size()] == '/');
        if (parent && (pointer.size() > longest_ || pointer.empty())) {
            longest_ = pointer.size();
            best_ = at_;
        }
    }

    void value(const std::string& pointer) {
        skip();
        note(pointer);
        if (at_ >= text_.size() || ++depth_ > json_depth_limit) return;
        if (text_[at_] == '{' || text_[at_] == '[')
            members(pointer, text_[at_] == '{');
        else if (text_[at_] == '"')
            string();
        else
            while (at_ < text_.size() &&
                   std::string_view(",]}\n").find(text_[at_]) == std::string_view::npos)
                ++at_;
        --depth_;
    }

    void members(const std::string& pointer, bool object) {
        const char close = object ? '}' : ']';
        ++at_;
        for (std::size_t index = 0; at_ < text_.size(); ++index) {
            skip();
            if (at_ >= text_.size() || text_[at_] == close) break;
            auto child = pointer + "/";
            if (object) {
                if (text_[at_] != '"') return;
                child += string();
                skip();
                if (at_ >= text_.size() || text_[at_] != ':') return;
                ++at_;
            } else {
                child += std::to_string(index);
            }
            value(child);
            skip();
            if (at_ < text_.size() && text_[at_] == ',')
                ++at_;
            else
                break;
        }
        if (at_ < text_.size() && text_[at_] == close) ++at_;
    }

    std::string_view text_;
    std::string_view wanted_;
    std::size_t at_ = 0;
    std::size_t best_ = 0;
    std::size_t longest_ = 0;
    int depth_ = 0;
};

}  // namespace

Result<json> parse_json(std::string_view text) {
    if (text.size() > rule_file_limit)
        return broken("rule-file-size", "the file has " + std::to_string(text.size()) + " bytes", 1,
                      "one file holds one rule; at most " + std::to_string(rule_file_limit) +
                          " bytes are read");
    Watch watch;
    const auto too_deep = [] {
        return broken("rule-depth",
                      "brackets are nested more than " + std::to_string(json_depth_limit) + " deep",
                      1, "a rule needs four levels; look for a bracket that was not closed");
    };
    try {
        auto value = json::parse(
            text.begin(), text.end(),
            [&](int depth, json::parse_event_t event, json& parsed) {
                return watch(depth, event, parsed);
            },
            true, true);
        if (watch.deep)
            return broken(
                "rule-depth",
                "brackets are nested more than " + std::to_string(json_depth_limit) + " deep", 1,
                "a rule needs four levels; look for a bracket that was not closed");
        if (!watch.doubled.empty())
            return broken("rule-double-key",
                          "\"" + watch.doubled + "\" is given twice in one object",
                          line_at(text, text.rfind("\"" + watch.doubled + "\"")),
                          "keep one of them; JSON would silently drop the first");
        return value;
    } catch (const json::parse_error& error) {
        if (watch.deep) return too_deep();
        return not_json(text, error);
    } catch (const json::out_of_range& error) {
        // "[json.exception.out_of_range.406] number overflow parsing '1e400'"
        const std::string_view what = error.what();
        const auto from = what.find('\''), to = what.rfind('\'');
        const auto number = from < to ? what.substr(from + 1, to - from - 1) : std::string_view();
        return broken("rule-json", "a number is too large: " + std::string(number),
                      line_at(text, number.empty() ? 0 : text.find(number)),
                      "write a smaller number");
    } catch (const std::exception& error) {
        return broken("rule-json", plain_words(error.what()), 1, "check the JSON of this file");
    }
}

std::size_t line_of(std::string_view text, std::string_view pointer) {
    return line_at(text, Walk(text).find(pointer));
}

}  // namespace warmline::match
