#include "linter/people/charge.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace warmline {

namespace {

using std::string_view;

enum class Sort : std::uint8_t { anger, threat, deadline };

struct Charged {
    string_view words;  // folded; a blank is any run of blanks and quote marks
    double level;
    Sort sort = Sort::anger;
};

// Levels are priors [P] of the guide's section D: one strong word alone makes a tense mail (.5),
// two make an angry one. A phrase begins at a word's edge; it may end inside a word (stems).
constexpr auto phrases = std::to_array<Charged>({
    {"frechheit", .5},
    {"unverschaemt", .55},
    {"zumutung", .5},
    {"unzumutbar", .45},
    {"inakzeptabel", .45},
    {"nicht akzeptabel", .45},
    {"unmoeglich", .3},
    {"skandal", .5},
    {"katastroph", .45},
    {"laecherlich", .45},
    {"enttaeusch", .4},
    {"veraerger", .45},
    {"aergerlich", .35},
    {"aergere", .45},
    {"sauer", .4},
    {"wuetend", .55},
    {"empoer", .5},
    {"unzufrieden", .35},
    {"nicht zufrieden", .35},
    {"reicht es", .45},
    {"reicht mir", .45},
    {"schnauze voll", .6},
    {"schon wieder", .3},
    {"immer noch nicht", .3},
    {"noch immer nicht", .3},
    {"immer noch kein", .3},
    {"zum wiederholten", .35},
    {"zum dritten", .35},
    {"zum vierten", .4},
    {"niemand", .2},
    {"keiner meldet", .35},
    {"textbaustein", .3},
    {"hingehalten", .4},
    {"warteschleife", .3},
    {"keine antwort", .3},
    {"nichts gehoert", .3},
    {"seit wochen", .3},
    {"seit monaten", .35},
    {"stillstand", .25},
    {"beschwer", .35},
    {"reklamier", .25},
    {"verstehe nicht", .2},
    {"verstehe ich nicht", .2},
    {"so nicht", .2},
    {"betrug", .55},
    {"abzocke", .55},
    {"vertrauen verloren", .5},
    {"funktioniert nicht", .2},
    {"defekt", .15},
    {"unacceptable", .45},
    {"not acceptable", .45},
    {"disgrace", .55},
    {"ridiculous", .45},
    {"appalling", .5},
    {"terrible", .4},
    {"outrageous", .55},
    {"disappoint", .35},
    {"frustrat", .4},
    {"angry", .45},
    {"furious", .6},
    {"upset", .35},
    {"annoy", .35},
    {"fed up", .5},
    {"lost patience", .5},
    {"had enough", .5},
    {"third time", .35},
    {"fourth time", .4},
    {"second time", .25},
    {"again and again", .35},
    {"still not", .25},
    {"still no", .25},
    {"still waiting", .3},
    {"nobody", .25},
    {"no one calls", .35},
    {"no reply", .25},
    {"no answer", .25},
    {"for weeks", .25},
    {"for months", .3},
    {"unhappy", .35},
    {"complain", .3},
    {"waste of", .35},
    {"worst", .4},
    {"scam", .55},
    {"rip off", .55},
    {"do not follow", .2},
    {"don't follow", .2},
    {"do not understand", .2},
    {"does not work", .2},
    {"doesn't work", .2},
    {"not work", .15},
    {"let down", .4},
    {"not good enough", .4},
    {"kann nicht sein", .35},
    {"nicht wahr sein", .45},
    {"was soll das", .4},
    {"unfassbar", .45},
    {"schlamperei", .5},
    {"respektlos", .45},
    {"langsam reicht", .45},
    {"dreimal geschrieben", .35},
    {"doch schon geschrieben", .3},
    {"doch schon beantwortet", .3},
    {"keinen cent", .4},
    {"unbelievable", .45},
    {"absurd", .4},
    {"is a joke", .45},
    {"shambles", .5},
    {"incompeten", .45},
    {"read it properly", .4},
    {"already told you", .35},
    {"already sent you", .25},
    {"how hard can", .4},
    {"not a penny", .4},
    {"running out of time", .25},
    {"kuendige", .4, Sort::threat},
    {"kuendigen", .35, Sort::threat},
    {"anwalt", .45, Sort::threat},
    {"rechtsanw", .45, Sort::threat},
    {"rechtliche schritte", .5, Sort::threat},
    {"konsequenzen", .4, Sort::threat},
    {"verbraucherzentrale", .4, Sort::threat},
    {"wettbewerb", .25, Sort::threat},
    {"anbieter wechseln", .45, Sort::threat},
    {"wechseln wir", .4, Sort::threat},
    {"wechsle", .4, Sort::threat},
    {"anderen lieferanten", .4, Sort::threat},
    {"anderen anbieter", .4, Sort::threat},
    {"zuruecktreten", .35, Sort::threat},
    {"trete vom", .4, Sort::threat},
    {"zahle nicht", .35, Sort::threat},
    {"schlechte bewertung", .35, Sort::threat},
    {"lawyer", .45, Sort::threat},
    {"solicitor", .45, Sort::threat},
    {"legal action", .5, Sort::threat},
    {"cancel", .3, Sort::threat},
    {"switch to", .4, Sort::threat},
    {"another supplier", .4, Sort::threat},
    {"another provider", .4, Sort::threat},
    {"competitor", .35, Sort::threat},
    {"elsewhere", .4, Sort::threat},
    {"going to pay", .3, Sort::threat},
    {"won't pay", .35, Sort::threat},
    {"will not pay", .35, Sort::threat},
    {"ombudsman", .4, Sort::threat},
    {"trading standards", .4, Sort::threat},
    {"frist", .2, Sort::deadline},
    {"bis spaetestens", .2, Sort::deadline},
    {"spaetestens", .15, Sort::deadline},
    {"bis morgen", .2, Sort::deadline},
    {"bis freitag", .15, Sort::deadline},
    {"bis montag", .15, Sort::deadline},
    {"sofort", .2, Sort::deadline},
    {"umgehend", .2, Sort::deadline},
    {"immediately", .2, Sort::deadline},
    {"by tomorrow", .2, Sort::deadline},
    {"by friday", .15, Sort::deadline},
    {"by monday", .15, Sort::deadline},
    {"by wednesday", .15, Sort::deadline},
    {"deadline", .15, Sort::deadline},
    {"at the latest", .2, Sort::deadline},
    {"right now", .2, Sort::deadline},
});

constexpr std::uint32_t most_bytes = 8000;  // anger shows early
constexpr double exclamation = .15, capitals = .15;
constexpr std::size_t shouted_letters = 4;

bool is_gap(char c) {
    return c == ' ' || c == '\n' || c == '>';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Length of `phrase` at the front of `text`, where its blanks stand for any gap; 0 when absent.
std::size_t match(string_view text, string_view phrase) {
    std::size_t at = 0;
    for (const char c : phrase) {
        if (c == ' ') {
            if (at >= text.size() || !is_gap(text[at])) return 0;
            while (at < text.size() && is_gap(text[at]))
                ++at;
        } else if (at >= text.size() || text[at++] != c) {
            return 0;
        }
    }
    return at;
}

/// Where the phrases that begin with a letter are among `by_letter`, in the order of the list.
constexpr auto letter_ends = [] {
    std::array<std::uint16_t, 257> ends{};
    for (const auto& phrase : phrases)
        ++ends[static_cast<unsigned char>(phrase.words.front()) + 1u];
    for (std::size_t c = 1; c < ends.size(); ++c)
        ends[c] = static_cast<std::uint16_t>(ends[c] + ends[c - 1]);
    return ends;
}();

constexpr auto by_letter = [] {
    std::array<std::uint16_t, phrases.size()> order{};
    auto next = letter_ends;
    for (std::size_t p = 0; p < phrases.size(); ++p)
        order[next[static_cast<unsigned char>(phrases[p].words.front())]++] =
            static_cast<std::uint16_t>(p);
    return order;
}();

int count_shouts(const Document& document, TextRange range) {
    const auto before = [](const Word& word, std::uint32_t at) { return word.begin < at; };
    const auto& words = document.words;
    int shouts = 0;
    for (auto word = std::lower_bound(words.begin(), words.end(), range.begin, before);
         word != words.end() && word->range().end <= range.end; ++word)
        shouts += word->is(Word::all_caps) && word->length >= shouted_letters;
    return shouts;
}

}  // namespace

Charge read_charge(const Document& document, TextRange range) {
    Charge charge;
    range.end = std::min(range.end, range.begin + most_bytes);
    const auto text = document.folded_of(range);
    double calm = 1;
    std::array<bool, phrases.size()> heard{};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_letter(text[at]) || (at > 0 && is_letter(text[at - 1]))) continue;
        const auto letter = static_cast<unsigned char>(text[at]);
        for (auto k = letter_ends[letter]; k < letter_ends[letter + 1u]; ++k) {
            const auto p = by_letter[k];
            const auto& phrase = phrases[p];
            if (heard[p]) continue;
            const auto length = match(text.substr(at), phrase.words);
            if (length == 0) continue;
            heard[p] = true;
            calm *= 1 - phrase.level;
            charge.threat = charge.threat || phrase.sort == Sort::threat;
            charge.deadline = charge.deadline || phrase.sort == Sort::deadline;
            const auto begin = range.begin + static_cast<std::uint32_t>(at);
            charge.words.push_back({begin, begin + static_cast<std::uint32_t>(length)});
        }
    }
    const int shouts = count_shouts(document, range);
    const auto marks = std::count(text.begin(), text.end(), '!');
    for (int i = 0; i < std::min<int>(static_cast<int>(marks), 3); ++i)
        calm *= 1 - exclamation;
    if (shouts >= 2) calm *= 1 - capitals;
    charge.level = std::clamp(1 - calm, 0.0, 1.0);
    return charge;
}

}  // namespace warmline
