/// Rows into a block of bytes, and out of one that is finished.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

/// A finished block that new rows are put behind; borrowed. Empty when there is none.
class EarlierBlock {
public:
    EarlierBlock() = default;

    explicit EarlierBlock(std::string_view block) : block_(block) {}

    bool empty() const { return block_.empty(); }

    const BlobHeader& header() const { return *reinterpret_cast<const BlobHeader*>(block_.data()); }

    template <class Row>
    std::span<const Row> rows(RowRange range) const {
        return {reinterpret_cast<const Row*>(block_.data() + range.begin), range.count};
    }

    template <class Row>
    std::vector<Row> copy(RowRange range) const {
        const auto there = rows<Row>(range);
        return {there.begin(), there.end()};
    }

    std::string_view texts() const {
        return block_.substr(header().texts, header().size - header().texts);
    }

    std::string_view text(TextRef ref) const { return texts().substr(ref.begin, ref.size); }

private:
    std::string_view block_;
};

/// Appends rows where they are aligned; `begin` of the result is their place in the block.
template <class Row>
RowRange append_rows(std::string& block, std::span<const Row> rows,
                     std::span<const Row> more = {}) {
    // RuleRow holds doubles, which the trait does not know what to say of.
    static_assert(std::has_unique_object_representations_v<Row> || std::same_as<Row, RuleRow>,
                  "fill the row up with Unused");
    block.resize((block.size() + 15) / 16 * 16);
    const RowRange range{static_cast<std::uint32_t>(block.size()),
                         static_cast<std::uint32_t>(rows.size() + more.size())};
    for (const auto part : {rows, more})
        if (!part.empty())
            block.append(reinterpret_cast<const char*>(part.data()), part.size_bytes());
    return range;
}

template <class Row>
RowRange append_rows(std::string& block, const std::vector<Row>& rows) {
    return append_rows(block, std::span<const Row>(rows));
}

/// The rows of an earlier block, which are not copied before the new block is written, and new ones
/// behind them.
template <class Row>
class RowTable {
public:
    void go_on_from(std::span<const Row> earlier) { earlier_ = earlier; }

    std::uint32_t size() const {
        return static_cast<std::uint32_t>(earlier_.size() + added_.size());
    }

    const Row& operator[](std::size_t i) const {
        return i < earlier_.size() ? earlier_[i] : added_[i - earlier_.size()];
    }

    std::size_t earlier() const { return earlier_.size(); }

    std::vector<Row>& added() { return added_; }

    void push_back(const Row& row) { added_.push_back(row); }

    /// Puts `more` behind all; the result counts rows.
    RowRange put(const std::vector<Row>& more) {
        const RowRange range{size(), static_cast<std::uint32_t>(more.size())};
        added_.insert(added_.end(), more.begin(), more.end());
        return range;
    }

    RowRange write(std::string& block) const {
        return append_rows(block, earlier_, std::span<const Row>(added_));
    }

private:
    std::span<const Row> earlier_{};
    std::vector<Row> added_;
};

}  // namespace warmline::match
