#include "reports/html_mail.hpp"

#include "reports/escape_xml.hpp"
#include "reports/html_cards.hpp"
#include "reports/html_findings.hpp"
#include "reports/html_layout.hpp"
#include "reports/html_parts.hpp"
#include "reports/html_sheet.hpp"
#include "reports/html_verdict.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

std::string title(const MailView& view) {
    const auto& checked = view.checked;
    const auto& subject = checked.message->subject;
    auto path = checked.origin.path;
    if (checked.origin.index > 0) path += "#" + std::to_string(checked.origin.index + 1);
    return tag("h2", escape_xml(subject.empty() ? ui_words(view.ui).no_subject : subject),
               "id=\"" + std::string(view.prefix) + "-title\"") +
           tag("p", escape_xml(path), "class=\"soft path\"");
}

}  // namespace

std::string mail_id(std::string_view path, std::uint32_t index) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : path)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return "m" + std::to_string(hash % 1'000'000'000'000ull) + "-" + std::to_string(index);
}

std::string mail_html(const Checked& checked, const std::string& prefix, Language ui) {
    const MailView view{checked, prefix, ui};
    const auto left = tag("div", sheet_html(view) + layout_html(view), "class=\"reading\"");
    const auto right =
        tag("div",
            risk_card_html(view) + lift_card_html(view) + findings_html(view) + asides_html(view),
            "class=\"judging\"");
    return tag("section",
               "\n" + title(view) + verdict_html(view) + scores_html(view) + call_card_html(view) +
                   tag("div", left + right, "class=\"columns\""),
               "class=\"mail\" id=\"" + prefix + "\" aria-labelledby=\"" + prefix + "-title\"");
}

}  // namespace warmline
