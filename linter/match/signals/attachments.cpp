#include <algorithm>
#include <array>
#include <string>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

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

}  // namespace

void attachment_missing(Check& check) {
    const auto* message = check.message();
    if (message == nullptr) return;
    for (const auto& attachment : message->attachments)
        if (!attachment.inlined) return;
    for (const auto& hit : check.hits(Role::words))
        check.report(hit.range);
}

void attachment_name(Check& check) {
    const auto* message = check.message();
    if (message == nullptr) return;
    for (const auto& attachment : message->attachments)
        if (const auto place = other_year(check.document(), attachment.name); !place.empty()) {
            check.report(place, {{"name", attachment.name}});
            return;
        }
    const auto hits = check.hits(Role::words);
    for (const auto& attachment : message->attachments) {
        if (attachment.inlined || attachment.name.empty() || !says_nothing(attachment.name))
            continue;
        const Values values{{"name", attachment.name}};
        const auto place = hits.empty() ? announcement(check.document()) : hits.front().range;
        if (place.empty())
            check.report_mail(values);
        else
            check.report(place, values);
        return;
    }
}

}  // namespace warmline::match
