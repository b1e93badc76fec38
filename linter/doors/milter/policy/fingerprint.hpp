/// What makes two mails the same to their author: the text and the headers that say something, but
/// not those that differ from copy to copy (date, message id, recipient, boundary names).
///
/// A keyed 128-bit hash of our own: a cryptographic sum would cost more than linting the mail
/// again.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace warmline::gateway {

using Fingerprint = std::array<std::uint64_t, 2>;

/// Drawn anew at each start, so that nobody can prepare two mails with one fingerprint.
struct FingerprintKey {
    std::array<std::uint64_t, 4> words{};

    static FingerprintKey draw();
};

/// Linear in the size of the mail; nothing is decoded.
Fingerprint fingerprint(const FingerprintKey& key, std::string_view mail, std::size_t header_bytes);

}  // namespace warmline::gateway
