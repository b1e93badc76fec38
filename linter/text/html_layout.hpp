/// The markup of one HTML or MJML part → paragraphs, links and images.
///
/// One forward walk; every byte is looked at a bounded number of times, whatever the input.
#pragma once

#include <string_view>

#include "linter/text/layout.hpp"
#include "linter/text/part_text.hpp"

namespace warmline {

struct HtmlOptions {
    bool title_is_subject = false;  ///< a template whose <title> is all the subject it has
};

/// Appends to `layout`. `html` is UTF-8 in normal form C; `chain` leads from it to the message.
void lay_out_html(std::string_view html, const PlacedPart& part, OriginChain chain,
                  const HtmlOptions& options, Layout& layout);

}  // namespace warmline
