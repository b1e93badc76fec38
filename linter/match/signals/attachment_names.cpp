// What files are called, and whether they are what the text announces.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/attachment_kinds.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Stem of a file name, folded, digits and signs away: "Scan0001.pdf" → "scan".
std::string letters_of(std::string_view name) {
    const auto folded = fold(name.substr(0, name.rfind('.')));
    std::string letters;
    for (const char c : folded)
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
    return letters;
}

bool is_hex_id(std::string_view stem) {
    std::size_t digits = 0;
    for (const char c : stem) {
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-' || c == '_';
        if (!hex) return false;
        digits += c >= '0' && c <= '9';
    }
    return stem.size() >= 8 && digits >= 2;
}

bool says_nothing(std::string_view name) {
    static constexpr auto empty_names = std::to_array<std::string_view>({"",
                                                                         "scan",
                                                                         "img",
                                                                         "image",
                                                                         "bild",
                                                                         "dokument",
                                                                         "document",
                                                                         "doc",
                                                                         "datei",
                                                                         "file",
                                                                         "unbenannt",
                                                                         "untitled",
                                                                         "unknown",
                                                                         "anhang",
                                                                         "attachment",
                                                                         "anlage",
                                                                         "new",
                                                                         "neu",
                                                                         "foto",
                                                                         "photo",
                                                                         "pdf",
                                                                         "dsc",
                                                                         "dscn",
                                                                         "screenshot",
                                                                         "neuesdokument",
                                                                         "newdocument",
                                                                         "kopie",
                                                                         "copy",
                                                                         "pxl",
                                                                         "whatsappimage",
                                                                         "dokumentkopie",
                                                                         "scandokument",
                                                                         "scannedocument",
                                                                         "neuestextdokument",
                                                                         "mappe",
                                                                         "praesentation",
                                                                         "presentation",
                                                                         "book",
                                                                         "page",
                                                                         "seite",
                                                                         "noname",
                                                                         "temp",
                                                                         "tmp",
                                                                         "test",
                                                                         "final",
                                                                         "draft",
                                                                         "entwurf"});
    const auto letters = letters_of(name);
    if (std::find(empty_names.begin(), empty_names.end(), letters) != empty_names.end())
        return true;
    const auto stem = fold(name.substr(0, name.rfind('.')));
    return is_hex_id(stem);
}

/// The words that announce a file, empty when the text names none.
TextRange announcement(const Document& document) {
    static constexpr auto cues = std::to_array<std::string_view>(
        {"im anhang", "in der anlage", "als anlage", "anbei", "beigefuegt", "beiliegend",
         "angehaengt", "attached", "enclosed", "attachment"});
    for (const auto& block : document.blocks) {
        if (!is_in(block, body_blocks)) continue;
        const auto text = document.folded_of(block.range);
        for (const auto cue : cues)
            if (const auto at = text.find(cue); at != text.npos) {
                const auto begin = block.range.begin + static_cast<std::uint32_t>(at);
                return {begin, begin + static_cast<std::uint32_t>(cue.size())};
            }
    }
    return {};
}

/// "Preisliste_2026.pdf" beside "unsere Preisliste 2027": the year the text gives the thing, when
/// the file of that name shows another.
TextRange other_year(const Document& document, std::string_view name) {
    const auto stem = fold(name.substr(0, name.rfind('.')));
    std::size_t at = 0;
    while (at < stem.size() && stem[at] >= 'a' && stem[at] <= 'z')
        ++at;
    constexpr std::size_t telling = 5;
    if (at < telling || at + 5 > stem.size()) return {};
    const auto thing = stem.substr(0, at);
    const auto year = stem.substr(at + 1, 4);
    const auto is_year = [](std::string_view text) {
        return text.size() == 4 && text.starts_with("20") && text[2] >= '0' && text[2] <= '9' &&
               text[3] >= '0' && text[3] <= '9';
    };
    if (!is_year(year)) return {};
    for (std::size_t w = 1; w < document.words.size(); ++w) {
        const auto& word = document.words[w];
        if (!lies_in(document, word.range(), body_blocks)) continue;
        const auto told = document.of(word);
        if (document.folded_of(document.words[w - 1]) == thing && is_year(told) && told != year)
            return {document.words[w - 1].begin, word.range().end};
    }
    return {};
}

/// Kinds of paper the mail speaks of anywhere, in its subject too.
PaperKinds papers_named(const Document& document) {
    PaperKinds kinds = 0;
    each_sentence(document, body_blocks | mask_of(BlockKind::subject),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
                          kinds |= paper_kinds_of(document.folded_of(document.words[w]));
                  });
    return kinds;
}

/// The paper a word names as a thing: "das Angebot", "a quote", "our price list".
PaperKinds paper_at(const Document& document, const Sentence& sentence, std::uint32_t word) {
    static constexpr auto some =
        word_set({"ein", "eine", "einen", "a", "an", "unseren", "zwei", "two"});
    const auto kinds = paper_kinds_of(document.folded_of(document.words[word]));
    if (kinds == 0 || word == sentence.word_begin) return 0;
    const bool any = some.has(document.words[word - 1]) ||
                     (word > sentence.word_begin + 1 && some.has(document.words[word - 2]));
    return any || thing_at(document, sentence, word) ? kinds : 0;
}

/// "anbei das Angebot" above "Rechnung_8822.pdf": the paper announced, when each file names another
/// kind of which the mail does not speak.
TextRange other_paper(const Document& document, const Sentence& sentence,
                      const std::vector<Attachment>& attachments) {
    TextRange announced;
    for (auto w = sentence.word_begin; w < sentence.word_end && announced.empty(); ++w)
        if (paper_at(document, sentence, w) != 0) announced = document.words[w].range();
    if (announced.empty()) return {};
    const auto named = papers_named(document);
    for (const auto& attachment : attachments) {
        if (attachment.inlined) continue;
        const auto kinds = paper_kinds_in(attachment.name);
        if (kinds == 0 || (kinds & named) != 0) return {};
    }
    return announced;
}

/// "das Angebot und den Lieferplan" above "Angebot_4711.pdf" alone: the paper no file is left for.
TextRange paper_left_out(const Document& document, const Sentence& sentence,
                         std::string_view only_file) {
    static constexpr auto joints = word_set({"und", "sowie", "and"});
    const auto kinds = paper_kinds_in(only_file);
    for (auto w = sentence.word_begin + 1; w + 2 < sentence.word_end; ++w) {
        if (!joints.has(document.words[w])) continue;
        const bool numbered = document.words[w - 1].is(Word::has_digit);
        if (w < sentence.word_begin + 2) continue;
        const auto first = paper_at(document, sentence, numbered ? w - 2 : w - 1);
        for (auto noun = w + 2; noun < sentence.word_end && noun <= w + 3; ++noun) {
            const auto second = paper_at(document, sentence, noun);
            if (first == 0 || second == 0 || (first & second) != 0) continue;
            if (((kinds & first) != 0) != ((kinds & second) != 0))
                return document.words[(kinds & first) != 0 ? noun : w - 1 - numbered].range();
        }
    }
    return {};
}

/// "drei Dokumente", "both files": what the sentence counts, with how many it is.
TextRange counted_files(const Document& document, const Sentence& sentence, std::size_t& count) {
    struct Number {
        std::string_view word;
        std::size_t value;
    };

    static constexpr auto numbers = std::to_array<Number>({{"zwei", 2},
                                                           {"drei", 3},
                                                           {"vier", 4},
                                                           {"fuenf", 5},
                                                           {"beide", 2},
                                                           {"beiden", 2},
                                                           {"two", 2},
                                                           {"three", 3},
                                                           {"four", 4},
                                                           {"five", 5},
                                                           {"both", 2}});
    static constexpr auto files =
        word_set({"dokumente", "dokumenten", "dateien",   "pdf",       "pdfs",        "anhaenge",
                  "anhaengen", "anlagen",    "formulare", "vertraege", "rechnungen",  "angebote",
                  "plaene",    "unterlagen", "documents", "files",     "attachments", "forms",
                  "contracts", "invoices",   "quotes",    "offers",    "plans"});
    if (contains(document.folded_of(sentence.range),
                 {"einer datei", "einem pdf", "einem dokument", "one file", "one pdf", "a single",
                  "link", "portal", " zip"}))
        return {};
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w)
        for (const auto& number : numbers) {
            if (document.folded_of(document.words[w]) != number.word) continue;
            const auto end = std::min(sentence.word_end, w + 3);
            for (auto noun = w + 1; noun < end; ++noun)
                if (files.has(document.words[noun])) {
                    count = number.value;
                    return {document.words[w].begin, document.words[noun].range().end};
                }
        }
    return {};
}

/// What is wrong with a file, in both languages.
struct Lack {
    std::string_view de, en;
};

constexpr Lack silent{"sagt nicht, was darin steht", "does not say what is inside"};
constexpr Lack unlike{"passt nicht zu dem, was der Text ankündigt",
                      "does not fit what the text announces"};
constexpr Lack alone{"reicht nicht: Der Text kündigt mehr an",
                     "is not enough: the text announces more"};

Values values_for(const std::string& name, const Lack& lack) {
    return {{"name", name}, {"mangel", std::string(lack.de)}, {"lack", std::string(lack.en)}};
}

/// Files that are not what, or not all that, the text announces.
void report_other_files(Check& check, const Message& message) {
    const auto& document = check.document();
    std::string first;
    std::size_t files = 0;
    for (const auto& attachment : message.attachments) {
        if (attachment.name.ends_with(".zip") || attachment.name.ends_with(".7z")) return;
        if (!attachment.inlined && ++files == 1) first = attachment.name;
    }
    const auto* sentence = document.sentence_at(announcement(document).begin);
    if (files == 0 || first.empty() || sentence == nullptr || announcement(document).empty())
        return;
    if (const auto place = other_paper(document, *sentence, message.attachments); !place.empty()) {
        check.report(place, values_for(first, unlike));
        return;
    }
    std::size_t count = 0;
    auto place = counted_files(document, *sentence, count);
    if (place.empty() && files == 1) {
        place = paper_left_out(document, *sentence, first);
        count = 2;
    }
    if (place.empty() || message.attachments.size() >= count) return;
    check.report(place, values_for(first, alone));
}

}  // namespace

void attachment_name(Check& check) {
    const auto* message = check.message();
    if (message == nullptr) return;
    for (const auto& attachment : message->attachments)
        if (const auto place = other_year(check.document(), attachment.name); !place.empty()) {
            check.report(place, values_for(attachment.name, unlike));
            return;
        }
    const auto hits = check.hits(Role::words);
    for (const auto& attachment : message->attachments) {
        if (attachment.inlined || attachment.name.empty() || !says_nothing(attachment.name))
            continue;
        const auto values = values_for(attachment.name, silent);
        const auto place = hits.empty() ? announcement(check.document()) : hits.front().range;
        if (place.empty())
            check.report_mail(values);
        else
            check.report(place, values);
        return;
    }
    report_other_files(check, *message);
}

}  // namespace warmline::match
