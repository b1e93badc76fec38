#include "linter/doors/report/template_files.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "linter/doors/cli/command.hpp"
#include "linter/history/template_fingerprint.hpp"
#include "linter/intake/intake.hpp"
#include "linter/lint.hpp"

namespace warmline::report {

namespace {

constexpr std::size_t most_names = 3;

/// "a.html, b.html …": mails made from one template are many files.
std::string listed(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most_names ? list + " …" : list;
}

}  // namespace

std::map<std::string, std::string> template_files(std::span<const std::string> paths,
                                                  const history::PseudonymKey& key) {
    const Linter linter(RulePack::builtin(), {});
    std::map<std::string, std::vector<std::string>> templates, mails;
    Intake intake(paths);
    ReadBuffer buffer;
    while (const auto delivery = intake.next(buffer)) {
        if (delivery->passed_over) continue;
        if (!delivery->message) {
            cli::complain(delivery->message.problem());
            continue;
        }
        const auto& raw = *delivery->message;
        const auto checked = linter.lint(raw);
        const auto print = history::template_fingerprint(checked.document, key);
        if (print == 0) continue;
        auto& files = checked.assessment.mode == Mode::templated ? templates : mails;
        files[std::to_string(print)].push_back(std::filesystem::path(raw.path).filename().string());
    }
    std::map<std::string, std::string> names;
    for (auto* files : {&mails, &templates})  // the template itself is its best name
        for (auto& [print, list] : *files)
            names[print] = listed(list);
    return names;
}

}  // namespace warmline::report
