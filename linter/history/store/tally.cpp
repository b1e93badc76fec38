#include "linter/history/store/tally.hpp"

#include <algorithm>

namespace warmline::history {

namespace {

void add_to(Sums& all, const Sums& one) {
    all.mails += one.mails;
    all.reach += one.reach;
    all.overall += one.overall;
    for (std::size_t i = 0; i < dimension_count; ++i)
        all.scores[i] += one.scores[i];
    all.risk += one.risk;
    all.human += one.human;
    all.no_reply += one.no_reply;
    all.replies += one.replies;
    all.blocked += one.blocked;
    all.service_mails += one.service_mails;
    all.self_service += one.self_service;
    all.calls += one.calls;
    all.saved_minutes += one.saved_minutes;
    all.questions += one.questions;
}

void add_to(TemplateFacts& facts, const MailRow& row) {
    facts.first_day = facts.first_day == 0 ? row.day : std::min(facts.first_day, row.day);
    facts.last_day = std::max(facts.last_day, row.day);
    facts.askers += row.sums.reach * row.sums.risk;
    facts.profile = std::max(facts.profile, row.profile);
    facts.topic = std::max(facts.topic, row.topic);
    facts.language = std::max(facts.language, row.language);
}

}  // namespace

Tally::Tally(Period period, GroupBy group_by, const std::vector<Pseudonym>& repeated)
    : period_(period), group_by_(group_by), sums_(2) {
    for (const auto print : repeated)
        templates_.emplace(print, std::pair(none, TemplateFacts{}));
}

Tally::Bucket Tally::bucket_at(Bucket& place) {
    if (place == none) {
        place = static_cast<Bucket>(sums_.size());
        sums_.emplace_back();
    }
    return place;
}

Tally::Bucket Tally::group_of(const MailRow& row, bool before) {
    const auto in = [&](Pair& pair) { return bucket_at(before ? pair.before : pair.now); };
    switch (group_by_) {
        case GroupBy::sender_group:
            return in(groups_[row.sender_group]);
        case GroupBy::profile:
            return in(groups_[row.profile]);
        case GroupBy::topic:
            return in(groups_[row.topic]);
        case GroupBy::template_print:
            break;
    }
    if (!templates_.contains(row.template_print)) return in(groups_[""]);
    return in(groups_[std::to_string(row.template_print)]);
}

Tally::Bucket Tally::template_of(const MailRow& row) {
    const auto known = templates_.find(row.template_print);
    if (known == templates_.end()) return none;
    add_to(known->second.second, row);
    return bucket_at(known->second.first);
}

void Tally::add(const MailRow& row) {
    const bool before = row.day < period_.first_day;
    std::array<Bucket, 5> places{before ? total_before : total_now, group_of(row, before), none,
                                 none, none};
    if (!before) {
        places[2] = bucket_at(weeks_.try_emplace((row.day + 3) / 7, Bucket{none}).first->second);
        places[3] = template_of(row);
        if (row.call)
            places[4] = bucket_at(calls_.try_emplace(row.topic, Bucket{none}).first->second);
    }
    for (const auto place : places)
        if (place != none) add_to(sums_[place], row.sums);
    if (row.sender != 0 && places[1] != none) senders_.add(places[1], row.sender);
    places_[row.mail] = places;
}

void Tally::add(const ContactRow& row) {
    auto& got = contacts_[row.person];
    ++(row.day < period_.first_day ? got.before : got.now);
    const auto mail = places_.find(row.mail);
    if (mail == places_.end()) return;
    for (const auto place : mail->second)
        if (place != none) recipients_.add(place, row.person);
}

void Tally::finish() {
    const auto recipients = recipients_.counts(sums_.size());
    const auto senders = senders_.counts(sums_.size());
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        sums_[i].recipients = recipients[i];
        sums_[i].senders = senders[i];
    }
}

const Sums* Tally::week(int week) const {
    const auto known = weeks_.find(week);
    return known == weeks_.end() ? nullptr : &sums_[known->second];
}

std::vector<Tally::Group> Tally::groups() const {
    std::vector<Group> list;
    for (const auto& [name, pair] : groups_)
        list.push_back({name, pair.now == none ? nullptr : &sums_[pair.now],
                        pair.before == none ? nullptr : &sums_[pair.before]});
    std::sort(list.begin(), list.end(),
              [](const Group& a, const Group& b) { return a.name < b.name; });
    return list;
}

Sums Tally::together(const std::vector<const Sums*>& rows) const {
    Sums all;
    std::vector<Bucket> buckets;
    for (const auto* row : rows) {
        all.mails += row->mails;
        buckets.push_back(static_cast<Bucket>(row - sums_.data()));
    }
    all.recipients = recipients_.in_any(buckets);
    all.senders = senders_.in_any(buckets);
    return all;
}

std::vector<Tally::Template> Tally::templates() const {
    std::vector<Template> list;
    for (const auto& [print, known] : templates_)
        if (known.first != none) list.push_back({print, &known.second, &sums_[known.first]});
    std::sort(list.begin(), list.end(), [](const Template& a, const Template& b) {
        return a.facts->askers != b.facts->askers ? a.facts->askers > b.facts->askers
                                                  : a.print < b.print;
    });
    return list;
}

std::map<std::string, const Sums*> Tally::calls() const {
    std::map<std::string, const Sums*> list;
    for (const auto& [topic, bucket] : calls_)
        list[topic] = &sums_[bucket];
    return list;
}

}  // namespace warmline::history
