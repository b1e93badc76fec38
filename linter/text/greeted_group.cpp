#include "linter/text/greeted_group.hpp"

#include <algorithm>

#include "linter/text/lexicon.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t longest_group = 10;  // words

/// Many people: what stands behind says whose or where.
constexpr auto people = word_set({"eltern",        "erziehungsberechtigte",
                                  "mitglieder",    "kollegen",
                                  "kolleginnen",   "freunde",
                                  "freundinnen",   "kunden",
                                  "nachbarn",      "bewohner",
                                  "anwohner",      "mieter",
                                  "eigentuemer",   "teilnehmer",
                                  "teilnehmende",  "mitarbeiter",
                                  "mitarbeitende", "mitarbeitenden",
                                  "schueler",      "studierende",
                                  "gaeste",        "fans",
                                  "leser",         "nutzer",
                                  "patienten",     "mandanten",
                                  "partner",       "herren",
                                  "damen",         "leute",
                                  "alle",          "zusammen",
                                  "foerderer",     "spender",
                                  "helfer",        "ehrenamtliche",
                                  "lehrkraefte",   "lehrer",
                                  "trainer",       "familien",
                                  "kinder",        "parents",
                                  "carers",        "guardians",
                                  "colleagues",    "friends",
                                  "members",       "residents",
                                  "neighbours",    "neighbors",
                                  "customers",     "guests",
                                  "families",      "students",
                                  "pupils",        "teachers",
                                  "volunteers",    "supporters",
                                  "donors",        "readers",
                                  "users",         "participants",
                                  "attendees",     "employees",
                                  "staff",         "everyone",
                                  "everybody",     "all",
                                  "folks",         "partners",
                                  "suppliers",     "tenants",
                                  "patients",      "alumni",
                                  "owners",        "shareholders",
                                  "players"});

/// A house or a part of it, and offices whoever holds them: a name behind is the house's.
constexpr auto houses = word_set({"team",
                                  "teams",
                                  "belegschaft",
                                  "kollegium",
                                  "abteilung",
                                  "gruppe",
                                  "klasse",
                                  "runde",
                                  "crew",
                                  "mannschaft",
                                  "verein",
                                  "vorstand",
                                  "elternbeirat",
                                  "firma",
                                  "gemeinde",
                                  "redaktion",
                                  "verwaltung",
                                  "buchhaltung",
                                  "einkauf",
                                  "vertrieb",
                                  "personalabteilung",
                                  "geschaeftsfuehrung",
                                  "marketing",
                                  "controlling",
                                  "rechnungswesen",
                                  "sekretariat",
                                  "disposition",
                                  "praxis",
                                  "kanzlei",
                                  "stadtwerke",
                                  "sparkasse",
                                  "kita",
                                  "schule",
                                  "klinik",
                                  "purchasing",
                                  "procurement",
                                  "accounts",
                                  "accounting",
                                  "finance",
                                  "sales",
                                  "payroll",
                                  "hr",
                                  "facilities",
                                  "logistics",
                                  "support",
                                  "service",
                                  "editor",
                                  "landlord",
                                  "headteacher",
                                  "treasurer"});

/// What an English group ends in, its own words before it: "Marketing team", "Mill Lane Surgery".
constexpr auto last_heads = word_set(
    {"team",     "teams",     "department", "dept",        "group",     "committee",  "board",
     "crew",     "staff",     "club",       "society",     "office",    "desk",       "council",
     "library",  "museum",    "school",     "university",  "college",   "surgery",    "clinic",
     "hospital", "community", "members",    "residents",   "parents",   "colleagues", "friends",
     "families", "students",  "volunteers", "association", "customers", "supporters", "tenants",
     "service",  "services",  "support",    "helpdesk",    "players",   "carers",     "manager",
     "director", "guardians"});

/// Small words inside a group: whose it is, or where.
constexpr auto links = word_set(
    {"der",   "des",  "die", "dem",  "den",  "im",  "in",  "am",  "an",      "auf",     "aus",
     "bei",   "beim", "vom", "von",  "fuer", "und", "zum", "zur", "unserer", "unseres", "ihrer",
     "ihres", "of",   "at",  "from", "the",  "for", "and", "our", "with",    "on"});

/// Of those, what stands in no name: "Fußballer der F-Jugend", "Rowers of Mill Lane".
constexpr auto belongings = word_set({"der", "des", "of"});

bool is_compound_of_people(std::string_view folded) {
    for (const std::string_view end : {"mitglieder", "kollegen", "freunde", "innen", "eltern"})
        if (folded.size() > end.size() && folded.ends_with(end)) return true;
    return false;
}

bool is_compound_house(std::string_view folded) {
    for (const std::string_view end :
         {"team", "abteilung", "gruppe", "klasse", "verein", "verwaltung", "gemeinschaft",
          "mannschaft", "redaktion", "kanzlei", "praxis", "gemeinde", "buchhaltung", "beirat",
          "leitung", "schule", "sparkasse", "klinik"})
        if (folded.size() > end.size() && folded.ends_with(end)) return true;
    return false;
}

/// "Kita-Eltern": the last part says what the whole is.
std::uint32_t last_part(const Lines& lines, const Line& line, std::uint32_t word) {
    while (word + 1 < line.word_end && lines.gap_after(word, line) == "-")
        ++word;
    return word;
}

bool is_first_name(const Lines& lines, std::uint32_t word) {
    return lines.scan.is(word, first_name) || lines.scan.words[word].is(Word::tag);
}

bool may_stand_in_a_name(const Lines& lines, std::uint32_t word) {
    const Word& found = lines.scan.words[word];
    return found.is(Word::capitalised) || found.is(Word::has_digit) || links.has(found);
}

/// "e.V.", "1. Mannschaft", "St. Mary's": the point ends no greeting.
bool is_point_inside(const Lines& lines, std::uint32_t word, std::string_view gap) {
    constexpr std::uint32_t longest_short_form = 2;
    const Word& before = lines.scan.words[word];
    return (gap == "." || gap == ". ") &&
           (before.length <= longest_short_form || before.is(Word::has_digit));
}

/// The segment that begins at `first`: one past its last word, `first` when it is too long or ends
/// as a sentence does.
std::uint32_t end_of_segment(const Lines& lines, const Line& line, std::uint32_t first) {
    for (auto word = first; word < line.word_end && word - first < longest_group; ++word) {
        const std::string_view gap = lines.gap_after(word, line);
        const bool last = word + 1 == line.word_end;
        if (gap.find_first_of(",!:") != gap.npos) return word + 1;
        if (gap.find_first_of(".?;") != gap.npos && (last || !is_point_inside(lines, word, gap)))
            return first;
        if (last) return word + 1;
    }
    return first;
}

}  // namespace

std::uint32_t end_of_group(const Lines& lines, const Line& line, std::uint32_t first, bool neuter) {
    const std::uint32_t end = end_of_segment(lines, line, first);
    if (end == first || is_first_name(lines, first) || lines.scan.is(first, closing_noun))
        return first;
    const std::uint32_t head = std::min(last_part(lines, line, first), end - 1);
    const Word& word_of_head = lines.scan.words[head];
    const bool house =
        houses.has(word_of_head) || is_compound_house(lines.folded_word(head)) || neuter;
    bool named = true, linked = false, joined = false, called = false, titled = false;
    for (auto word = first; word < end; ++word) {
        const Word& found = lines.scan.words[word];
        // "Dear colleagues and Ms Reed", "Liebe Kollegen und liebe Petra": somebody is named, too.
        titled = titled ||
                 (lines.scan.is(word, title) && !lines.folded_word(word).starts_with("kolleg")) ||
                 (lines.scan.is(word, greeting) && !found.is(Word::capitalised));
        named = named && may_stand_in_a_name(lines, word);
        linked = linked || links.has(found);
        // "Parents and carers" are one group, "Reed and team" are not.
        joined =
            joined || (links.has(found) && !(lines.folded_word(word) == "and" && word > first &&
                                             last_heads.has(lines.scan.words[word - 1])));
        // "Liebe Freunde Petra und Jan"; the Museum Ludwig stands behind a small word.
        called = called || (!linked && is_first_name(lines, word));
    }
    // "Praxis Dr. Weber", "Gemeinde St. Martin"
    if ((called || titled) && !(house && !joined)) return first;
    const bool closed = end < line.word_end || !lines.gap_after(end - 1, line).empty();
    if (!named && !(closed && end == line.word_end)) return first;
    if (house || people.has(word_of_head) || is_compound_of_people(lines.folded_word(head)))
        return end;
    const bool belongs = head + 1 < end && belongings.has(lines.scan.words[head + 1]);
    if (belongs && closed && word_of_head.is(Word::capitalised)) return end;
    constexpr std::uint32_t longest_name = 5;  // words
    return !joined && end - first <= longest_name && last_heads.has(lines.scan.words[end - 1])
               ? end
               : first;
}

}  // namespace warmline
