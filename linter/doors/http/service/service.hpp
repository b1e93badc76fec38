/// What the service can do with one mail, free of HTTP: lint it, report on it, open it for editing.
///
/// Thread-safe: one Service answers any number of threads. Nothing of a mail is kept.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "linter/doors/http/service/metrics.hpp"
#include "linter/doors/http/service/request.hpp"
#include "linter/fail_on.hpp"
#include "linter/lint.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::http {

struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::string body;
};

class Service {
public:
    /// Rules, people, numbers and exceptions of `settings`, as `warmline lint` has them.
    static Result<std::shared_ptr<Service>> start(const Settings& settings);

    /// Called with every mail of `lint`, from any thread; what the page asks for while somebody
    /// writes is no mail that goes out. Set before the first request.
    void keep_with(std::function<void(const Checked&)> keep) { keep_ = std::move(keep); }

    /// What a history knows of readers. Set before the first request.
    void recall_with(Recall recall) { usual_.recall = std::move(recall); }

    /// The JSON `warmline lint --format json -` prints for the same bytes.
    Reply lint(const LintRequest& request) const;

    /// The self-contained HTML report.
    Reply report(const LintRequest& request) const;

    /// The call brief as ics, markdown, html or text; 404 when no call is due.
    Reply brief(const LintRequest& request) const;

    /// The result as pieces of HTML for the page, with places to edit.
    Reply fragment(const LintRequest& request) const;

    /// The mail taken apart for editing: fields, body as UTF-8, names of attachments.
    Reply open(const LintRequest& request) const;

    /// All rules with their reasons and examples.
    Reply rules(Language ui) const;

    const RulePack& pack() const { return *pack_; }

    /// Language of answers when the request names none.
    Language ui_of(const Choices& choices) const;

    Metrics& metrics() const { return metrics_; }

private:
    Service(std::shared_ptr<const RulePack> pack, Settings settings, LintOptions usual,
            FailOn fail_on);

    /// A problem when people come with the mail and none of them can be used.
    Result<Checked> check(const LintRequest& request) const;

    std::shared_ptr<const RulePack> pack_;
    Settings settings_;
    LintOptions usual_;  ///< people, numbers, limits and exceptions; the request adds the rest
    FailOn fail_on_;
    std::function<void(const Checked&)> keep_;
    mutable Metrics metrics_;
};

}  // namespace warmline::http
