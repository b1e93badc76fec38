/// The way back: a range of `Document::text` → the bytes of the message it was read from.
///
/// Each stretch of the text keeps the chain of maps it went through (transfer decoding, charset,
/// HTML, normalisation). Chains are walked only when a position is asked for.
#pragma once

#include <memory>
#include <vector>

#include "linter/base/byte_map.hpp"
#include "linter/base/range.hpp"

namespace warmline {

class OriginMap {
public:
    /// Text from `text_begin` on came through `chain`, first map = nearest the text, each output
    /// offset counted from `chain_begin` in the nearest map's output space.
    void add(std::uint32_t text_begin, std::uint32_t chain_begin,
             std::vector<std::shared_ptr<const ByteMap>> chain);

    /// The smallest source range whose decoding covers `range`. An empty result means the text was
    /// made up by us (a separator).
    SourceRange source(TextRange range) const;

private:
    struct Stretch {
        std::uint32_t text_begin;
        std::uint32_t chain_begin;
        std::vector<std::shared_ptr<const ByteMap>> chain;
    };

    std::vector<Stretch> stretches_;
};

}  // namespace warmline
