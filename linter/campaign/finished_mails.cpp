#include "linter/campaign/finished_mails.hpp"

#include <algorithm>

#include "linter/campaign/merge.hpp"

namespace warmline {

namespace {

/// A tag that is left is told as a field nobody fills, or is not ours to fill.
constexpr std::string_view left_tag = "merge/unresolved";

class Reading {
public:
    Reading(const Linter& linter, const FailOn& fail_on, const RawMessage& raw,
            const Checked& mailing, const PeopleList& people)
        : fail_on_(fail_on),
          raw_(raw),
          mailing_(mailing),
          people_(people),
          tags_(tags_of(mailing.document)),
          options_(as_finished(linter, mailing)),
          of_template_(linter.pack().rules().size()) {
        for (const auto& finding : mailing.assessment.findings)
            of_template_[finding.rule] = true;
    }

    bool changes_nothing() const { return mailing_.document.tags.empty() && tags_.empty(); }

    void take(const PeopleRow& row, bool lint) {
        const auto merged = merge(raw_.bytes, tags_, MergeReader(row, people_));
        for (const auto& field : merged.damaged)
            found_.lost[field].add(row.line);
        for (const auto& field : merged.empty)
            found_.empty[field].add(row.line);
        for (const auto& field : merged.unknown)
            found_.unfilled[field].add(row.line);
        found_.platforms.insert(merged.platforms.begin(), merged.platforms.end());
        if (!lint) return;
        ++found_.read;
        bool spoiled = !merged.empty.empty() || !merged.damaged.empty() || !merged.unknown.empty();
        // What somebody else fills in, nobody can read here.
        if (merged.unknown.empty()) spoiled |= read(merged.bytes, row);
        if (spoiled) found_.spoiled.add(row.line);
    }

    FinishedMails found() && {
        found_.rows = people_.rows().size();
        const auto for_nobody = [&](const auto& field) {
            return field.second.count == found_.rows;
        };
        found_.filled_for_nobody =
            std::any_of(found_.empty.begin(), found_.empty.end(), for_nobody) ||
            std::any_of(found_.unfilled.begin(), found_.unfilled.end(), for_nobody);
        return std::move(found_);
    }

private:
    /// Whether the mail has a grave flaw that the template does not show.
    bool read(std::string_view bytes, const PeopleRow& row) {
        options_.reader = row.person;
        const auto checked =
            Linter(mailing_.pack, options_).lint(bytes, raw_.kind, {.path = raw_.path});
        if (fail_on_.fails(checked)) found_.failing.add(row.line);
        std::map<std::string_view, Severity> fresh;
        for (const auto& finding : checked.assessment.findings) {
            if (of_template_[finding.rule]) continue;
            auto& worst = fresh[checked.rule_of(finding).id];
            worst = std::max(worst, checked.severity_of(finding));
        }
        bool grave = false;
        for (const auto& [rule, severity] : fresh) {
            auto& all = found_.rules[std::string(rule)];
            all.severity = std::max(all.severity, severity);
            all.rows.add(row.line);
            grave |= severity >= Severity::major;
        }
        return grave;
    }

    const FailOn& fail_on_;
    const RawMessage& raw_;
    const Checked& mailing_;
    const PeopleList& people_;
    std::vector<TemplateTag> tags_;
    LintOptions options_;
    std::vector<bool> of_template_;  ///< by rule: known before any mail is read
    FinishedMails found_;
};

}  // namespace

LintOptions as_finished(const Linter& linter, const Checked& mailing) {
    auto options = linter.options();
    options.mode = Mode::rendered;
    options.profile = mailing.classification.profile;
    options.ignore = [asked = options.ignore](std::string_view path) {
        auto ignored = asked ? asked(path) : std::vector<Suppression>();
        ignored.push_back({std::string(left_tag), "what is left is told by field", "campaign"});
        return ignored;
    };
    return options;
}

FinishedMails read_finished(const Linter& linter, const FailOn& fail_on, const RawMessage& raw,
                            const Checked& mailing, const PeopleList& people,
                            const ReadFinished& read) {
    Reading reading(linter, fail_on, raw, mailing, people);
    const auto rows = people.rows().size();
    const auto most = std::min(read.most, rows);  // spread evenly
    for (std::size_t i = 0; i < rows; ++i) {
        if (read.at_each) read.at_each();
        const bool lint = (i * most) / rows != ((i + 1) * most) / rows;
        if (lint || !reading.changes_nothing()) reading.take(people.rows()[i], lint);
    }
    return std::move(reading).found();
}

}  // namespace warmline
