/// Sums over mails in several ways at once: in all, by week, by group, by template, by what should
/// have been a call. Internal to the store; knows no database.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "linter/history/store/distinct.hpp"
#include "linter/history/store/walk.hpp"

namespace warmline::history {

/// What a template's row shows besides its sums.
struct TemplateFacts {
    std::string profile, topic, language;  ///< the last by letters, where copies differ
    std::int64_t askers = 0;               ///< reach × risk, thousandths
    int first_day = 0, last_day = 0;
};

/// Mails a person got in the period, and in the one before.
struct Contacts {
    std::uint32_t now = 0, before = 0;
};

class Tally {
public:
    /// `repeated`: the templates worth a row; most mails are a template of their own.
    Tally(Period period, GroupBy group_by, const std::vector<Pseudonym>& repeated);

    /// All mails of both periods first, then who got them.
    void add(const MailRow& row);
    void add(const ContactRow& row);

    /// Counts people; nothing may be added afterwards.
    void finish();

    const Sums& now() const { return sums_[total_now]; }

    const Sums& before() const { return sums_[total_before]; }

    /// None without mails. `week` is (day + 3) / 7.
    const Sums* week(int week) const;

    /// By name or, of templates, by number; null without mails in that period. Of templates the
    /// mails of none worth a row are one group without a name.
    struct Group {
        std::string name;
        const Sums* now = nullptr;
        const Sums* before = nullptr;
    };

    std::vector<Group> groups() const;

    /// What can be reckoned of several rows together: mails, and how many different people.
    Sums together(const std::vector<const Sums*>& rows) const;

    struct Template {
        Pseudonym print = 0;
        const TemplateFacts* facts = nullptr;
        const Sums* sums = nullptr;
    };

    std::vector<Template> templates() const;

    /// Topic → mails that should have been calls.
    std::map<std::string, const Sums*> calls() const;

    const std::unordered_map<Pseudonym, Contacts>& contacts() const { return contacts_; }

private:
    using Bucket = std::uint32_t;

    enum : Bucket { total_now, total_before, none = 0xFFFFFFFF };

    Bucket bucket_at(Bucket& place);
    Bucket group_of(const MailRow& row, bool before);
    Bucket template_of(const MailRow& row);

    /// A group's buckets in both periods.
    struct Pair {
        Bucket now = none, before = none;
    };

    Period period_;
    GroupBy group_by_;
    std::vector<Sums> sums_;
    std::map<int, Bucket> weeks_;
    std::unordered_map<std::string, Pair> groups_;
    std::unordered_map<std::string, Bucket> calls_;
    std::unordered_map<Pseudonym, std::pair<Bucket, TemplateFacts>> templates_;
    std::unordered_map<Pseudonym, std::array<Bucket, 5>> places_;  ///< of each mail
    std::unordered_map<Pseudonym, Contacts> contacts_;
    Distinct recipients_, senders_;
};

}  // namespace warmline::history
