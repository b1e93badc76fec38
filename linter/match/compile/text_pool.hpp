/// Texts of a block, one behind the other, each once; `behind` says how many bytes of texts lie
/// before them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

class TextPool {
public:
    explicit TextPool(std::size_t behind = 0) : behind_(static_cast<std::uint32_t>(behind)) {}

    TextRef add(std::string_view words) {
        if (words.empty()) return {};
        const auto [place, added] = places_.try_emplace(std::string(words), size());
        if (added) bytes_ += words;
        return {place->second, static_cast<std::uint32_t>(words.size())};
    }

    std::uint32_t size() const { return behind_ + static_cast<std::uint32_t>(bytes_.size()); }

    const std::string& bytes() const { return bytes_; }

private:
    std::uint32_t behind_;
    std::unordered_map<std::string, std::uint32_t> places_;
    std::string bytes_;
};

}  // namespace warmline::match
