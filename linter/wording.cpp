#include "linter/wording.hpp"

#include <algorithm>

#include "linter/match/case_words.hpp"

namespace warmline {

namespace {

/// Longer quotations are cut in messages; the underline still covers them whole.
constexpr std::size_t longest_quotation = 80;

std::string fill(std::string_view pattern, const Finding& finding, std::string_view text) {
    std::string filled;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('{', at);
        const auto close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        filled.append(pattern, at, open - at);
        const auto slot = pattern.substr(open + 1, close - open - 1);
        const auto value = std::find_if(finding.values.begin(), finding.values.end(),
                                        [&](const auto& named) { return named.first == slot; });
        if (value != finding.values.end())
            filled += value->second;
        else if (slot == "text")
            filled += text;
        else
            filled.append(pattern, open, close - open + 1);
        at = close + 1;
    }
    filled.append(pattern, at);
    return filled;
}

std::string cut(std::string text) {
    if (text.size() <= longest_quotation) return text;
    text.resize(longest_quotation);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u)
        text.pop_back();
    if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80u) != 0) text.pop_back();
    return text + "…";
}

}  // namespace

std::string shown_text(const Document& document, TextRange range) {
    std::string text(document.of(range));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

Wording wording(const Checked& checked, const Finding& finding, Language ui) {
    const auto text = cut(shown_text(checked.document, finding.range));
    const auto words = words_for(*checked.pack, finding, checked.case_grounds(), ui);
    const auto asked = words_for(*checked.pack, finding, checked.case_grounds(), finding.language);
    return {
        .message = fill(words.message, finding, text),
        .instead = fill(words.instead, finding, text),
        .asks = fill(asked.asks, finding, text),
    };
}

std::string_view part_of(const Checked& checked, const Finding& finding) {
    const auto& blocks = checked.document.blocks;
    const auto after = std::upper_bound(
        blocks.begin(), blocks.end(), finding.range.begin,
        [](std::uint32_t offset, const Block& block) { return offset < block.range.begin; });
    if (after == blocks.begin()) return "text";
    const auto& block = *std::prev(after);
    if (block.kind == BlockKind::subject) return "subject";
    if (block.part < 0) return "header";
    const auto index = static_cast<std::size_t>(block.part);
    const auto& parts = checked.message->parts;
    const bool html = index < parts.size() && parts[index].kind != PartKind::plain;
    return html ? "html" : "text";
}

}  // namespace warmline
