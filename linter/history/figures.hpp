/// What managers look at: figures of a period and of the one before, groups large enough to hide
/// nobody. Plain values, filled by the store, rendered by reports/manager*.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/vocabulary.hpp"

namespace warmline::history {

/// Groups with fewer mails or fewer people than this are not shown: they would speak of persons.
inline constexpr std::int64_t smallest_group = 5;

enum class GroupBy : std::uint8_t { sender_group, template_print, profile, topic };

}  // namespace warmline::history

template <>
struct warmline::EnumNames<warmline::history::GroupBy> {
    static constexpr std::array<std::string_view, 4> values{"sender-group", "template", "profile",
                                                            "topic"};
};

namespace warmline::history {

/// Days since 1970 in UTC, both included.
struct Period {
    int first_day = 0, last_day = 0;

    int days() const { return last_day - first_day + 1; }

    /// As long, and just before.
    Period before() const { return {first_day - days(), first_day - 1}; }

    friend bool operator==(const Period&, const Period&) = default;
};

/// Sums over mails; the averages are made from them.
struct Sums {
    std::int64_t mails = 0;
    std::int64_t recipients = 0;  ///< different ones
    std::int64_t senders = 0;     ///< different persons; shared mailboxes do not count
    std::int64_t reach = 0;       ///< recipients of all mails together
    std::int64_t overall = 0;     ///< tenths
    std::array<std::int64_t, dimension_count> scores{};
    std::int64_t risk = 0;  ///< tenths of percent
    std::int64_t human = 0, no_reply = 0, replies = 0, blocked = 0;
    std::int64_t service_mails = 0;  ///< of the profiles service and sensitive
    std::int64_t self_service = 0;   ///< places in those mails that send the reader away
    std::int64_t calls = 0;          ///< mails that should have been calls
    /// Of both sides, had those calls been made; below zero where talking would have taken longer.
    /// The mail written after a call is part of what the call costs.
    double saved_minutes = 0;
    double questions = 0;  ///< expected to come back

    /// Average score, 0–100.
    double average(std::int64_t tenths) const {
        return mails == 0 ? 0 : static_cast<double>(tenths) / 10.0 / static_cast<double>(mails);
    }

    /// Percent of the mails.
    double share(std::int64_t count) const {
        return mails == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(mails);
    }

    double self_service_per_100() const {
        return service_mails == 0
                   ? 0
                   : 100.0 * static_cast<double>(self_service) / static_cast<double>(service_mails);
    }

    /// Enough mails and recipients to speak of neither; with `of_senders`, nor of one to four
    /// persons who wrote them.
    bool shown(bool of_senders) const {
        return mails >= smallest_group && recipients >= smallest_group &&
               (!of_senders || senders == 0 || senders >= smallest_group);
    }

    friend bool operator==(const Sums&, const Sums&) = default;
};

struct WeekRow {
    int monday = 0;            ///< days since 1970
    std::optional<Sums> sums;  ///< none when the week is too small to show
};

struct GroupRow {
    std::string name;  ///< "" for mails without one
    Sums now;
    std::optional<Sums> before;  ///< when large enough then
};

struct TemplateRow {
    std::int64_t print = 0;
    std::string name;  ///< of the template file, when it was linted too
    std::string profile, topic, language;
    Sums sums;          ///< mails, recipients, reach, risk and overall only
    double askers = 0;  ///< reach × risk: readers who will probably ask back
    int first_day = 0, last_day = 0;
};

struct RuleRow {
    std::string rule;
    std::int64_t mails = 0, mails_before = 0;
    std::int64_t hits = 0;
    std::int64_t points = 0;  ///< tenths
    double questions = 0;     ///< expected from this rule
};

struct CallRow {
    std::string topic;
    bool others = false;  ///< all topics that are not shown by themselves
    std::int64_t mails = 0;
    double saved_minutes = 0;
};

/// How many recipients got that many mails in the period; none where it would be one to four, or
/// could be reckoned from the other rows.
struct PressureRow {
    int from = 0, to = 0;  ///< mails; `to` 0 = or more
    std::optional<std::int64_t> recipients, before;
};

struct ManagerFigures {
    Period period;
    GroupBy group_by = GroupBy::sender_group;
    Sums now;
    std::optional<Sums> before;
    std::vector<WeekRow> weeks;
    std::vector<GroupRow> groups;  ///< by name; no ranking
    std::size_t hidden_groups = 0;
    std::vector<TemplateRow> templates;  ///< most probable askers first
    std::vector<RuleRow> rules;          ///< in most mails first
    std::vector<RuleRow> questions;      ///< most expected first
    std::vector<CallRow> calls;          ///< by topic, most mails first, the others last
    std::vector<PressureRow> pressure;
    double pressure_median = 0, pressure_before = 0;  ///< mails per recipient
};

}  // namespace warmline::history
