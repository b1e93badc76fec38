#include "linter/text/target_tags.hpp"

#include <array>

#include "linter/text/fold.hpp"
#include "linter/text/merge_tags.hpp"

namespace warmline {
namespace {

/// Whether a mark begins at `at` that merge tags have and addresses do not: "%C3%A4" is none.
bool may_begin(std::string_view target, std::size_t at) {
    constexpr std::array<std::string_view, 4> openings{"{{", "{%", "*|", "%%"};
    for (const auto opening : openings)
        if (target.compare(at, opening.size(), opening) == 0) return true;
    return false;
}

}  // namespace

std::vector<TagFact> tags_in_target(std::string_view target) {
    std::vector<TagFact> tags;
    if (target.find_first_of("{*%") == std::string_view::npos) return tags;
    const auto folded = fold(target);
    TagReader reader(target, folded, Mode::templated);
    const auto end = static_cast<std::uint32_t>(target.size());
    for (std::uint32_t at = 0; at < end;) {
        TagFact tag;
        if (!may_begin(target, at) || !reader.read(at, end, tag)) {
            ++at;
            continue;
        }
        at = tag.range.end;
        if (!tag.malformed) tags.push_back(tag);
    }
    finish_tags(target, folded, tags);
    return tags;
}

}  // namespace warmline
