/// `warmline campaign TEMPLATE --people FILE`: the mailing judged, the mails its readers would get,
/// and who should hear it from a person first.
#include <cstdio>

#include "linter/campaign/call_list.hpp"
#include "linter/campaign/finished_mails.hpp"
#include "linter/campaign/merge.hpp"
#include "linter/doors/cli/campaign_options.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/doors/cli/only_mail.hpp"
#include "linter/doors/cli/progress.hpp"
#include "linter/given_files.hpp"
#include "linter/people/people_wording.hpp"
#include "reports/call_list.hpp"
#include "reports/mailing.hpp"

namespace warmline::cli {

namespace {

int refuse(const Problem& problem) {
    complain(problem);
    return ExitCode::usage;
}

/// The mail a reader of the call list gets, for their brief.
auto mail_for(const Linter& linter, const RawMessage& raw, const Checked& mailing,
              const PeopleList& people) {
    return [&raw, &mailing, &people, tags = tags_of(mailing.document),
            options = as_finished(linter, mailing)](const PeopleRow& row) {
        std::unique_ptr<ReadersMail> mail;
        if (mailing.document.tags.empty()) return std::unique_ptr<const ReadersMail>();
        mail = std::make_unique<ReadersMail>();
        mail->bytes = merge(raw.bytes, tags, MergeReader(row, people)).bytes;
        auto own = options;
        own.reader = row.person;
        mail->checked = Linter(mailing.pack, own).lint(mail->bytes, raw.kind, {.path = raw.path});
        return std::unique_ptr<const ReadersMail>(std::move(mail));
    };
}

void tell_unused(const Checked& mailing, const PeopleList& people, const std::string& list,
                 Language ui) {
    for (const auto* column : unused_columns(mailing.document, people))
        complain(unknown_column({list, 1, ui}, column->heading, nearest_heading(column->heading)));
}

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

/// To a file, or to stdout as "-".
bool write(const std::string& text, const std::string& path) {
    if (path == "-") return print(text);
    std::FILE* file = std::fopen(path.c_str(), "wb");
    bool done = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr && std::fclose(file) != 0) done = false;
    return done;
}

/// Where the names are, when there is somebody to call and no list was asked for.
std::string list_hint(const MailingReport& report, Language ui) {
    if (report.calls.calls.empty() && report.calls.mail_only.empty()) return {};
    return say(ui, "  Namen, Nummern und Gesprächsleitfäden: --call-list anrufe.html\n",
               "  names, numbers and call briefs: --call-list calls.html\n");
}

/// The report, the call list and what stands on stdout; a problem says what could not be written.
std::optional<Problem> tell(const MailingReport& report, const CampaignOptions& given,
                            Language ui) {
    const Problem unwritten{"unwritable", "", "", "check that the folder exists and there is room"};
    if (!given.report.empty() || given.prints_json()) {
        const auto path = given.prints_json() ? std::string("-") : given.report;
        if (!write(render_mailing_json(report, Persons::by_line, ui), path))
            return Problem{unwritten.code, "the report cannot be written", path, unwritten.remedy};
    }
    if (!given.list.empty()) {
        const auto format = given.list_format();
        const auto text = format == "json"
                              ? render_mailing_json(report, Persons::by_name, ui)
                              : *render_call_list(report.calls, format, report.name, ui);
        if (!write(text, given.list))
            return Problem{unwritten.code, "the call list cannot be written", given.list,
                           unwritten.remedy};
    }
    if (given.prints_list() || given.prints_json()) return std::nullopt;
    if (!print(render_mailing_text(report, ui) + (given.list.empty() ? list_hint(report, ui) : "")))
        return Problem{unwritten.code, "the report cannot be written", "-", unwritten.remedy};
    return std::nullopt;
}

/// Whether the template or a finished mail reaches the threshold, or a tag stays empty for all.
bool fails(const Configured& configured, const Checked& mailing, const FinishedMails& finished) {
    const bool asked = configured.settings.fail_on != "never";
    return (finished.filled_for_nobody && asked) || finished.failing.count > 0 ||
           configured.fail_on.fails(mailing);
}

/// A line on the terminal while a long list is gone through.
class Pace {
public:
    Pace(const PeopleList& people, Language ui)
        : progress_(people.rows().size(), is_terminal(2), ui == Language::de,
                    Progress::Counts::recipients) {}

    void one() { progress_.mail_done(++done_); }

private:
    Progress progress_;
    std::size_t done_ = 0;
};

int check(const RawMessage& raw, const PeopleList& people, const Configured& configured,
          const CampaignOptions& given, Language ui) {
    const auto& linter = *configured.linter;
    const auto& options = linter.options();
    const auto mailing = linter.lint(raw);
    tell_unused(mailing, people, given.people, ui);
    const auto calls = [&] {
        Pace pace(people, ui);
        return make_call_list(mailing, people,
                              {.call = options.call,
                               .score = options.score,
                               .ui = ui,
                               .capacity_minutes = given.capacity,
                               .as_read_by = mail_for(linter, raw, mailing, people),
                               .at_each = [&] { pace.one(); }});
    }();
    const auto finished = [&] {
        Pace pace(people, ui);
        return read_finished(linter, configured.fail_on, raw, mailing, people,
                             {.most = given.sample, .at_each = [&] { pace.one(); }});
    }();
    configured.finish();
    const auto& subject = mailing.message->subject;
    const MailingReport report{
        .mailing = mailing,
        .calls = calls,
        .finished = finished,
        .name = subject.empty() ? std::string_view(given.path) : std::string_view(subject),
        .fail_on = configured.settings.fail_on,
        .fails = fails(configured, mailing, finished)};
    if (const auto problem = tell(report, given, ui)) return refuse(*problem);
    return report.fails ? ExitCode::found : ExitCode::ok;
}

}  // namespace

int campaign_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui,
                     "Eine Rundmail und ihre Empfänger: Urteil über die Vorlage, Mängel durch die "
                     "Daten, und wer stattdessen angerufen werden sollte.",
                     "A mailing and its recipients: the verdict on the template, faults that come "
                     "from the data, and who should be called instead."),
                 "warmline campaign");
    CampaignOptions given;
    declare(app, given, ui);
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    if (const auto mistake = mistake_in(given)) return refuse(*mistake);

    SettingsRequest request{.file = std::nullopt,
                            .near = search_folder(given.path),
                            .command_line = given.as_settings()};
    if (!given.config.empty()) request.file = given.config;
    auto builder = settings_of(request);
    if (!builder) return refuse(builder.problem());
    auto settings = builder->settings();
    settings.people.clear();  // read below, with all its columns
    if (!given.history.empty()) settings.history.ask = given.history;
    const auto configured = configure(settings, ui);
    if (!configured) return refuse(configured.problem());
    const auto people = people_of(given.people, ui, Cells::keep);
    if (!people) return refuse(people.problem());
    for (const auto& problem : (*people)->problems())
        complain(problem);
    if ((*people)->empty())
        return refuse({"no-people", "nobody stands in the list of recipients", given.people,
                       "it needs a heading line with an address column and one line per person"});
    const OnlyMail only(given.path, settings.limits);
    if (only.mail() == nullptr) return only.leave();
    return check(*only.mail(), **people, **configured, given, ui);
}

}  // namespace warmline::cli
