/// The tables phrases are looked up by: whole words, beginnings and ends of words.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/phrase_syntax.hpp"

namespace warmline::match {

class WordLookups {
public:
    /// The sequence is to be tried at words like `atom`; says nothing of an atom every word fits.
    void add(const Atom& atom, std::uint32_t sequence);

    /// Appends filters, slots and postings to the block and tells the header where they are.
    void write(std::string& block, BlobHeader& header,
               const std::function<Posting(std::uint32_t)>& posting_of);

private:
    using Keys = std::map<std::uint64_t, std::vector<std::uint32_t>>;  ///< key → sequences

    Lookup table(const Keys& keys, const std::function<Posting(std::uint32_t)>& posting_of);
    Lookup room_for(std::size_t keys);
    Slot& slot_of(const Lookup& lookup, std::uint64_t key);

    Keys whole_, prefix_, suffix_;
    std::vector<std::uint64_t> filters_;
    std::vector<Slot> slots_;
    std::vector<Posting> postings_;
};

}  // namespace warmline::match
