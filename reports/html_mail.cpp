#include "reports/html_mail.hpp"

#include <cmath>

#include "linter/charset/to_utf8.hpp"
#include "linter/location.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/wording.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_sheet.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

std::string tenths(Tenths value, Language ui) {
    std::string text = std::to_string(std::abs(value) / 10);
    if (value % 10 != 0)
        text += (ui == Language::de ? "," : ".") + std::to_string(std::abs(value) % 10);
    return text;
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string with(std::string_view pattern, std::string_view slot, const std::string& value) {
    std::string text(pattern);
    const auto name = "{" + std::string(slot) + "}";
    if (const auto at = text.find(name); at != std::string::npos)
        text.replace(at, name.size(), value);
    return text;
}

std::string tag(std::string_view name, std::string_view inside, std::string_view attributes = "") {
    std::string html = "<" + std::string(name);
    if (!attributes.empty()) html += " " + std::string(attributes);
    return html + ">" + std::string(inside) + "</" + std::string(name) + ">\n";
}

std::string list(const std::vector<std::string>& items) {
    if (items.empty()) return {};
    std::string html;
    for (const auto& item : items)
        html += tag("li", escape_xml(item));
    return tag("ul", html);
}

class MailSection {
public:
    MailSection(const Checked& checked, const std::string& prefix, Language ui)
        : checked_(checked),
          assessment_(checked.assessment),
          prefix_(prefix),
          ui_(ui),
          words_(ui_words(ui)) {}

    std::string html() const {
        return "<section class=\"mail\" id=\"" + prefix_ + "\" aria-labelledby=\"" + prefix_ +
               "-title\">\n" + head() + scores() + "<div class=\"columns\">\n<div>\n" +
               sheet_html(checked_, prefix_, ui_) + own_html() + "</div>\n<div>\n" + call_card() +
               risk_card() + lift_card() + findings() + "</div>\n</div>\n</section>\n";
    }

private:
    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui_ == Language::de ? de : en);
    }

    std::string head() const {
        const auto& subject = checked_.message->subject;
        auto path = checked_.origin.path;
        if (checked_.origin.index > 0) path += "#" + std::to_string(checked_.origin.index + 1);
        const auto band = std::string(name_of(assessment_.band()));
        return tag("h2", subject.empty() ? escape_xml(words_.no_subject) : escape_xml(subject),
                   "id=\"" + prefix_ + "-title\"") +
               tag("div", escape_xml(path), "class=\"soft\"") +
               tag("div",
                   tag("span", whole(assessment_.overall), "class=\"overall " + band + "\"") +
                       tag("span", words_.bands[static_cast<std::size_t>(assessment_.band())],
                           "class=\"" + band + "\"") +
                       tag("span",
                           "→ " + std::string(words_.actions[static_cast<std::size_t>(
                                      assessment_.verdict.action)]),
                           "class=\"action\"") +
                       tag("span", std::string(words_.question_risk) + " " +
                                       whole(assessment_.ambiguity_risk) + " %") +
                       tag("span", words_.profiles[static_cast<std::size_t>(assessment_.profile)],
                           "class=\"soft\""),
                   "class=\"verdict\"");
    }

    std::string scores() const {
        std::string html;
        for (std::size_t d = 0; d < dimension_count; ++d) {
            const auto& score = assessment_.scores[d];
            const auto name = std::string(words_.dimensions[d]);
            const auto value = whole(score.score);
            html += tag("li", name + " <b class=\"" + std::string(name_of(band_of(score.score))) +
                                  "\">" + value + "</b><meter min=\"0\" max=\"100\" low=\"50\" " +
                                  "high=\"70\" optimum=\"100\" value=\"" + value +
                                  "\" aria-label=\"" + name + "\">" + value + "</meter>");
        }
        return tag("ul", html, "class=\"scores\"") + arithmetic();
    }

    std::string arithmetic() const {
        std::string rows;
        for (std::size_t d = 0; d < dimension_count; ++d) {
            std::string sum;
            for (const auto& term : assessment_.scores[d].terms) {
                sum += term.points < 0 ? " − " : sum.empty() ? "" : " + ";
                sum += tenths(term.points, ui_) + " " + escape_xml(term_name(term.name, ui_));
            }
            rows += tag(
                "tr", tag("th", words_.dimensions[d], "scope=\"row\"") +
                          tag("td", tenths(assessment_.scores[d].score, ui_), "class=\"number\"") +
                          tag("td", "= " + sum));
        }
        return tag("details",
                   tag("summary", say("Wie die Punkte entstehen", "How the points come about")) +
                       tag("div", tag("table", tag("tbody", rows)), "class=\"scroll\""));
    }

    std::string call_card() const {
        const auto& verdict = assessment_.verdict;
        std::string html;
        html += list(verdict.reasons);
        if (verdict.call_offer) html += tag("p", words_.call_offer);
        if (verdict.call_list) html += tag("p", words_.call_list);
        if (verdict.confirm_topic) html += tag("p", words_.confirm_topic);
        const bool call =
            verdict.action == Action::call || verdict.action == Action::call_then_write;
        if (call) html += brief(verdict.brief) + need(verdict);
        if (html.empty()) return {};
        return tag("div",
                   tag("h3", words_.actions[static_cast<std::size_t>(verdict.action)]) + html,
                   call ? "class=\"card call\"" : "class=\"card\"");
    }

    std::string need(const Verdict& verdict) const {
        std::string sum;
        for (const auto& term : verdict.terms) {
            if (term.points < 0.05) continue;
            sum += (sum.empty() ? "" : " + ") +
                   tenths(static_cast<Tenths>(std::lround(term.points * 10)), ui_) + " " +
                   escape_xml(term.name);
        }
        return tag("p",
                   std::string(words_.call_need) + " " +
                       std::to_string(std::lround(verdict.call_need)) + " = " + sum,
                   "class=\"soft\"");
    }

    std::string brief(const CallBrief& brief) const {
        std::string html;
        const auto part = [&](std::string_view de, std::string_view en, const std::string& text) {
            if (!text.empty()) html += tag("p", "<b>" + say(de, en) + "</b> " + escape_xml(text));
        };
        const auto parts = [&](std::string_view de, std::string_view en,
                               const std::vector<std::string>& texts) {
            if (!texts.empty()) html += tag("p", "<b>" + say(de, en) + "</b>") + list(texts);
        };
        part("Anlass:", "Reason:", brief.reason);
        part("Ziel:", "Goal:", brief.goal);
        part("Wer:", "Who:", brief.who);
        part("Bis wann:", "By when:", brief.by_when);
        if (!brief.phone_uri.empty())
            html += tag("p", "<b>" + say("Telefon:", "Phone:") + "</b> <a href=\"" +
                                 escape_xml(brief.phone_uri) + "\">" + escape_xml(brief.phone) +
                                 "</a>");
        parts("Fakten", "Facts", brief.facts);
        parts("Worte des Kunden", "The customer's words", brief.their_words);
        parts("Fragen", "Ask", brief.ask);
        parts("Zuhören", "Listen for", brief.listen);
        parts("Vermeiden", "Avoid", brief.avoid);
        part("Danach:", "Afterwards:", brief.after);
        return html;
    }

    std::string risk_card() const {
        if (assessment_.ambiguity_risk == 0) return {};
        std::string rows;
        for (const auto& term : assessment_.score(Dimension::unambiguity).terms)
            if (term.points < 0)
                rows += tag("tr", tag("td", escape_xml(term.name)) +
                                      tag("td", tenths(term.points, ui_), "class=\"number\""));
        std::vector<std::string> asked;
        for (const auto& question : assessment_.questions)
            asked.push_back(question.question + " (" + percent(question.probability) + ")");
        return tag(
            "div",
            tag("h3", std::string(words_.question_risk) + " " + whole(assessment_.ambiguity_risk) +
                          " %") +
                (asked.empty() ? std::string()
                               : tag("p", std::string(words_.would_ask) + ":") + list(asked)) +
                tag("table", tag("tbody", rows)),
            "class=\"card\"");
    }

    std::string lift_card() const {
        if (assessment_.lifts.empty()) return {};
        std::vector<std::string> edits;
        for (const auto& lift : assessment_.lifts)
            edits.push_back(std::string(term_name(lift.rule, ui_)) + ": +" +
                            tenths(lift.gain, ui_));
        return tag("div",
                   tag("h3", with(words_.lift, "score", whole(assessment_.lifted))) + list(edits),
                   "class=\"card\"");
    }

    std::string findings() const {
        const auto places = locate(checked_);
        std::string items;
        for (std::size_t i = 0; i < assessment_.findings.size(); ++i)
            items += finding(i, places[i]);
        const auto count = std::to_string(assessment_.findings.size());
        return tag("h3", count + " " +
                             std::string(assessment_.findings.size() == 1 ? words_.finding
                                                                          : words_.findings)) +
               (items.empty() ? tag("p", words_.nothing_found)
                              : tag("ol", items, "class=\"findings\""));
    }

    std::string finding(std::size_t index, const Location& place) const {
        const auto& finding = assessment_.findings[index];
        const auto& rule = checked_.rule_of(finding);
        const auto said = wording(checked_, finding, ui_);
        const auto number = std::to_string(index);
        const auto severity = static_cast<std::size_t>(rule.severity);
        std::string html = "<b>" + std::string(words_.severities[severity]) + "</b> <code>" +
                           escape_xml(rule.id) + "</code> <a href=\"#" + prefix_ + "-mark-" +
                           number + "\">„" +
                           escape_xml(shown_text(checked_.document, finding.range)) +
                           "“</a> <span class=\"soft\">" + std::to_string(place.line) + ":" +
                           std::to_string(place.column);
        if (finding.points > 0)
            html += " · −" + tenths(static_cast<Tenths>(std::lround(finding.points * 10)), ui_);
        html += "</span>";
        html += tag("p", escape_xml(said.message)) +
                tag("p", escape_xml(said.instead), "class=\"instead\"");
        if (!said.asks.empty()) html += tag("p", "? " + escape_xml(said.asks), "class=\"soft\"");
        return tag("li", html,
                   "class=\"" + std::string(name_of(rule.severity)) + "\" id=\"" + prefix_ +
                       "-finding-" + number + "\"");
    }

    /// The mail's own HTML: no scripts, no forms, no loads, no links out of the frame.
    std::string own_html() const {
        const auto& document = checked_.document;
        const auto& message = *checked_.message;
        if (!document.from_html || document.body_part < 0) return {};
        const auto& part = message.parts[static_cast<std::size_t>(document.body_part)];
        constexpr std::size_t longest = 512u << 10;
        const auto decoded = decode_transfer(message, part, longest);
        const auto page = to_utf8(decoded.bytes, part.charset);
        return tag(
            "details",
            tag("summary", say("So ist die Mail gesetzt", "The mail's own layout")) +
                "<iframe sandbox=\"\" loading=\"lazy\" referrerpolicy=\"no-referrer\" title=\"" +
                say("Layout der Mail ohne Skripte und Bilder",
                    "Layout of the mail without scripts and images") +
                "\" srcdoc=\"" +
                escape_xml("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                           "'none'; style-src 'unsafe-inline'\">") +
                escape_xml(page.bytes) + "\"></iframe>\n");
    }

    const Checked& checked_;
    const Assessment& assessment_;
    const std::string& prefix_;
    Language ui_;
    const UiWords& words_;
};

}  // namespace

std::string mail_id(std::string_view path, std::uint32_t index) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : path)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return "m" + std::to_string(hash % 1'000'000'000'000ull) + "-" + std::to_string(index);
}

std::string mail_html(const Checked& checked, const std::string& prefix, Language ui) {
    return MailSection(checked, prefix, ui).html();
}

}  // namespace warmline
