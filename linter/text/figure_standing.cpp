// What a day or a number does for its sentence: is it still to come, does it only say which letter
// is meant, does it count something?
#include <algorithm>

#include "linter/text/facts.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {
namespace {

/// Words between a day and the one that says how it is meant: "bis zum", "by the".
constexpr auto articles = word_set({"den", "dem", "der", "the"});

constexpr auto sets_a_term = word_set({"bis", "zum", "spaetestens", "by", "until", "till", "due"});
constexpr auto long_since = word_set({"seit", "since"});

/// "Ihr Brief vom 3. Mai", "your letter of 3 May".
constexpr auto refers = word_set({"vom", "of"});

/// "The evening of 12 June", "as of 12 June".
constexpr auto parts_of_time =
    word_set({"as", "week", "weekend", "month", "morning", "afternoon", "evening", "night"});
constexpr auto dates_a_letter = word_set({"dated", "datiert"});

constexpr auto letters = word_set({"brief",
                                   "briefes",
                                   "briefs",
                                   "briefe",
                                   "schreiben",
                                   "schreibens",
                                   "mail",
                                   "mails",
                                   "email",
                                   "emails",
                                   "nachricht",
                                   "nachrichten",
                                   "anfrage",
                                   "anfragen",
                                   "beschwerde",
                                   "beschwerden",
                                   "reklamation",
                                   "reklamationen",
                                   "meldung",
                                   "schadensmeldung",
                                   "mitteilung",
                                   "anruf",
                                   "anrufs",
                                   "anrufes",
                                   "gespraech",
                                   "gespraechs",
                                   "telefonat",
                                   "telefonats",
                                   "telefongespraech",
                                   "hinweis",
                                   "hinweise",
                                   "zuschrift",
                                   "eingabe",
                                   "antwort",
                                   "rueckmeldung",
                                   "rueckfrage",
                                   "frage",
                                   "fragen",
                                   "bewertung",
                                   "zeilen",
                                   "antrag",
                                   "antrags",
                                   "widerspruch",
                                   "widerspruchs",
                                   "fax",
                                   "letter",
                                   "letters",
                                   "message",
                                   "messages",
                                   "note",
                                   "enquiry",
                                   "enquiries",
                                   "inquiry",
                                   "query",
                                   "question",
                                   "questions",
                                   "complaint",
                                   "call",
                                   "reply",
                                   "answer",
                                   "feedback",
                                   "review",
                                   "comments",
                                   "request",
                                   "report",
                                   "application",
                                   "lines"});

/// The word `back` places before `word`, 0 before the sentence.
std::uint64_t hash_before(const FactSpace& space, std::uint32_t word, std::uint32_t back) {
    return word >= space.word_begin + back ? space.word(word - back).hash : 0;
}

bool follows_a_letter(const FactSpace& space, std::uint32_t word) {
    constexpr std::uint32_t reach = 4;  // "Ihr Brief zur neuen Pumpe vom"
    for (std::uint32_t back = 1; back <= reach; ++back)
        if (letters.has(hash_before(space, word, back))) return true;
    return false;
}

enum class Side { unknown, past, today, to_come };

/// Where a day lies seen from `sent`. Without its year it is one of the last four months or of the
/// eight to come: nobody speaks of the day of an older letter without its year.
Side side_of(const DateFact& date, const DateTime* sent) {
    if (sent == nullptr || date.ambiguous_order) return Side::unknown;
    constexpr int month = 31, year = 12 * month, recent = 4 * month;
    int days = (date.month - sent->month) * month + date.day - sent->day;
    if (date.year != 0)
        days += (date.year - sent->year) * year;
    else if (days < -recent)
        days += year;
    else if (days > year - recent)
        days -= year;
    return days < 0 ? Side::past : days == 0 ? Side::today : Side::to_come;
}

}  // namespace

MarkMask standing_of(const FactSpace& space, std::uint32_t figure, const DateFact& date,
                     const DateTime* sent) {
    constexpr MarkMask ahead = mask_of(Mark::day_ahead), told = mask_of(Mark::day_told);
    const auto start = date.weekday_range.empty()
                           ? date.range.begin
                           : std::min(date.range.begin, date.weekday_range.begin);
    auto first = figure;
    while (first > space.word_begin && space.word(first - 1).begin >= start)
        --first;
    if (articles.has(hash_before(space, first, 1))) --first;
    const auto lead = hash_before(space, first, 1);
    const auto side = side_of(date, sent);
    if (side != Side::to_come && long_since.has(lead)) return told;
    const bool from_a_letter = lead == word_hash("from") && follows_a_letter(space, first - 1);
    if (from_a_letter || dates_a_letter.has(lead) ||
        (refers.has(lead) && !parts_of_time.has(hash_before(space, first, 2)))) {
        const bool letter =
            from_a_letter || !refers.has(lead) || follows_a_letter(space, first - 1);
        return (side == Side::to_come ? ahead : 0) | (letter ? 0 : told);
    }
    return side != Side::past || sets_a_term.has(lead) ? ahead | told : told;
}

bool names_a_thing(const FactSpace& space, std::uint32_t figure) {
    constexpr std::uint16_t short_figure = 2;
    const auto& word = space.word(figure);
    if (word.length <= short_figure || figure == space.word_begin) return false;
    // "P-200", "4711-B" beside plain figures with their separators: "1.200", "12,5", "24h".
    const auto text = space.text_of(figure);
    if (!is_digit(text[0])) return true;
    for (const char c : text)
        if (!is_digit(c)) return false;
    const bool german = space.language != Language::en;
    const auto next = figure + 1;
    if (space.has(next) && space.gap_after(figure) == " ") {
        // "212 Kunden", "212 customers": what is counted stands behind.
        const auto counted = space.folded_of(next);
        if (german ? space.word(next).is(Word::capitalised)
                   : (counted.size() > 3 && counted.ends_with('s')) || counted == "people" ||
                         counted == "of")
            return false;
    }
    // "Seit 1998": a year.
    constexpr std::uint16_t year = 4;
    if (word.length == year && (text.starts_with("19") || text.starts_with("20"))) return true;
    const auto& before = space.word(figure - 1);
    return german ? before.is(Word::capitalised) && !before.is(Word::sentence_start)
                  : !before.is(Word::sentence_start);
}

}  // namespace warmline
