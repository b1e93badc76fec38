#include "linter/mail/encoded_words.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "linter/charset/to_utf8.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/base64.hpp"

namespace warmline {
namespace {

struct EncodedWord {
    std::string_view charset;
    char encoding = 'q';
    std::size_t text_begin = 0;  ///< both relative to the word
    std::size_t text_end = 0;
    std::size_t length = 0;  ///< 0 when there is none
};

/// `text` begins with "=?".
EncodedWord encoded_word_at(std::string_view text) {
    constexpr std::size_t longest_charset = 60;
    text = text.substr(0, longest_encoded_word);
    const std::size_t charset_end = text.substr(0, 2 + longest_charset).find('?', 2);
    if (charset_end == std::string_view::npos || charset_end == 2) return {};
    if (charset_end + 2 >= text.size() || text[charset_end + 2] != '?') return {};
    EncodedWord word;
    word.encoding = ascii::lower(text[charset_end + 1]);
    if (word.encoding != 'q' && word.encoding != 'b') return {};
    word.text_begin = charset_end + 3;
    word.text_end = text.find("?=", word.text_begin);
    if (word.text_end == std::string_view::npos) return {};
    word.length = word.text_end + 2;
    word.charset = text.substr(2, charset_end - 2);
    // RFC 2231 5: a language may follow the charset.
    word.charset = word.charset.substr(0, word.charset.find('*'));
    if (std::any_of(word.charset.begin(), word.charset.end(), ascii::is_space)) return {};
    return word;
}

Decoded decode_q(std::string_view source, std::uint32_t origin) {
    Decoded out;
    for (std::size_t i = 0; i < source.size();) {
        const auto at = static_cast<std::uint32_t>(out.bytes.size());
        const auto from = origin + static_cast<std::uint32_t>(i);
        const int high =
            source[i] == '=' && i + 2 < source.size() ? ascii::hex_digit(source[i + 1]) : -1;
        const int low = high >= 0 ? ascii::hex_digit(source[i + 2]) : -1;
        if (low >= 0) {
            out.bytes += static_cast<char>(high * 16 + low);
            out.map.add(at, from, from + 3, ByteMap::Step::hex);
            i += 3;
        } else {
            out.bytes += source[i] == '_' ? ' ' : source[i];
            out.map.add(at, from, from + 1, ByteMap::Step::copy);
            ++i;
        }
    }
    return out;
}

/// Collects the text of a field. Adjacent encoded words of one charset are decoded together, since
/// some senders cut a character between them.
class Reader {
public:
    Reader(std::string_view bytes, SourceRange value, bool wants_map)
        : bytes_(bytes), at_(value.begin), end_(value.end), wants_map_(wants_map) {}

    HeaderText read() {
        while (at_ < end_) {
            if (ascii::is_space(bytes_[at_])) {
                skip_space();
            } else if (const EncodedWord word = word_here(); word.length > 0) {
                take_word(word);
            } else {
                take_raw();
            }
        }
        flush_words();
        return std::move(out_);
    }

private:
    EncodedWord word_here() const {
        const std::string_view rest = bytes_.substr(at_, end_ - at_);
        return rest.starts_with("=?") ? encoded_word_at(rest) : EncodedWord{};
    }

    void skip_space() {
        space_begin_ = at_;
        space_folds_ = false;
        for (; at_ < end_ && ascii::is_space(bytes_[at_]); ++at_)
            space_folds_ = space_folds_ || bytes_[at_] == '\n' || bytes_[at_] == '\r';
        space_end_ = at_;
    }

    /// The blanks seen before what comes now; a fold is one blank, other blanks stay as they are.
    void put_space() {
        if (space_begin_ == space_end_) return;
        if (!out_.text.empty()) {
            const auto at = static_cast<std::uint32_t>(out_.text.size());
            if (space_folds_) {
                out_.text += ' ';
                add_run(at, space_begin_, space_end_, ByteMap::Step::atom);
            } else {
                out_.text += bytes_.substr(space_begin_, space_end_ - space_begin_);
                add_run(at, space_begin_, space_end_, ByteMap::Step::copy);
            }
        }
        space_begin_ = space_end_;
    }

    void take_word(const EncodedWord& word) {
        const bool joins = !words_.bytes.empty() && ascii::lowered(word.charset) == charset_;
        if (!words_.bytes.empty() && !joins) {
            flush_words();
            space_begin_ = space_end_;  // the blank between two encoded words is not text
        }
        if (!joins) {
            if (!after_word_) put_space();
            charset_ = ascii::lowered(word.charset);
        }
        space_begin_ = space_end_;
        const std::string_view text =
            bytes_.substr(at_ + word.text_begin, word.text_end - word.text_begin);
        const auto origin = static_cast<std::uint32_t>(at_ + word.text_begin);
        Decoded decoded = word.encoding == 'b' ? decode_base64(text, origin, text.size())
                                               : decode_q(text, origin);
        pieces_.push_back({words_.bytes.size(), std::move(decoded.map)});
        words_.bytes += decoded.bytes;
        at_ += static_cast<std::uint32_t>(word.length);
        after_word_ = true;
    }

    SourceRange word_source(std::uint32_t byte) const {
        auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), byte,
                                      [](std::uint32_t b, const Piece& p) { return b < p.begin; });
        --piece;
        return piece->map.piece_at(byte - static_cast<std::uint32_t>(piece->begin));
    }

    void flush_words() {
        if (!words_.bytes.empty()) {
            const Utf8 text = to_utf8(words_.bytes, charset_);
            if (wants_map_) {
                for (std::uint32_t i = 0; i < text.bytes.size(); ++i) {
                    const SourceRange read =
                        text.identity ? SourceRange{i, i + 1} : text.map.piece_at(i);
                    const SourceRange from = word_source(read.begin);
                    const SourceRange to = word_source(std::max(read.begin + 1, read.end) - 1);
                    add_run(static_cast<std::uint32_t>(out_.text.size()) + i, from.begin, to.end,
                            ByteMap::Step::atom);
                }
            }
            out_.text += text.bytes;
        }
        words_.bytes.clear();
        pieces_.clear();
    }

    void take_raw() {
        flush_words();
        put_space();
        after_word_ = false;
        const std::uint32_t begin = at_;
        ++at_;
        while (at_ < end_ && !ascii::is_space(bytes_[at_]) &&
               !(bytes_[at_] == '=' && word_here().length > 0))
            ++at_;
        const std::string_view raw = bytes_.substr(begin, at_ - begin);
        const auto at = static_cast<std::uint32_t>(out_.text.size());
        const Utf8 text = to_utf8(raw, "");
        out_.text += text.bytes;
        if (!wants_map_) return;
        if (text.identity) {
            add_run(at, begin, at_, ByteMap::Step::copy);
            return;
        }
        for (std::uint32_t i = 0; i < text.bytes.size(); ++i) {
            const SourceRange piece = text.map.piece_at(i);
            add_run(at + i, begin + piece.begin, begin + piece.end, ByteMap::Step::atom);
        }
    }

    void add_run(std::uint32_t at, std::uint32_t begin, std::uint32_t end, ByteMap::Step step) {
        if (wants_map_) out_.map.add(at, begin, end, step);
    }

    struct Piece {
        std::size_t begin;
        ByteMap map;
    };

    std::string_view bytes_;
    std::uint32_t at_;
    std::uint32_t end_;
    bool wants_map_;
    HeaderText out_;
    Decoded words_;  ///< the bytes of the encoded words waiting to be read together
    std::vector<Piece> pieces_;
    std::string charset_;
    std::uint32_t space_begin_ = 0, space_end_ = 0;
    bool space_folds_ = false;
    bool after_word_ = false;
};

}  // namespace

std::size_t encoded_word_length(std::string_view text) {
    return text.starts_with("=?") ? encoded_word_at(text).length : 0;
}

HeaderText decode_header_text(std::string_view bytes, SourceRange value) {
    return Reader(bytes, value, true).read();
}

std::string decode_header_text(std::string_view value) {
    return Reader(value, {0, static_cast<std::uint32_t>(value.size())}, false).read().text;
}

}  // namespace warmline
