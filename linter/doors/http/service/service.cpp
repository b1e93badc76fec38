#include "linter/doors/http/service/service.hpp"

#include <algorithm>
#include <ctime>

#include "linter/base/german_problem.hpp"
#include "linter/base/json_writer.hpp"
#include "linter/doors/http/service/fragment.hpp"
#include "linter/doors/http/service/open_mail.hpp"
#include "linter/doors/http/service/opened_file.hpp"
#include "linter/doors/http/wire/answer.hpp"
#include "linter/given_files.hpp"
#include "linter/match/workshop/explain.hpp"
#include "linter/match/workshop/list_rules.hpp"
#include "linter/settings/pack_of.hpp"
#include "linter/verdict/no_brief.hpp"
#include "linter/version.hpp"
#include "reports/brief_calendar.hpp"
#include "reports/brief_html.hpp"
#include "reports/brief_markdown.hpp"
#include "reports/brief_text.hpp"
#include "reports/renderer.hpp"

namespace warmline::http {

namespace {

std::vector<Suppression> everywhere(const std::vector<IgnoreRule>& rules) {
    std::vector<Suppression> all;
    for (const auto& rule : rules)
        if (rule.path.empty()) all.push_back({rule.rule, rule.reason, "config"});
    return all;
}

DateTime utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm civil{};
    gmtime_r(&now, &civil);
    return {.year = civil.tm_year + 1900,
            .month = civil.tm_mon + 1,
            .day = civil.tm_mday,
            .hour = civil.tm_hour,
            .minute = civil.tm_min,
            .second = civil.tm_sec};
}

Reply refuse(int status, std::string_view reason) {
    return {status, "application/json", error_body(status, reason)};
}

}  // namespace

Service::Service(std::shared_ptr<const RulePack> pack, Settings settings, LintOptions usual,
                 FailOn fail_on)
    : pack_(std::move(pack)),
      settings_(std::move(settings)),
      usual_(std::move(usual)),
      fail_on_(fail_on) {}

Result<std::shared_ptr<Service>> Service::start(const Settings& settings) {
    auto pack = pack_of(settings);
    if (!pack) return pack.problem();
    std::shared_ptr<const PeopleList> people;
    if (!settings.people.empty()) {
        auto read = people_of(settings.people, settings.ui);
        if (!read) return read.problem();
        people = std::move(*read);
    }
    auto fail_on = FailOn::parse(settings.fail_on);
    if (!fail_on) return fail_on.problem();
    LintOptions usual;
    usual.limits = settings.limits;
    usual.platform = settings.platform;
    usual.people = std::move(people);
    if (auto problem = take_topic(settings.topic, usual))
        return at_its_place(std::move(*problem), "topic", settings);
    if (auto problem = take_time_zone(settings.time_zone, usual))
        return at_its_place(std::move(*problem), "time_zone", settings);
    if (!settings.model.empty())
        if (auto problems = take_numbers(settings.model, usual); !problems.empty())
            return std::move(problems.front());
    if (!settings.ignore.empty())
        usual.ignore = [ignore = settings.ignore](std::string_view) { return everywhere(ignore); };
    return std::shared_ptr<Service>(
        new Service(std::move(*pack), settings, std::move(usual), *fail_on));
}

Language Service::ui_of(const Choices& choices) const {
    if (choices.ui) return *choices.ui;
    return settings_.ui == Language::other ? Language::en : settings_.ui;
}

Result<Checked> Service::check(const LintRequest& request) const {
    const auto& choices = request.choices;
    auto options = usual_;
    options.profile = choices.profile ? choices.profile : settings_.profile;
    options.language = choices.language.value_or(settings_.language);
    options.mode = choices.mode ? choices.mode : settings_.mode;
    if (!choices.topic.empty()) options.topic = choices.topic;
    options.ui = ui_of(choices);
    const auto ui = options.ui;
    std::shared_ptr<const PeopleList> given;
    if (request.people) {
        given = std::make_shared<const PeopleList>(read_people(*request.people, "people", ui));
        if (auto why = why_unusable(*given)) return std::move(*why);
        options.people = given;
    }
    const auto began = std::chrono::steady_clock::now();
    auto checked =
        Linter(pack_, std::move(options)).lint(request.mail, request.kind, {.path = "-"});
    metrics_.count_mail(checked.assessment.verdict.action,
                        std::chrono::steady_clock::now() - began);
    // Whoever sends the list with the mail hears here what could not be read of it.
    if (given)
        for (const auto& problem : given->problems())
            if (std::find(checked.problems.begin(), checked.problems.end(), problem) ==
                checked.problems.end())
                checked.problems.push_back(problem);
    return checked;
}

Reply Service::lint(const LintRequest& request) const {
    const auto answer = check(request);
    if (!answer) return refuse(422, to_line(answer.problem()));
    const auto& checked = *answer;
    if (keep_) keep_(checked);
    const auto renderer = make_renderer(Format::json, {.ui = ui_of(request.choices)}, *pack_);
    Summary summary;
    summary.mails.push_back(summarise(checked));
    summary.failing = fail_on_.fails(checked) ? 1 : 0;
    summary.fail_on = settings_.fail_on;
    return {.body = renderer->begin() + renderer->mail(checked) + renderer->end(summary)};
}

Reply Service::report(const LintRequest& request) const {
    auto answer = check(request);
    if (!answer) return refuse(422, to_line(answer.problem()));
    auto& checked = *answer;
    checked.origin.path.clear();
    const auto renderer = make_renderer(Format::html, {.ui = ui_of(request.choices)}, *pack_);
    Summary summary;
    summary.mails.push_back(summarise(checked));
    return {.type = "text/html; charset=utf-8",
            .body = renderer->opening(summary) + renderer->mail(checked) + renderer->end(summary)};
}

Reply Service::brief(const LintRequest& request) const {
    const auto answer = check(request);
    if (!answer) return refuse(422, to_line(answer.problem()));
    const auto& checked = *answer;
    const auto& brief = checked.assessment.verdict.brief;
    const auto ui = ui_of(request.choices);
    if (brief.empty()) return refuse(404, no_brief_words(checked.assessment.verdict, ui));
    const auto& format = request.choices.format;
    if (format == "ics")
        return {.type = "text/calendar; charset=utf-8",
                .body = render_brief_calendar(brief, ui, checked.message->message_id, utc_now())};
    if (format == "html")
        return {.type = "text/html; charset=utf-8", .body = render_brief_html(brief, ui)};
    if (format == "text")
        return {.type = "text/plain; charset=utf-8", .body = render_brief_text(brief, ui)};
    if (format.empty() || format == "markdown")
        return {.type = "text/markdown; charset=utf-8", .body = render_brief_markdown(brief, ui)};
    return refuse(422, to_line({"format", "there is no brief as \"" + format + "\"", "format",
                                "use markdown, ics, html or text"},
                               ui));
}

Reply Service::fragment(const LintRequest& request) const {
    const auto checked = check(request);
    if (!checked) return refuse(422, to_line(checked.problem()));
    return {.type = "text/html; charset=utf-8",
            .body = fragment_html(*checked, ui_of(request.choices))};
}

Reply Service::open(const LintRequest& request) const {
    const auto ui = ui_of(request.choices);
    const auto file = open_file(request.file, request.mail);
    if (!file) return refuse(422, to_line(file.problem(), ui));
    LintRequest opened{.mail = std::string(file->bytes),
                       .kind = file->kind,
                       .choices = request.choices,
                       .people = request.people,
                       .file = {}};
    const auto checked = check(opened);
    if (!checked) return refuse(422, to_line(checked.problem(), ui));
    return {.body = open_mail_json(*checked, *file)};
}

Reply Service::rules(Language ui) const {
    std::string out;
    JsonWriter json(out);
    const auto samples = [&](std::string_view name, const auto& list) {
        json.array(name, [&] {
            for (const auto& sample : list)
                json.object([&] {
                    json.field("language", name_of(sample.language));
                    json.field("text", sample.text);
                });
        });
    };
    json.object([&] {
        json.field("version", version);
        json.array("rules", [&] {
            for (const auto rule : match::matching_rules(*pack_, {})) {
                const auto page = match::page_of(*pack_, rule, ui);
                json.object([&] {
                    json.field("id", page.id);
                    json.field("pack", page.pack);
                    json.field("kind", page.kind);
                    json.field("dimension", page.dimension);
                    json.field("severity", page.severity);
                    json.field("points", page.points);
                    json.field("question_probability", page.question_probability);
                    json.field("summary", page.summary);
                    json.field("why", page.why);
                    json.field("instead", page.instead);
                    samples("flags", page.flags);
                    samples("allows", page.allows);
                });
            }
        });
    });
    return {.body = out + "\n"};
}

}  // namespace warmline::http
