#include "linter/lint.hpp"

#include <algorithm>
#include <utility>

#include "linter/match/find.hpp"
#include "linter/measure/readability.hpp"
#include "linter/people/thread.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/read_document.hpp"
#include "linter/text/time_zone.hpp"
#include "linter/verdict/decide.hpp"
#include "linter/verdict/evidence.hpp"
#include "linter/verdict/lift.hpp"
#include "linter/verdict/score.hpp"

namespace warmline {

namespace {

Message read_as(std::string_view bytes, InputKind kind, const Limits& limits) {
    RawMessage raw;
    raw.bytes = bytes;
    raw.kind = kind;
    return read(raw, limits);
}

ClassifyOptions classify_options(const LintOptions& options, InputKind kind) {
    ClassifyOptions wanted;
    wanted.profile_given = options.profile.has_value();
    wanted.profile = options.profile.value_or(Profile::service);
    wanted.mode_given = options.mode.has_value();
    wanted.mode = options.mode.value_or(Mode::rendered);
    wanted.from_template = kind != InputKind::mail;
    return wanted;
}

/// What the sender's system or the writer says the mail is about; the header names this one mail.
std::string topic_said(const Message& message, const LintOptions& options,
                       std::vector<Problem>& problems) {
    const std::string said(message.value("X-Warmline-Topic"));
    if (said.empty()) return options.topic;
    if (auto problem = wrong_topic(said, "X-Warmline-Topic")) {
        problems.push_back(std::move(*problem));
        return options.topic;
    }
    return said;
}

void append(std::vector<Suppression>& all, std::vector<Suppression> some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

std::vector<Suppression> suppressions_of(const Checked& checked, const LintOptions& options,
                                         std::vector<Problem>& problems) {
    auto all = suppressions_in_mail(checked, problems);
    if (!options.honour_ignore) all.clear();
    if (options.ignore) append(all, options.ignore(checked.origin.path));
    return all;
}

/// Who reads the mail, as the one source that knows them says: list or header fields first, the
/// history for what those leave unknown.
std::optional<Recipient> reader_of(const Message& message, const LintOptions& options,
                                   const Recollection& remembered, std::vector<Problem>& problems) {
    const PeopleList nobody;
    auto reader = options.reader ? options.reader
                                 : person_of(message, options.people ? *options.people : nobody,
                                             problems, options.ui);
    if (!remembered.person) return reader;
    if (!reader) return remembered.person;
    fill_unknown(*reader, *remembered.person);
    return reader;
}

/// Whose history matters: the reader the list knows, else the first one addressed.
std::string_view address_of_reader(const Message& message, const LintOptions& options) {
    if (options.reader) return options.reader->address;
    if (options.people)
        for (const auto& box : message.to)
            if (options.people->find(box.address) != nullptr) return box.address;
    return message.to.empty() ? std::string_view() : message.to.front().address;
}

/// Working days a customer of that value may wait (DOMAIN D.3; quoted mails tell days, no hours).
/// Of whom we know nothing we say so only after a working week.
int days_to_answer(const Recipient* reader) {
    switch (reader != nullptr ? reader->tier : Tier::unknown) {
        case Tier::a_plus:
        case Tier::a:
        case Tier::b:
            return 1;
        case Tier::c:
            return 2;
        case Tier::unknown:
            break;
    }
    return 5;
}

/// A reply that comes later than that, when nobody wrote in between.
bool answers_late(const Document& document, const Classification& classification,
                  const Thread& thread, const Recipient* reader) {
    const auto* theirs = thread.last_customer == 0 ? thread.customers_last() : nullptr;
    if (!classification.reply || theirs == nullptr || !theirs->date) return false;
    if (document.message == nullptr || !document.message->date) return false;
    return working_days_between(*theirs->date, *document.message->date) > days_to_answer(reader);
}

int body_words(const Document& document) {
    int words = 0;
    for (const auto& block : document.blocks) {
        const bool body = block.kind == BlockKind::paragraph ||
                          block.kind == BlockKind::list_item || block.kind == BlockKind::heading ||
                          block.kind == BlockKind::table_cell;
        if (!body) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s)
            words +=
                static_cast<int>(document.sentences[s].word_end - document.sentences[s].word_begin);
    }
    return words;
}

}  // namespace

std::optional<Problem> take_topic(std::string_view said, LintOptions& options) {
    if (said == "auto") return std::nullopt;
    if (auto problem = wrong_topic(said, "topic")) return problem;
    options.topic = said;
    return std::nullopt;
}

std::optional<Problem> take_time_zone(std::string_view said, LintOptions& options) {
    // The usual zone is known; looking one up takes 60,000 instructions of a cold start.
    if (said == options.call.time_zone) return std::nullopt;
    const auto zone = read_time_zone(said);
    if (!zone)
        return Problem{"config-value", "there is no time zone \"" + std::string(said) + "\"",
                       "time_zone", "write one like Europe/London or UTC+2"};
    options.call.time_zone = *zone;
    return std::nullopt;
}

std::vector<Suppression> suppressions_in_mail(const Checked& checked,
                                              std::vector<Problem>& problems) {
    std::vector<Suppression> all;
    for (const auto& comment : checked.document.ignore_comments)
        append(all, parse_suppressions(comment, "comment", problems));
    if (const auto header = checked.message->value("X-Warmline-Ignore"); !header.empty())
        append(all, parse_suppressions(header, "header", problems));
    tell_unknown_rules(all, *checked.pack, problems);
    return all;
}

Linter::Linter(std::shared_ptr<const RulePack> pack, LintOptions options)
    : pack_(std::move(pack)), options_(std::move(options)) {}

Checked Linter::lint(std::string_view bytes, InputKind kind, Origin origin) const {
    Checked checked;
    checked.origin = std::move(origin);
    checked.pack = pack_;
    checked.message = std::make_unique<const Message>(read_as(bytes, kind, options_.limits));
    TextOptions text{
        .limits = options_.limits, .language = options_.language, .mode = Mode::rendered};
    text.mode = options_.mode.value_or(kind == InputKind::mail ? Mode::rendered : Mode::templated);
    checked.document = read_document(*checked.message, text);
    const auto thread = read_thread(checked.document);
    auto wanted = classify_options(options_, kind);
    std::vector<Problem> doubts;
    const auto topic_given = topic_said(*checked.message, options_, doubts);
    wanted.topic = topic_given;
    checked.classification = classify(checked.document, thread, wanted);

    Recollection remembered;
    if (options_.recall)
        remembered =
            options_.recall(checked.document, address_of_reader(*checked.message, options_));
    checked.recipient = reader_of(*checked.message, options_, remembered, doubts);
    std::vector<std::string_view> outside_facts;
    if (remembered.stock_text && !checked.classification.mass)
        outside_facts.emplace_back("stock_text");
    const Recipient* recipient = checked.recipient ? &*checked.recipient : nullptr;
    if (answers_late(checked.document, checked.classification, thread, recipient))
        outside_facts.emplace_back("answer_late");
    const auto* topic = checked.classification.topic();
    const double readability = readability_score(checked.document);
    const MatchContext context{
        .profile = checked.classification.profile,
        .mode = checked.classification.mode,
        .mass = checked.classification.mass,
        .sensitive = checked.classification.sensitivity() >= options_.score.sensitive_from,
        .topic = topic != nullptr ? topic->id : std::string_view{},
        .recipient = recipient,
        .thread = &thread,
        .limits = options_.limits,
        .facts = outside_facts,
        .platform = options_.platform,
        .readability = readability >= 0 ? std::optional(readability) : std::nullopt,
    };
    std::size_t left_out = 0;
    auto findings = find(checked.document, *pack_, context, &checked.facts, &left_out);

    checked.problems = checked.message->problems;
    checked.problems.insert(checked.problems.end(), doubts.begin(), doubts.end());
    checked.problems.insert(checked.problems.end(), checked.document.problems.begin(),
                            checked.document.problems.end());
    if (left_out > 0)
        checked.problems.push_back({"limit-findings",
                                    std::to_string(left_out) + " more findings are not kept", "",
                                    "mend those shown and check again"});
    auto ignored =
        take_ignored(findings, suppressions_of(checked, options_, checked.problems), *pack_);

    const ScoreEvidence evidence{
        .personal = personal_evidence(checked.document, checked.classification, checked.facts,
                                      options_.score.personal),
        .readability = readability,
        .words = body_words(checked.document),
    };
    checked.assessment = score(std::move(findings), pack_->rules(), evidence,
                               checked.classification.profile, options_.score);
    checked.assessment.ignored = std::move(ignored);
    checked.assessment.mode = checked.classification.mode;
    checked.assessment.topic = context.topic;
    find_lifts(checked.assessment, pack_->rules(), options_.score);
    checked.assessment.verdict =
        decide(checked.document, checked.classification, checked.assessment, thread, recipient,
               options_.call, options_.score, options_.ui);
    if (options_.baseline) options_.baseline->mute(checked);
    return checked;
}

Checked Linter::lint(const RawMessage& raw) const {
    return lint(raw.bytes, raw.kind,
                {.path = raw.path,
                 .index = static_cast<std::uint32_t>(raw.index),
                 .offset = raw.offset,
                 .first_line = static_cast<std::uint32_t>(raw.first_line)});
}

}  // namespace warmline
