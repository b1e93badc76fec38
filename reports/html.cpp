#include "reports/html.hpp"

#include "linter/base/german_problem.hpp"
#include "reports/assets.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_batch.hpp"
#include "reports/html_mail.hpp"
#include "reports/html_parts.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

class HtmlReport final : public Renderer {
public:
    explicit HtmlReport(const ReportOptions& options) : ui_(options.ui) {}

    bool opens_with_summary() const override { return true; }

    std::string opening(const Summary& summary) const override {
        const bool batch = summary.mails.size() > 1;
        return "<!doctype html>\n<html lang=\"" + std::string(name_of(ui_)) + "\">\n" +
               head(summary, batch) + "<body" + (batch ? " class=\"many\"" : "") +
               ">\n<a class=\"skip\" href=\"#mails\">" + say("Zu den Mails", "To the mails") +
               "</a>\n<header class=\"page\" id=\"top\">\n<p class=\"brand\">warmline</p>\n<h1>" +
               say("Prüfbericht", "Mail report") + "</h1>\n</header>\n<main>\n" +
               (batch ? batch_html(summary, ui_) : std::string()) + unread(summary) +
               "<div id=\"mails\">\n";
    }

    std::string mail(const Checked& checked) const override {
        return mail_html(checked, mail_id(checked.origin.path, checked.origin.index), ui_);
    }

    std::string end(const Summary& summary) const override {
        std::string html =
            "</div>\n</main>\n<footer class=\"page\"><p class=\"soft\">" +
            say("warmline rät, ein Mensch entscheidet.", "warmline advises, a person decides.") +
            "</p></footer>\n";
        if (summary.mails.size() > 1)
            html += "<a class=\"up\" href=\"#top\">↑ " + say("Übersicht", "Overview") +
                    "</a>\n<script>" + std::string(chart_asset().text) + "</script>\n";
        return html + "<script>" + std::string(script_asset().text) +
               "</script>\n</body>\n</html>\n";
    }

private:
    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui_ == Language::de ? de : en);
    }

    /// The policy allows our own scripts by their hash and nothing to be fetched; styles stand
    /// inline because the frame with the mail's own layout inherits the policy and needs its own.
    std::string head(const Summary& summary, bool charts) const {
        std::string scripts = "'" + std::string(script_asset().hash) + "'";
        if (charts) scripts += " '" + std::string(chart_asset().hash) + "'";
        return "<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'; script-src " +
               scripts +
               "; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
               title(summary) + "</title>\n<style>" + std::string(style_asset().text) +
               "</style>\n</head>\n";
    }

    std::string title(const Summary& summary) const {
        auto report = say("warmline: Prüfbericht", "warmline: mail report");
        if (summary.mails.size() != 1) return report;
        return escape_xml(summary.mails.front().subject) + " – " + report;
    }

    std::string unread(const Summary& summary) const {
        if (summary.unread.empty()) return {};
        std::vector<std::string> lines;
        for (const auto& problem : summary.unread)
            lines.push_back(to_line(problem, ui_));
        return tag("section", tag("h2", ui_words(ui_).unread) + escaped_list(lines),
                   "class=\"card unread\"");
    }

    Language ui_;
};

}  // namespace

std::unique_ptr<Renderer> make_html_renderer(const ReportOptions& options) {
    return std::make_unique<HtmlReport>(options);
}

}  // namespace warmline
