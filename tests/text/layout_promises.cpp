#include "tests/text/layout_promises.hpp"

#include "linter/charset/to_nfc.hpp"
#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

bool within(TextRange range, const Layout& layout) {
    return range.begin <= range.end && range.end <= layout.text.size();
}

std::string broken_paragraphs(const Layout& layout) {
    std::uint32_t end = 0;
    bool first = true;
    for (const Paragraph& paragraph : layout.paragraphs) {
        const TextRange range = paragraph.range;
        if (!within(range, layout) || range.empty()) return "a paragraph without text";
        if (range.begin != (first ? 0 : end + 1)) return "paragraphs with a hole between them";
        if (!first && layout.text[end] != '\n') return "paragraphs without a separator";
        const std::string_view text = range.of(layout.text);
        for (const char edge : {text.front(), text.back()})
            if (edge == ' ' || edge == '\n') return "a paragraph with blanks around it";
        end = range.end;
        first = false;
    }
    return end == layout.text.size() ? "" : "text outside of paragraphs";
}

std::string broken_places(const Layout& layout) {
    std::uint32_t begin = 0;
    for (const LinkFact& link : layout.links) {
        if (!within(link.range, layout)) return "a link outside of the text";
        if (link.range.begin < begin) return "links out of order";
        begin = link.range.begin;
    }
    for (const Image& image : layout.images)
        if (!within(image.alt, layout)) return "an image outside of the text";
    for (const IgnoreComment& ignore : layout.ignores)
        if (ignore.position > layout.text.size() + 1) return "a request outside of the text";
    return "";
}

std::string broken_origins(const Layout& layout, const Message& message) {
    constexpr std::uint32_t step = 7;  // every word is met, without asking for every byte
    const auto size = static_cast<std::uint32_t>(layout.text.size());
    for (std::uint32_t at = 0; at < size; at += step) {
        const SourceRange one = layout.origins.source({at, at + 1});
        const SourceRange more = layout.origins.source({at, std::min(at + 40, size)});
        for (const SourceRange source : {one, more})
            if (source.begin > source.end || source.end > message.bytes.size())
                return "an origin outside of the message";
    }
    return "";
}

}  // namespace

std::string broken_promise(const Layout& layout, const Message& message) {
    if (scan_utf8(layout.text).faults != 0) return "text that is not UTF-8";
    if (layout.text.find('\r') != std::string::npos) return "a carriage return in the text";
    if (std::string broken = broken_paragraphs(layout); !broken.empty()) return broken;
    if (std::string broken = broken_places(layout); !broken.empty()) return broken;
    return broken_origins(layout, message);
}

}  // namespace warmline
