/// What rules advise to write keeps to the rules itself: every quoted sentence of their advice is
/// put into a letter and read with the whole pack.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/match/case_words.hpp"
#include "linter/match/find.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

struct Excuse {
    std::string_view advises, finds, because;
};

constexpr auto excuses = std::to_array<Excuse>({
    {"amb/attachment", "mime/attachment-missing", "the letter around it has no file"},
    {"person/attachment-only", "mime/attachment-missing", "the letter around it has no file"},
    {"clear/readability", "ask/no-deadline", "a beginning that the writer goes on with"},
    {"clear/subject-long", "ask/no-deadline", "a subject, which here stands as a sentence"},
    {"merge/bad-fallback", "salut/generic-customer", "quotes the greeting to be avoided"},
    {"law/objection-note", "mime/lang-mix", "the German wording of the law, for English readers"},
});

/// Quotations of two words or more; those with a slot are filled by a check.
std::vector<std::string> quotations(std::string_view advice, Language language) {
    const std::string_view open = language == Language::de ? "„" : "“";
    const std::string_view close = language == Language::de ? "“" : "”";
    std::vector<std::string> all;
    for (auto begin = advice.find(open); begin != advice.npos; begin = advice.find(open, begin)) {
        begin += open.size();
        const auto end = advice.find(close, begin);
        if (end == advice.npos) break;
        const auto said = advice.substr(begin, end - begin);
        if (said.find(' ') != said.npos && said.find('{') == said.npos) all.emplace_back(said);
        begin = end + close.size();
    }
    return all;
}

std::string letter_with(std::string_view said, Language language) {
    const bool de = language == Language::de;
    std::string mail = de ? "From: Jan Roth <jan.roth@firma.example>\r\n"
                            "To: Petra Kurz <petra.kurz@kunde.example>\r\n"
                            "Subject: Ihre Pumpe P3: dicht seit 8. Juni\r\n"
                          : "From: Tom Lee <tom.lee@company.example>\r\n"
                            "To: Ann Reed <ann.reed@customer.example>\r\n"
                            "Subject: Your pump P3: tight since 8 June\r\n";
    mail +=
        "Date: Tue, 9 Jun 2026 10:00:00 +0200\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n";
    mail += de ? "Guten Tag Frau Kurz,\r\n\r\nIhre Pumpe P3 ist seit Montag, 8. Juni 2026, wieder "
                 "dicht.\r\n\r\n"
               : "Dear Ms Reed,\r\n\r\nYour pump P3 has been tight since Monday, 8 June 2026."
                 "\r\n\r\n";
    mail += said;
    mail += de ? "\r\n\r\nDas Handbuch liegt im Keller.\r\n\r\nFreundliche Grüße\r\nJan Roth\r\n"
               : "\r\n\r\nThe manual is in the cellar.\r\n\r\nKind regards\r\nTom Lee\r\n";
    return mail;
}

/// Ids of the rules that find something in what is said there.
std::vector<std::string_view> found_in(std::string_view said, Language language,
                                       const RulePack& pack) {
    const auto bytes = letter_with(said, language);
    const auto message = read_message(bytes);
    TextOptions options;
    options.language = language;
    const auto document = read_document(message, options);
    const auto begin = document.text.find(said);
    std::vector<std::string_view> ids;
    if (begin == std::string::npos) return ids;
    const auto at = static_cast<std::uint32_t>(begin);
    const TextRange place{at, at + static_cast<std::uint32_t>(said.size())};
    for (const auto& finding : find(document, pack, {}))
        if (finding.range.overlaps(place)) ids.push_back(pack.rules()[finding.rule].id);
    return ids;
}

bool excused(std::string_view advises, std::string_view finds) {
    // A rule may quote what it warns of.
    return advises == finds || std::any_of(excuses.begin(), excuses.end(), [&](const Excuse& one) {
               return one.advises == advises && one.finds == finds;
           });
}

}  // namespace

TEST_CASE("what rules advise to write has no finding, but for a few with a reason") {
    const auto pack = RulePack::builtin();
    std::size_t read = 0;
    for (std::size_t i = 0; i < pack->rules().size(); ++i) {
        const auto& rule = pack->rules()[i];
        for (const auto language : {Language::de, Language::en}) {
            std::vector<std::string_view> advice{rule.words(language).instead};
            for (const auto& words : words_of_cases(*pack, i, language))
                advice.push_back(words.instead);
            for (const auto text : advice)
                for (const auto& said : quotations(text, language)) {
                    ++read;
                    for (const auto found : found_in(said, language, *pack)) {
                        INFO(rule.id);
                        INFO(said);
                        INFO(found);
                        CHECK(excused(rule.id, found));
                    }
                }
        }
    }
    CHECK(read > pack->rules().size());
}
