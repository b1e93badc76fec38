/// What the declarations of a `style` attribute say about being seen.
///
/// Only what mail clients agree on: `mso-hide: all` alone hides from Outlook only (it is how the
/// usual button twin is marked) and therefore hides nothing here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace warmline {

/// The size of type; `em` and `%` cannot be known without the parent and count as readable.
enum class TypeSize : std::uint8_t { unstated, vanished, tiny, readable };

struct StyleFacts {
    bool hidden = false;      ///< display:none, visibility:hidden, opacity:0, max-height:0 …
    bool shown = false;       ///< a display other than none is stated
    bool camouflage = false;  ///< text in the colour of its own background
    bool colour = false;      ///< a text colour is stated
    bool background = false;  ///< a background other than transparent or none
    bool padding = false;     ///< more than nothing
    bool border = false;      ///< a border or rounded corners
    bool inline_block = false;
    bool no_margin = false;  ///< margin: 0
    TypeSize type = TypeSize::unstated;
};

/// `declarations` as in an attribute or between the braces of a rule. Linear.
StyleFacts read_style(std::string_view declarations);

/// Styles of one part by their text: mail repeats the same few in every cell. Keeps views of what
/// it was asked.
class KnownStyles {
public:
    StyleFacts read(std::string_view declarations);

private:
    struct Known {
        std::string_view declarations;
        StyleFacts facts;
    };

    std::array<Known, 16> known_{};
};

}  // namespace warmline
