/// What a case puts at stake: health, law, a day that comes soon. It does not decide whether to
/// call; it tells who should, how soon, and which of the customer's words weigh most.
///
/// Read from cues (stakes_de.cpp, stakes_en.cpp) in the writer's own text and in the customer's
/// last mail. Pure; read only when a call is to be prepared.
#pragma once

#include <array>
#include <cstdint>

#include "linter/people/thread.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/cue.hpp"

namespace warmline {

/// Who says it.
enum class Voice : std::uint8_t { ours, theirs };

/// A bit for each stake, from `About::stake_danger` on.
struct StakeSet {
    std::uint16_t bits = 0;

    static constexpr std::uint16_t bit(About about) {
        return static_cast<std::uint16_t>(1u << (index_of(about) - about_count - news_count));
    }

    bool has(About about) const { return (bits & bit(about)) != 0; }

    void add(About about) { bits |= bit(about); }
};

StakeSet stakes_in(const Document& document, const Sentence& sentence, Voice voice);

struct Stakes {
    StakeSet ours, theirs;

    bool has(About about) const { return ours.has(about) || theirs.has(about); }

    /// Somebody was hurt, or may be; what an insurer writes of its claims does not count.
    bool safety() const {
        return ours.has(About::stake_recall) ||
               (!ours.has(About::stake_insured) &&
                (has(About::stake_danger) || has(About::stake_injury)));
    }
};

/// Of the writer's own text and of the customer's last mail.
Stakes read_stakes(const Document& document, const Thread& thread);

}  // namespace warmline
