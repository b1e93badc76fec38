/// The classes and ids a `<style>` element hides.
///
/// Simple selectors only (".preheader", "#hint", "div.mobile", lists of them), outside of any
/// @-block: what a desktop reader sees. Linear; the number of names kept is bounded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warmline {

class HiddenNames {
public:
    /// The text of one <style> element.
    void read(std::string_view css);

    bool empty() const { return names_.empty(); }

    /// Whether one of the blank-separated classes is hidden.
    bool hides_class(std::string_view classes) const;

    bool hides_id(std::string_view id) const;

private:
    void read_rule(std::string_view selectors, std::string_view declarations);

    std::vector<std::uint64_t> names_;  ///< hashes of ".class" and "#id"
};

}  // namespace warmline
