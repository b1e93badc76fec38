#include "linter/match/signals/reply_words.hpp"

#include <algorithm>
#include <string>

#include "linter/match/engine/content_words.hpp"

namespace warmline::match {
namespace {

/// The words of the mail that is answered: the reader's newest, else the newest there is. "Am …
/// schrieb …:" is nobody's words, nor is what we wrote before.
TextRange answered_mail(const Thread* thread) {
    if (thread == nullptr || thread->mails.empty()) return {};
    const auto* theirs = thread->customers_last();
    return theirs != nullptr ? theirs->range : thread->mails.front().range;
}

/// "Meine Antworten stehen in Ihrem Text", "see my answers below": they stand under each question.
constexpr CueList answers_below({"antworten stehen",        "antworten finden sie unten",
                                 "antworten finden sie in", "antworten unten",
                                 "antworten direkt",        "antworten in ihre",
                                 "antworten im text",       "antworte unten",
                                 "antworte direkt",         "antworte im text",
                                 "antworte inline",         "antworten inline",
                                 "antworten jeweils",       "answers below",
                                 "answers are below",       "answers in your",
                                 "answers are in",          "answers inline",
                                 "answered below",          "answered inline",
                                 "answered in your",        "replies below",
                                 "replies inline",          "replied inline",
                                 "replied below",           "comments below",
                                 "comments inline",         "comments in your"});

/// "Plaetze" is "Platze": a plural's dots left out.
std::string without_dots(std::string_view stem) {
    std::string plain;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        plain += stem[i];
        const bool dotted = stem[i] == 'a' || stem[i] == 'o' || stem[i] == 'u';
        if (dotted && i + 1 < stem.size() && stem[i + 1] == 'e') ++i;
    }
    return plain;
}

}  // namespace

bool answers_a_mail(const Check& check) {
    const auto& inquiry = check.inquiry();
    if (!inquiry.is(Fact::has_quote)) return false;
    if (inquiry.is(Fact::is_reply)) return true;
    const auto* subject = check.document().first(BlockKind::subject);
    if (subject == nullptr) return false;
    const auto words = check.document().folded_of(subject->range);
    return words.starts_with("aw:") || words.starts_with("re:") || words.starts_with("antwort:");
}

std::vector<const Sentence*> answered_sentences(const Check& check) {
    const auto mail = answered_mail(check.inquiry().context.thread);
    std::vector<const Sentence*> sentences;
    each_sentence(check.document(), mask_of(BlockKind::quoted),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      if (mail.overlaps(sentence.range)) sentences.push_back(&sentence);
                  });
    return sentences;
}

Stems reply_stems(const Document& document, std::size_t& words) {
    Stems stems;
    words = 0;
    constexpr BlockMask reply = body_blocks;  // a name in the greeting shows no listening
    each_sentence(document, reply, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        words += sentence.spoken_words;
        for (const auto& word : content_words(document, sentence))
            stems.push_back(word.stem);
    });
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

bool mentions(const Stems& stems, std::string_view stem) {
    if (std::binary_search(stems.begin(), stems.end(), stem)) return true;
    constexpr std::size_t telling = 5, at_an_end = 4;
    const auto plain = without_dots(stem);
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view other) {
        const auto shorter = other.size() < stem.size() ? other : stem;
        const auto longer = other.size() < stem.size() ? stem : other;
        if (shorter.size() >= telling && longer.find(shorter) != longer.npos) return true;
        if (shorter.size() >= at_an_end &&
            (longer.starts_with(shorter) || longer.ends_with(shorter)))
            return true;
        // "Nüsse" and "nussfrei": a plural may have dots the singular has not.
        const bool dotted = plain.size() < stem.size();
        const auto bare = without_dots(other);
        return bare == plain || (dotted && plain.size() >= at_an_end && bare.starts_with(plain));
    });
}

std::vector<std::string_view> figures(const Document& document, const Sentence& sentence) {
    std::vector<std::string_view> words;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.is(Word::has_digit) && word.length >= 2) words.push_back(document.folded_of(word));
    }
    return words;
}

std::size_t inline_answers(const Document& document) {
    std::size_t answers = 0;
    bool after_quote = false;
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::quoted) {
            after_quote = true;
        } else if (is_in(block, body_blocks)) {
            answers += after_quote;
            after_quote = false;
        }
    }
    return answers > 1 ? answers : 0;
}

bool answers_stand_below(const Inquiry& inquiry) {
    return says(inquiry, answers_below);
}

}  // namespace warmline::match
