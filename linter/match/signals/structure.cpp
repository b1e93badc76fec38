#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/plain_words.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/measure/word_table.hpp"
#include "linter/text/find_any.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr CueList price_news({"erhoeh", "preis", "kostet", "steigt", "sinkt", "increase", "price",
                              "fee", "costs", "rises"});
constexpr CueList refusals({"leider", "abgelehnt", "ablehn", "unable to", "unfortunately",
                            "declined", "cannot approve", "nicht moeglich"});

/// "Falls Sie es nicht schaffen, …": asked only if something comes about.
bool depends(std::string_view folded) {
    for (const std::string_view start :
         {"wenn ", "falls ", "sollte", "if ", "should you ", "passt ", "klappt ", "geht es "})
        if (folded.starts_with(start)) return true;
    return false;
}

/// The words that carry the news of a sentence: a price with its change, a refusal, a deadline.
template <std::size_t Size>
TextRange news_of(const Inquiry& inquiry, const Sentence& sentence, std::uint32_t number,
                  const Cues<Size>& refusal) {
    const auto& document = inquiry.document;
    if (sentence.has(Mark::amount) &&
        (sentence.has(Mark::date) || stand_in_sentence(inquiry, number, price_news)))
        for (const auto& amount : document.amounts)
            if (sentence.range.contains(amount.range)) return amount.range;
    TextRange refused;
    const auto take = [&](std::string_view cue, std::size_t at) {
        const auto begin = sentence.range.begin + static_cast<std::uint32_t>(at);
        refused = {begin, begin + static_cast<std::uint32_t>(cue.size())};
        return true;
    };
    if (refusal.any_in_sentence(number, take)) return refused;
    if (sentence.has(Mark::request) && !sentence.has(Mark::question) &&
        !depends(document.folded_of(sentence.range)))
        for (const auto& date : document.dates)
            if (sentence.range.contains(date.range))
                return {cue_begin(document, sentence, date.range.begin), date.range.end};
    return {};
}

/// "A brush costs £19", "the price is the same as last year": told beside the matter, no change.
bool is_plain_price(const Inquiry& inquiry, const Sentence& sentence, std::uint32_t number) {
    static constexpr CueList plain({"kostet", "preis", "costs", "price"});
    static constexpr CueList changes({"erhoeh", "steig", "sink", "neue preis", "neuer preis",
                                      "kuenftig", "statt ", "increas", "rise", "rising",
                                      "new price", "instead of ", "from ", "now costs", "jetzt",
                                      " will ", " ab "});
    return sentence.has(Mark::amount) && stand_in_sentence(inquiry, number, plain) &&
           !stand_in_sentence(inquiry, number, changes);
}

/// A subject that names the day or the price has said the news first.
bool subject_tells(const Document& document) {
    const auto* subject = document.first(BlockKind::subject);
    if (subject == nullptr) return false;
    for (auto s = subject->sentence_begin; s < subject->sentence_end; ++s)
        if ((document.sentences[s].marks &
             (mask_of(Mark::date) | mask_of(Mark::weekday) | mask_of(Mark::amount))) != 0)
            return true;
    return false;
}

}  // namespace

void buried_lead(Check& check) {
    const auto& document = check.document();
    if (subject_tells(document)) return;
    std::size_t total = 0;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      total += sentence.spoken_words;
                  });
    constexpr std::size_t least = 80;
    if (total < least) return;
    const Cues refusal(check.inquiry(), refusals);
    std::size_t before = 0, figures = 0;
    bool asked = false, told = false, told_or_asked = false;
    std::uint32_t last_block = ~0u;
    for (const auto& block : document.blocks) {
        if (!is_in(block, body_blocks)) continue;
        for (auto number = block.sentence_begin; number < block.sentence_end; ++number) {
            const auto& sentence = document.sentences[number];
            // The answer to a question the mail itself repeats stands where it belongs.
            if (sentence.block != last_block) asked = false;
            last_block = sentence.block;
            const bool answers = asked;
            asked = asked || sentence.has(Mark::question);
            const auto news = news_of(check.inquiry(), sentence, number, refusal);
            // An appointment, a sum or a question ahead of a deadline was the main point.
            const bool beside = told_or_asked && is_plain_price(check.inquiry(), sentence, number);
            if (sentence.has(Mark::amount) || sentence.has(Mark::question) ||
                (sentence.has(Mark::date) && sentence.has(Mark::time)))
                told = true;
            told_or_asked = told_or_asked || told || sentence.has(Mark::request);
            if (beside) return;
            if (!news.empty()) {
                const auto percent = 100 * before / total;
                constexpr std::size_t late = 60, few = 2;
                // Facts from the start are no preamble; the last of them buries nothing. A refusal
                // behind them still does.
                const bool refused = refusal.stand_in_sentence(number);
                if (percent > late && (refused || figures < few) && !answers &&
                    !(told && sentence.has(Mark::request)))
                    check.report(news, {{"percent", std::to_string(percent)}});
                return;
            }
            before += sentence.spoken_words;
            figures += sentence.has(Mark::digit);
        }
    }
}

void many_cta(Check& check) {
    const auto& document = check.document();
    constexpr std::ptrdiff_t many = 3;
    const auto& links = document.links;
    if (std::count_if(links.begin(), links.end(), [](const auto& link) { return link.button; }) <
        many)
        return;
    std::set<std::string_view> targets;
    const LinkFact* third = nullptr;
    for (const auto& link : links) {
        if (!link.button || !stands_in(document, link, body_blocks)) continue;
        const char* const end = link.target.data() + link.target.size();
        const std::string_view goal{link.target.data(),
                                    find_any(link.target.data(), end, '?', '#', '#', '#')};
        if (targets.insert(goal).second && targets.size() == many) third = &link;
    }
    if (third != nullptr) check.report(third->range, {{"count", std::to_string(targets.size())}});
}

void image_only(Check& check) {
    const auto& document = check.document();
    if (!document.from_html) return;
    constexpr int content_width = 200;
    std::size_t content = 0, without_alt = 0;
    for (const auto& image : document.images) {
        const bool logo = fold(image.source).find("logo") != std::string::npos;
        if (image.tracking || logo || (image.width != 0 && image.width < content_width)) continue;
        ++content;
        without_alt += image.alt.empty();
    }
    std::size_t words = 0;
    constexpr BlockMask shown =
        body_blocks | mask_of(BlockKind::greeting) | mask_of(BlockKind::sign_off);
    each_sentence(document, shown, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        words += sentence.spoken_words;
    });
    constexpr std::size_t few = 20;
    if (content > 0 && (words < few || (without_alt * 2 > content && words < 5 * few)))
        check.report_mail({{"count", std::to_string(content)}});
}

void timer_image(Check& check) {
    const auto& document = check.document();
    for (const auto& image : document.images) {
        const auto source = fold(image.source);
        const auto alt = document.folded_of(image.alt);
        if (!contains(source, {"countdown", "timer"}) && !contains(alt, {"countdown", "timer"}))
            continue;
        if (image.alt.empty())
            check.report_mail();
        else
            check.report(image.alt);
    }
}

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

}  // namespace

void all_caps(Check& check) {
    const auto& document = check.document();
    // A word people say all day is shouted when it stands in capitals; anything rarer may be an
    // acronym or a name.
    const auto is_shouted = [](const Word& word, Language language) {
        constexpr std::uint8_t daily = 10;  // among the 2,000 most said
        return word.length >= 4 && facts_of(word.hash, language).spoken <= daily;
    };
    static constexpr auto shouted =
        word_set({"nur",           "neu",      "asap",    "gratis",   "kostenlos", "rabatt",
                  "unverzueglich", "umgehend", "achtung", "dringend", "unbedingt", "sofort",
                  "wichtig",       "jetzt",    "heute",   "endlich",  "letzte",    "letzter",
                  "mahnung",       "frist",    "eilt",    "eilig",    "warnung",   "niemals",
                  "sale",          "free",     "only",    "now",      "today",     "new",
                  "immediately",   "urgent",   "notice",  "required", "important", "attention",
                  "warning",       "final",    "last",    "hurry",    "must",      "never",
                  "overdue",       "deadline"});
    // "Code LAMP", "text CHANGE to …", "reply STOP": what the reader types stands as it is typed.
    static constexpr auto typed_after =
        word_set({"code",     "gutscheincode", "aktionscode", "codewort", "kennwort",  "stichwort",
                  "passwort", "password",      "keyword",     "word",     "wort",      "text",
                  "reply",    "sms",           "antworten",   "antworte", "antworten", "betreff",
                  "subject",  "type",          "tippen",      "enter",    "quote",     "quoting"});
    static constexpr auto on_invoices =
        word_set({"mwst", "chf", "eur", "usd", "gbp", "cad", "aud", "vat", "gst", "ust", "netto",
                  "iban", "total", "inkl", "exkl", "incl"});
    const auto is_name = [&](const Sentence& sentence) {
        return contains(document.folded_of(sentence.range), {"gmbh", "iban", "bic", " kg", " ag "});
    };
    // A capital word that also stands in small letters somewhere is an ordinary word, no acronym.
    std::optional<std::vector<std::uint64_t>> ordinary;
    const auto is_ordinary = [&](const Word& word) {
        if (!ordinary) ordinary = ordinary_capitals(document);
        return std::binary_search(ordinary->begin(), ordinary->end(), word.hash);
    };
    std::optional<bool> headings;
    // One word of a mail in capitals is stress ("the price goes DOWN"); with another it shouts.
    std::vector<TextRange> stressed;
    bool shouts = false;
    each_sentence(
        document, check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
            if (!sentence.has(Mark::all_caps) ||
                stand_in_sentence(check.inquiry(), number, inscriptions))
                return;
            if (is_plain_heading(document, sentence)) {
                if (!headings) headings = has_plain_headings(document);
                if (*headings) return;
            }
            const auto language = check.inquiry().language_of(block);
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                auto end = w;
                bool long_word = false, common = false, attention = false, on_invoice = true;
                while (end < sentence.word_end && document.words[end].is(Word::all_caps) &&
                       !document.words[end].is(Word::has_digit) &&
                       (end == w || is_one_cry(document, end))) {
                    const auto& word = document.words[end];
                    long_word = long_word || word.length >= 4;
                    attention = attention || shouted.has(word) || block.kind == BlockKind::subject;
                    on_invoice = on_invoice && on_invoices.has(word);
                    common = common || is_shouted(word, language) || shouted.has(word) ||
                             (word.length >= 4 && is_ordinary(word));
                    ++end;
                }
                const auto run = end - w;
                const bool shouting =
                    (run >= 2 && long_word && (run >= 3 || common || !is_name(sentence))) ||
                    (run == 1 && common);
                const TextRange place{document.words[w].begin,
                                      run > 0 ? document.words[end - 1].range().end : 0};
                const bool typed =
                    w > sentence.word_begin && typed_after.has(document.words[w - 1]);
                // "OPENING HOURS" on a line of its own is how plain text writes a heading.
                const bool heading = !attention && end > w && block.sentence_end > 0 &&
                                     block.kind != BlockKind::button &&
                                     w == document.sentences[block.sentence_begin].word_begin &&
                                     end == document.sentences[block.sentence_end - 1].word_end &&
                                     !sentence.has(Mark::exclamation);
                if (shouting && !typed && !on_invoice && !heading &&
                    stands_alone(document, place)) {
                    shouts = shouts || run > 1 || attention;
                    if (run > 1 || attention)
                        check.report(place);
                    else
                        stressed.push_back(place);
                }
                if (run > 0) w = end - 1;
            }
        });
    if (shouts || stressed.size() > 1)
        for (const auto place : stressed)
            check.report(place);
}

namespace {

/// ":-)" and its family, by their first sign. The longer ones come first.
constexpr std::array<std::string_view, 9> smileys{":-)", ":-D", ":-(", ":-P", ":)",
                                                  ":D",  ";-)", ";)",  "^^"};

/// False only when the text surely holds no smiley.
bool may_smile(std::string_view text) {
    const char* const end = text.data() + text.size();
    for (const char* eyes = find_any(text.data(), end, ':', ';', '^', '^'); eyes != end;
         eyes = find_any(eyes + 1, end, ':', ';', '^', '^'))
        if (eyes + 1 != end && std::string_view("-)D^").find(eyes[1]) != std::string_view::npos)
            return true;
    return false;
}

/// Reports the free-standing smileys of a text that lies at `begin`.
void report_smileys(Check& check, std::string_view text, std::uint32_t begin) {
    const char* const end = text.data() + text.size();
    for (const char* eyes = find_any(text.data(), end, ':', ';', '^', '^'); eyes != end;
         eyes = find_any(eyes + 1, end, ':', ';', '^', '^')) {
        const auto at = static_cast<std::size_t>(eyes - text.data());
        if (at > 0 && text[at - 1] != ' ') continue;
        const auto smiley = std::find_if(
            smileys.begin(), smileys.end(),
            [&](std::string_view candidate) { return text.substr(at).starts_with(candidate); });
        if (smiley == smileys.end()) continue;
        const auto place = begin + static_cast<std::uint32_t>(at);
        check.report({place, place + static_cast<std::uint32_t>(smiley->size())});
    }
}

/// Reports pictographs of the planes behind U+1F000 and the older symbols.
void report_pictographs(Check& check, std::string_view text, std::uint32_t begin) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const bool plane = lead == 0xF0 && i + 3 < text.size() && text[i + 1] == '\x9F';
        const bool symbol =
            lead == 0xE2 && i + 2 < text.size() &&
            (text[i + 1] == '\x98' || text[i + 1] == '\x99' || text[i + 1] == '\x9C' ||
             text[i + 1] == '\x9D' || text[i + 1] == '\x9A');
        // Stars and ticks stand for ratings and answers, not for feelings.
        const bool mark =
            symbol &&
            ((text[i + 1] == '\x98' && (text[i + 2] == '\x85' || text[i + 2] == '\x86')) ||
             (text[i + 1] == '\x9C' && (text[i + 2] == '\x93' || text[i + 2] == '\x94')));
        if ((!plane && !symbol) || mark) continue;
        const auto size = plane ? 4u : 3u;
        const auto place = begin + static_cast<std::uint32_t>(i);
        check.report({place, place + size});
        i += size - 1;
    }
}

}  // namespace

void emoji(Check& check) {
    const auto& document = check.document();
    // Few mails hold one: their text is looked at as a whole.
    TextRange covered;
    for (const auto& block : document.blocks) {
        if (!check.covers(block)) continue;
        if (covered.empty()) covered = block.range;
        covered.end = block.range.end;
    }
    const bool smiles = may_smile(document.of(covered));
    for (const auto& block : document.blocks) {
        if (!check.covers(block)) continue;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i) {
            const auto& sentence = document.sentences[i];
            if (!smiles && !sentence.has(Mark::emoji)) continue;
            const auto text = document.of(sentence.range);
            report_smileys(check, text, sentence.range.begin);
            if (sentence.has(Mark::emoji)) report_pictographs(check, text, sentence.range.begin);
        }
    }
}

void scare_quotes(Check& check) {
    /// What is quoted is a name or words somebody else said.
    static constexpr CueList named(
        {"sogenannt", "so genannt", "heisst",  "genannt", "called",  "named",  "titel",
         "title",     "schreib",    "sagt",    "said",    "wrote",   "button", "schaltflaeche",
         "klick",     "click",      "menue",   "menu",    "wort ",   "word ",  "stichwort",
         "kennwort",  "betreff",    "subject", "ordner",  "folder",  "tarif",  "option",
         "feld ",     "field ",     "thema",   "bereich", "waehlen", "choose", "select",
         "antwort",   "reply",      "code"});
    const auto& document = check.document();

    struct Pair {
        std::string_view open, close;
    };

    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::quote_mark)) return;
                      const auto text = document.of(sentence.range);
                      if (stand_in_sentence(check.inquiry(), number, named)) return;
                      for (const Pair pair :
                           {Pair{"„", "“"}, Pair{"„", "”"}, Pair{"“", "”"}, Pair{"\"", "\""},
                            Pair{"»", "«"}, Pair{"«", "»"}, Pair{"‚", "‘"}}) {
                          const auto open = text.find(pair.open);
                          if (open == text.npos) continue;
                          const auto inside = open + pair.open.size();
                          const auto close = text.find(pair.close, inside);
                          if (close == text.npos || close == inside) continue;
                          const auto word = text.substr(inside, close - inside);
                          const bool one_word =
                              word.find_first_of(" \n\xC2.0123456789@") == word.npos;
                          const bool small = word[0] >= 'a' && word[0] <= 'z';
                          if (!one_word || !small || word.size() < 3) continue;
                          check.report({sentence.range.begin + static_cast<std::uint32_t>(open),
                                        sentence.range.begin +
                                            static_cast<std::uint32_t>(close + pair.close.size())});
                          return;
                      }
                  });
}

}  // namespace warmline::match
