#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/plain_words.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/measure/word_table.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Words in capitals that also stand in small letters; sorted, each once.
std::vector<std::uint64_t> ordinary_capitals(const Document& document) {
    constexpr std::size_t filter_bits = 4096;
    std::bitset<filter_bits> filter;
    std::vector<std::uint64_t> capitals, both;
    for (const auto& word : document.words)
        if (word.is(Word::all_caps)) {
            capitals.push_back(word.hash);
            filter.set(word.hash % filter_bits);
        }
    std::sort(capitals.begin(), capitals.end());
    capitals.erase(std::unique(capitals.begin(), capitals.end()), capitals.end());
    std::vector<bool> seen(capitals.size());
    for (const auto& word : document.words) {
        if (!filter[word.hash % filter_bits] || word.is(Word::all_caps)) continue;
        const auto found = std::lower_bound(capitals.begin(), capitals.end(), word.hash);
        if (found == capitals.end() || *found != word.hash) continue;
        const auto number = static_cast<std::size_t>(found - capitals.begin());
        seen[number] = seen[number] || stands_alone(document, word.range());
    }
    for (std::size_t i = 0; i < capitals.size(); ++i)
        if (seen[i]) both.push_back(capitals[i]);
    return both;
}

/// "XXXX XXXX XXXX 4711": signs in the place of others, no word.
bool is_mask(const Document& document, const Word& word) {
    return document.of(word).find_first_not_of('X') == std::string_view::npos;
}

/// Whether a word goes on with what the one before it cries: "JETZT, SOFORT", not "SPF_ALLOW", not
/// "TIME (UTC)" and not the next column of a table.
bool is_one_cry(const Document& document, std::uint32_t word) {
    const TextRange between{document.words[word - 1].range().end, document.words[word].begin};
    const auto gap = document.of(between);
    return gap.find_first_of("_()[]{}<>=/\\|\t") == std::string_view::npos &&
           gap.find("  ") == std::string_view::npos;
}

/// "Schalter 4, beschriftet PUMPE SÜD": what stands on a thing is written as it stands there.
constexpr CueList inscriptions({"labeled", "labelled", "marked ", "inscri", "the sign ", "engraved",
                                "beschrift", "aufschrift", "auf dem schild", "eingraviert"});

/// "THE GLOVERS' CASES" above its paragraph, and again the like: plain text has no other headings.
bool is_plain_heading(const Document& document, const Sentence& sentence) {
    return sentence.word_end - sentence.word_begin >= 2 && !sentence.has(Mark::exclamation) &&
           std::all_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end, [](const Word& word) {
                           return word.is(Word::all_caps) || word.is(Word::number) ||
                                  (word.length == 1 && word.is(Word::capitalised));
                       });
}

bool has_plain_headings(const Document& document) {
    constexpr std::ptrdiff_t few = 3;
    return !document.from_html &&
           std::count_if(document.sentences.begin(), document.sentences.end(),
                         [&](const Sentence& sentence) {
                             return sentence.has(Mark::all_caps) &&
                                    is_in(block_of(document, sentence), body_blocks) &&
                                    is_plain_heading(document, sentence);
                         }) >= few;
}

/// Words people call out: no heading, even where they stand like one.
constexpr auto shouted = word_set(
    {"nur",     "neu",         "gratis",    "kostenlos", "rabatt",   "unverzueglich", "umgehend",
     "achtung", "dringend",    "unbedingt", "sofort",    "wichtig",  "jetzt",         "heute",
     "endlich", "letzte",      "letzter",   "mahnung",   "frist",    "eilt",          "eilig",
     "warnung", "niemals",     "sale",      "free",      "only",     "now",           "today",
     "new",     "immediately", "urgent",    "notice",    "required", "important",     "attention",
     "warning", "final",       "last",      "hurry",     "must",     "never",         "overdue",
     "deadline"});

/// "WHERE" above its lines, "DECISION, please, by Wednesday": the words that open a paragraph and
/// stand apart from the rest of it are its heading.
bool opens_its_paragraph(const Document& document, const Block& block, std::uint32_t begin,
                         std::uint32_t end) {
    if (block.sentence_begin == block.sentence_end ||
        document.sentences[block.sentence_begin].word_begin != begin)
        return false;
    for (auto w = begin; w < end; ++w)
        if (shouted.has(document.words[w])) return false;
    const auto rest = document.of(TextRange{document.words[end - 1].range().end, block.range.end});
    return rest.empty() || rest.front() == '\n' || rest.front() == ',' || rest.front() == ':';
}

/// Whether paragraph after paragraph opens so: then it is the order of the mail, and nobody shouts.
bool has_headed_paragraphs(const Document& document) {
    constexpr std::ptrdiff_t few = 3;
    return !document.from_html &&
           std::count_if(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
               if (!is_in(block, body_blocks) || block.sentence_begin == block.sentence_end)
                   return false;
               const auto& first = document.sentences[block.sentence_begin];
               auto end = first.word_begin;
               while (end < first.word_end && document.words[end].is(Word::all_caps))
                   ++end;
               return end > first.word_begin &&
                      opens_its_paragraph(document, block, first.word_begin, end);
           }) >= few;
}

/// What is asked about the whole mail: once, and only where some words in capitals need it.
class MailOfCapitals {
public:
    explicit MailOfCapitals(const Document& document) : document_(document) {}

    /// A capital word that also stands in small letters somewhere is no acronym.
    bool is_ordinary(const Word& word) {
        if (!knows_ordinary_) ordinary_ = ordinary_capitals(document_);
        knows_ordinary_ = true;
        return std::binary_search(ordinary_.begin(), ordinary_.end(), word.hash);
    }

    bool has_plain_headings() { return once(headings_, match::has_plain_headings); }

    bool has_headed_paragraphs() { return once(headed_, match::has_headed_paragraphs); }

private:
    enum class Answer : std::uint8_t { unasked, no, yes };

    bool once(Answer& answer, bool (*holds)(const Document&)) {
        if (answer == Answer::unasked) answer = holds(document_) ? Answer::yes : Answer::no;
        return answer == Answer::yes;
    }

    const Document& document_;
    std::vector<std::uint64_t> ordinary_;
    bool knows_ordinary_ = false;
    Answer headings_ = Answer::unasked, headed_ = Answer::unasked;
};

/// Neighbouring words in capitals, [begin, end) of the document's.
struct Run {
    std::uint32_t begin = 0, end = 0;
    bool long_word = false;
    bool common = false;     ///< one of them is a word of every day
    bool attention = false;  ///< one of them is called out, or all stand in the subject
    bool on_invoice = true;  ///< all are written so on any invoice

    std::uint32_t size() const { return end - begin; }
};

Run read_run(const Document& document, const Block& block, const Sentence& sentence,
             std::uint32_t begin, Language language, MailOfCapitals& mail) {
    static constexpr auto on_invoices =
        word_set({"mwst", "chf", "eur", "usd", "gbp", "cad", "aud", "vat", "gst", "ust", "netto",
                  "iban", "total", "inkl", "exkl", "incl"});
    constexpr std::size_t long_letters = 4;
    constexpr std::uint8_t daily = 10;  // among the 2,000 most said
    Run run{begin, begin};
    for (; run.end < sentence.word_end; ++run.end) {
        const auto& word = document.words[run.end];
        if (!word.is(Word::all_caps) || word.is(Word::has_digit) || is_mask(document, word) ||
            (run.end > begin && !is_one_cry(document, run.end)))
            break;
        const bool is_long = word.length >= long_letters;
        const bool called_out = shouted.has(word);
        run.long_word = run.long_word || is_long;
        run.attention = run.attention || called_out || block.kind == BlockKind::subject;
        run.on_invoice = run.on_invoice && on_invoices.has(word);
        // A word people say all day is shouted when it stands in capitals; anything rarer may be
        // an acronym or a name.
        run.common = run.common || (is_long && facts_of(word.hash, language).spoken <= daily) ||
                     called_out || (is_long && mail.is_ordinary(word));
    }
    return run;
}

bool is_loud(const Document& document, const Sentence& sentence, const Run& run) {
    if (run.size() == 1) return run.common;
    const auto names_a_firm = [&] {
        return contains(document.folded_of(sentence.range), {"gmbh", "iban", "bic", " kg", " ag "});
    };
    return run.size() > 1 && run.long_word && (run.size() >= 3 || run.common || !names_a_firm());
}

/// "Code LAMP", "text CHANGE to …", "reply STOP": what the reader types stands as it is typed.
bool is_typed(const Document& document, const Sentence& sentence, const Run& run) {
    static constexpr auto typed_after =
        word_set({"code",     "gutscheincode", "aktionscode", "codewort", "kennwort", "stichwort",
                  "passwort", "password",      "keyword",     "word",     "wort",     "text",
                  "reply",    "sms",           "antworten",   "antworte", "betreff",  "subject",
                  "type",     "tippen",        "enter",       "quote",    "quoting"});
    return run.begin > sentence.word_begin && typed_after.has(document.words[run.begin - 1]);
}

/// "OPENING HOURS" on a line of its own is how plain text writes a heading.
bool is_whole_block(const Document& document, const Block& block, const Run& run) {
    return block.sentence_end > 0 && block.kind != BlockKind::button &&
           run.begin == document.sentences[block.sentence_begin].word_begin &&
           run.end == document.sentences[block.sentence_end - 1].word_end;
}

/// Whether the words are a heading, by where they stand and by what the mail does elsewhere.
bool is_heading(const Document& document, const Block& block, const Sentence& sentence,
                const Run& run, MailOfCapitals& mail) {
    if (sentence.has(Mark::exclamation)) return false;
    return (!run.attention && is_whole_block(document, block, run)) ||
           (opens_its_paragraph(document, block, run.begin, run.end) &&
            mail.has_headed_paragraphs());
}

}  // namespace

void all_caps(Check& check) {
    const auto& document = check.document();
    MailOfCapitals mail(document);
    // One word of a mail in capitals is stress ("the price goes DOWN"); with another it shouts.
    std::vector<TextRange> stressed;
    bool shouts = false;
    each_sentence(document, check.row().scope,
                  [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::all_caps) ||
                          stand_in_sentence(check.inquiry(), number, inscriptions) ||
                          (is_plain_heading(document, sentence) && mail.has_plain_headings()))
                          return;
                      const auto language = check.inquiry().language_of(block);
                      Run run;
                      for (auto w = sentence.word_begin; w < sentence.word_end;
                           w = std::max(run.end, w + 1)) {
                          run = read_run(document, block, sentence, w, language, mail);
                          if (!is_loud(document, sentence, run) || run.on_invoice ||
                              is_typed(document, sentence, run))
                              continue;
                          const TextRange place{document.words[w].begin,
                                                document.words[run.end - 1].range().end};
                          if (!stands_alone(document, place) ||
                              is_heading(document, block, sentence, run, mail))
                              continue;
                          if (run.size() == 1 && !run.attention) {
                              stressed.push_back(place);
                              continue;
                          }
                          shouts = true;
                          check.report(place);
                      }
                  });
    if (shouts || stressed.size() > 1)
        for (const auto place : stressed)
            check.report(place);
}

}  // namespace warmline::match
