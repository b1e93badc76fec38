#include "linter/given_files.hpp"

#include <algorithm>

#include "linter/intake/file_bytes.hpp"
#include "linter/verdict/model_numbers.hpp"

namespace warmline {

namespace {

constexpr std::uint64_t most_people_bytes = 256u << 20;
constexpr std::uint64_t most_number_bytes = 1u << 20;

}  // namespace

std::optional<Problem> why_unusable(const PeopleList& people) {
    if (!people.empty() || people.problems().empty()) return std::nullopt;
    const auto& problems = people.problems();
    const auto reason = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.code == "empty-list" || problem.code == "no-address-column";
    });
    return reason == problems.end() ? problems.front() : *reason;
}

Result<std::shared_ptr<const PeopleList>> people_of(const std::filesystem::path& file, Language ui,
                                                    Cells cells) {
    std::vector<char> buffer;
    const auto bytes = read_file(file.string(), buffer, most_people_bytes);
    if (!bytes) return bytes.problem();
    auto people =
        std::make_shared<const PeopleList>(read_people(bytes->bytes, file.string(), ui, cells));
    if (auto why = why_unusable(*people)) return std::move(*why);
    return people;
}

std::vector<Problem> take_numbers(const std::filesystem::path& file, LintOptions& options) {
    std::vector<char> buffer;
    const auto bytes = read_file(file.string(), buffer, most_number_bytes);
    if (!bytes) return {bytes.problem()};
    return read_numbers(bytes->bytes, file.string(), options.score, options.call);
}

}  // namespace warmline
