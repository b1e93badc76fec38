/// The whole pipeline: bytes → Message → Document → Findings → Assessment.
///
/// The doors (command line, milter, HTTP) all call this one function, so the same mail gets the
/// same answer everywhere. Thread-safe: one Linter serves any number of threads.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/baseline.hpp"
#include "linter/checked.hpp"
#include "linter/intake/raw_message.hpp"
#include "linter/people/read_people.hpp"
#include "linter/recollection.hpp"
#include "linter/verdict/call_model.hpp"
#include "linter/verdict/score_model.hpp"
#include "linter/verdict/suppression.hpp"

namespace warmline {

struct LintOptions {
    Limits limits;
    std::optional<Profile> profile;  ///< nullopt = detect
    std::string topic;  ///< what a person says every mail is about: an id, "none"; "" = read it
    Language language = Language::other;  ///< `other` = detect
    std::optional<Mode> mode;             ///< nullopt = template for template files, else rendered
    std::string platform;        ///< what sends the mails (merge_platforms.hpp); "" = by most tags
    Language ui = Language::en;  ///< language of reasons and briefs
    ScoreModel score;
    CallModel call;
    std::shared_ptr<const PeopleList> people;  ///< what is known of recipients; may be null
    std::optional<Recipient> reader;           ///< whoever To names, this is who reads it
    Recall recall;  ///< fills what the people list leaves unknown; may be empty
    /// Suppressions that apply to a path.
    std::function<std::vector<Suppression>(std::string_view path)> ignore;
    /// The mail's own X-Warmline-Ignore and warmline-ignore comments take findings away.
    bool honour_ignore = true;
    std::shared_ptr<const Baseline> baseline;  ///< findings not told again; may be null
};

/// A topic as settings and options name it: "auto" leaves it to be read. A problem lists the known.
std::optional<Problem> take_topic(std::string_view said, LintOptions& options);

/// Where the office stands, as settings name it ("Europe/Berlin", "UTC+2"). A problem says that
/// there is no such zone.
std::optional<Problem> take_time_zone(std::string_view said, LintOptions& options);

/// What the mail itself asks to pass over, in its header and its comments, honoured or not.
std::vector<Suppression> suppressions_in_mail(const Checked& checked,
                                              std::vector<Problem>& problems);

class Linter {
public:
    Linter(std::shared_ptr<const RulePack> pack, LintOptions options);

    /// `bytes` must outlive the result.
    Checked lint(std::string_view bytes, InputKind kind, Origin origin) const;

    /// `raw` (or the buffer it borrows from) must outlive the result.
    Checked lint(const RawMessage& raw) const;

    const RulePack& pack() const { return *pack_; }

    const LintOptions& options() const { return options_; }

private:
    std::shared_ptr<const RulePack> pack_;
    LintOptions options_;
};

}  // namespace warmline
