#include "linter/match/signals/attached_elsewhere.hpp"

#include <algorithm>

#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// "the photo you attached", "den Plan, den Sie angehängt hatten", "im Anhang Ihrer Mail": the
/// reader's own file.
bool is_the_readers(const Document& document, const Hit& hit) {
    static constexpr auto readers = word_set({"you", "sie", "du", "ihr"});
    static constexpr auto their = word_set({"your", "ihrer", "ihres", "deiner", "eurer"});
    static constexpr auto mails =
        word_set({"mail", "email", "message", "letter", "request", "reply", "nachricht", "anfrage",
                  "antwort", "schreibens"});
    const auto& sentence = document.sentences[hit.sentence];
    // "erhalten Sie anbei" says what we send; only a participle tells what the reader did.
    const auto said = document.folded_of(document.words[hit.word_begin]);
    const bool done = said == "attached" || said == "enclosed" || said == "angehaengt" ||
                      said == "beigefuegt" || said == "mitgeschickt";
    // "Mitgeschickt hatten Sie auch eine Skizze."
    static constexpr auto had = word_set({"haben", "hatten", "hattest", "hast", "habt"});
    if (hit.word_end + 1 < sentence.word_end && had.has(document.words[hit.word_end]) &&
        readers.has(document.words[hit.word_end + 1]))
        return true;
    if (done && hit.word_begin > sentence.word_begin &&
        (readers.has(document.words[hit.word_begin - 1]) ||
         (hit.word_begin > sentence.word_begin + 1 &&
          readers.has(document.words[hit.word_begin - 2]) &&
          document.folded_of(document.words[hit.word_begin - 1]) == "had")))
        return true;
    // "Den Plan haben Sie angehängt."
    if (said == "haben" && hit.word_begin + 1 < hit.word_end &&
        readers.has(document.words[hit.word_begin + 1]))
        return true;
    constexpr std::uint32_t reach = 4;
    const auto end = std::min(sentence.word_end, hit.word_end + reach);
    for (auto w = hit.word_end; w + 1 < end; ++w)
        if (their.has(document.words[w]) && mails.has(document.words[w + 1])) return true;
    return false;
}

/// "was attached to my mail of 20 November", "war meiner Mail vom 20. November beigefügt": came
/// with another mail.
bool came_with_another_mail(const Document& document, const Hit& hit) {
    static constexpr auto mails =
        word_set({"mail", "email", "message", "letter", "nachricht", "schreiben", "antwort"});
    static constexpr auto dated = word_set({"of", "from", "dated", "on", "vom", "von"});
    static constexpr auto earlier =
        word_set({"last", "earlier", "previous", "first", "letzten", "vorigen", "frueheren",
                  "gestrigen", "ersten", "vorherigen"});
    static constexpr auto whose = word_set({"my", "our", "the", "that", "meiner", "meinem",
                                            "unserer", "unserem", "der", "meines", "unseres"});
    const auto& sentence = document.sentences[hit.sentence];
    const auto said = document.folded_of(hit.range);
    const bool german_done = said.find("gefueg") != said.npos ||
                             said.find("gehaengt") != said.npos ||
                             said.find("beigelegt") != said.npos;
    // In German the mail stands before the participle, else behind what is said of the file.
    constexpr std::uint32_t reach = 6;
    const auto begin = german_done ? sentence.word_begin : hit.word_begin;
    const auto end =
        german_done ? hit.word_begin : std::min(sentence.word_end, hit.word_end + reach);
    static constexpr auto links = word_set(
        {"to", "with", "in", "of", "meiner", "unserer", "der", "meines", "unseres", "des"});
    const bool linked =
        german_done || (hit.word_end < sentence.word_end &&
                        (links.has(document.words[hit.word_end]) ||
                         document.folded_of(document.words[hit.word_end - 1]) == "to"));
    if (!linked) return false;
    for (auto w = begin + 1; w < end; ++w) {
        if (!mails.has(document.words[w])) continue;
        const bool named = w + 1 < sentence.word_end && dated.has(document.words[w + 1]);
        for (auto back = w; back-- > begin && w - back <= 3;) {
            // "Der Nachtrag zu meiner Mail vom 3. Mai": that mail is what the file is about.
            static constexpr auto about = word_set({"zu", "zur", "auf", "about"});
            if (back > begin && about.has(document.words[back - 1])) break;
            if (earlier.has(document.words[back])) return true;
            if (named && whose.has(document.words[back])) return true;
        }
    }
    return false;
}

/// "is attached to the house", "attached with a clip", "very attached to": fixed to something that
/// is no mail, or dear.
bool is_fixed_elsewhere(const Document& document, const Hit& hit) {
    static constexpr auto mails =
        word_set({"mail", "email", "e", "message", "letter", "reply", "note", "invitation"});
    static constexpr auto felt =
        word_set({"very", "so", "quite", "rather", "really", "too", "deeply", "most", "more",
                  "emotionally", "grown", "got", "become", "feel", "felt"});
    const auto& sentence = document.sentences[hit.sentence];
    const auto said = document.folded_of(hit.range);
    if (said.find("attach") == said.npos && !said.ends_with("enclosed")) return false;
    if (hit.word_begin > sentence.word_begin && felt.has(document.words[hit.word_begin - 1]))
        return true;
    auto w = hit.word_end;
    if (w > 0 && document.folded_of(document.words[w - 1]) == "to") --w;
    if (w + 1 >= sentence.word_end) return false;
    const auto link = document.folded_of(document.words[w]);
    // "In the attached PDF, with the sockets in red": what follows a mark is another thought.
    if (w > 0 && document.of(TextRange{document.words[w - 1].range().end, document.words[w].begin})
                         .find_first_of(",;(") != std::string_view::npos)
        return false;
    if (link == "with" || link == "by" || link == "within") {
        const bool this_mail = w + 2 < sentence.word_end &&
                               document.folded_of(document.words[w + 1]) == "this" &&
                               mails.has(document.words[w + 2]);
        return !this_mail;
    }
    // "I attached the shelf to the wall": the thing stands between.
    constexpr std::uint32_t reach = 4;
    const auto end = std::min(sentence.word_end, w + reach);
    while (w < end && document.folded_of(document.words[w]) != "to")
        ++w;
    if (w + 1 >= sentence.word_end || w == end) return false;
    static constexpr auto determiners =
        word_set({"the", "a", "an", "your", "our", "its", "my", "her", "his", "their"});
    if (!determiners.has(document.words[w + 1])) return false;
    return w + 2 >= sentence.word_end || !mails.has(document.words[w + 2]);
}

/// "Ich habe den Sensor an die Leitung angehängt": fixed to a thing, which is no mail.
bool is_hung_on_a_thing(const Document& document, const Hit& hit) {
    static constexpr auto articles =
        word_set({"die",   "den",   "das",    "eine",    "einen", "ein",   "ihre",
                  "ihren", "ihr",   "unsere", "unseren", "unser", "meine", "meinen",
                  "mein",  "diese", "diesen", "dieses",  "jede",  "jeden", "alle"});
    static constexpr auto mails =
        word_set({"mail", "email", "e", "nachricht", "antwort", "schreiben", "einladung"});
    const auto& sentence = document.sentences[hit.sentence];
    const auto said = document.folded_of(hit.range);
    if (said.find("gehaengt") == said.npos && said.find("gefuegt") == said.npos) return false;
    for (auto w = sentence.word_begin; w + 2 < hit.word_end; ++w) {
        const auto word = document.folded_of(document.words[w]);
        if ((word != "an" || !articles.has(document.words[w + 1])) && word != "ans" && word != "am")
            continue;
        const auto end = std::min(hit.word_end, w + 5);
        const auto words = document.words.begin();
        return std::none_of(words + w, words + end,
                            [](const Word& other) { return mails.has(other); });
    }
    return false;
}

/// "The attached garage": parts of a house or of a thing, no paper.
bool is_built_on(const Document& document, const Hit& hit) {
    static constexpr auto built = word_set(
        {"garage",   "barn",    "shed", "house", "building", "flat",       "annex",  "conservatory",
         "bathroom", "kitchen", "hood", "cable", "label",    "tag",        "strap",  "lid",
         "hose",     "handle",  "lamp", "wall",  "porch",    "greenhouse", "office", "workshop"});
    return document.folded_of(document.words[hit.word_end - 1]) == "attached" &&
           hit.word_end < document.sentences[hit.sentence].word_end &&
           built.has(document.words[hit.word_end]);
}

}  // namespace

bool is_attached_elsewhere(const Document& document, const Hit& hit) {
    return is_the_readers(document, hit) || is_fixed_elsewhere(document, hit) ||
           is_built_on(document, hit) || came_with_another_mail(document, hit) ||
           is_hung_on_a_thing(document, hit);
}

}  // namespace warmline::match
