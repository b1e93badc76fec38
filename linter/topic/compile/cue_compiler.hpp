/// Turns the notation of cue.hpp into rows. Runs when warmline is built, not when it lints.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "linter/topic/cue_tables.hpp"

namespace warmline::cues {

class CueCompiler {
public:
    explicit CueCompiler(std::span<const std::span<const CueGroup>> shelves);

    /// Points into this object.
    Tables tables() const;

private:
    void add_phrase(const CueGroup& group, std::string_view phrase);
    void add_atom(std::string_view word);
    void add(Atom atom);
    void add_alternative(std::string_view spelling);
    std::vector<std::uint64_t> needs_of(const Phrase& phrase) const;
    void index();

    struct Spellings {
        std::uint32_t begin = 0, end = 0;  // into alternatives_
    };

    std::map<std::string, Spellings> spelt_out_;  // by the notation of a word
    std::string spellings_;
    std::vector<Alternative> alternatives_;
    std::vector<Atom> atoms_;
    std::vector<Phrase> phrases_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> buckets_;
    WholeFilter whole_{};
    EdgeFilter heads_{}, tails_{};
};

}  // namespace warmline::cues
