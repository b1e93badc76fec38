#include "linter/campaign/merge.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

enum class Part { first, last, whole, title, address, salutation };

/// Field names of the platforms, folded, without blanks, dots and underscores.
constexpr auto fields = std::to_array<std::pair<string_view, Part>>({
    {"firstname", Part::first},       {"fname", Part::first},          {"vorname", Part::first},
    {"givenname", Part::first},       {"lastname", Part::last},        {"lname", Part::last},
    {"nachname", Part::last},         {"surname", Part::last},         {"familyname", Part::last},
    {"fullname", Part::whole},        {"name", Part::whole},           {"displayname", Part::whole},
    {"title", Part::title},           {"titel", Part::title},          {"email", Part::address},
    {"mail", Part::address},          {"emailaddress", Part::address}, {"anrede", Part::salutation},
    {"salutation", Part::salutation},
});

std::optional<Part> part_of(string_view field) {
    string plain;
    for (const char c : fold(field))
        if (c != '_' && c != '-' && c != ' ') plain += c;
    // "contact.firstname" is about its last piece.
    if (const auto dot = plain.rfind('.'); dot != string::npos) plain.erase(0, dot + 1);
    const auto known = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& entry) { return entry.first == plain; });
    return known == fields.end() ? std::nullopt : std::optional(known->second);
}

string value_of(Part part, const Recipient& person) {
    const auto& name = person.name;
    const auto blank = name.rfind(' ');
    switch (part) {
        case Part::first:
            return blank == string::npos ? string() : name.substr(0, blank);
        case Part::last:
            return blank == string::npos ? name : name.substr(blank + 1);
        case Part::whole:
            return name;
        case Part::title:
            return person.title;
        case Part::address:
            return person.address;
        case Part::salutation:
            return person.gender == Gender::female ? "Frau"
                   : person.gender == Gender::male ? "Herr"
                                                   : "";
    }
    return {};
}

void replace_all(string& text, string_view what, string_view by) {
    for (auto at = text.find(what); at != string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

void note(std::vector<string>& names, string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

}  // namespace

Merged merge(string_view bytes, const Document& document, const Recipient& person) {
    Merged merged{string(bytes), {}, {}};
    std::vector<string> done;
    for (const auto& tag : document.tags) {
        if (tag.control || tag.malformed) continue;
        const string written(document.of(tag.range));
        if (written.empty() || std::find(done.begin(), done.end(), written) != done.end()) continue;
        done.push_back(written);
        const auto part = part_of(tag.field);
        if (!part) {
            note(merged.unknown, tag.field);
            continue;
        }
        auto value = value_of(*part, person);
        if (value.empty()) value = string(document.of(tag.fallback));
        if (value.empty()) note(merged.empty, tag.field);
        replace_all(merged.bytes, written, value);
    }
    return merged;
}

}  // namespace warmline
