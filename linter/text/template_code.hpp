/// Where template code (merge tags, blocks, server code) begins and ends, so that a '<', a quote or
/// an ampersand inside it is not taken for markup.
///
/// Only families whose code may hold such characters are known here; what a tag means is read
/// later, from the text. Linear over the whole text: each closing mark is looked for once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace warmline {

class TemplateCode {
public:
    /// `text` must outlive this.
    explicit TemplateCode(std::string_view text) : text_(text) {}

    /// End of the template code that begins at `at`, or `at` when none does.
    std::size_t end_of(std::size_t at) {
        const char second = at + 1 < text_.size() ? text_[at + 1] : ' ';
        if (may_begin(text_[at], second)) return search(at);
        return text_[at] == '<' && (second == 'o' || second == '/') ? end_of_odr_tag(at) : at;
    }

private:
    /// A quick look, since "100%" and "[1]" are everywhere.
    static constexpr bool may_begin(char first, char second) {
        switch (first) {
            case '{':
                return second == '{' || second == '%' || second == '#' || second == '!';
            case '%':
                return second == '%';
            case '<':
                return second == '%' || second == '<';
            case '*':
                return second == '|';
            case '[':
                return second == '%';
            default:
                return false;
        }
    }

    std::size_t search(std::size_t at);
    std::size_t end_of_odr_tag(std::size_t at) const;

    static constexpr std::size_t families = 11;

    /// The next closing mark of a family, kept until the walk has passed it.
    struct Closer {
        std::size_t from = 1, at = 0;  ///< known for offsets from…at
    };

    std::size_t next_closer(std::size_t family, std::size_t from);

    std::string_view text_;
    std::array<Closer, families> closers_{};
};

}  // namespace warmline
