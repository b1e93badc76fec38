/// Texts of a block, one behind the other, each once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

class TextPool {
public:
    TextRef add(std::string_view words) {
        if (words.empty()) return {};
        const auto [place, added] = places_.try_emplace(std::string(words), size());
        if (added) bytes_ += words;
        return {place->second, static_cast<std::uint32_t>(words.size())};
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    const std::string& bytes() const { return bytes_; }

private:
    std::unordered_map<std::string, std::uint32_t> places_;
    std::string bytes_;
};

}  // namespace warmline::match
