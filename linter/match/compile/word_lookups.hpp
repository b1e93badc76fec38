/// The tables phrases are looked up by: whole words, beginnings and ends of words.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/phrase_syntax.hpp"

namespace warmline::match {

class WordLookups {
public:
    /// Takes the tables of a block over. Postings of rules that no longer stand are left where they
    /// are, for no part of a mail.
    void go_on_from(const EarlierBlock& block, const std::vector<bool>& stands);

    /// The sequence is to be tried at words like `atom`; says nothing of an atom every word fits.
    void add(const Atom& atom, std::uint32_t sequence);

    /// Appends filters, slots and postings to the block and tells the header where they are.
    void write(std::string& block, BlobHeader& header,
               const std::function<Posting(std::uint32_t)>& posting_of);

private:
    using Keys = std::map<std::uint64_t, std::vector<std::uint32_t>>;  ///< key → sequences

    /// The keys of one table: those of an earlier block, and new ones.
    struct Table {
        std::span<const Slot> earlier;
        Keys keys;
    };

    bool is_gone(const Posting& posting) const;
    Lookup make(const Table& table, const std::function<Posting(std::uint32_t)>& posting_of);
    Lookup room_for(std::size_t keys);
    Slot& slot_of(const Lookup& lookup, std::uint64_t key);

    Table whole_, prefix_, suffix_;
    std::vector<std::uint64_t> filters_;
    std::vector<Slot> slots_;
    std::vector<bool> stands_;  ///< by rule of the earlier block
    RowTable<Posting> postings_;
};

}  // namespace warmline::match
