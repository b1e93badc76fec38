#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/plain_words.hpp"
#include "linter/match/signals/reader_part.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

std::size_t body_word_count(const Document& document) {
    std::size_t words = 0;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      words += sentence.spoken_words;
                  });
    return words;
}

bool in_hits(std::span<const Hit> hits, std::uint32_t word) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
        return hit.word_begin <= word && word < hit.word_end;
    });
}

/// "Wir tauschen die Leitung in Ihrer Straße": a letter to one person whose opening is about him
/// after all, or tells a figure. A mailing has no such excuse.
bool tells_the_reader(const Inquiry& inquiry, const Sentence& first) {
    if (inquiry.is(Fact::bulk)) return false;
    if (first.has(Mark::digit)) return true;
    static constexpr auto you =
        word_set({"you", "your", "yours", "you'll", "you're", "you've", "you'd"});
    const auto& document = inquiry.document;
    const auto number = static_cast<std::uint32_t>(&first - document.sentences.data());
    for (auto i = number; i < std::min<std::size_t>(number + 2, document.sentences.size()); ++i) {
        const auto& sentence = document.sentences[i];
        if (!is_in(block_of(document, sentence), prose_blocks)) break;
        const auto& words = inquiry.words.of(i);
        if (words.holds(SentenceWords::du) || words.holds(SentenceWords::sie)) return true;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
            if (you.has(document.words[w])) return true;
    }
    return false;
}

/// "Patty Lindgren, RN": two capitals behind a name and its comma are what she has learned.
bool is_degree(const Document& document, const Hit& hit) {
    constexpr std::uint16_t letters = 2;
    const auto& word = document.words[hit.word_begin];
    if (!word.is(Word::all_caps) || word.length != letters || !word.is(Word::after_comma) ||
        hit.word_begin == document.sentences[hit.sentence].word_begin)
        return false;
    const auto& before = document.words[hit.word_begin - 1];
    const auto rest = std::string_view(document.text).substr(hit.range.end);
    return before.is(Word::capitalised) && !before.is(Word::all_caps) &&
           (rest.empty() || rest.front() == '\n' || rest.front() == ',');
}

/// "K. Sommer", "Ty Cobb": an initial or a short name, in the signature as in the text.
bool begins_a_name(const Document& document, const Word& word) {
    if (!word.is(Word::capitalised)) return false;
    if (document.sign_off.name.contains(word.range())) return true;
    const auto rest = std::string_view(document.text).substr(word.range().end);
    if (&word == &document.words.back()) return false;
    const auto& next = *(&word + 1);
    const auto gap = rest.substr(0, next.begin - word.range().end);
    // "Ty Anna" thanks her.
    return next.is(Word::capitalised) &&
           ((word.length == 1 && (gap == "." || gap == ". ")) ||
            (gap == " " && (look_up(document.folded_of(next)).classes &
                            (word_class::first_name | word_class::title)) == 0));
}

/// "Schaden K 26-114", "Halle K": a letter or two in capitals, or beside a figure, name a thing.
bool is_code(const Document& document, const Hit& hit) {
    constexpr std::uint32_t letters = 2;
    const auto& word = document.words[hit.word_begin];
    const auto& sentence = document.sentences[hit.sentence];
    if (hit.word_end - hit.word_begin != 1 || word.length > letters) return false;
    if (begins_a_name(document, word)) return true;
    if (hit.word_end < sentence.word_end && document.words[hit.word_end].is(Word::has_digit))
        return true;
    return hit.word_begin > sentence.word_begin && document.of(word) != document.folded_of(word);
}

}  // namespace

void missing_words(Check& check) {
    if (!check.hits(Role::words).empty()) return;
    const auto& document = check.document();
    // A mail in another language than the rule's words cannot have them.
    const auto language = static_cast<unsigned>(document.language);
    if (document.language == Language::other || (check.row().languages & (1u << language)) == 0)
        return;
    check.report_mail();
}

/// Care shows in words, or in deeds: a choice for the reader and a person to talk it over with. No
/// choice comforts the bereaved.
void cold_news(Check& check) {
    const auto& inquiry = check.inquiry();
    const bool deeds = inquiry.context.topic != "bereavement" &&
                       (inquiry.is(Fact::within_reach) || inquiry.is(Fact::has_phone)) &&
                       (offers_a_choice(inquiry) || makes_good(inquiry));
    if (!deeds) missing_words(check);
}

/// From one named person to another, or recalling what the reader did, a mailing needs no "because
/// you".
void no_reason(Check& check) {
    const auto& inquiry = check.inquiry();
    // "Deine Lisa" may be nobody; a full name is somebody.
    constexpr std::size_t full = 2;
    const auto& document = inquiry.document;
    const bool between_two = inquiry.is(Fact::greeting_named) &&
                             inquiry.is(Fact::sign_off_person) &&
                             name_words(document.of(document.sign_off.name)).size() >= full;
    if (!between_two && !recalls_a_deed(inquiry)) missing_words(check);
}

/// A hit alone may be harmless: "wenn ich nichts höre" only asks for trouble where a consent is
/// made of it, in the same sentence or the next.
void paired_words(Check& check) {
    const auto partners = check.hits(Role::against);
    // "If I don't hear from you I'll assume you're in" says it twice and does it once.
    const Hit* told = nullptr;
    TextRange covered;
    for (const auto& hit : check.hits(Role::words)) {
        const bool paired = std::any_of(partners.begin(), partners.end(), [&](const Hit& partner) {
            return partner.sentence == hit.sentence || partner.sentence == hit.sentence + 1;
        });
        const bool again = told != nullptr && told->sentence == hit.sentence;
        if (!paired || (again && !covered.overlaps(hit.range))) continue;
        covered = again ? TextRange{std::min(covered.begin, hit.range.begin),
                                    std::max(covered.end, hit.range.end)}
                        : hit.range;
        told = &hit;
        check.report(hit.range);
    }
}

void opening_words(Check& check) {
    const auto* first = first_sentence(check.document(), prose_blocks);
    if (first == nullptr) return;
    const bool fine = tells_the_reader(check.inquiry(), *first);
    constexpr std::uint32_t plain = 2;  // "We're"; "Als führender Hersteller" is praise
    for (const auto& hit : check.hits(Role::words))
        if (first->range.contains(hit.range) &&
            !(fine && hit.word_end - hit.word_begin <= plain &&
              !check.document().folded_of(hit.range).starts_with("als ") &&
              !check.document().folded_of(hit.range).starts_with("as ")))
            check.report(hit.range);
}

void register_clash(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    const auto greeting = std::string(document.of(document.greeting.range));
    // "Hallo Frau Roth" and "Bis dann" are one tone; "Sehr geehrte Frau Roth" is another.
    const auto words = document.folded_of(document.greeting.range);
    const bool stiff = words.starts_with("sehr") || words.starts_with("dear") ||
                       words.find("geehrt") != words.npos || words.find("verehrt") != words.npos;
    const bool formal = inquiry.is(Fact::greeting_formal);
    // "LG" is too short for either.
    const auto is_clipped = [&](TextRange range) {
        const auto said = document.of(range);
        return std::none_of(said.begin(), said.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const bool casual = inquiry.is(Fact::greeting_casual);
    if (formal)
        for (const auto& hit : check.hits(Role::words))
            if (stiff || is_clipped(hit.range)) check.report(hit.range, {{"greeting", greeting}});
    if (casual)
        for (const auto& hit : check.hits(Role::against))
            check.report(hit.range, {{"greeting", greeting}});
}

void quick_question(Check& check) {
    if (check.hits(Role::words).empty()) return;
    const auto& document = check.document();
    std::size_t questions = 0;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      questions += sentence.has(Mark::question);
                  });
    const auto words = body_word_count(document);
    if (questions < 2 && words <= 80) return;
    for (const auto& hit : check.hits(Role::words))
        check.report(hit.range,
                     {{"questions", std::to_string(questions)}, {"words", std::to_string(words)}});
}

void subject_bait(Check& check) {
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    if (!inquiry.is(Fact::bulk)) return;
    for (const auto& hit : check.hits(Role::words)) {
        if (!lies_in(document, hit.range, mask_of(BlockKind::subject))) continue;
        const auto thing = document.folded_of(hit.range);
        // "Rechnung" in the subject is kept by "Rechnungen" or "Ihrer Rechnung" in the body.
        const auto stem = thing.substr(0, std::max<std::size_t>(4, thing.size() * 3 / 4));
        bool kept = false;
        for (const auto& block : document.blocks)
            kept = kept || (is_in(block, body_blocks | mask_of(BlockKind::greeting)) &&
                            document.folded_of(block.range).find(stem) != std::string_view::npos);
        if (!kept) check.report(hit.range);
    }
}

void subject_vague(Check& check) {
    static constexpr auto function_words = word_set(
        {"re",    "aw",    "wg",   "fw",    "fwd",    "antwort", "ihr",   "ihre", "ihren", "ihrer",
         "ihrem", "der",   "die",  "das",   "den",    "dem",     "eine",  "ein",  "einen", "zu",
         "zum",   "zur",   "von",  "vom",   "an",     "fuer",    "in",    "und",  "mit",   "bei",
         "the",   "a",     "an",   "your",  "our",    "my",      "for",   "to",   "of",    "on",
         "and",   "about", "from", "unser", "unsere", "mein",    "meine", "dein", "deine", "sie",
         "dich",  "you",   "us",   "uns",   "noch",   "mal",     "eine",  "some", "one"});
    const auto& document = check.document();
    const auto* message = check.message();
    if (message == nullptr || (!message->from && message->subject.empty())) return;
    const auto* subject = document.first(BlockKind::subject);
    if (subject == nullptr || subject->sentence_begin == subject->sentence_end) {
        // What a header too long to be read holds behind its limit, nobody can tell.
        const bool read_whole = std::none_of(
            message->problems.begin(), message->problems.end(), [](const Problem& one) {
                return one.code == "limit-headers" || one.code == "limit-header-bytes";
            });
        if ((read_whole || message->field("Subject") != nullptr) &&
            message->subject.find_first_not_of(" \t") == std::string::npos)
            check.report_mail({{"betreff", "Ein leerer Betreff"}, {"subject", "An empty subject"}});
        return;
    }
    const auto hits = check.hits(Role::words);
    std::size_t words = 0;
    for (auto i = subject->sentence_begin; i < subject->sentence_end; ++i)
        for (auto w = document.sentences[i].word_begin; w < document.sentences[i].word_end; ++w) {
            ++words;
            if (!in_hits(hits, w) && !function_words.has(document.words[w])) return;
        }
    if (words == 0) return;
    const auto said = std::string(document.of(subject->range));
    check.report(subject->range, {{"betreff", "Der Betreff „" + said + "“"},
                                  {"subject", "The subject “" + said + "”"}});
}

void preheader_weak(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    if (!document.from_html) return;
    const auto hits = check.hits(Role::words);
    if (hits.empty()) return;
    const auto* preheader = document.first(BlockKind::preheader);
    // Only who sends to many is asked for a preview; whoever writes one is asked for a good one.
    const bool to_many = inquiry.is(Fact::bulk) || inquiry.context.profile == Profile::campaign;
    if (preheader == nullptr && !to_many) return;
    // Without a preheader inboxes show whatever text comes first.
    const auto* first = preheader;
    if (first == nullptr)
        for (const auto& block : document.blocks)
            if (is_in(block, body_blocks | mask_of(BlockKind::greeting) |
                                 mask_of(BlockKind::legal_footer))) {
                first = &block;
                break;
            }
    if (first == nullptr || first->sentence_begin == first->sentence_end) return;
    const auto& sentence = document.sentences[first->sentence_begin];
    std::size_t open = 0, listed = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
        (in_hits(hits, w) ? listed : open) += 1;
    if (listed > 0 && open <= 2) check.report(sentence.range);
}

void no_hours(Check& check) {
    if (!check.hits(Role::words).empty()) return;
    const auto& document = check.document();
    constexpr BlockMask where =
        body_blocks | mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature);
    // "from 7:00 to 17:00" anywhere: two times of one sentence are hours.
    for (std::size_t i = 1; i < document.times.size(); ++i)
        if (document.times[i].sentence == document.times[i - 1].sentence) return;
    for (const auto& phone : document.phones)
        if (lies_in(document, phone.range, where)) {
            check.report(phone.range);
            return;
        }
}

void mixed_topics(Check& check) {
    const auto& document = check.document();
    for (const auto& block : document.blocks)
        if (block.kind == BlockKind::heading || block.kind == BlockKind::list_item) return;
    // One phrase of the list stands for one matter; matters count when paragraphs of their own
    // speak of them.
    std::set<std::uint64_t> topics;
    std::set<std::uint32_t> sentences;
    std::string names;
    const auto hits = check.hits(Role::words);
    const bool cancels = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
        const auto topic = document.folded_of(hit.range);
        return topic == "kuendigung" || topic == "cancellation";
    });
    for (const auto& hit : hits) {
        if (!topics.insert(document.words[hit.word_begin].hash).second) continue;
        // A contract and its cancellation are one matter.
        const auto topic = document.folded_of(hit.range);
        if (cancels && (topic == "vertrag" || topic == "contract")) continue;
        if (!sentences.insert(hit.sentence).second) continue;
        names += (names.empty() ? "" : ", ") + std::string(document.of(hit.range));
    }
    if (sentences.size() >= 3) check.report_mail({{"topics", names}});
}

void chat_style(Check& check) {
    const auto& document = check.document();
    // Short ones are also pieces of other things: "U.S.", "k-means", encoded data.
    constexpr std::uint32_t shortest = 4;
    bool clipped = false;
    const auto inspect = [&](const Hit& hit) {
        if (hit.range.end - hit.range.begin < shortest && !stands_alone(document, hit.range))
            return;
        if (is_degree(document, hit) || is_code(document, hit)) return;
        clipped = true;
        check.report(hit.range);
    };
    for (const auto& hit : check.hits(Role::words))
        inspect(hit);
    // "Nix", "yep": how people speak, and warm in whole sentences; chat beside clipped words, or by
    // their number.
    constexpr std::size_t many = 3;
    if (const auto spoken = check.hits(Role::against); clipped || spoken.size() >= many)
        for (const auto& hit : spoken)
            inspect(hit);
    // Nothing more is to be seen once a capital and a sentence mark have shown themselves.
    std::size_t words = 0;
    bool capitals = false, stops = false;
    bool small = false;  // a sentence that begins with a figure or a sign has no capital to show
    for (const auto& block : document.blocks) {
        if (!is_in(block, prose_blocks)) continue;
        for (auto i = block.sentence_begin; i < block.sentence_end && !(capitals && stops); ++i) {
            const char first = document.text[document.sentences[i].range.begin];
            small = small || (first >= 'a' && first <= 'z');
            for (auto w = document.sentences[i].word_begin; w < document.sentences[i].word_end;
                 ++w) {
                if (document.words[w].is(Word::address)) continue;
                ++words;
                capitals = capitals || document.words[w].is(Word::capitalised);
            }
        }
        stops = stops || document.of(block.range).find_first_of(".,?!:;") != std::string_view::npos;
        if (capitals && stops) return;
    }
    if ((words >= 6 && !capitals && small) || (words >= 15 && !stops)) check.report_mail();
}

}  // namespace warmline::match
