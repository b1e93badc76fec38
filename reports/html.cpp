#include "reports/html.hpp"

#include <algorithm>
#include <map>

#include "reports/assets.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_mail.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

class HtmlReport final : public Renderer {
public:
    explicit HtmlReport(const ReportOptions& options)
        : ui_(options.ui), words_(ui_words(options.ui)) {}

    bool opens_with_summary() const override { return true; }

    std::string opening(const Summary& summary) const override {
        const bool charts = summary.mails.size() > 1;
        std::string scripts = "'" + std::string(script_asset().hash) + "'";
        if (charts) scripts += " '" + std::string(chart_asset().hash) + "'";
        std::string html =
            "<!doctype html>\n<html lang=\"" + std::string(name_of(ui_)) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; script-src " +
            scripts +
            "; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
            title() + "</title>\n<style>" + std::string(style_asset().text) +
            "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#mails\">" +
            say("Zu den Mails", "To the mails") + "</a>\n<header class=\"page\">\n<h1>" + title() +
            "</h1>\n</header>\n<main>\n";
        if (charts) html += batch(summary);
        html += unread(summary);
        return html + "<div id=\"mails\">\n";
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
            html += "<script>" + std::string(chart_asset().text) + "</script>\n";
        return html + "<script>" + std::string(script_asset().text) +
               "</script>\n</body>\n</html>\n";
    }

private:
    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui_ == Language::de ? de : en);
    }

    std::string title() const { return say("warmline: Prüfbericht", "warmline: mail report"); }

    std::string batch(const Summary& summary) const {
        return "<section aria-labelledby=\"all\">\n<h2 id=\"all\">" +
               std::to_string(summary.mails.size()) + " " + std::string(words_.mails) +
               "</h2>\n<div class=\"charts\">\n" + score_chart(summary) + action_chart(summary) +
               "</div>\n" + table(summary) + "</section>\n";
    }

    std::string chart(std::string_view caption, std::string_view first, std::string_view second,
                      const std::vector<std::pair<std::string, std::size_t>>& rows) const {
        std::string html = "<figure data-chart=\"bar\"><figcaption>" + std::string(caption) +
                           "</figcaption>\n<details open><summary>" +
                           say("als Tabelle", "as a table") +
                           "</summary><table><thead><tr><th scope=\"col\">" + std::string(first) +
                           "</th><th scope=\"col\" class=\"number\">" + std::string(second) +
                           "</th></tr></thead><tbody>\n";
        for (const auto& [name, count] : rows)
            html += "<tr><th scope=\"row\">" + name + "</th><td class=\"number\">" +
                    std::to_string(count) + "</td></tr>\n";
        return html + "</tbody></table></details></figure>\n";
    }

    std::string score_chart(const Summary& summary) const {
        std::vector<std::pair<std::string, std::size_t>> rows;
        for (int from = 0; from < 100; from += 10)
            rows.emplace_back(
                std::to_string(from) + "–" + std::to_string(from == 90 ? 100 : from + 9), 0);
        for (const auto& mail : summary.mails)
            ++rows[std::min<std::size_t>(static_cast<std::size_t>(mail.overall) / 100, 9)].second;
        return chart(say("Gesamtwerte", "Overall scores"), say("Wert", "Score"), words_.mails,
                     rows);
    }

    std::string action_chart(const Summary& summary) const {
        std::vector<std::pair<std::string, std::size_t>> rows;
        for (const auto action : words_.actions)
            rows.emplace_back(std::string(action), 0);
        for (const auto& mail : summary.mails)
            ++rows[static_cast<std::size_t>(mail.action)].second;
        return chart(say("Was zu tun ist", "What to do"), say("Rat", "Advice"), words_.mails, rows);
    }

    std::string table(const Summary& summary) const {
        std::vector<const MailSummary*> worst;
        for (const auto& mail : summary.mails)
            worst.push_back(&mail);
        std::stable_sort(worst.begin(), worst.end(),
                         [](auto* a, auto* b) { return a->overall < b->overall; });
        std::string html = "<div class=\"scroll\"><table><caption class=\"soft\">" +
                           std::string(words_.worst_first) + "</caption><thead><tr>";
        const auto column = [&](const std::string& name, bool number) {
            html += std::string("<th scope=\"col\"") + (number ? " class=\"number\"" : "") +
                    "><button type=\"button\">" + name + "</button></th>";
        };
        column(say("Wert", "Score"), true);
        column(say("Rat", "Advice"), false);
        column(std::string(words_.question_risk) + " %", true);
        column(std::string(words_.findings), true);
        column(say("Betreff", "Subject"), false);
        column(say("Datei", "File"), false);
        html += "</tr></thead><tbody>\n";
        for (const auto* mail : worst)
            html += row(*mail);
        return html + "</tbody></table></div>\n";
    }

    std::string row(const MailSummary& mail) const {
        std::size_t findings = 0;
        for (const auto count : mail.findings)
            findings += count;
        auto path = mail.path;
        if (mail.index > 0) path += "#" + std::to_string(mail.index + 1);
        const auto subject = mail.subject.empty() ? std::string(words_.no_subject) : mail.subject;
        return "<tr><td class=\"number " + std::string(name_of(band_of(mail.overall))) +
               "\" data-sort=\"" + std::to_string(mail.overall) + "\">" + whole(mail.overall) +
               "</td><td>" + std::string(words_.actions[static_cast<std::size_t>(mail.action)]) +
               "</td><td class=\"number\">" + whole(mail.ambiguity_risk) +
               "</td><td class=\"number\">" + std::to_string(findings) + "</td><td><a href=\"#" +
               mail_id(mail.path, mail.index) + "\">" + escape_xml(subject) +
               "</a></td><td class=\"soft\">" + escape_xml(path) + "</td></tr>\n";
    }

    std::string unread(const Summary& summary) const {
        if (summary.unread.empty()) return {};
        std::string html = "<section><h2>" + std::string(words_.unread) + "</h2><ul>";
        for (const auto& problem : summary.unread)
            html += "<li>" + escape_xml(to_line(problem)) + "</li>";
        return html + "</ul></section>\n";
    }

    Language ui_;
    const UiWords& words_;
};

}  // namespace

std::unique_ptr<Renderer> make_html_renderer(const ReportOptions& options) {
    return std::make_unique<HtmlReport>(options);
}

}  // namespace warmline
