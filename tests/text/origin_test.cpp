#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "linter/charset/charset_name.hpp"
#include "linter/charset/to_nfc.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/encoded_words.hpp"
#include "linter/text/html_layout.hpp"
#include "linter/text/part_text.hpp"
#include "linter/text/plain_layout.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

namespace fs = std::filesystem;

std::string without_blanks(std::string_view text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return c != ' ' && c != '\n'; });
    return kept;
}

/// The bytes of a piece of a part, before charset and markup.
std::string transferred(std::string_view piece, TransferEncoding encoding) {
    Message message;
    message.bytes = piece;
    Part part;
    part.encoding = encoding;
    part.body = {0, static_cast<std::uint32_t>(piece.size())};
    return decode_transfer(message, part, piece.size()).bytes;
}

/// A piece of a part read in every way but the one under test.
std::string read_alone(const std::string& bytes, const Part& part, std::string_view charset) {
    const std::string text = to_nfc(to_utf8(bytes, charset).bytes).text;
    Layout layout;
    if (part.kind == PartKind::plain)
        lay_out_plain(text, {}, {}, {.flowed = part.flowed, .delsp = part.delsp}, layout);
    else
        lay_out_html(text, {}, {}, {}, layout);
    std::string seen;  // "fi<span style='font-size:0'>le</span>sh" is read as fish
    for (const Paragraph& paragraph : layout.paragraphs)
        if (paragraph.role != Role::hidden && paragraph.role != Role::preheader)
            seen += paragraph.range.of(layout.text);
    return without_blanks(seen);
}

/// Words of a part: base64 gives whole groups of four, so up to two bytes on each side are others'.
bool yields(std::string_view piece, const Part& part, std::string_view charset,
            std::string_view word) {
    const std::string bytes = transferred(piece, part.encoding);
    const std::size_t slack = part.encoding == TransferEncoding::base64 ? 2 : 0;
    for (std::size_t front = 0; front <= slack; ++front)
        for (std::size_t back = 0; back <= slack && front + back < bytes.size(); ++back) {
            const std::string inner = bytes.substr(front, bytes.size() - front - back);
            if (read_alone(inner, part, charset) == without_blanks(word)) return true;
            // Template code keeps its entities.
            if (to_utf8(inner, charset).bytes == word) return true;
        }
    return piece == word;  // an escape that is none ("=" at the end of the mail) stays
}

/// Charsets whose bytes mean something only after the bytes before them.
bool is_stateful(std::string_view charset) {
    const CharsetFamily family = charset_name(charset).family;
    return family == CharsetFamily::utf16 || family == CharsetFamily::other;
}

/// Words of a header field; inside an encoded word the piece is decoded as its neighbours are.
bool header_yields(std::string_view bytes, SourceRange piece, std::string_view word) {
    const std::string found{piece.of(bytes)};
    std::string read = decode_header_text(found);
    if (read == word) return true;
    std::erase_if(read, [](char c) { return c == '"' || c == '\\'; });
    if (read == word) return true;
    const std::size_t open = bytes.substr(0, piece.begin).rfind("=?");
    if (open == std::string_view::npos) return false;
    const std::size_t charset_end = bytes.find('?', open + 2);
    const std::string_view charset = bytes.substr(open + 2, charset_end - open - 2);
    if (is_stateful(charset)) return true;  // cannot be read from its middle
    const std::size_t head_end = bytes.find('?', charset_end + 1) + 1;
    const std::string head{bytes.substr(open, head_end - open)};
    const std::string again = decode_header_text(head + found + "?=");
    constexpr std::size_t neighbours = 6;  // up to two bytes, perhaps U+FFFD, on each side
    return again.find(word) != std::string::npos && again.size() <= word.size() + neighbours;
}

struct Tally {
    std::size_t words = 0, wrong = 0, stateful = 0;
    std::string first_wrong;
};

std::string charset_of(const Message& message, const Part& part) {
    const std::string bytes = decode_transfer(message, part, 1u << 22).bytes;
    std::string_view label = part.charset;
    if (label.empty() && part.kind == PartKind::html) label = meta_charset(bytes);
    return to_utf8(bytes, label).used_charset;
}

void check_words(const Message& message, Tally& tally) {
    const Layout layout = lay_out(message, {});
    int known_part = -1;
    std::string charset;
    for (const Paragraph& paragraph : layout.paragraphs) {
        const std::string_view text = paragraph.range.of(layout.text);
        const Part* const part =
            paragraph.part < 0 ? nullptr : &message.parts[static_cast<std::size_t>(paragraph.part)];
        if (part != nullptr && paragraph.part != known_part) {
            known_part = paragraph.part;
            charset = charset_of(message, *part);
        }
        if (part != nullptr && is_stateful(charset)) {
            ++tally.stateful;
            continue;
        }
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = text.find_first_not_of(" \n", at);
            if (begin == std::string_view::npos) break;
            at = std::min(text.find_first_of(" \n", begin), text.size());
            const std::string_view word = text.substr(begin, at - begin);
            const auto from = paragraph.range.begin + static_cast<std::uint32_t>(begin);
            const SourceRange source =
                layout.origins.source({from, from + static_cast<std::uint32_t>(word.size())});
            ++tally.words;
            const bool right = part == nullptr || part->kind == PartKind::message
                                   ? header_yields(message.bytes, source, word)
                                   : yields(source.of(message.bytes), *part, charset, word);
            if (right) continue;
            ++tally.wrong;
            if (tally.first_wrong.empty())
                tally.first_wrong =
                    std::string{word} + " <- " + std::string{source.of(message.bytes)};
        }
    }
}

void check_folder(const fs::path& folder, Tally& tally) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        if (!looks_like_mail(bytes)) continue;
        Tally own;
        check_words(read_message(bytes), own);
        if (own.wrong > 0)
            MESSAGE(entry.path().string(), ": ", own.wrong, " of ", own.words, ": ",
                    own.first_wrong);
        tally.words += own.words;
        tally.wrong += own.wrong;
        tally.stateful += own.stateful;
    }
}

TEST_CASE("the source bytes of any word in our corpus decode to that word") {
    const fs::path top = WARMLINE_SOURCE_DIR;
    Tally tally;
    check_folder(top / "corpus", tally);
    CHECK(tally.words > 5000);
    CHECK(tally.wrong == 0);
}

TEST_CASE("the source bytes of any word in foreign mail decode to that word") {
    const fs::path folder = fs::path{WARMLINE_SOURCE_DIR} / "../shared/corpora";
    if (!fs::exists(folder)) {
        MESSAGE("skipped: no foreign mails in reach");
        return;
    }
    Tally tally;
    check_folder(folder, tally);
    MESSAGE(tally.words, " words, ", tally.wrong, " wrong, ", tally.stateful,
            " paragraphs in charsets with state left out");
    CHECK(tally.wrong == 0);
}

}  // namespace
}  // namespace warmline
