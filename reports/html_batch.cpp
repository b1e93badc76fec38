#include "reports/html_batch.hpp"

#include <algorithm>

#include "reports/escape_xml.hpp"
#include "reports/html_mail.hpp"
#include "reports/html_parts.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

using Row = std::pair<std::string, std::size_t>;

class Batch {
public:
    Batch(const Summary& summary, Language ui) : summary_(summary), ui_(ui), words_(ui_words(ui)) {}

    std::string html() const {
        return tag(
            "section",
            tag("h2", std::to_string(summary_.mails.size()) + " " + std::string(words_.mails),
                "id=\"all\"") +
                figures() +
                tag("div", score_chart() + action_chart() + dimension_chart(), "class=\"charts\"") +
                table(),
            "class=\"batch\" aria-labelledby=\"all\"");
    }

private:
    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui_ == Language::de ? de : en);
    }

    std::size_t counted(auto predicate) const {
        return static_cast<std::size_t>(
            std::count_if(summary_.mails.begin(), summary_.mails.end(), predicate));
    }

    Tenths mean(auto value) const {
        long long sum = 0;
        for (const auto& mail : summary_.mails)
            sum += value(mail);
        return static_cast<Tenths>(sum / static_cast<long long>(summary_.mails.size()));
    }

    std::string figures() const {
        const auto figure = [](const std::string& value, const std::string& name) {
            return tag("div", span("dt", name) + span("dd", value));
        };
        const auto calls = counted([](const MailSummary& mail) {
            return mail.action == Action::call || mail.action == Action::call_then_write;
        });
        const auto ready =
            counted([](const MailSummary& mail) { return mail.action == Action::send; });
        const auto blocked = counted([](const MailSummary& mail) {
            return mail.findings[static_cast<std::size_t>(Severity::blocker)] > 0;
        });
        return tag(
            "dl",
            figure(whole(mean([](const auto& mail) { return mail.overall; })),
                   say("Gesamtwert im Mittel", "mean overall score")) +
                figure(std::to_string(ready), say("bereit zum Senden", "ready to send")) +
                figure(std::to_string(calls), say("besser anrufen", "better as a call")) +
                figure(std::to_string(blocked), say("mit Sperre", "with a blocker")) +
                figure(whole(mean([](const auto& mail) { return mail.ambiguity_risk; })) + " %",
                       say("Rückfrage-Risiko im Mittel", "mean question risk")),
            "class=\"figures\"");
    }

    std::string chart(std::string_view caption, std::string_view first, std::string_view second,
                      const std::vector<Row>& rows) const {
        std::string body;
        for (const auto& [name, count] : rows)
            body += tag("tr", span("th", name, "scope=\"row\"") +
                                  span("td", std::to_string(count), "class=\"number\""));
        const auto head = span("tr", span("th", first, "scope=\"col\"") +
                                         span("th", second, "scope=\"col\" class=\"number\""));
        return tag("figure",
                   tag("figcaption", caption) +
                       tag("details",
                           tag("summary", say("als Tabelle", "as a table")) +
                               tag("table", span("thead", head) + tag("tbody", body)),
                           "open"),
                   "data-chart=\"bar\"");
    }

    std::string score_chart() const {
        std::vector<Row> rows;
        for (int from = 0; from < 100; from += 10)
            rows.emplace_back(
                std::to_string(from) + "–" + std::to_string(from == 90 ? 100 : from + 9), 0);
        for (const auto& mail : summary_.mails)
            ++rows[std::min<std::size_t>(static_cast<std::size_t>(mail.overall) / 100, 9)].second;
        return chart(say("Mails nach Gesamtwert", "Mails by overall score"), say("Wert", "Score"),
                     words_.mails, rows);
    }

    std::string action_chart() const {
        std::vector<Row> rows;
        for (const auto action : words_.actions)
            rows.emplace_back(std::string(action), 0);
        for (const auto& mail : summary_.mails)
            ++rows[static_cast<std::size_t>(mail.action)].second;
        return chart(say("Was zu tun ist", "What to do"), say("Rat", "Advice"), words_.mails, rows);
    }

    std::string dimension_chart() const {
        std::vector<Row> rows;
        for (std::size_t d = 0; d < dimension_count; ++d)
            rows.emplace_back(
                std::string(words_.dimensions[d]),
                static_cast<std::size_t>(
                    (mean([&](const auto& mail) { return mail.scores[d]; }) + 5) / 10));
        return chart(say("Werte im Mittel", "Mean scores"), say("Richtung", "Dimension"),
                     say("Wert", "Score"), rows);
    }

    std::string table() const {
        std::vector<const MailSummary*> worst;
        for (const auto& mail : summary_.mails)
            worst.push_back(&mail);
        std::stable_sort(worst.begin(), worst.end(),
                         [](auto* a, auto* b) { return a->overall < b->overall; });
        std::string rows;
        for (const auto* mail : worst)
            rows += row(*mail);
        const auto head = column(say("Wert", "Score"), "class=\"number\" aria-sort=\"ascending\"") +
                          column(say("Betreff", "Subject"), "class=\"subject\"") +
                          column(say("Rat", "Advice"), "") +
                          column(std::string(words_.question_risk) + " %", "class=\"number\"") +
                          column(std::string(words_.findings), "class=\"number\"") +
                          column(say("Datei", "File"), "");
        return tag("div",
                   tag("table", span("caption", words_.worst_first) + "\n" +
                                    tag("thead", span("tr", head)) + tag("tbody", rows)),
                   "class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                       say("Alle Mails", "All mails") + "\"");
    }

    static std::string column(const std::string& name, const std::string& attributes) {
        return span("th", span("button", name, "type=\"button\""), "scope=\"col\" " + attributes);
    }

    std::string row(const MailSummary& mail) const {
        std::size_t findings = 0;
        for (const auto count : mail.findings)
            findings += count;
        auto path = mail.path;
        if (mail.index > 0) path += "#" + std::to_string(mail.index + 1);
        const auto subject = escape_xml(mail.subject.empty() ? words_.no_subject : mail.subject);
        const auto band = std::string(name_of(band_of(mail.overall)));
        return tag(
            "tr",
            span("td", span("b", whole(mail.overall)),
                 "class=\"number " + band + "\" data-sort=\"" + std::to_string(mail.overall) +
                     "\"") +
                span("td", span("a", subject, "href=\"#" + mail_id(mail.path, mail.index) + "\""),
                     "class=\"subject\"") +
                span("td", words_.actions[static_cast<std::size_t>(mail.action)]) +
                span("td", whole(mail.ambiguity_risk), "class=\"number\"") +
                span("td", std::to_string(findings), "class=\"number\"") +
                span("td", escape_xml(path), "class=\"soft path\""));
    }

    const Summary& summary_;
    Language ui_;
    const UiWords& words_;
};

}  // namespace

std::string batch_html(const Summary& summary, Language ui) {
    return summary.mails.empty() ? std::string() : Batch(summary, ui).html();
}

}  // namespace warmline
