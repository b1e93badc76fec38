/// The figures a manager report shows of any set of mails, each with its name and how to reckon it:
/// one table for page, CSV and JSON.
#pragma once

#include <array>
#include <string_view>

#include "linter/history/figures.hpp"

namespace warmline {

enum class Better : std::uint8_t { higher, lower, neither };

struct ManagerMeasure {
    std::string_view id;  ///< in CSV and JSON
    std::string_view de, en;
    std::string_view unit;  ///< "%", "min" or ""
    Better better = Better::higher;
    int digits = 0;  ///< after the point
    double (*value)(const history::Sums& sums);

    std::string_view name(Language ui) const { return ui == Language::de ? de : en; }
};

/// In the order of the page; the first ones are its headline.
inline constexpr std::array manager_measures{
    ManagerMeasure{"mails", "Mails", "mails", "", Better::neither, 0,
                   [](const history::Sums& s) { return static_cast<double>(s.mails); }},
    ManagerMeasure{"overall", "Gesamtwert", "overall score", "", Better::higher, 1,
                   [](const history::Sums& s) { return s.average(s.overall); }},
    ManagerMeasure{"ambiguity_risk", "Rückfrage-Risiko", "question risk", "%", Better::lower, 1,
                   [](const history::Sums& s) { return s.average(s.risk); }},
    ManagerMeasure{"reachable_human", "erreichbarer Mensch", "reachable human", "%", Better::higher,
                   1, [](const history::Sums& s) { return s.share(s.human); }},
    ManagerMeasure{"no_reply", "No-Reply-Absender", "no-reply senders", "%", Better::lower, 1,
                   [](const history::Sums& s) { return s.share(s.no_reply); }},
    ManagerMeasure{"dialogue_ratio", "Dialoganteil", "dialogue share", "%", Better::higher, 1,
                   [](const history::Sums& s) { return s.share(s.replies); }},
    ManagerMeasure{"self_service_per_100", "Verweise auf Selbsthilfe je 100 Servicemails",
                   "referrals to self-service per 100 service mails", "", Better::lower, 1,
                   [](const history::Sums& s) { return s.self_service_per_100(); }},
    ManagerMeasure{"calls", "besser ein Anruf", "better as a call", "", Better::neither, 0,
                   [](const history::Sums& s) { return static_cast<double>(s.calls); }},
    ManagerMeasure{"saved_minutes", "Minuten, die Anrufe gespart hätten (unter 0: gekostet)",
                   "minutes calls would have saved (below 0: cost)", "min", Better::neither, 0,
                   [](const history::Sums& s) { return s.saved_minutes; }},
    ManagerMeasure{"expected_questions", "erwartete Rückfragen", "expected questions", "",
                   Better::lower, 0, [](const history::Sums& s) { return s.questions; }},
    ManagerMeasure{"reach", "Zustellungen", "deliveries", "", Better::neither, 0,
                   [](const history::Sums& s) { return static_cast<double>(s.reach); }},
    ManagerMeasure{"recipients", "Empfänger", "recipients", "", Better::neither, 0,
                   [](const history::Sums& s) { return static_cast<double>(s.recipients); }},
};

/// What is known of a template besides its probable askers.
inline constexpr std::array<std::string_view, 5> template_measures{"mails", "recipients", "reach",
                                                                   "overall", "ambiguity_risk"};

inline const ManagerMeasure& manager_measure(std::string_view id) {
    for (const auto& measure : manager_measures)
        if (measure.id == id) return measure;
    return manager_measures.front();
}

}  // namespace warmline
