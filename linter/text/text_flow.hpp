/// Where the characters of one body part go: a growing text and the map back to the part.
///
/// Blanks collapse and line breaks wait until the next visible character decides whether they are
/// seen. Guards: no paragraph begins or ends with a blank, and `map` speaks about every byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "linter/base/byte_map.hpp"
#include "linter/base/range.hpp"

namespace warmline {

class TextFlow {
public:
    /// What stands between the last visible character and the next one.
    enum class Wait : std::uint8_t { nothing, blank, line, paragraph };

    /// `text` and `map` are borrowed; `text` may hold earlier parts already.
    TextFlow(std::string& text, ByteMap& map)
        : text_(text), map_(map), start_(static_cast<std::ptrdiff_t>(text.size())) {}

    /// A blank of the source at `source`.
    void blank(std::uint32_t source) {
        if (wait_ != Wait::nothing) return;
        wait_ = Wait::blank;
        place_ = {source, source + 1};
    }

    /// A line break of the source.
    void line(SourceRange source) {
        if (wait_ == Wait::paragraph) return;
        wait_ = Wait::line;
        place_ = source;
    }

    /// Ends the paragraph.
    void end() { wait_ = Wait::paragraph; }

    Wait waiting() const { return wait_; }

    bool in_paragraph() const { return wait_ != Wait::paragraph; }

    /// Writes what was waited for; must be called before `copy` and `atom` when `waiting`.
    /// A separator between paragraphs stands for nothing in the source.
    void settle(std::uint32_t source) {
        switch (wait_) {
            case Wait::nothing:
                return;
            case Wait::blank:
                copy(" ", place_.begin);
                break;
            case Wait::line:
                atom("\n", place_);
                break;
            case Wait::paragraph:
                if (!text_.empty()) atom("\n", {source, source});
                break;
        }
        wait_ = Wait::nothing;
    }

    /// Bytes of the source as they stand.
    void copy(std::string_view bytes, std::uint32_t source) {
        map_.add(out(), source, source + static_cast<std::uint32_t>(bytes.size()),
                 ByteMap::Step::copy);
        text_.append(bytes);
    }

    /// Bytes that stand for one piece of the source.
    void atom(std::string_view bytes, SourceRange source) {
        // One byte from one is a copy, and copies grow together.
        const bool copied = bytes.size() == 1 && source.size() == 1;
        map_.add(out(), source.begin, source.end,
                 copied ? ByteMap::Step::copy : ByteMap::Step::atom);
        text_.append(bytes);
    }

    /// Where the next byte will stand in the text.
    std::uint32_t at() const { return static_cast<std::uint32_t>(text_.size()); }

    /// Bytes this flow has written, which is the output offset of its map.
    std::uint32_t out() const {
        return static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(text_.size()) - start_);
    }

    /// Someone else wrote (or, below zero, took away) so many bytes of the text.
    void skip(std::ptrdiff_t bytes) { start_ += bytes; }

private:
    std::string& text_;
    ByteMap& map_;
    std::ptrdiff_t start_;
    SourceRange place_;
    Wait wait_ = Wait::paragraph;
};

}  // namespace warmline
