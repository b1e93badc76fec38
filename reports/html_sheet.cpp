#include "reports/html_sheet.hpp"

#include <algorithm>

#include "reports/escape_xml.hpp"

namespace warmline {

namespace {

/// Turns stretches of the document into HTML. Findings may overlap: a stretch shows the severest,
/// and each finding's number stands once, where its words end.
class Marker {
public:
    explicit Marker(const MailView& view)
        : view_(view), numbered_(view.checked.assessment.findings.size()) {}

    /// Goes on to the next block; says whether anything was found in it. Blocks come in text
    /// order, so only findings still open are looked at: a mail of many blocks stays linear.
    bool enter(TextRange range) {
        const auto& findings = view_.checked.assessment.findings;
        std::erase_if(here_, [&](std::size_t i) { return findings[i].range.end <= range.begin; });
        for (; next_ < findings.size() && findings[next_].range.begin < range.end; ++next_)
            if (findings[next_].range.end > range.begin) here_.push_back(next_);
        return !here_.empty();
    }

    /// The block entered, with its marks.
    std::string marked(TextRange range) {
        std::vector<std::uint32_t> cuts{range.begin, range.end};
        for (const auto i : here_) {
            const auto& found = view_.checked.assessment.findings[i].range;
            cuts.push_back(std::max(found.begin, range.begin));
            cuts.push_back(std::min(found.end, range.end));
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        std::string html;
        for (std::size_t c = 0; c + 1 < cuts.size(); ++c) {
            append_run(html, {cuts[c], cuts[c + 1]});
            append_numbers(html, cuts[c + 1], range);
        }
        return html;
    }

private:
    Severity severity(std::size_t finding) const {
        return view_.checked.severity_of(view_.checked.assessment.findings[finding]);
    }

    void append_run(std::string& html, TextRange run) const {
        const auto& findings = view_.checked.assessment.findings;
        std::size_t worst = findings.size();
        for (const auto i : here_)
            if (findings[i].range.contains(run) &&
                (worst == findings.size() || severity(i) > severity(worst)))
                worst = i;
        const auto text = escape_xml(view_.checked.document.of(run));
        if (worst == findings.size()) {
            html += text;
            return;
        }
        html += span("mark", text,
                     "class=\"" + std::string(name_of(severity(worst))) + "\" data-finding=\"" +
                         std::to_string(worst + 1) + "\"");
    }

    void append_numbers(std::string& html, std::uint32_t end, TextRange range) {
        for (const auto i : here_) {
            const auto& finding = view_.checked.assessment.findings[i];
            const bool ends_here =
                finding.range.end == end || (end == range.end && finding.range.end > end);
            if (!ends_here || numbered_[i]) continue;
            numbered_[i] = true;
            const auto number = std::to_string(i + 1);
            const auto prefix = std::string(view_.prefix);
            const auto summary = view_.checked.rule_of(finding).words(view_.ui).summary;
            html +=
                span("a", number,
                     "class=\"badge " + std::string(name_of(severity(i))) + "\" id=\"" + prefix +
                         "-mark-" + number + "\" href=\"#" + prefix + "-finding-" + number +
                         "\" aria-label=\"" + number + ": " + escape_xml(summary) + "\"");
        }
    }

    const MailView& view_;
    std::vector<bool> numbered_;
    std::vector<std::size_t> here_;  ///< findings that reach into the block entered
    std::size_t next_ = 0;
};

enum class Place { envelope, body, unseen };

Place place_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::from:
        case BlockKind::reply_to:
        case BlockKind::subject:
        case BlockKind::preheader:
            return Place::envelope;
        case BlockKind::hidden:
        case BlockKind::alternative:
        case BlockKind::alt_text:
            return Place::unseen;
        default:
            return Place::body;
    }
}

std::string label(const MailView& view, BlockKind kind) {
    switch (kind) {
        case BlockKind::from:
            return view.say("Von", "From");
        case BlockKind::reply_to:
            return view.say("Antwort an", "Reply to");
        case BlockKind::subject:
            return view.say("Betreff", "Subject");
        case BlockKind::preheader:
            return view.say("Vorschau", "Preview");
        case BlockKind::alt_text:
            return view.say("Bildbeschreibung", "Picture description");
        case BlockKind::alternative:
            return view.say("Textfassung", "Plain-text version");
        default:
            return view.say("Versteckter Text", "Hidden text");
    }
}

std::string labelled(const MailView& view, BlockKind kind, const std::string& text) {
    return tag("div", span("dt", label(view, kind)) + span("dd", text));
}

std::string receivers(const MailView& view) {
    std::string names;
    constexpr std::size_t shown = 3;
    const auto& to = view.checked.message->to;
    for (std::size_t i = 0; i < std::min(to.size(), shown); ++i) {
        const auto& box = to[i];
        names += (i > 0 ? ", " : "") +
                 escape_xml(box.name.empty() ? box.address : box.name + " <" + box.address + ">");
    }
    if (to.size() > shown) names += " … (" + std::to_string(to.size()) + ")";
    return names.empty() ? names : tag("div", span("dt", view.say("An", "To")) + span("dd", names));
}

std::string body_block(const Block& block, const std::string& text) {
    switch (block.kind) {
        case BlockKind::heading:
            return tag("p", span("strong", text), "class=\"heading\"");
        case BlockKind::list_item:
            return tag("li", text);
        case BlockKind::button:
            return tag("p", span("span", text, "class=\"button\""));
        default:
            return tag("p", text, "class=\"" + std::string(name_of(block.kind)) + "\"");
    }
}

}  // namespace

std::string sheet_html(const MailView& view) {
    Marker marker(view);
    const auto& document = view.checked.document;
    std::string envelope, body, unseen;
    bool in_list = false;
    for (const auto& block : document.blocks) {
        const auto place = place_of(block.kind);
        if (!marker.enter(block.range) && place == Place::unseen) continue;
        const auto text = marker.marked(block.range);
        if (text.empty()) continue;
        if (place == Place::envelope) {
            envelope += labelled(view, block.kind, text);
            if (block.kind == BlockKind::from) envelope += receivers(view);
        } else if (place == Place::unseen) {
            unseen += labelled(view, block.kind, text);
        } else {
            const bool item = block.kind == BlockKind::list_item;
            if (item != in_list) body += item ? "<ul>\n" : "</ul>\n";
            in_list = item;
            body += body_block(block, text);
        }
    }
    if (in_list) body += "</ul>\n";
    auto html = tag("dl", envelope, "class=\"envelope\"") + body;
    if (!unseen.empty())
        html += tag("p", view.say("Was der Leser nicht sieht", "What the reader does not see"),
                    "class=\"soft unseen\"") +
                tag("dl", unseen, "class=\"envelope\"");
    return tag("div", html,
               "class=\"sheet\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                   view.say("Die Mail mit Markierungen", "The mail with marks") + "\"" +
                   language_attribute(document.language));
}

}  // namespace warmline
