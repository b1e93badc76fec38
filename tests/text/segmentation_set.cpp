#include "tests/text/segmentation_set.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "linter/base/sha256.hpp"
#include "linter/charset/to_nfc.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/read_message.hpp"

namespace warmline::segmentation {
namespace {

const std::filesystem::path source = WARMLINE_SOURCE_DIR;

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Case parse_line(std::string_view line, Language language) {
    constexpr std::string_view mark = " \u00A6 ";
    Case parsed;
    parsed.language = language;
    while (true) {
        const std::size_t at = line.find(mark);
        parsed.text += line.substr(0, at);
        if (at == std::string_view::npos) return parsed;
        parsed.text += ' ';
        parsed.boundaries.push_back(parsed.text.size());
        line.remove_prefix(at + mark.size());
    }
}

std::string without_carriage_returns(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 >= text.size() || text[i + 1] != '\n') plain += text[i];
    return plain;
}

/// Text leaf number `leaf` of a mail, decoded, in normal form C; empty when there is none.
std::string leaf_text(const std::string& file, int leaf) {
    std::string_view bytes = file;
    if (bytes.starts_with("From ")) bytes.remove_prefix(bytes.find('\n') + 1);
    const Message message = read_message(bytes);
    int seen = 0;
    for (const Part& part : message.parts) {
        if (part.kind == PartKind::container || part.kind == PartKind::message) continue;
        if (!part.type.empty() && !part.type.starts_with("text/")) continue;
        if (seen++ != leaf) continue;
        const Decoded decoded = decode_transfer(message, part, 1u << 22);
        return to_nfc(without_carriage_returns(to_utf8(decoded.bytes, part.charset).bytes)).text;
    }
    return {};
}

/// Byte offset of code point `count` after byte `from`.
std::size_t step(const std::string& text, std::size_t from, std::size_t count) {
    while (count > 0 && from < text.size()) {
        ++from;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80)
            ++from;
        --count;
    }
    return from;
}

std::string short_hash(std::string_view text) {
    Sha256 sum;
    sum.add(text);
    const Digest digest = sum.finish();
    std::string hex;
    for (std::size_t i = 0; i < 6; ++i)
        for (const int nibble : {digest[i] >> 4, digest[i] & 15})
            hex += "0123456789abcdef"[nibble];
    return hex;
}

}  // namespace

std::vector<Case> own_cases(Language language) {
    const std::filesystem::path folder = source / "tests/text/segmentation";
    std::istringstream lines(file_text(folder / (std::string(name_of(language)) + ".txt")));
    std::vector<Case> cases;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != '#') cases.push_back(parse_line(line, language));
    return cases;
}

CorpusCases corpus_cases(Language language) {
    std::istringstream rows(file_text(source / "tests/text/segmentation/corpora.tsv"));
    CorpusCases cases;
    std::string row;
    std::getline(rows, row);
    while (std::getline(rows, row)) {
        std::istringstream fields(row);
        std::string code, path, hash, boundaries, leaf, begin, length;
        for (std::string* field : {&code, &path, &leaf, &begin, &length, &hash, &boundaries})
            std::getline(fields, *field, '\t');
        if (code != name_of(language)) continue;
        const std::string text =
            leaf_text(file_text(source / "../shared/corpora/mails" / path), std::stoi(leaf));
        const std::size_t first = step(text, 0, std::stoul(begin));
        const std::size_t last = step(text, first, std::stoul(length));
        Case found;
        found.language = language;
        found.text = text.substr(std::min(first, text.size()), last - first);
        if (short_hash(found.text) != hash) {
            ++cases.missing;
            continue;
        }
        std::istringstream offsets(boundaries);
        for (std::string offset; std::getline(offsets, offset, ',');)
            found.boundaries.push_back(step(found.text, 0, std::stoul(offset)));
        for (char& c : found.text)
            if (c == '\n' || c == '\t') c = ' ';
        cases.found.push_back(std::move(found));
    }
    return cases;
}

}  // namespace warmline::segmentation
