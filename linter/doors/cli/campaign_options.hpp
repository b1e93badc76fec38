/// What `warmline campaign` is asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linter/doors/cli/command.hpp"

namespace warmline::cli {

struct CampaignOptions {
    std::string path, people, history, list, format, report, config, platform, fail_on;
    std::vector<std::string> packs;
    std::size_t sample = 20'000;  ///< mails to lint
    int capacity = 0;             ///< minutes for calls, 0 = no limit

    /// How the call list is written: "csv", "markdown", "html" or "json"; "" without a list.
    std::string list_format() const;

    /// Whether stdout is the JSON report.
    bool prints_json() const { return report == "-" || (list.empty() && format == "json"); }

    /// Whether stdout is the call list.
    bool prints_list() const { return list == "-"; }

    /// In the form of a settings file.
    std::string as_settings() const;
};

void declare(CLI::App& app, CampaignOptions& options, Language ui);

/// What does not go together, or nothing.
std::optional<Problem> mistake_in(const CampaignOptions& options);

}  // namespace warmline::cli
