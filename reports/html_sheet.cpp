#include "reports/html_sheet.hpp"

#include <algorithm>

#include "reports/escape_xml.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

/// Text between two places where the set of covering findings changes.
class Marker {
public:
    Marker(const Checked& checked, const std::string& prefix)
        : checked_(checked), prefix_(prefix) {}

    /// `range` with its findings marked. Overlapping marks nest as runs; the first run of a finding
    /// carries its id.
    std::string marked(TextRange range) {
        const auto& findings = checked_.assessment.findings;
        std::vector<std::uint32_t> cuts{range.begin, range.end};
        std::vector<std::size_t> here;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const auto& marked = findings[i].range;
            if (!marked.overlaps(range)) continue;
            here.push_back(i);
            cuts.push_back(std::max(marked.begin, range.begin));
            cuts.push_back(std::min(marked.end, range.end));
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        std::string html;
        for (std::size_t c = 0; c + 1 < cuts.size(); ++c)
            append_run(html, {cuts[c], cuts[c + 1]}, here);
        return html;
    }

private:
    void append_run(std::string& html, TextRange run, const std::vector<std::size_t>& here) {
        const auto text = escape_xml(checked_.document.of(run));
        const auto& findings = checked_.assessment.findings;
        std::size_t worst = findings.size();
        for (const auto i : here) {
            if (!findings[i].range.contains(run)) continue;
            const bool worse =
                worst == findings.size() ||
                checked_.rule_of(findings[i]).severity > checked_.rule_of(findings[worst]).severity;
            if (worse) worst = i;
        }
        if (worst == findings.size()) {
            html += text;
            return;
        }
        const auto number = std::to_string(worst);
        const auto& rule = checked_.rule_of(findings[worst]);
        const bool first = seen_.size() <= worst || !seen_[worst];
        if (seen_.size() <= worst) seen_.resize(worst + 1);
        seen_[worst] = true;
        html += "<mark class=\"" + std::string(name_of(rule.severity)) + "\"";
        if (first) html += " id=\"" + prefix_ + "-mark-" + number + "\"";
        html += "><a href=\"#" + prefix_ + "-finding-" + number + "\" title=\"" +
                escape_xml(rule.id) + "\">" + text + "</a></mark>";
    }

    const Checked& checked_;
    const std::string& prefix_;
    std::vector<bool> seen_;
};

bool is_shown(BlockKind kind) {
    return kind != BlockKind::hidden && kind != BlockKind::alternative &&
           kind != BlockKind::preheader && kind != BlockKind::alt_text;
}

std::string block_html(const Block& block, const std::string& text) {
    const auto name = std::string(name_of(block.kind));
    switch (block.kind) {
        case BlockKind::heading:
            return "<p class=\"heading\"><strong>" + text + "</strong></p>\n";
        case BlockKind::list_item:
            return "<ul><li>" + text + "</li></ul>\n";
        case BlockKind::button:
            return "<p><span class=\"button\">" + text + "</span></p>\n";
        default:
            return "<p class=\"" + name + "\">" + text + "</p>\n";
    }
}

}  // namespace

std::string sheet_html(const Checked& checked, const std::string& prefix, Language ui) {
    Marker marker(checked, prefix);
    const bool german = ui == Language::de;
    std::string envelope, body;
    const auto line = [&](std::string_view label, const std::string& text) {
        if (!text.empty())
            envelope += "<div><b>" + std::string(label) + "</b> " + text + "</div>\n";
    };
    for (const auto& block : checked.document.blocks) {
        const auto text = marker.marked(block.range);
        if (block.kind == BlockKind::from)
            line(german ? "Von:" : "From:", text);
        else if (block.kind == BlockKind::reply_to)
            line(german ? "Antwort an:" : "Reply to:", text);
        else if (block.kind == BlockKind::subject)
            line(german ? "Betreff:" : "Subject:", text);
        else if (block.kind == BlockKind::preheader)
            line(german ? "Vorschau:" : "Preview:", text);
        else if (is_shown(block.kind))
            body += block_html(block, text);
    }
    return "<div class=\"sheet\" lang=\"" + std::string(name_of(checked.document.language)) +
           "\">\n<div class=\"envelope\">\n" + envelope + "</div>\n" + body + "</div>\n";
}

}  // namespace warmline
