#include "linter/doors/cli/linters.hpp"

#include "linter/doors/cli/command.hpp"
#include "linter/given_files.hpp"
#include "linter/settings/pack_of.hpp"

namespace warmline::cli {

namespace {

std::vector<Suppression> suppressions_at(const std::vector<IgnoreRule>& rules,
                                         std::string_view path) {
    std::vector<Suppression> here;
    for (const auto& rule : rules)
        if (path.find(rule.path) != std::string_view::npos)
            here.push_back({rule.rule, rule.reason, "config"});
    return here;
}

/// An exception for a rule that is not there hides nothing; said once, not at every mail.
void tell_unknown(const std::vector<IgnoreRule>& rules, const RulePack& pack) {
    std::vector<Suppression> named;
    named.reserve(rules.size());
    for (const auto& rule : rules)
        named.push_back({rule.rule, rule.reason, rule.place});
    std::vector<Problem> problems;
    tell_unknown_rules(named, pack, problems);
    for (const auto& problem : problems)
        complain(problem);
}

/// Rows that make no sense are told and left out; the rest is used.
Result<std::shared_ptr<const PeopleList>> tell_people(const std::filesystem::path& file,
                                                      Language ui) {
    auto people = people_of(file, ui);
    if (people)
        for (const auto& problem : (*people)->problems())
            complain(problem);
    return people;
}

/// Every mistake is told, the first one stops.
std::optional<Problem> tell_numbers(const std::filesystem::path& file, LintOptions& options) {
    const auto problems = take_numbers(file, options);
    if (problems.empty()) return std::nullopt;
    for (std::size_t i = 1; i < problems.size(); ++i)
        complain(problems[i]);
    return problems.front();
}

std::string folder_of(const std::string& path) {
    if (path == "-") return ".";
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Result<std::shared_ptr<const Configured>> configure(const Settings& settings, Language ui) {
    auto pack = pack_of(settings);
    if (!pack) return pack.problem();
    auto fail_on = FailOn::parse(settings.fail_on);
    if (!fail_on) return fail_on.problem();
    LintOptions options;
    options.limits = settings.limits;
    options.profile = settings.profile;
    if (auto problem = take_topic(settings.topic, options))
        return at_its_place(*problem, "topic", settings);
    if (auto problem = take_time_zone(settings.time_zone, options))
        return at_its_place(*problem, "time_zone", settings);
    options.language = settings.language;
    options.mode = settings.mode;
    options.platform = settings.platform;
    options.ui = ui;
    tell_unknown(settings.ignore, **pack);
    if (!settings.ignore.empty())
        options.ignore = [rules = settings.ignore](std::string_view path) {
            return suppressions_at(rules, path);
        };
    if (!settings.model.empty())
        if (auto problem = tell_numbers(settings.model, options)) return *problem;
    if (!settings.people.empty()) {
        auto people = tell_people(settings.people, ui);
        if (!people) return people.problem();
        options.people = std::move(*people);
    }
    if (!settings.baseline.empty()) {
        auto baseline = Baseline::load(settings.baseline);
        if (!baseline) return baseline.problem();
        options.baseline = std::make_shared<const Baseline>(std::move(*baseline));
    }
    auto configured = std::make_shared<Configured>();
    configured->reminder = open_reminder(settings.history, true);
    if (configured->reminder) options.recall = configured->reminder->as_recall();
    configured->settings = settings;
    configured->fail_on = *fail_on;
    configured->linter = std::make_shared<const Linter>(std::move(*pack), std::move(options));
    return std::shared_ptr<const Configured>(std::move(configured));
}

Result<std::shared_ptr<const Configured>> Linters::start(const Settings& settings) {
    const std::lock_guard lock(mutex_);
    const auto found = request_.file ? request_.file : find_project_file(request_.near);
    return by_file_.insert_or_assign(found ? found->string() : "", configure(settings, ui_))
        .first->second;
}

Result<std::shared_ptr<const Configured>> Linters::at(const std::string& path) {
    const std::lock_guard lock(mutex_);
    const auto folder = folder_of(path);
    auto file = file_of_folder_.find(folder);
    if (file == file_of_folder_.end()) {
        const auto found = request_.file ? request_.file : find_project_file(folder);
        file = file_of_folder_.emplace(folder, found ? found->string() : "").first;
    }
    auto known = by_file_.find(file->second);
    if (known != by_file_.end()) return known->second;
    auto request = request_;
    request.near = folder;
    const auto builder = settings_of(request);
    Answer answer = builder ? configure(builder->settings(), ui_) : Answer(builder.problem());
    return by_file_.emplace(file->second, std::move(answer)).first->second;
}

void Linters::finish() {
    const std::lock_guard lock(mutex_);
    for (const auto& [file, answer] : by_file_)
        if (answer) (*answer)->finish();
}

}  // namespace warmline::cli
