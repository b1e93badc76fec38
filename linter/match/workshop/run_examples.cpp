#include "linter/match/workshop/run_examples.hpp"

#include <algorithm>
#include <memory>

#include "linter/mail/read_message.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/find.hpp"
#include "linter/measure/readability.hpp"
#include "linter/text/read_document.hpp"

namespace warmline::match {
namespace {

std::string quoted(const std::vector<SourceRange>& ranges, std::string_view bytes) {
    if (ranges.empty()) return "nothing";
    std::string list;
    for (const auto range : ranges)
        list += (list.empty() ? "«" : ", «") + std::string(range.of(bytes)) + "»";
    return list;
}

}  // namespace

ExampleRun run_example(const ExampleMail& mail, const RulePack& pack) {
    const auto kind = mail.html_template ? PartKind::html : PartKind::plain;
    ExampleRun run;
    run.message = mail.template_file ? read_template(mail.bytes, kind) : read_message(mail.bytes);
    TextOptions options;
    options.language = mail.language;
    options.mode = mail.mode;
    run.document = read_document(run.message, options);
    MatchContext context;
    context.profile = mail.profile;
    context.mode = mail.mode;
    context.mass = mail.mass;
    context.sensitive = mail.sensitive;
    context.topic = mail.topic;
    context.recipient = mail.recipient ? &*mail.recipient : nullptr;
    const auto thread = read_thread(run.document);
    context.thread = &thread;
    const std::vector<std::string_view> facts(mail.facts.begin(), mail.facts.end());
    context.facts = facts;
    if (const double value = readability_score(run.document); value >= 0)
        context.readability = value;
    const auto rule = pack.find(mail.rule);
    for (auto& finding : find(run.document, pack, context))
        if (static_cast<int>(finding.rule) == rule) run.findings.push_back(std::move(finding));
    return run;
}

ExampleResult judge(const ExampleMail& mail, const ExampleRun& run) {
    ExampleResult result{.name = mail.name(), .rule = mail.rule, .passed = false, .why = {}};
    std::vector<SourceRange> found;
    for (const auto& finding : run.findings)
        found.push_back(run.document.origins.source(finding.range));
    std::sort(found.begin(), found.end());
    auto marks = mail.marks;
    std::sort(marks.begin(), marks.end());
    if (!mail.must_fire)
        result.passed = found.empty();
    else
        result.passed = marks.empty() ? !found.empty() : found == marks;
    if (result.passed) return result;
    const auto expected = !mail.must_fire ? std::string("nothing")
                          : marks.empty() ? std::string("a finding")
                                          : quoted(marks, mail.bytes);
    result.why =
        "expected " + expected + ", found " + quoted(found, mail.bytes) + " in: " + mail.shown;
    return result;
}

std::string_view rule_json(const RulePack& pack, std::size_t rule) {
    const auto& tables = pack.tables();
    return rule < tables.rules.size() ? tables.text(tables.rules[rule].json) : std::string_view();
}

std::vector<ExampleResult> run_examples(const RulePack& pack, std::span<const std::string> ids) {
    std::vector<ExampleResult> results;
    for (std::size_t i = 0; i < pack.rules().size(); ++i) {
        const auto id = pack.rules()[i].id;
        if (!ids.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) continue;
        for (const auto& mail : example_mails(id, rule_json(pack, i)))
            results.push_back(judge(mail, run_example(mail, pack)));
    }
    return results;
}

}  // namespace warmline::match
