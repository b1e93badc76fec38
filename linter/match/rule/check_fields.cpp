#include <algorithm>
#include <cmath>

#include "linter/base/nearest.hpp"
#include "linter/match/rule/fields.hpp"
#include "linter/match/rule/read_rule.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

constexpr std::size_t text_limit = 4000;  ///< bytes of one text
constexpr std::size_t list_limit = 5000;  ///< entries of one list

std::string dotted(std::string_view pointer) {
    std::string name;
    for (const char c : pointer.substr(pointer.empty() ? 0 : 1))
        name += c == '/' ? '.' : c;
    return name.empty() ? "the file" : name;
}

std::string shown(const json& value) {
    auto text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    return text.size() > 60 ? text.substr(0, 57) + "…" : text;
}

std::string trimmed(std::string number) {
    while (number.find('.') != number.npos && (number.back() == '0' || number.back() == '.')) {
        const bool point = number.back() == '.';
        number.pop_back();
        if (point) break;
    }
    return number;
}

/// Whether every « has its »; a doubled one stands for itself.
bool marks_close(std::string_view text) {
    constexpr std::string_view open_mark = "«", close_mark = "»";
    bool open = false;
    while (!text.empty()) {
        const bool opening = text.starts_with(open_mark);
        if (!opening && !text.starts_with(close_mark)) {
            text.remove_prefix(1);
            continue;
        }
        const auto mark = opening ? open_mark : close_mark;
        text.remove_prefix(mark.size());
        if (text.starts_with(mark)) {
            text.remove_prefix(mark.size());
            continue;
        }
        if (open == opening) return false;
        open = opening;
    }
    return !open;
}

bool known_mark_test(std::string_view test) {
    for (const std::string_view prefix : {"sentence:", "near:"})
        if (test.starts_with(prefix))
            return from_name<Mark>(test.substr(prefix.size())).has_value();
    return false;
}

}  // namespace

bool FieldChecker::wrong(const std::string& code, const std::string& pointer, std::string what,
                         std::string remedy) {
    complain(problems_, code, file_, text_, pointer, dotted(pointer) + ": " + std::move(what),
             std::move(remedy));
    return false;
}

bool FieldChecker::words_ok(const Field& field, const json& value, const std::string& pointer) {
    const auto list = value.is_array() ? value : json::array({value});
    bool fine = true;
    if (list.empty() && field.shape == Shape::examples)
        return wrong("rule-empty", pointer, "no example is given",
                     "add at least one; three natural sentences are better");
    if (list.size() > list_limit)
        return wrong("rule-list-size", pointer,
                     std::to_string(list.size()) + " entries, at most " +
                         std::to_string(list_limit) + " are read",
                     "split the rule");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = value.is_array() ? pointer + "/" + std::to_string(i) : pointer;
        const auto& item = list[i];
        if (field.shape == Shape::examples && item.is_object()) {
            fine = check(item, Level::example, place) && fine;
            continue;
        }
        if (!item.is_string()) {
            fine = wrong("rule-type", place, shown(item) + " is not a text", "write it in quotes");
            continue;
        }
        const auto& text = item.get_ref<const std::string&>();
        if (text.find_first_not_of(" \t\n") == text.npos)
            fine = wrong("rule-empty", place, "the text is empty",
                         field.shape == Shape::examples ? "write a sentence or remove it"
                                                        : "write a phrase or remove it");
        else if (text.size() > text_limit && field.shape != Shape::examples)
            fine = wrong("rule-text-size", place, "the text is longer than 4000 bytes", "split it");
        else if (field.name == "flags" && !marks_close(text))
            fine = wrong("rule-marks", place, "the marks « and » do not pair up",
                         "put « before and » after the words to underline; write «« for the sign");
        else if (field.shape == Shape::some_of &&
                 std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end())
            fine = wrong("rule-value", place, "\"" + text + "\" is not known",
                         suggest(text, field.choices));
        else if (field.shape == Shape::mark_tests && !known_mark_test(text))
            fine = wrong("rule-value", place, "\"" + text + "\" is no test of a sentence",
                         "write sentence:MARK or near:MARK; " +
                             suggest(text.substr(text.find(':') + 1), all_names<Mark>()));
    }
    return fine;
}

bool FieldChecker::cases_ok(const Field& field, const json& value, const std::string& pointer) {
    constexpr std::size_t most_cases = 100;
    if (!value.is_array() || value.size() > most_cases)
        return wrong("rule-type", pointer,
                     shown(value) + " is no list of at most " + std::to_string(most_cases),
                     std::string(field.meaning));
    bool fine = true;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto place = pointer + "/" + std::to_string(i);
        const auto& one = value[i];
        if (!one.is_object())
            fine = wrong("rule-type", place, shown(one) + " is not an object",
                         std::string(field.meaning));
        else if (!check(one, Level::one_case, place))
            fine = false;
        else if (!one.contains("when") && !one.contains("text") && !one.contains("value"))
            fine = wrong("rule-missing-field", place, "the case says nothing of when it holds",
                         "give \"when\", \"text\" or \"value\"");
        else if (!one.contains("de") || !one.contains("en"))
            fine =
                wrong("rule-missing-field", place, "the case has no texts in one language",
                      "the reader of the report may read either language: give \"de\" and \"en\"");
    }
    return fine;
}

bool FieldChecker::value_ok(const Field& field, const json& value, const std::string& pointer) {
    const auto not_a = [&](const std::string& what) {
        return wrong("rule-type", pointer, shown(value) + " is not " + what,
                     std::string(field.meaning));
    };
    switch (field.shape) {
        case Shape::text:
            if (!value.is_string()) return not_a("a text");
            if (value.get_ref<const std::string&>().size() > text_limit &&
                field.level != Level::example)
                return wrong("rule-text-size", pointer, "the text is longer than 4000 bytes",
                             "say it shorter");
            return true;
        case Shape::number: {
            if (!value.is_number()) return not_a("a number");
            const auto number = value.get<double>();
            const bool bounded = field.least != field.most;
            if (!std::isfinite(number) ||
                (bounded && (number < field.least || number > field.most)))
                return wrong("rule-value", pointer,
                             shown(value) + " lies outside " +
                                 trimmed(std::to_string(field.least)) + " to " +
                                 trimmed(std::to_string(field.most)),
                             "write a number between them: " + std::string(field.meaning));
            return true;
        }
        case Shape::flag:
            return value.is_boolean() ? true : not_a("true or false");
        case Shape::one_of: {
            if (!value.is_string()) return not_a("a word");
            const auto& word = value.get_ref<const std::string&>();
            for (const auto choice : field.choices)
                if (choice == word) return true;
            return wrong("rule-value", pointer, "\"" + word + "\" is not known",
                         suggest(word, field.choices));
        }
        case Shape::both_languages:
            if (!value.is_object()) return not_a("an object with \"de\" and \"en\"");
            for (const auto& [key, text] : value.items())
                if ((key != "de" && key != "en") || !text.is_string())
                    return wrong("rule-type", pointer + "/" + key,
                                 "only \"de\" and \"en\" with a text stand here",
                                 std::string(field.meaning));
            return true;
        case Shape::language_part:
            if (!value.is_object()) return not_a("an object");
            return check(value, Level::language, pointer, true);
        case Shape::case_words:
            if (!value.is_object()) return not_a("an object");
            return check(value, Level::case_words, pointer);
        case Shape::cases:
            return cases_ok(field, value, pointer);
        case Shape::object:
            return value.is_object() ? true : not_a("an object");
        default:
            return words_ok(field, value, pointer);
    }
}

bool FieldChecker::check(const json& object, Level level, const std::string& pointer,
                         bool extension) {
    bool fine = true;
    for (const auto& [key, value] : object.items()) {
        const auto place = pointer + "/" + key;
        std::string_view name = key;
        if (name == "$schema" && level == Level::rule) continue;
        const bool edit = name.size() > 1 && (name.back() == '+' || name.back() == '-');
        if (edit) name.remove_suffix(1);
        const auto* field = find_field(level, name);
        if (field == nullptr || (edit && !(field->list_edits && extension))) {
            fine = wrong("rule-unknown-field", place, "there is no field \"" + key + "\"",
                         suggest(name, field_names(level)));
            continue;
        }
        fine = value_ok(*field, value, place) && fine;
    }
    return fine;
}

}  // namespace warmline::match
