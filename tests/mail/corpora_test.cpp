#include "corpora.hpp"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "invariants.hpp"

using namespace warmline;

namespace {

/// A repeatable stream of numbers.
class Dice {
public:
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }

private:
    std::uint64_t state_ = 1;
};

/// Bytes changed, lines dropped, doubled or cut: what transport and bad scripts do to mail.
std::string mutated(std::string mail, Dice& dice) {
    static const std::string pieces[] = {"\r",
                                         "\n",
                                         "\r\n\r\n",
                                         "--",
                                         "\n--",
                                         "=?utf-8?Q?",
                                         "?=",
                                         "\"",
                                         "<",
                                         ";",
                                         "(",
                                         "boundary=",
                                         "Content-Type: multipart/mixed; boundary=x\n\n",
                                         std::string(1, '\0'),
                                         "\xFC",
                                         "=C3",
                                         ": "};
    for (std::size_t times = 1 + dice.below(6); times > 0 && !mail.empty(); --times) {
        const std::size_t at = dice.below(mail.size());
        switch (dice.below(5)) {
            case 0:
                mail[at] = static_cast<char>(dice.below(256));
                break;
            case 1:
                mail.erase(at, 1 + dice.below(80));
                break;
            case 2:
                mail.insert(at, pieces[dice.below(std::size(pieces))]);
                break;
            case 3:
                mail.insert(dice.below(mail.size()), mail.substr(at, dice.below(200)));
                break;
            default:
                mail.resize(mail.size() - dice.below(mail.size() / 4 + 1));
                break;
        }
    }
    return mail;
}

}  // namespace

TEST_CASE("mails of other projects' test suites, whole and mutated, keep every promise") {
    const std::vector<CorpusMail> mails = corpora_mails(WARMLINE_SOURCE_DIR);
    if (mails.empty()) {
        MESSAGE("skipped: ../shared/corpora/mails is not there");
        return;
    }
    Limits small;
    small.parts = 3;
    small.depth = 2;
    small.header_line = 80;
    small.headers = 5;
    Dice dice;
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    constexpr std::size_t rounds = 18;  // × 586 mails × 2 limits: some 20,000
#else
    constexpr std::size_t rounds = 3;
#endif
    for (const CorpusMail& mail : mails) {
        // The few large ones hold attachments, which teach nothing by the twentieth time.
        const std::size_t most = mail.bytes.size() > 100'000 ? 2 : rounds;
        for (std::size_t round = 0; round <= most; ++round) {
            const std::string bytes = round == 0 ? mail.bytes : mutated(mail.bytes, dice);
            for (const Limits& limits : {Limits{}, small}) {
                const std::string broken = broken_promise(bytes, limits);
                if (!broken.empty()) FAIL_CHECK(mail.name << " round " << round << ": " << broken);
            }
        }
    }
}
