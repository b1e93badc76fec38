#include <algorithm>
#include <span>
#include <string_view>

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/reader_part.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr MarkMask time_marks = mask_of(Mark::date) | mask_of(Mark::weekday) | mask_of(Mark::time);

/// "Rufen Sie mich an", "click here", "falls Sie …": nothing that needs a date.
constexpr CueList offers({"rufen sie mich",
                          "rufen sie uns",
                          "ruf mich",
                          "melden sie sich gern",
                          "wenden sie sich",
                          "call me",
                          "call us",
                          "feel free",
                          "contact us",
                          "reply to this",
                          "falls ",
                          "wenn sie fragen",
                          "bei fragen",
                          "bei rueckfragen",
                          "if you ",
                          "any questions",
                          "klicken",
                          "click",
                          "hier geht es",
                          "beachten sie",
                          "please note",
                          "antworten sie einfach",
                          "kommen sie vorbei",
                          "am besten",
                          "just reply",
                          "jederzeit",
                          "any time",
                          "anytime",
                          "haben sie fragen",
                          "entschuldigen sie",
                          "excuse",
                          "verzeihen",
                          "bitte um verstaendnis",
                          "bitten um verstaendnis",
                          "bitten um ihr verstaendnis",
                          "bear with us",
                          "keine weiteren",
                          "nothing to do",
                          "nichts tun",
                          "nichts weiter",
                          "no action",
                          "sobald sie",
                          "as soon as you",
                          "bitten um entschuldigung",
                          "ignorieren",
                          "mehr brauche",
                          "meine gruesse",
                          "gruessen sie",
                          "pass on my",
                          "pass on our",
                          "give my",
                          "give our",
                          "that is all",
                          "nothing else",
                          "ignore"});

/// "Bitte antworten Sie nicht", "von Rückfragen bitten wir abzusehen", "sichern Sie sich 10 €": no
/// deed of the reader's that could have a day.
constexpr CueList askings_for_nothing(
    {"bitte nicht ",       "abzusehen",           "brauchen wir nichts",
     "nichts mehr",        "antworten sie nicht", "antworten sie bitte nicht",
     " nicht als ",        "please do not ",      "please don't ",
     "do not reply",       "don't reply",         "do not respond",
     "sichern sie sich",   "sichere dir",         "von nachfragen ab",
     "von rueckfragen ab", "in unseren shop",     "druecken sie",
     "entdecken sie",      "profitieren sie",     "% off",
     "with code "});

/// Commands, "you must" and passive duties: an ask, if not a kind one.
constexpr CueList demands({"you must ", "you are required to", "you need to ", "kindly ", "pay by ",
                           "fordern wir sie", "fordern sie ", "fordere sie ", "wir erwarten ",
                           "erwarten wir ", "sie muessen ", "zurueckzugeben", "einzureichen",
                           "ist zu zahlen", "zu ueberweisen"});

bool says_we(const Inquiry& inquiry, std::uint32_t number) {
    return inquiry.words.of(number).holds(SentenceWords::we);
}

bool dated(const Document& document, std::uint32_t number) {
    const auto near = [&](std::uint32_t other) {
        return other < document.sentences.size() &&
                       document.sentences[other].block == document.sentences[number].block
                   ? (document.sentences[other].marks & time_marks) != 0
                   : other < document.sentences.size() &&
                         (document.sentences[other].marks & time_marks) != 0 &&
                         other + 1 >= number && other <= number + 1;
    };
    if ((document.sentences[number].marks & time_marks) != 0) return true;
    return near(number + 1) || (number > 0 && near(number - 1));
}

/// "Bis dahin schicken Sie mir die Liste": by a day that was named before.
bool points_back_to_a_day(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList backward({"bis dahin", "bis zu diesem t", "vorher ", "davor ",
                                       "by then", "by that d", "before then", "until then",
                                       "before that"});
    if (!stand_in_sentence(inquiry, number, backward)) return false;
    const auto& sentences = inquiry.document.sentences;
    return std::any_of(sentences.begin(), sentences.begin() + number,
                       [](const Sentence& sentence) { return (sentence.marks & time_marks) != 0; });
}

/// "Ja, der Schirm liegt hier", "gern darf sie üben": whoever asked has what he wanted.
bool answers_a_question(std::string_view opening) {
    for (const std::string_view granted :
         {"gern darf ", "gerne darf ", "gern duerfen ", "gerne duerfen ", "gern koennen sie ",
          "gerne koennen sie ", "natuerlich darf ", "natuerlich duerfen ",
          "natuerlich koennen sie ", "of course you ", "you are welcome to "})
        if (opening.starts_with(granted)) return true;
    for (const std::string_view answer : {"ja", "nein", "doch", "yes", "no"})
        if (opening.starts_with(answer) && opening.size() > answer.size() &&
            std::string_view(",.!;:").find(opening[answer.size()]) != std::string_view::npos)
            return true;
    return false;
}

/// "Hat der Lack Kratzer, schicken Sie mir ein Foto": an "if" without the word. The command stands
/// behind the comma, the clause before it opens with its verb.
bool opens_with_a_verb(std::string_view text) {
    static constexpr auto verbs = word_set(
        {"hat",     "haben",    "hatte",     "hatten",  "ist",          "sind",      "war",
         "waren",   "wird",     "werden",    "kommt",   "kommen",       "fehlt",     "fehlen",
         "passt",   "passen",   "gefaellt",  "reicht",  "reichen",      "bleibt",    "bleiben",
         "geht",    "gehen",    "klappt",    "klemmt",  "klemmen",      "tropft",    "brauchen",
         "braucht", "moechten", "moechtest", "wollen",  "willst",       "koennen",   "kannst",
         "muessen", "sehen",    "siehst",    "finden",  "findest",      "liegt",     "liegen",
         "steht",   "stehen",   "stimmt",    "stimmen", "funktioniert", "taucht",    "tauchen",
         "treten",  "tritt",    "faellt",    "fallen",  "bekommen",     "bekommst",  "erhalten",
         "haetten", "waere",    "waeren",    "soll",    "sollen",       "wuenschen", "zeigt",
         "zeigen",  "meldet",   "laesst",    "lassen",  "springt",      "startet",   "kennen",
         "kennst",  "hast",     "bist",      "wirst",   "planen",       "planst",    "verlaeuft",
         "dauert",  "regnet"});
    for (std::size_t from = 0; from != std::string_view::npos && from < text.size();) {
        const auto clause = text.substr(from);
        const auto first = clause.substr(0, clause.find(' '));
        const auto comma = clause.find(", ");
        if (verbs.has(first) && comma != std::string_view::npos && comma > first.size()) {
            const auto main = clause.substr(comma + 2);
            const auto verb = main.find(' ');
            // "…, schicken Sie", "…, dann rufen Sie", "…, bitte melden"
            if (verb != std::string_view::npos &&
                (main.substr(verb + 1).starts_with("sie ") || main.starts_with("dann ") ||
                 main.starts_with("bitte ") || main.find(" bitte ") != std::string_view::npos ||
                 main.substr(verb + 1).starts_with("mir ") ||
                 main.substr(verb + 1).starts_with("uns ")))
                return true;
        }
        const auto colon = clause.find(": ");
        from = colon == std::string_view::npos ? colon : from + colon + 2;
    }
    return false;
}

constexpr CueList conditions({" wenn ", " falls ", " if ", "please find", "please see",
                              "please note", "bitte beachten", "bitte entnehmen"});

/// Asked of the reader only if something comes about, or nothing to do but read: no day can be set.
bool is_conditional(const Inquiry& inquiry, std::uint32_t number, std::string_view text) {
    const char first = text.empty() ? '\0' : text.front();
    for (const std::string_view start :
         {"wenn ", "falls ", "sollte", "if ", "should you", "passt ", "bei "})
        if (start.front() == first && text.starts_with(start)) return true;
    return opens_with_a_verb(text) || stand_in_sentence(inquiry, number, conditions);
}

/// "Bevor wir bohren, …", "before the first use": the deed has its moment, though no day.
/// Of two deeds in one sentence it may be the other's.
bool has_its_moment(const Inquiry& inquiry, std::uint32_t number) {
    const auto& document = inquiry.document;
    const auto text = document.folded_of(document.sentences[number].range);
    if (text.starts_with("before ") || text.starts_with("bevor ")) return true;
    static constexpr CueList moments(
        {"before ",       "bevor ",           "vor dem ersten ", "vor der ersten ",
         " once ",        " when ",           " after ",         "sobald ",
         "nachdem ",      " until ",          "solange ",        "beim ",
         "bei der ",      "bei ihrer ",       "bei ihrem ",      "with your payment",
         "as reference",  "as the reference", "quote ",          " while ",
         " gleich:",      " gleich.",         " gleich ",        "sofort",
         "straight away", "right away",       "immediately"});
    return !contains(text, {" und ", " and "}) && stand_in_sentence(inquiry, number, moments);
}

/// Whether another sentence gives the same day with its hour.
bool told_with_hour(const Document& document, const Sentence& here, TextRange day) {
    const DateFact* meant = nullptr;
    for (const auto& date : document.dates)
        if (date.range.overlaps(day)) meant = &date;
    return meant != nullptr &&
           std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
               const auto* sentence = document.sentence_at(date.range.begin);
               return date.day == meant->day && date.month == meant->month && sentence != nullptr &&
                      sentence != &here && sentence->has(Mark::time);
           });
}

/// "by Wednesday 16th", "by Wednesday the 14th": the weekday has its date.
bool has_its_number(const Document& document, const Sentence& sentence, std::uint32_t weekday) {
    auto next = weekday + 1;
    if (next < sentence.word_end && document.folded_of(document.words[next]) == "the") ++next;
    return next < sentence.word_end && document.words[next].is(Word::has_digit);
}

/// "…, das Ticket bleibt bis Freitag offen", "…, I'll hold it till Sunday": the clause the day
/// stands in says what happens at our end.
bool is_our_own(const Document& document, const Sentence& sentence, std::uint32_t day) {
    static constexpr auto ours =
        word_set({"ich", "wir", "uns", "bleibt", "bleiben", "liegt", "liegen", "i", "we", "stays",
                  "stay", "remains", "remain"});
    static constexpr auto asks =
        word_set({"bitte", "bitten", "brauche", "brauchen", "benoetige", "benoetigen", "erwarte",
                  "erwarten", "erbitte", "erbitten", "need", "ask", "expect", "require"});
    auto begin = day;
    while (begin > sentence.word_begin && !document.words[begin].is(Word::after_comma))
        --begin;
    bool own = false;
    for (auto w = begin; w < day; ++w) {
        if (asks.has(document.words[w])) return false;
        own = own || ours.has(document.words[w]);
    }
    return own && begin > sentence.word_begin;
}

/// "Möchten Sie reden? Er hat Zeit. Schreiben Sie mir Ihre Nummer": asked only after a yes.
bool only_for_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number) {
    for (auto i = number; i-- > 0 && document.sentences[i].block == sentence.block;) {
        const auto& before = document.sentences[i];
        if (!before.has(Mark::question)) continue;
        const auto text = document.folded_of(before.range);
        for (const std::string_view start :
             {"moechten sie", "moechtest du", "wollen sie", "willst du", "brauchen sie",
              "would you like", "do you want", "do you need"})
            if (text.starts_with(start)) return true;
    }
    return false;
}

/// "Möchten Sie denselben Stoff?": the reader is offered something and owes nothing.
bool offers_a_choice(const Document& document, const Sentence& sentence) {
    if (!sentence.has(Mark::question)) return false;
    const auto text = document.folded_of(sentence.range);
    for (const std::string_view start : {"moechten sie ", "moechtest du ", "wollen sie ",
                                         "willst du ", "would you like ", "do you want "})
        if (text.starts_with(start)) return true;
    return false;
}

/// "Habe ich etwas vergessen? Dann schreiben Sie mir": asked only after a yes.
bool follows_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number) {
    const auto text = document.folded_of(sentence.range);
    const bool then = text.starts_with("dann ") || text.starts_with("then ");
    return (then && number > 0 && document.sentences[number - 1].has(Mark::question)) ||
           only_for_a_yes(document, sentence, number);
}

/// "COMPLETE MY ORDER": words of a button have no room for a day.
bool is_button(const Document& document, const Sentence& sentence) {
    return std::any_of(document.links.begin(), document.links.end(), [&](const LinkFact& link) {
        return link.button && link.range.overlaps(sentence.range);
    });
}

/// Whether it matters to the day and hour that a deadline holds: money, rights, contracts. "Sagen
/// Sie mir bis Freitag, 12. Juni, Bescheid" is clear enough among people.
constexpr CueList strict_matters({"deadline", "frist",     "zahl",    "ueberweis", "kuendig",
                                  "widersp",  "einspruch", "gueltig", "gilt",      "abgabe",
                                  "angebot",  "antrag",    "bewerb",  "urkunde",   "pay",
                                  "transfer", "due",       "valid",   "expire",    "offer",
                                  "appeal",   "object",    "applica", "tender",    "cancel"});

/// What the reader only says: nobody asks whether it was posted or received.
constexpr CueList mere_answers({"bescheid",
                                "melden",
                                "meldet",
                                "melde dich",
                                "sagen sie",
                                "sag mir",
                                "sagst du",
                                "antwort",
                                "rufen sie",
                                "ruf ",
                                "anruf",
                                "bestaetig",
                                "schreiben sie mir",
                                "schreib mir",
                                "zusage",
                                "waehlen",
                                "let me know",
                                "let us know",
                                "tell me",
                                "tell us",
                                "ring ",
                                "call ",
                                "text ",
                                "reply",
                                "answer",
                                "say ",
                                "confirm",
                                "rsvp",
                                "choose",
                                "drop me a line"});

/// Verbs for what the reader sends, tells, pays or takes on, so that somebody waits. Short ones
/// stand at the start of a word, long ones anywhere in it.
constexpr std::string_view returns_de[] = {
    "schick",  "send",    "zusend",    "einsend",   "uebersend", "zurueckzusend", "ueberweis",
    "zahl",    "bezahl",  "unterschr", "unterzei",  "fuell",     "antwort",       "bescheid",
    "meld",    "teilen",  "mitteil",   "bestaetig", "nenn",      "sagen",         "sag",
    "schreib", "reichen", "einreich",  "nachreich", "lege",      "vorleg",        "pruef",
    "waehl",   "geben",   "gib",       "gebt",      "angeb",     "abgeb",         "freigeb",
    "lad",     "hochlad", "beantrag",  "kuendig",   "kontroll",  "retour"};
constexpr std::string_view returns_en[] = {
    "send",    "return", "pay",   "transfer", "sign",   "fill",  "complete", "confirm",
    "reply",   "let",    "tell",  "answer",   "choose", "check", "review",   "submit",
    "provide", "upload", "write", "call",     "ring",   "email"};
constexpr std::string_view jobs_de[] = {
    "erledig", "uebernehm", "kuemmer", "klaer", "veranlass", "raeum",   "buch",
    "bestell", "besorg",    "hol",     "bring", "rueckmeld", "entfern", "ruf",
    "anruf",   "liefer",    "tausch",  "lass",  "lesen",     "brauch",  "benoetig"};
constexpr std::string_view jobs_en[] = {"take",    "sort",  "deal",   "arrange", "approve",
                                        "update",  "need",  "remove", "clear",   "swap",
                                        "deliver", "bring", "order",  "read"};

bool holds_verb(const Inquiry& inquiry, std::uint32_t number,
                std::span<const std::string_view> german,
                std::span<const std::string_view> english) {
    const auto& document = inquiry.document;
    const auto& sentence = document.sentences[number];
    const bool is_german = inquiry.language_of(block_of(document, sentence)) != Language::en;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        // A German noun does nothing ("im Laden"), but "bitte um Erledigung".
        if (is_german && word.is(Word::capitalised) && w > sentence.word_begin) {
            const auto before = document.folded_of(document.words[w - 1]);
            if (before != "um" && before != "zur" && before != "kurze") continue;
        }
        const auto folded = document.folded_of(word);
        constexpr std::size_t telling = 5;
        for (const auto stem : is_german ? german : english)
            if (stem.size() < telling ? folded.starts_with(stem) : folded.find(stem) != folded.npos)
                return true;
    }
    return false;
}

bool gives_back(const Inquiry& inquiry, std::uint32_t number) {
    return holds_verb(inquiry, number, returns_de, returns_en);
}

/// "Bringen Sie die Liste mit": done at the meeting, not before it.
bool is_brought_along(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList visits(
        {"bereit:", "bereit.", "bereit,", "bringen sie", "bring ", "mitbringen", "have ready"});
    return stand_in_sentence(inquiry, number, visits);
}

/// "Bringen Sie die Liste mit", "please carry chains": what is done for an appointment has its day.
bool goes_with_a_visit(const Inquiry& inquiry, std::uint32_t number) {
    constexpr MarkMask days = mask_of(Mark::date) | mask_of(Mark::weekday);
    constexpr BlockMask appointment_blocks = body_blocks | mask_of(BlockKind::subject);
    if (!is_brought_along(inquiry, number) && gives_back(inquiry, number)) return false;
    const auto& document = inquiry.document;
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [&](const Sentence& sentence) {
                           return (sentence.marks & days) != 0 && sentence.has(Mark::time) &&
                                  is_in(block_of(document, sentence), appointment_blocks);
                       });
}

/// "Rufen Sie dafür direkt bei mir an, 030 …": a number or an address opens a door, whoever wants.
bool offers_a_line(const Inquiry& inquiry, std::uint32_t number) {
    constexpr MarkMask lines = mask_of(Mark::phone) | mask_of(Mark::email);
    static constexpr CueList by_line({"ruf", "anruf", "telefon", "call", "ring", "phone", "text ",
                                      "meld", "wende", "ask ", "frag"});
    return (inquiry.document.sentences[number].marks & lines) != 0 &&
           (stand_in_sentence(inquiry, number, by_line) || !gives_back(inquiry, number));
}

/// "Keine Eile", "take your time": the mail says itself that no day is set.
bool has_no_hurry(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList leisure(
        {"keine eile", "eilt nicht", "nicht eilig", "in ruhe", "wann immer", "wann sie moechten",
         "wann es ihnen passt", "wenn sie zeit", "gelegenheit", "no rush", "no hurry", "whenever",
         "your time", "at your leisure", "your own pace", "when you get a chance",
         "when it suits you", "hat zeit", "irgendwann"});
    const auto& sentences = inquiry.document.sentences;
    const auto from = number > 0 ? number - 1 : number;
    for (auto i = from; i < std::min<std::size_t>(number + 2, sentences.size()); ++i)
        if (sentences[i].block == sentences[number].block && stand_in_sentence(inquiry, i, leisure))
            return true;
    return false;
}

/// "Das Angebot gilt bis 29. August": a term named anywhere tells how much time there is.
bool names_a_term(const Document& document) {
    constexpr BlockMask where = body_blocks | mask_of(BlockKind::subject);
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
        if (!stands_in(document, date, where)) return false;
        const auto* sentence = sentence_of(document, date);
        const auto day = date.weekday_range.empty()
                             ? date.range.begin
                             : std::min(date.range.begin, date.weekday_range.begin);
        return sentence != nullptr && cue_begin(document, *sentence, day) < day;
    });
}

/// What somebody waits for: a thing that comes back, or a job taken on. "Leg das Geld beiseite"
/// and "werfen Sie die Scherben weg" are the reader's own affair.
bool is_awaited(const Inquiry& inquiry, std::uint32_t number) {
    return gives_back(inquiry, number) || holds_verb(inquiry, number, jobs_de, jobs_en);
}

/// "1. Switch it off. 2. Wait. 3. Start in first gear": steps follow one another, not a calendar,
/// unless one of them sends something back.
bool is_a_step(const Inquiry& inquiry, std::uint32_t number) {
    const auto& document = inquiry.document;
    constexpr BlockMask steps = mask_of(BlockKind::list_item);
    if (!is_in(block_of(document, document.sentences[number]), steps)) return false;
    constexpr std::size_t few = 3;
    std::size_t found = 0;
    bool returned = false;
    each_sentence(document, steps, [&](const Block&, const Sentence&, std::uint32_t other) {
        ++found;
        returned = returned || gives_back(inquiry, other);
    });
    return found >= few && !returned;
}

}  // namespace

void multiple_asks(Check& check) {
    const auto& document = check.document();

    struct Ask {
        TextRange range;
        std::uint32_t block;
    };

    // Paragraphs keep asks apart, up to a point: three in one, or four in all, get lost.
    constexpr std::size_t fine = 2, fine_apart = 3;
    std::size_t requests = 0;
    each_sentence(document, mask_of(BlockKind::paragraph),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      requests += sentence.has(Mark::request);
                  });
    if (requests <= fine) return;
    const auto& inquiry = check.inquiry();
    const Cues offer(inquiry, offers);
    const Cues nothing(inquiry, askings_for_nothing);
    std::vector<Ask> asks;
    each_sentence(document, mask_of(BlockKind::paragraph),
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::request)) return;
                      const auto text = document.folded_of(sentence.range);
                      if (offer.stand_in_sentence(number) ||
                          is_conditional(inquiry, number, text) ||
                          nothing.stand_in_sentence(number) || text.starts_with("dann ") ||
                          is_brought_along(inquiry, number))
                          return;
                      // "Können Sie an dem Tag nicht?" opens a condition.
                      if (sentence.has(Mark::question) && contains(text, {" nicht?"})) return;
                      if (!only_for_a_yes(document, sentence, number))
                          asks.push_back({sentence.range, sentence.block});
                  });
    for (std::size_t i = fine; i < asks.size(); ++i)
        if (i >= fine_apart || asks[i - fine].block == asks[i].block)
            check.report(asks[i].range, {{"count", std::to_string(asks.size())}});
}

void ask_without_deadline(Check& check) {
    // One dated request tells the reader how much time there is; "two things:" leads to a list.
    const auto& inquiry = check.inquiry();
    if (inquiry.is(Fact::bulk) || inquiry.is(Fact::has_deadline)) return;
    const auto& document = check.document();
    if (std::none_of(document.sentences.begin(), document.sentences.end(),
                     [](const Sentence& sentence) { return sentence.has(Mark::request); }))
        return;
    if (names_a_term(document)) return;
    const Cues offer(inquiry, offers);
    const Cues nothing(inquiry, askings_for_nothing);
    each_sentence(document, prose_blocks & check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::request) ||
                          document.of(sentence.range).ends_with(':') ||
                          is_conditional(inquiry, number, document.folded_of(sentence.range)) ||
                          offer.stand_in_sentence(number) || nothing.stand_in_sentence(number) ||
                          dated(document, number) || points_back_to_a_day(inquiry, number) ||
                          goes_with_a_visit(inquiry, number) || is_button(document, sentence) ||
                          has_its_moment(inquiry, number) || offers_a_choice(document, sentence) ||
                          follows_a_yes(document, sentence, number) || is_a_step(inquiry, number) ||
                          offers_a_line(inquiry, number) || has_no_hurry(inquiry, number) ||
                          !is_awaited(inquiry, number))
                          return;
                      check.report(sentence.range);
                  });
}

void ask_missing(Check& check) {
    const auto& inquiry = check.inquiry();
    if (!inquiry.is(Fact::one_to_one) || inquiry.is(Fact::has_request) ||
        inquiry.is(Fact::has_question) || inquiry.is(Fact::nothing_to_do))
        return;
    const auto& document = check.document();
    const Cues demand(inquiry, demands);
    // "If this works for you, I will send the form": the reader need only agree.
    static constexpr CueList consents({"if this works for you", "if that works for you",
                                       "if this suits you", "if that suits you",
                                       "wenn das fuer sie passt", "wenn es fuer sie passt",
                                       "wenn sie einverstanden sind", "wenn ihnen das passt"});
    const Cues consent(inquiry, consents);
    std::size_t words = 0;
    bool promise = false, demanded = false, answered = false;
    each_sentence(
        document, body_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            demanded =
                demanded || demand.stand_in_sentence(number) || consent.stand_in_sentence(number);
            answered =
                answered || (words == 0 && answers_a_question(document.folded_of(sentence.range)));
            words += sentence.spoken_words;
            // "Dort ist das Geld spätestens am Mittwoch": what is on its way, and by when.
            static constexpr CueList by_then(
                {"spaetestens", " bis ", " by ", "at the latest", "no later than"});
            promise = promise ||
                      ((sentence.marks & time_marks) != 0 &&
                       (says_we(inquiry, number) || stand_in_sentence(inquiry, number, by_then)));
        });
    if (words >= 25 && !promise && !demanded && !answered && !leaves_a_choice(inquiry))
        check.report_mail();
}

void deadline_edge(Check& check) {
    static constexpr CueList hours(
        {"einschliesslich",   "inklusive",   "inclusive",    "ende des tages",
         "eingang",           "end of day",  "midnight",     "mitternacht",
         "eingehend",         "received by", "bei uns sein", "reach us",
         "dienstschluss",     "feierabend",  "noon",         "mittag",
         "close of business", "abends",      "frueh",        "morning",
         "evening",           "es zaehlt",   "poststempel",  "postmark",
         "noch bis",          "taeglich",    "jeden ",       " offen.",
         "meeting",           "besprechung", "im urlaub",    "on leave",
         "out of office",     "ausser haus"});
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    const auto inspect = [&](const Sentence& sentence, std::uint32_t number, TextRange day) {
        const auto text = document.folded_of(sentence.range);
        if (sentence.has(Mark::time) || stand_in_sentence(inquiry, number, hours) ||
            told_with_hour(document, sentence, day))
            return;
        // "If it has not come by Monday, call me": the day stands in the condition.
        const auto comma = document.of(sentence.range).find(", ", day.end - sentence.range.begin);
        if (is_conditional(inquiry, number, text) && !text.starts_with("sollte") &&
            comma != text.npos)
            return;
        const auto begin = cue_begin(document, sentence, day.begin);
        // "Bis Montag, ich freu mich": a farewell.
        if (begin == sentence.range.begin && !sentence.has(Mark::request) &&
            document.of(sentence.range).substr(day.end - sentence.range.begin).starts_with(','))
            return;
        if (begin < day.begin) check.report({begin, day.end});
    };
    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::date) && !sentence.has(Mark::weekday)) return;
                      // "Das Büro ist bis Freitag geschlossen" sets nobody a deadline, and a day we
                      // set ourselves is a promise, to the hour or not.
                      if (!sentence.has(Mark::request) && !says_we(inquiry, number)) return;
                      static constexpr CueList set_terms({"frist", "deadline"});
                      const bool sets_term = sentence.has(Mark::request) ||
                                             stand_in_sentence(inquiry, number, set_terms);
                      bool dated_day = false;
                      for (const auto& date : document.dates)
                          if (sentence.range.contains(date.range)) {
                              dated_day = true;
                              if (!sets_term || !stand_in_sentence(inquiry, number, strict_matters))
                                  continue;
                              inspect(sentence, number,
                                      {date.weekday_range.empty()
                                           ? date.range.begin
                                           : std::min(date.range.begin, date.weekday_range.begin),
                                       date.range.end});
                          }
                      if (dated_day) return;
                      // An answer may come at any hour of its day.
                      if (stand_in_sentence(inquiry, number, mere_answers) ||
                          (!sets_term && !stand_in_sentence(inquiry, number, strict_matters)))
                          return;
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto day = document.words[w].range();
                          if (weekday_of(document.folded_of(day)) >= 0 &&
                              !has_its_number(document, sentence, w) &&
                              !is_our_own(document, sentence, w))
                              inspect(sentence, number, day);
                      }
                  });
}

}  // namespace warmline::match
