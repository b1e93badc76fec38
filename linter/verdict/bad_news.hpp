/// Calm bad news to one person: what asks for a call though nobody is angry.
#pragma once

#include <string_view>

#include "linter/people/thread.hpp"
#include "linter/topic/classify.hpp"
#include "linter/verdict/call_model.hpp"

namespace warmline {

inline constexpr double heavy = .5;  ///< sensitivity of topics that bring news

/// A guess that may carry a floor on its own.
inline constexpr double sure = .8;

/// The guess of that topic when we are at least `from` sure of it, else nullptr.
const TopicGuess* sure_guess(const Classification& classification, std::string_view id,
                             double from);

/// Whether the mail gives a signal; `quoted_counts`: the customer's words below may give it, too.
bool has_signal(const Classification& classification, std::string_view id, bool quoted_counts);

/// Bad news in calm words, said to one person, about something that weighs. `tier`: of the reader,
/// as listed or as the mail itself shows.
bool is_bad_news(const Document& document, const Thread& thread,
                 const Classification& classification, Tier tier, const CallModel& model);

}  // namespace warmline
