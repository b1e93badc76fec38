#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/find_any.hpp"
#include "linter/text/fold.hpp"

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

/// "Eine telefonische Bearbeitung ist nicht möglich" is about the way, not the matter.
constexpr CueList ways({"telefon", "anruf", "per mail", "per e-mail", "chat", "by phone",
                        "telephone", "by email", "hotline"});

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
    if (refusal.any_in_sentence(number, take) && !stand_in_sentence(inquiry, number, ways))
        return refused;
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
    if (content == 0) return;
    const auto count = std::to_string(content);
    // A picture without words beside a text that tells the matter takes little from the mail.
    constexpr float beside_text = 0.4f;
    if (words < few)
        check.report_mail({{"count", count}, {"mangel", "Text"}, {"lack", "text"}});
    else if (without_alt * 2 > content && words < 5 * few)
        check.report_mail({{"count", count}, {"mangel", "Alternativtext"}, {"lack", "alt text"}},
                          beside_text);
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
