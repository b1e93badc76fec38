/// One start or end tag with the attributes that matter to a reader.
///
/// Views are into the markup. Template code may stand where attributes stand and inside values,
/// quotes and all. Reads each byte once; an open quote goes to the end of the input.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "linter/text/html_elements.hpp"
#include "linter/text/template_code.hpp"

namespace warmline {

enum class Attribute : std::uint8_t {
    style,
    class_names,
    id,
    href,
    alt,
    src,
    role,
    bgcolor,
    border,
    lang,
    width,
    height,
    hidden,
    size,
    charset,
    other,
};
inline constexpr std::size_t attribute_count = static_cast<std::size_t>(Attribute::other);

class Tag {
public:
    Tag() {}  // NOLINT: hundreds of tags a mail; the values need no zeros

    Element element = Element::unknown;
    bool closing = false;
    bool self_closing = false;
    std::string_view name;

    bool has(Attribute attribute) const { return (present_ & bit(attribute)) != 0; }

    bool has_any() const { return present_ != 0; }

    /// The value as written (character references not resolved), "" when absent.
    std::string_view value(Attribute attribute) const {
        if (!has(attribute)) return {};
        const Span& span = values_[static_cast<std::size_t>(attribute)];
        return {span.data, span.size};
    }

    /// The first of two attributes of the same name counts.
    void set(Attribute attribute, std::string_view value) {
        if (has(attribute)) return;
        present_ |= bit(attribute);
        values_[static_cast<std::size_t>(attribute)] = {value.data(), value.size()};
    }

private:
    static constexpr std::uint32_t bit(Attribute attribute) {
        return 1u << static_cast<unsigned>(attribute);
    }

    struct Span {
        const char* data;
        std::size_t size;
    };

    std::uint32_t present_ = 0;
    std::array<Span, attribute_count> values_;  ///< only those in `present_` are ever written
};

/// Reads the tag whose '<' stands at `at` (a letter or "/letter" follows); `at` is then past '>'.
Tag read_tag(std::string_view html, std::size_t& at, TemplateCode& code);

}  // namespace warmline
