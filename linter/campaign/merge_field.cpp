#include "linter/campaign/merge_field.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/people/person_field.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;
using F = MergeField;

/// Field names of the platforms, folded, without blanks, dots and underscores.
constexpr auto names = std::to_array<std::pair<string_view, F>>({
    {"firstname", F::first},
    {"fname", F::first},
    {"vorname", F::first},
    {"givenname", F::first},
    {"lastname", F::last},
    {"lname", F::last},
    {"nachname", F::last},
    {"surname", F::last},
    {"familyname", F::last},
    {"fullname", F::whole},
    {"name", F::whole},
    {"displayname", F::whole},
    {"title", F::title},
    {"titel", F::title},
    {"email", F::address},
    {"mail", F::address},
    {"emailaddress", F::address},
    {"anrede", F::salutation},
    {"salutation", F::salutation},
    {"gender", F::gender},
    {"geschlecht", F::gender},
    {"language", F::language},
    {"sprache", F::language},
    {"locale", F::language},
    {"tier", F::tier},
    {"kundenwert", F::tier},
});

}  // namespace

std::optional<MergeField> merge_field_of(string_view name) {
    string plain;
    for (const char c : fold(name))
        if (c != '_' && c != '-' && c != ' ' && c != '$') plain += c;
    // "contact.firstname" is about its last piece.
    if (const auto dot = plain.rfind('.'); dot != string::npos) plain.erase(0, dot + 1);
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.first == plain; });
    return known == names.end() ? std::nullopt : std::optional(known->second);
}

string value_of(MergeField field, const Recipient& person) {
    const auto& name = person.name;
    const auto blank = name.rfind(' ');
    switch (field) {
        case F::first:
            return blank == string::npos ? string() : name.substr(0, blank);
        case F::last:
            return blank == string::npos ? name : name.substr(blank + 1);
        case F::whole:
            return name;
        case F::title:
            return person.title;
        case F::address:
            return person.address;
        case F::salutation:
            return person.gender == Gender::female ? "Frau"
                   : person.gender == Gender::male ? "Herr"
                                                   : "";
        case F::gender:
            return person.gender == Gender::unknown ? "" : string(name_of(person.gender));
        case F::language:
            return person.language == Language::other ? "" : string(name_of(person.language));
        case F::tier:
            return person.tier == Tier::unknown ? "" : string(name_of(person.tier));
    }
    return {};
}

bool is_printed(MergeField field) {
    return field < F::gender;
}

bool equals(MergeField field, const Recipient& person, string_view written) {
    Recipient other;
    string expected;
    switch (field) {
        case F::salutation:
        case F::gender:
            return set_field(other, PersonField::gender, written, expected) &&
                   other.gender == person.gender;
        case F::language:
            return set_field(other, PersonField::language, written, expected) &&
                   other.language == person.language;
        case F::tier:
            return set_field(other, PersonField::tier, written, expected) &&
                   other.tier == person.tier;
        default:
            return fold(value_of(field, person)) == fold(written);
    }
}

}  // namespace warmline
