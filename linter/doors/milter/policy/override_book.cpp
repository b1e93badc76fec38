#include "linter/doors/milter/policy/override_book.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <sys/random.h>

#include "linter/doors/milter/wire/reply.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_refusals = 5000, longest_reason = 120, code_length = 6;

/// Letters and digits nobody confuses on the phone; 30 bits are plenty for codes that work for one
/// author only.
std::string draw_code() {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    unsigned char bytes[code_length]{};
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return {};
    std::string code;
    for (const auto byte : bytes)
        code += letters[byte % letters.size()];
    return code;
}

}  // namespace

std::optional<Insistence> OverrideBook::insisted(const std::string& author, const Sending& mail,
                                                 const std::string& header, TimePoint now) {
    if (!options_.enabled) return std::nullopt;
    const auto words = milter::one_ascii_line(header, 200);
    const auto begin = words.find_first_not_of(' ');
    const auto code = begin == std::string::npos ? "" : words.substr(begin, code_length);
    const auto found =
        std::find_if(refusals_.begin(), refusals_.end(), [&](const Refusal& refusal) {
            if (refusal.author != author || refusal.until <= now) return false;
            return (!code.empty() && refusal.code == code) ||
                   (options_.resend_passes && refusal.mail == mail);
        });
    if (found == refusals_.end()) return std::nullopt;
    Insistence insistence{!code.empty() && found->code == code, found->code, {}};
    if (insistence.by_code) {
        const auto rest = words.find_first_not_of(" :,-", begin + code_length);
        if (rest != std::string::npos) insistence.reason = words.substr(rest, longest_reason);
    }
    refusals_.erase(found);
    return insistence;
}

const Refusal* OverrideBook::refuse(const std::string& author, const Sending& mail, TimePoint now) {
    if (!options_.enabled) return nullptr;
    std::erase_if(refusals_, [&](const Refusal& refusal) { return refusal.until <= now; });
    if (refusals_.size() >= most_refusals) refusals_.pop_front();
    refusals_.push_back({author, draw_code(), mail, now + options_.lifetime});
    return &refusals_.back();
}

void OverrideBook::restore(std::vector<Refusal> older, TimePoint now) {
    auto newer = std::exchange(refusals_, {});
    // A lifetime made shorter since then counts for these too.
    for (auto& refusal : older)
        refusal.until = std::min(refusal.until, now + options_.lifetime);
    std::move(newer.begin(), newer.end(), std::back_inserter(older));
    std::erase_if(older, [&](const Refusal& refusal) { return refusal.until <= now; });
    const auto surplus = older.size() - std::min(older.size(), most_refusals);
    refusals_.assign(std::make_move_iterator(older.begin() + static_cast<std::ptrdiff_t>(surplus)),
                     std::make_move_iterator(older.end()));
}

}  // namespace warmline::gateway
