/// What makes two mails the same: the text and the headers that say something, but not those that
/// differ from copy to copy (date, message id, recipient, boundary names); and, where it matters
/// whether a copy or the very same mail came again, the readers of the envelope beside it.
///
/// A keyed 128-bit hash of our own: a cryptographic sum would cost more than linting the mail
/// again.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

#include "linter/doors/milter/wire/mail.hpp"

namespace warmline::gateway {

using Fingerprint = std::array<std::uint64_t, 2>;

/// Secret, so that nobody can prepare two mails with one fingerprint.
struct FingerprintKey {
    std::array<std::uint64_t, 4> words{};

    static FingerprintKey draw();

    /// The same each time, and of no use to find the secret.
    static FingerprintKey of(std::string_view secret);
};

/// Linear in the size of the mail; nothing is decoded.
Fingerprint fingerprint(const FingerprintKey& key, std::string_view mail, std::size_t header_bytes);

/// The set of readers: neither order, case nor repetition counts.
Fingerprint fingerprint(const FingerprintKey& key, const milter::Envelope& envelope);

/// One text to one set of readers. Copies of a campaign share `text` and differ in `readers`.
struct Sending {
    Fingerprint text{}, readers{};

    friend auto operator<=>(const Sending&, const Sending&) = default;
};

/// One mail, however often a queue tries it: its Message-ID stays.
Fingerprint fingerprint(const FingerprintKey& key, const Sending& sending,
                        std::string_view message_id);

}  // namespace warmline::gateway
