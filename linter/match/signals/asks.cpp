#include <algorithm>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/ask_conditions.hpp"
#include "linter/match/signals/ask_verbs.hpp"
#include "linter/match/signals/asks_of_nothing.hpp"
#include "linter/match/signals/direct_answer.hpp"
#include "linter/match/signals/reader_part.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// "Ihr Brief vom 3. Mai" names a day too, but none by which something is to happen.
constexpr MarkMask time_marks =
    mask_of(Mark::day_ahead) | mask_of(Mark::weekday) | mask_of(Mark::time);

/// Commands, "you must" and passive duties: an ask, if not a kind one.
constexpr CueList demands({"you must ", "you are required to", "you need to ", "kindly ", "pay by ",
                           "fordern wir sie", "fordern sie ", "fordere sie ", "wir erwarten ",
                           "erwarten wir ", "sie muessen ", "zurueckzugeben", "einzureichen",
                           "ist zu zahlen", "zu ueberweisen"});

bool says_we(const Inquiry& inquiry, std::uint32_t number) {
    return inquiry.words.of(number).holds(SentenceWords::we);
}

bool dated(const Inquiry& inquiry, std::uint32_t number) {
    const auto& document = inquiry.document;
    const auto near = [&](std::uint32_t other) {
        return other < document.sentences.size() &&
                       document.sentences[other].block == document.sentences[number].block
                   ? (document.sentences[other].marks & time_marks) != 0
                   : other < document.sentences.size() &&
                         (document.sentences[other].marks & time_marks) != 0 &&
                         other + 1 >= number && other <= number + 1;
    };
    if ((document.sentences[number].marks & time_marks) != 0) return true;
    // "Bis Weihnachten", "within ten days", "today": days and terms that have no date.
    static constexpr CueList feasts({"bis weihnachten", "bis heiligabend", "bis silvester",
                                     "bis neujahr",     "bis ostern",      "bis pfingsten",
                                     "vor weihnachten", "vor ostern",      "bis ende ",
                                     "bis monatsende",  "bis jahresende",  "bis anfang ",
                                     "bis mitte ",      "by christmas",    "before christmas",
                                     "by new year",     "by easter",       "before easter",
                                     "by thanksgiving", "by the end of",   "before the end of",
                                     "binnen ",         "innerhalb ",      "within ",
                                     "heute",           "morgen ",         "today",
                                     "tonight",         "tomorrow"});
    if (stand_in_sentence(inquiry, number, feasts)) return true;
    // "Please test it today", not "what we discussed today".
    static constexpr CueList said_today({"wie heute", "heute besprochen", "heute telefon",
                                         "discussed today", "agreed today", "spoke today"});
    static constexpr CueList near_days({"heute", "bis morgen", "today", "by tomorrow", "tonight"});
    if (stand_in_sentence(inquiry, number, near_days) &&
        !stand_in_sentence(inquiry, number, said_today))
        return true;
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

/// "Ring us", "rufen Sie an", "melden Sie sich".
bool is_rung(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList by_phone({"ruf", "anruf", "meld", "call ", "ring ", "phone", "tell me",
                                       "let me know", "let us know", "sagen sie", "bescheid"});
    return stand_in_sentence(inquiry, number, by_phone);
}

/// "Bevor wir bohren, …", "before the first use": the deed has its moment, though no day.
/// Of two deeds in one sentence it may be the other's.
bool has_its_moment(const Inquiry& inquiry, std::uint32_t number) {
    const auto& document = inquiry.document;
    const auto text = document.folded_of(document.sentences[number].range);
    if (text.starts_with("before ") || text.starts_with("bevor ")) return true;
    static constexpr CueList moments(
        {"before ",      "bevor ",           "vor dem ersten ", "vor der ersten ",
         " once ",       " when ",           " after ",         "sobald ",
         "nachdem ",     " until ",          "solange ",        "beim ",
         "bei der ",     "bei ihrer ",       "bei ihrem ",      "with your payment",
         "as reference", "as the reference", "quote ",          " while ",
         " gleich:",     " gleich.",         " gleich "});
    // "Call me straight away" has its moment in what happened; "pay immediately" only presses.
    static constexpr CueList at_once({"sofort", "straight away", "right away", "immediately"});
    // What follows a semicolon is another thought.
    return !contains(text.substr(0, text.find("; ")), {" und ", " and "}) &&
           (stand_in_sentence(inquiry, number, moments) ||
            (stand_in_sentence(inquiry, number, at_once) && is_rung(inquiry, number)));
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

/// "COMPLETE MY ORDER": words of a button have no room for a day.
bool is_button(const Document& document, const Sentence& sentence) {
    return std::any_of(document.links.begin(), document.links.end(), [&](const LinkFact& link) {
        return link.button && link.range.overlaps(sentence.range);
    });
}

/// "Bringen Sie die Liste mit", "please carry chains": what is done for an appointment has its day.
bool goes_with_a_visit(const Inquiry& inquiry, std::uint32_t number) {
    constexpr MarkMask appointed = mask_of(Mark::day_ahead) | mask_of(Mark::weekday);
    constexpr BlockMask appointment_blocks = body_blocks | mask_of(BlockKind::subject);
    const bool brought_along = is_brought_along(inquiry, number);
    if (!brought_along && gives_back(inquiry, number)) return false;
    const auto days = brought_along ? appointed | mask_of(Mark::date) : appointed;
    const auto& document = inquiry.document;
    return std::any_of(
        document.sentences.begin(), document.sentences.end(), [&](const Sentence& sentence) {
            return (sentence.marks & days) != 0 && (brought_along || sentence.has(Mark::time)) &&
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

/// "Vom 16. bis 27. November", "from 3 to 7 June": "bis" tells how long it lasts, not by when.
bool ends_a_span(const Document& document, const Sentence& sentence, std::uint32_t cue) {
    const auto before = document.folded_of(TextRange{sentence.range.begin, cue});
    constexpr std::size_t reach = 24;
    const auto near = before.substr(before.size() - std::min(before.size(), reach));
    return contains(near, {"vom ", "von ", "from "});
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
        if (sentence == nullptr) return false;
        const auto cue = cue_begin(document, *sentence, day);
        return cue < day && !ends_a_span(document, *sentence, cue);
    });
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

/// "Zur Info", "FYI": the writer says himself that he only tells.
bool only_informs(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList words({"zur info", "zu ihrer info", "zu deiner info", "zur kenntnis",
                                    "zu ihrer kenntnis", "for your information",
                                    "for info:", "fyi:", "fyi,", "fyi ", "just so you know"});
    return stand_in_sentence(inquiry, number, words);
}

/// "Ihr Vertrag wurde umgestellt", "your card has been replaced": something of the reader's is no
/// longer what it was, and not because they asked.
bool tells_of_a_change(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList changes({"umgestellt", "ueberarbeitet", "geaendert", "deaktiviert",
                                      "abgeschaltet", "angepasst", "migriert", "been changed",
                                      "been updated", "been revised", "been moved", "been switched",
                                      "been replaced", "been migrated", "deactivated", "disabled"});
    static constexpr CueList asked({"wunsch", "gewuenscht", "besprochen", "vereinbart", "gebeten",
                                    "requested", "as agreed", "you asked", "as discussed"});
    const auto text = inquiry.document.folded_of(inquiry.document.sentences[number].range);
    return stand_in_sentence(inquiry, number, changes) &&
           contains(text, {"ihr ", "ihre ", "ihren ", "ihrem ", "dein", "your "}) &&
           contains(text,
                    {" wurde", " worden", " wird ", " been ", " was ", " is ", " will be "}) &&
           !stand_in_sentence(inquiry, number, asked);
}

/// A reply to a mail that neither asks nor wants anything: nobody waits for what comes of it.
bool answers_a_mere_word(const Inquiry& inquiry) {
    const auto* thread = inquiry.context.thread;
    const auto* theirs = thread == nullptr ? nullptr : thread->customers_last();
    if (theirs == nullptr) return false;
    const auto& sentences = inquiry.document.sentences;
    return std::none_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        return theirs->range.overlaps(sentence.range) &&
               (sentence.has(Mark::question) || sentence.has(Mark::request));
    });
}

}  // namespace

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
                          dated(inquiry, number) || points_back_to_a_day(inquiry, number) ||
                          goes_with_a_visit(inquiry, number) || is_button(document, sentence) ||
                          sets_us_going(document.folded_of(sentence.range)) ||
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
    // "Zur Info: Wir haben die Preisliste überarbeitet", "Ihr Vertrag wurde umgestellt": a line or
    // two that tell of a change, and no one says what follows from it.
    constexpr std::size_t some = 25, few = 12, line = 5;
    std::size_t words = 0, enough = some;
    bool promise = false, demanded = false, answered = false, timed = false;
    each_sentence(
        document, body_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            demanded =
                demanded || demand.stand_in_sentence(number) || consent.stand_in_sentence(number);
            if (words == 0) {
                const auto opening = document.folded_of(sentence.range);
                answered = answered || opens_with_an_answer(opening) || finds_all_well(opening);
            }
            words += sentence.spoken_words;
            timed = timed || (sentence.marks & time_marks) != 0;
            if (only_informs(inquiry, number))
                enough = line;
            else if (enough == some && tells_of_a_change(inquiry, number))
                enough = few;
            // "Dort ist das Geld spätestens am Mittwoch": what is on its way, and by when.
            static constexpr CueList by_then(
                {"spaetestens", " bis ", " by ", "at the latest", "no later than", "booked for",
                 "any time before", "anytime before", "jederzeit vor", "eingeplant", "gebucht",
                 "kommt diese woche", "kommt heute", "kommt morgen", "per post", "in the post"});
            // "Am 11. Juni zwischen 8 und 10 Uhr bringt Herr Lang …": a day and its hour, too.
            promise = promise || (sentence.has(Mark::day_ahead) && sentence.has(Mark::time)) ||
                      ((sentence.marks & time_marks) != 0 &&
                       (says_we(inquiry, number) || stand_in_sentence(inquiry, number, by_then)));
        });
    // A short mail that names a day or answers tells what comes of it.
    if (words < some && (timed || inquiry.is(Fact::is_reply))) return;
    if (answers_a_mere_word(inquiry)) return;
    if (words >= enough && !promise && !demanded && !answered && !leaves_a_choice(inquiry))
        check.report_mail();
}

}  // namespace warmline::match
