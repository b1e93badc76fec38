/// Merge tags ("{{ first_name }}", "*|FNAME|*", "%%=v(@name)=%%" …) of the families in README.md:
/// found where they stand, with field, fallback and faults.
///
/// Prose in brackets, prices, percent signs and quoted words are no tags: families whose marks also
/// occur in prose ("[Vorname]", "{name}", "«Vorname»") need a known field name, except that in
/// template mode any identifier will do. Linear in the text. Internal to the text room.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

class TagReader {
public:
    /// `text` and `folded` outlive the reader.
    TagReader(std::string_view text, std::string_view folded, Mode mode);

    /// Whether a tag begins at `at`; it ends before `end`. Calls must go forward through the text.
    bool read(std::uint32_t at, std::uint32_t end, TagFact& tag);

private:
    /// Next place of a closer at or after `from`; each is searched for once, so that a mail full of
    /// openers stays linear.
    std::size_t next(std::size_t closer, std::uint32_t from);
    bool inner(std::size_t closer, std::uint32_t begin, std::uint32_t end, std::uint32_t longest,
               std::uint32_t& close);

    bool read_double_brace(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_brace(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_percent(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_star(std::uint32_t at, std::uint32_t end, TagFact& tag);
    /// "*FNAME|*"
    bool read_half_star(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_bracket(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_angle(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_guillemet(std::uint32_t at, std::uint32_t end, TagFact& tag);
    bool read_dollar(std::uint32_t at, std::uint32_t end, TagFact& tag);

    bool starts(std::uint32_t at, std::uint32_t end, std::string_view what) const;
    void fill(TagFact& tag, std::string_view family, std::uint32_t begin, std::uint32_t end,
              std::uint32_t inner_begin, std::uint32_t inner_end);

    std::string_view text_, folded_;
    Mode mode_;
    static constexpr std::size_t closer_count = 13;
    std::array<std::size_t, closer_count> closers_{};
    std::array<bool, closer_count> known_{};
};

/// What can only be said with all tags in hand: the family of bare "{{ x }}", fallbacks given by an
/// enclosing condition, conditions that never end.
void finish_tags(std::string_view text, std::string_view folded, std::vector<TagFact>& tags);

/// Whether a folded identifier is a field a mail tool would have ("vorname", "contact.firstname").
bool is_field_name(std::string_view folded);

/// What the field prints, as marks of its sentence: "order.dueDate" a day, "invoice_total" money,
/// "orderNumber" a number; 0 when its name does not tell. Whether a day is past nobody knows here:
/// it counts as told and as ahead.
MarkMask printed_by(std::string_view folded);

/// Whether it stands for a person's name or salutation.
bool is_name_field(std::string_view folded);

}  // namespace warmline
