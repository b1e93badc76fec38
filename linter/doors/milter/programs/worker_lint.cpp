#include "linter/doors/milter/programs/worker_lint.hpp"

#include <algorithm>
#include <ctime>

#include "linter/base/nearest.hpp"
#include "linter/doors/milter/programs/author_brief.hpp"
#include "linter/doors/milter/wire/mail.hpp"
#include "linter/given_files.hpp"
#include "linter/history/make_record.hpp"
#include "linter/history/recall_line.hpp"
#include "linter/history/record_line.hpp"
#include "linter/history/recording.hpp"
#include "linter/lint.hpp"
#include "linter/match/rule_count.hpp"
#include "linter/people/phone.hpp"
#include "linter/settings/settings.hpp"
#include "linter/text/time_zone.hpp"

namespace warmline::gateway {

namespace {

/// Every reader of a language has been used once before the door is locked: what loads lazily is
/// loaded by then.
constexpr std::string_view trial_mail =
    "From: Anna Berg <anna@example.org>\r\nTo: Petra Kurz <petra@example.com>\r\n"
    "Subject: =?utf-8?q?R=C3=BCckfrage_zum_Angebot?=\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/alternative; boundary=\"trial\"\r\n\r\n"
    "--trial\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Sehr geehrte Frau Kurz,\r\n\r\nvielen Dank f=FCr Ihre Anfrage. Wir melden uns zeitnah bis "
    "Freitag, 12. Juni 2026, um 14.00 Uhr unter +49 30 1234567. Die Kosten betragen 1.500,00 EUR. "
    "Bitte teilen Sie uns mit, ob Sie zustimmen?\r\n\r\n"
    "The delivery will be made asap, and you should hear from us on 03/04/2026 at 3.\r\n\r\n"
    "Mit freundlichen Gr=FC=DFen\r\nAnna Berg\r\n"
    "--trial\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "PHA+RGVhciBQZXRyYSw8L3A+PHA+cGxlYXNlIDxhIGhyZWY9Imh0dHBzOi8vZXhhbXBsZS5vcmciPmNsaWNrPC9hPg=="
    "\r\n"
    "--trial--\r\n";

/// Rules the mail asks to pass over, of those that hit.
std::vector<std::string> ignored_in_mail(const Checked& checked) {
    std::vector<Problem> told_already;
    const auto asked = suppressions_in_mail(checked, told_already);
    auto findings = checked.assessment.findings;
    for (const auto& one : checked.assessment.ignored)
        findings.push_back(one.finding);
    std::vector<std::string> rules;
    for (const auto& one : take_ignored(findings, asked, *checked.pack)) {
        const std::string id(checked.rule_of(one.finding).id);
        if (rules.size() < most_hits && std::find(rules.begin(), rules.end(), id) == rules.end())
            rules.push_back(id);
    }
    return rules;
}

LintResult summarise(const Checked& checked, bool anyone) {
    const auto& assessment = checked.assessment;
    LintResult result;
    result.overall = assessment.overall;
    result.risk = assessment.ambiguity_risk;
    result.action = assessment.verdict.action;
    result.call_need =
        static_cast<std::uint32_t>(std::clamp(assessment.verdict.call_need, 0.0, 100.0));
    result.blocked = assessment.blocked;
    result.same_for_everyone = anyone && checked.document.greeting.name.empty();
    result.unreadable = checked.document.body_part < 0;
    for (const auto& finding : assessment.findings) {
        const auto& rule = checked.rule_of(finding);
        const auto known = std::find_if(result.hits.begin(), result.hits.end(),
                                        [&](const RuleHit& hit) { return hit.rule == rule.id; });
        if (known != result.hits.end())
            ++known->count;
        else
            result.hits.push_back({std::string(rule.id), rule.severity, 1});
    }
    std::stable_sort(result.hits.begin(), result.hits.end(),
                     [](const RuleHit& a, const RuleHit& b) { return a.severity > b.severity; });
    if (result.hits.size() > most_hits) result.hits.resize(most_hits);
    for (const auto& problem : checked.problems)
        if (problem.code.starts_with("limit") && result.limits.size() < most_limits &&
            std::find(result.limits.begin(), result.limits.end(), problem.code) ==
                result.limits.end())
            result.limits.push_back(problem.code);
    result.ignored = ignored_in_mail(checked);
    return result;
}

std::optional<Problem> check_rule_names(const Config& config, const RulePack& pack) {
    std::vector<std::string_view> known;
    for (const auto& rule : pack.rules()) {
        known.push_back(rule.id);
        if (std::find(known.begin(), known.end(), rule.pack) == known.end())
            known.push_back(rule.pack);
    }
    for (const auto& profile : config.profiles)
        for (const auto* names : {&profile.hold_rules, &profile.reject_rules})
            for (const auto& name : *names)
                if (std::find(known.begin(), known.end(), name) == known.end()) {
                    const auto near = nearest(name, known);
                    return Problem{"config-rule", "there is no rule or pack \"" + name + "\"",
                                   "policy." + profile.name,
                                   near.empty() ? "warmline rules list shows them all"
                                                : "did you mean \"" + std::string(near) + "\"?"};
                }
    return std::nullopt;
}

Result<LintOptions> options_of(const Config& config, const Settings& settings) {
    LintOptions options;
    options.limits = config.lint_limits;
    options.honour_ignore = config.honour_ignore;
    options.profile = settings.profile;
    options.language = settings.language;
    options.mode = warmline::Mode::rendered;
    options.ui = config.ui == Language::de ? Language::de : Language::en;
    if (auto problem = take_topic(settings.topic, options)) return *problem;
    if (auto problem = take_time_zone(settings.time_zone, options)) return *problem;
    if (!settings.model.empty())
        if (auto problems = take_numbers(settings.model, options); !problems.empty())
            return problems.front();
    if (!settings.people.empty()) {
        auto people = people_of(settings.people, options.ui);
        if (!people) return people.problem();
        options.people = *people;
    }
    if (!settings.ignore.empty())
        options.ignore = [rules = settings.ignore](std::string_view) {
            std::vector<Suppression> all;
            all.reserve(rules.size());
            for (const auto& rule : rules)
                all.push_back({rule.rule, rule.reason, "config"});
            return all;
        };
    return options;
}

/// What a worker needs to make records; the store is out of its reach.
struct RecordMaker {
    history::PseudonymKey key;
    history::SenderGroups groups;

    /// Without the recipients, which the mail server knows better.
    std::string line(const Checked& checked) const {
        auto record = history::make_record(checked, {key, groups, std::time(nullptr)});
        record.recipients.clear();
        auto text = history::to_line(record);
        return text.size() <= longest_record ? text : std::string();
    }
};

/// The front has asked about the reader it was told of; of anybody else nothing is known.
Recollection recollection_of(const LintRequest& request, std::string_view address) {
    if (request.known.empty() || !milter::same_ignoring_case(request.reader, address)) return {};
    auto known = history::answer_from(request.known);
    return known ? std::move(*known) : Recollection{};
}

/// Null when nothing is to be recorded.
Result<std::shared_ptr<const RecordMaker>> record_maker(const HistorySettings& settings,
                                                        bool make_key) {
    if (settings.store.empty()) return std::shared_ptr<const RecordMaker>();
    const auto places = history::places_of(settings);
    if (!places) return places.problem();
    if (!make_key) return std::shared_ptr<const RecordMaker>();
    auto key = history::load_or_create_key(places->key_file);
    if (!key) return key.problem();
    return std::make_shared<const RecordMaker>(
        RecordMaker{std::move(*key), history::SenderGroups(settings.groups)});
}

}  // namespace

Result<Settings> settings_of(const Config& config, const std::filesystem::path& folder) {
    SettingsBuilder builder;
    if (auto problem = builder.add_text(config.lint_settings, "the \"lint\" section", folder))
        return *problem;
    return builder.settings();
}

Result<HistorySettings> history_of(const Config& config, const std::filesystem::path& folder) {
    auto settings = settings_of(config, folder);
    if (!settings) return settings.problem();
    return std::move(settings->history);
}

Result<Prepared> prepare_linter(const Config& config, const std::filesystem::path& folder,
                                bool make_key) {
    const auto read = settings_of(config, folder);
    if (!read) return read.problem();
    const auto& settings = *read;
    auto pack = settings.packs.empty() && settings.rules.empty()
                    ? Result<std::shared_ptr<const RulePack>>(RulePack::builtin())
                    : RulePack::load(settings.packs, settings.rules);
    if (!pack) return pack.problem();
    if (auto problem = check_rule_names(config, **pack)) return *problem;
    auto options = options_of(config, settings);
    if (!options) return options.problem();
    const bool recalls = !settings.history.asked().empty();
    const bool anyone = !options->people && !recalls;
    // A worker lints one mail at a time; this is the one.
    const auto current = std::make_shared<const LintRequest*>(nullptr);
    if (recalls)
        options->recall = [current](const Document&, std::string_view address) {
            return recollection_of(**current, address);
        };
    const auto ui = options->ui;
    auto records = record_maker(settings.history, make_key);
    if (!records) return records.problem();
    const auto linter = std::make_shared<const Linter>(*pack, std::move(*options));

    Prepared prepared;
    prepared.trial = trial_mail;
    for (const auto& rule : (*pack)->rules())
        if (!is_fact(rule))
            prepared.rules.push_back({std::string(rule.id), std::string(rule.words(ui).summary)});
    prepared.lint = [linter, anyone, ui, current, maker = *records](const LintRequest& request) {
        const auto began = Clock::now();
        *current = &request;
        const auto checked = linter->lint(request.bytes, InputKind::mail, {.path = "-"});
        auto result = summarise(checked, anyone);
        if (request.want_brief) {
            result.brief = author_brief(checked, request.holding, ui);
            result.subject = cut(checked.message->subject, longest_subject);
        }
        if (maker) result.record = maker->line(checked);
        result.micros = static_cast<std::uint32_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count());
        return result;
    };
    // What loads on demand must be there before the door is locked: numbering plans are a library
    // of their own, and ICU asks for files when zones and their names on Windows are first used.
    // Linting once out here also makes the tables that all workers then share.
    read_phone("+49 30 23125012", "DE");
    for (const auto zone : {"Europe/London", "W. Europe Standard Time"})
        read_time_zone(zone);
    prepared.lint({0, true, std::string(trial_mail)});
    return prepared;
}

}  // namespace warmline::gateway
