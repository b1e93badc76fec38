#include "linter/people/no_call_note.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string_view;

// Words of a phrase stand in this order; "|" parts ways to say one, "*" is any ending or beginning,
// "…" up to four words between, none of them behind a comma. A phrase stays inside one sentence.

/// They cannot or will not use the phone, whatever is denied around it.
constexpr auto closing = std::to_array<string_view>({
    "gehoerlos|gehoerlose|gehoerloser|taubstumm|ertaubt|taub|schwerhoerig|schwerhoerige",
    "hoert|hoeren|hoere … schlecht|nichts|kaum",
    "hoergeraet*|hoerschaden … telefon … nicht|kaum",
    "kann|koennen … nicht|kaum … sprechen|telefonieren|reden",
    "sprechen|reden|telefonieren … schwer|schwerfaellt|muehe",
    "stottert|stumm|kehlkopf*|sprachstoerung|aphasie|telefonangst|telefonphobie",
    "angst vor … telefon*|anruf*",
    "anruf*|telefon*|gespraeche|klingeln … angst|stress|panik|nervoes|unruhe|unruhig",
    "telefon|telefonisch|anrufe|anruf|tel|handy|phone|calls nein|no",
    "versteht|hoert … telefon … kaum|nichts|schlecht|nicht|wenig",
    "am telefon … kaum|schlecht",
    "schriftlich|schreiben|tippen … statt|als … telefon*|reden|redet|anruf*|sprechen",
    "schreibt|mailt … lieber",
    "spricht … kaum|nicht|kein|wenig … deutsch|englisch",
    "muendlich … nicht|kaum|schwer",
    "kein|keine|keinen|keinerlei|keiner|nie|niemals|nicht|ohne|keinesfalls|keineswegs … "
    "anruf|anrufe|anrufen|angerufen|anzurufen|telefon|telefonat|telefonate|telefonieren|"
    "telefonisch|telefonische|telefonischen|tel|durchklingeln|anklingeln|durchrufen|"
    "telefonanruf*|festnetz|handy|apparat|hoerer|rueckruf*|werbeanruf*",
    "anruf|anrufe|anrufen|telefon|telefonanrufe|telefonate|telefonisch|telefonische|klingeln|"
    "durchklingeln|telefonieren|nummer … unerwuenscht|verboten|untersagt|tabu|vermeiden|stoeren|"
    "stoert|graus|belaestigung|nerven|nervt|hasst|widersprochen|gesperrt|ersparen|ungern",
    "regen|regt|stoeren|stoert|hasst|fuerchtet|meidet … telefon*|klingeln|anruf*|auf",
    "hasst|fuerchtet|meidet|verabscheut|scheut … telefon*|klingeln|anruf*|hoerer",
    "anrufe … regen|stoeren|belastet|belasten|erschrecken|aengstigen|empfindet",
    "anruf*|telefon*|kontaktaufnahme … nicht|nie "
    "erwuenscht|gewuenscht|moeglich|erlaubt|gestattet|gut",
    "am telefon … nicht|nichts|nie|kein|keine",
    "telefonisch … nicht|nie erreichbar|moeglich|zu",
    "anrufverbot|anrufsperre|telefonverbot|telefonsperre|rufverbot",
    "legt … auf",
    "aufgelegt",
    "anruf* … widersprochen|beschwert|abgelehnt|gedroht",
    "werbung|telefonwerbung|telefonischen … widersprochen",
    "loeschung|loeschen … nummer|telefonnummer",
    "nummer … loeschen|nie|nicht|gesperrt",
    "telefon|hoerer|apparat … nicht … ab|abnehmen",
    "nur|ausschliesslich|ausschl|lediglich|bevorzugt|lieber|bevorzugen … "
    "schriftlich|schriftlichen|schriftliche|brieflich|postalisch|post|"
    "brief|briefe|briefen|briefkopf|mail|mails|email|mailen|elektronisch|whatsapp|sms|fax|chat|"
    "nachricht|karte|portal|messenger",
    "immer|alles|saemtliche|saemtliches|daher|bitte … "
    "schriftlich|schriftlichen|brieflich|postalisch|"
    "mailen|briefkopf",
    "immer|alles|bitte|saemtliches … per|als mail|email|brief|post|sms|whatsapp|fax",
    "immer|bitte brief|briefe|mail|email|sms",
    "kontakt|kommunikation|kontaktaufnahme … schriftlich|mail|post|brief|portal|email",
    "mail|brief|sms|karte|post|whatsapp|fax|nachricht|postkarte … reicht|genuegt|statt … "
    "voellig|telefon*|anruf*",
    "brief|sms|mail|nachricht genuegt|reicht",
    // English
    "deaf|mute|stammers|stutters|stammer|stutter",
    "hard of hearing",
    "hearing|hearing's … gone|poor|bad|impaired|loss",
    "hears … badly|poorly|nothing|little",
    "cannot|can't|cant|unable … hear|speak|talk",
    "lost … voice|hearing",
    "speech … impaired|impediment|difficult",
    "no|not|nothing|never|don't|dont|doesn't|doesnt|won't|stop|quit|cease|without|nor … "
    "call|calls|calling|called|phone|phoned|phoning|ring|rings|ringing|rung|telephone|telephoned|"
    "dial|voice|voicemail|telephoning",
    "refrain|abstain|desist|avoid … phon*|call*|telephon*|ring*",
    "opted|opt out … phone|telephone|calls|calling",
    "opted out … telephone|phone|calls",
    "phone|calls|telephone|calling|ringing|call … unwanted|forbidden|banned|upsets|upset|wakes|"
    "frightens|scares|anxiety|phobia|distresses|annoys",
    "hates|dreads|fears|loathes|dislikes|detests|avoids|swears … "
    "phone|telephone|calls|rings|ringing|phoned",
    "upset|upsets|angry|nervous … phone|telephone",
    "prefers|prefer|only|strictly|exclusively|always|just|rather … "
    "email|emails|mail|mails|letter|letters|post|writing|written|write|text|texts|sms|whatsapp|"
    "chat|postcards|portal",
    "email|mail|text|letter|letters|writing|post|whatsapp|sms only",
    "in writing",
    "write to … instead",
    "instead … of calling|phoning|ringing",
    "take|remove|took … number",
    "leave the phone alone",
    "registered … tps",
    "tps",
    "hangs|hung up",
    "never|doesn't|doesnt|won't|not|seldom … pick|picks|answer|answers "
    "up|phone|calls|telephone|the",
    "removed|remove|take|taken|took … call|calls|calling|phone|telephone list|number",
    "english … weak|poor|bad|little",
    "line's|lines|line … cut off|disconnected",
    "drop … line instead",
});

/// They may be called, want it, or it is said when.
constexpr auto opening = std::to_array<string_view>({
    "darf|duerfen|kann|koennen|soll|sollte … angerufen|anrufen|telefoniert",
    "gern|gerne|jederzeit|ruhig|unbedingt|bitte|dann|danach|sonst|ansonsten|besten|kurz|vorher|"
    "immer|lieber|nachmittags|vormittags|abends|erst|nur|ab|diese|sofort … "
    "anrufen|angerufen|durchklingeln|anruf|rueckruf|telefonisch|telefonieren|handy|festnetz|"
    "zurueckrufen|durchrufen|telefon|anklingeln",
    "anruf|anrufe|rueckruf|telefonat|telefon … "
    "erwuenscht|gewuenscht|willkommen|bevorzugt|schneller|"
    "besser|gern|gerne|moeglich|vom|ok|okay",
    "wuenscht|moechte|will|braucht|erwartet|freut … anruf|rueckruf|angerufen|anrufe",
    "bevorzugt anruf|anrufe|telefon|telefonate|telefonisch",
    "telefonisch|handy|festnetz|mobil … erreichbar|"
    "bescheid|besser|schneller|ok",
    "ruft … selbst|selber|oft",
    "telefoniert|plaudert … gern|gerne|viel",
    "laut|lauter|langsam|deutlich "
    "sprechen|reden",
    "keine mails|emails",
    "liest … keine mails|emails",
    "jederzeit|danach gern|gerne",
    "keine werbung|rosen|nuesse|rechnung|rechnungen",
    // English
    "happy|pleased|glad|fine|ok|okay|likes|loves|wants|wishes|prefers|enjoys|best|free|welcome|"
    "asks|please … "
    "phoned|called|phone|call|calls|ring|rung|chat|telephone|phones|telephoned|callback",
    "phone|calls|call|telephone only|fine|ok|okay|preferred|welcome|please|ahead|anytime",
    "ring|call|phone … any|away|after|between|from|until|before|anytime|when|whenever|first",
    "have to|must|should|can|may call|phone|ring|be called|be phoned",
    "when|if you call|ring|phone",
    "speak up|slowly|loudly|clearly",
    "by the phone",
    "keep on phone",
    "not before|after",
    "doesn't|doesnt|never read|reads emails|mails",
    "afterwards|otherwise … ring|call|phone|fine|any",
});

/// What a time beside a denial says: not then, so at other times.
constexpr auto limiting = std::to_array<string_view>({
    "mittags|morgens|abends|nachts|vormittags|nachmittags|samstags|sonntags|montags|dienstags|"
    "mittwochs|donnerstags|freitags|wochenende|wochenenden|mittagsruhe",
    "vor|nach|bis|zwischen|ab|gegen 1*|2*|6|7|8|9|sieben|acht|neun|zehn|elf|zwoelf|eins|zwei|drei|"
    "vier|fuenf|sechs",
    "before|after|until|between 1*|2*|6|7|8|9|seven|eight|nine|ten|eleven|noon|twelve|one|two|"
    "three|four|five|six|lunch",
    "on|at saturdays|sundays|mondays|fridays|weekends|lunchtime|night",
    "in the morning|afternoon|evening",
    "weekends|saturdays|sundays|mornings|evenings",
});

/// About a door, a delivery or a paper: not about the phone.
constexpr auto beside = std::to_array<string_view>({
    "rechnung|rechnungen|newsletter|werbung|katalog|prospekt|mahnung|unterlagen … "
    "mail|email|pdf|post|"
    "schriftlich|buchhaltung|brief|briefkasten|papier",
    "mail|post|pdf … rechnung|rechnungen",
    "invoices|invoice|newsletter|catalog|catalogue|statements … "
    "email|mail|post|letter|pdf|list",
    "email invoices|invoice",
    "hat|haben|has … nie|nicht|never angerufen|called|phoned",
    "tor|haustuer|tuer|liefern|lieferung|bote|paket … klingeln|klopfen",
    "klingeln … tor|tuer|liefern",
    "zahlt|bezahlt|zahlung|pays|payment … karte|brief|post|mail|card|cheque",
    "ring … bell|doorbell",
    "doorbell",
});

constexpr auto denials = std::to_array<string_view>(
    {"nicht",  "kein",  "keine", "keinen", "keinerlei",   "nie",        "niemals", "ohne", "no",
     "not",    "never", "don't", "dont",   "doesn't",     "doesnt",     "won't",   "nor",  "weder",
     "cannot", "can't", "stop",  "unter",  "keinesfalls", "keineswegs", "didn't"});

constexpr string_view comma = ",";

using Words = std::vector<std::string>;

std::vector<Words> sentences_of(string_view note) {
    std::vector<Words> sentences(1);
    std::string word;
    const auto close = [&] {
        if (!word.empty() && word != "e") sentences.back().push_back(word);  // "E-Mail", "e mail"
        word.clear();
    };
    constexpr string_view curly = "’";
    std::string plain;
    for (auto rest = note; !rest.empty();) {
        const bool apostrophe = rest.starts_with(curly);
        plain += apostrophe ? '\'' : rest.front();
        rest.remove_prefix(apostrophe ? curly.size() : 1);
    }
    const auto text = fold(plain);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word += c;
            continue;
        }
        close();
        if (c == ',' || c == '(' || c == ')') sentences.back().emplace_back(comma);
        // "ausschl. per Mail" goes on.
        const bool stops =
            i + 2 >= text.size() || (text[i + 1] == ' ' && text[i + 2] != plain[i + 2]);
        const bool ends = c == '!' || c == ';' || c == '\n' || (c == '.' && stops);
        if (ends && !sentences.back().empty()) sentences.emplace_back();
    }
    close();
    return sentences;
}

bool is_way(string_view word, string_view way) {
    if (way.ends_with('*')) return word.starts_with(way.substr(0, way.size() - 1));
    if (way.starts_with('*')) return word.ends_with(way.substr(1));
    return word == way;
}

bool is_one_of(string_view word, string_view ways) {
    while (!ways.empty()) {
        const auto bar = std::min(ways.find('|'), ways.size());
        if (is_way(word, ways.substr(0, bar))) return true;
        ways.remove_prefix(std::min(bar + 1, ways.size()));
    }
    return false;
}

/// The word after the phrase when it stands at `at`.
std::optional<std::size_t> stands_at(const Words& words, std::size_t at, string_view phrase) {
    constexpr string_view gap = "… ";
    constexpr std::size_t reach = 4;
    if (phrase.empty()) return at;
    if (phrase.starts_with(gap)) {
        for (std::size_t skip = 0; skip <= reach; ++skip) {
            if (const auto end = stands_at(words, at + skip, phrase.substr(gap.size()))) return end;
            if (at + skip >= words.size() || words[at + skip] == comma) break;
        }
        return std::nullopt;
    }
    const auto blank = std::min(phrase.find(' '), phrase.size());
    if (at >= words.size() || !is_one_of(words[at], phrase.substr(0, blank))) return std::nullopt;
    return stands_at(words, at + 1, phrase.substr(std::min(blank + 1, phrase.size())));
}

bool is_denial(string_view word) {
    return std::find(denials.begin(), denials.end(), word) != denials.end();
}

/// "bitte nicht anrufen", "telefoniert nicht gern"
bool is_denied(const Words& words, std::size_t begin, std::size_t end) {
    const auto first =
        words.begin() + static_cast<std::ptrdiff_t>(begin - std::min<std::size_t>(begin, 2));
    const auto last = words.begin() + static_cast<std::ptrdiff_t>(std::min(end + 1, words.size()));
    return std::any_of(first, last, is_denial);
}

/// Whether `holds(begin, end)` for the words of some phrase.
template <std::size_t N, class Holds>
bool any_said(const Words& words, const std::array<string_view, N>& phrases, const Holds& holds) {
    for (std::size_t at = 0; at < words.size(); ++at)
        for (const auto phrase : phrases)
            if (const auto end = stands_at(words, at, phrase))
                if (holds(at, *end)) return true;
    return false;
}

template <std::size_t N>
bool says(const Words& words, const std::array<string_view, N>& phrases) {
    return any_said(words, phrases, [](std::size_t, std::size_t) { return true; });
}

/// The words between the commas around [begin, end): "arbeitet nachts, keine Anrufe".
Words clause_around(const Words& words, std::size_t begin, std::size_t end) {
    while (begin > 0 && words[begin - 1] != comma)
        --begin;
    while (end < words.size() && words[end] != comma)
        ++end;
    return {words.begin() + static_cast<std::ptrdiff_t>(begin),
            words.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool allows_calls(const Words& words) {
    return any_said(words, opening, [&](std::size_t begin, std::size_t end) {
        return !is_denied(words, begin, end);
    });
}

bool forbids_calls(const Words& words) {
    return any_said(words, closing, [&](std::size_t begin, std::size_t end) {
        const auto clause = clause_around(words, begin, end);
        return !says(clause, limiting) && !says(clause, beside);
    });
}

}  // namespace

bool note_closes_phone(string_view note) {
    bool closes = false;
    for (const auto& words : sentences_of(note)) {
        if (allows_calls(words)) return false;
        closes = closes || forbids_calls(words);
    }
    return closes;
}

}  // namespace warmline
