#include "linter/doors/milter/policy/fingerprint.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include <sys/random.h>

#include "linter/base/sha256.hpp"
#include "linter/doors/milter/policy/header_fields.hpp"

namespace warmline::gateway {

namespace {

/// Fields whose words count. Of all others only the presence of a few matters: their values (dates,
/// ids, tokens of one recipient) differ from copy to copy.
constexpr std::array<std::string_view, 12> read_fields{"From",
                                                       "Sender",
                                                       "Reply-To",
                                                       "Subject",
                                                       "Content-Type",
                                                       "Content-Language",
                                                       "MIME-Version",
                                                       "Content-Transfer-Encoding",
                                                       "Content-Disposition",
                                                       "Precedence",
                                                       "In-Reply-To",
                                                       "References"};
constexpr std::array<std::string_view, 3> noted_fields{"List-Unsubscribe", "List-Unsubscribe-Post",
                                                       "List-Id"};
constexpr std::string_view own_prefix = "X-Warmline-";
constexpr std::string_view override_field = "X-Warmline-Override";

constexpr std::string_view boundary_label = "boundary=";
constexpr std::size_t most_boundaries = 8, shortest_boundary = 8, longest_boundary = 200;

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::any_of(names.begin(), names.end(),
                       [&](auto known) { return milter::same_ignoring_case(known, name); });
}

/// What of a field goes into the fingerprint.
std::string_view counted_part(std::string_view field) {
    const auto name = field.substr(0, field.find(':'));
    if (is_one_of(read_fields, name)) return field;
    if (is_one_of(noted_fields, name)) return name;
    if (milter::same_ignoring_case(name.substr(0, own_prefix.size()), own_prefix) &&
        !milter::same_ignoring_case(name, override_field))
        return field;
    return {};
}

/// One recipient or many makes a difference, who they are does not.
bool names_several(std::string_view field) {
    const auto name = field.substr(0, field.find(':'));
    return (milter::same_ignoring_case(name, "To") || milter::same_ignoring_case(name, "Cc")) &&
           field.find('@') != field.rfind('@');
}

/// What stands after "boundary=" near the start of a part. Mail programs make these names up anew
/// for each mail.
std::vector<std::string_view> boundaries_of(std::string_view mail) {
    std::vector<std::string_view> found;
    for (auto at = mail.find(boundary_label);
         at != std::string_view::npos && found.size() < most_boundaries;
         at = mail.find(boundary_label, at)) {
        at += boundary_label.size();
        const bool quoted = at < mail.size() && mail[at] == '"';
        const auto rest = mail.substr(at + quoted, longest_boundary);
        const auto end = rest.find_first_of(quoted ? "\"\r\n" : "; \t\r\n");
        const auto name = rest.substr(0, end);
        if (name.size() >= shortest_boundary) found.push_back(name);
    }
    return found;
}

/// Multiply and fold (as wyhash does): two lanes of 64 bits over 16 bytes at a time.
class Hash {
public:
    explicit Hash(const FingerprintKey& key) : key_(key), state_{key.words[2], key.words[3]} {}

    /// A piece counts as a whole: "ab" + "c" is not "a" + "bc".
    void add(std::string_view piece) {
        const auto size = piece.size();
        for (; piece.size() >= 16; piece.remove_prefix(16))
            mix(load(piece, 8), load(piece.substr(8), 8));
        mix(load(piece, std::min<std::size_t>(piece.size(), 8)),
            piece.size() > 8 ? load(piece.substr(8), piece.size() - 8) : 0);
        mix(size, ~size);
    }

    Fingerprint finish() const { return state_; }

private:
    static std::uint64_t load(std::string_view bytes, std::size_t size) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data(), size);
        return value;
    }

    static std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
        __extension__ using Wide = unsigned __int128;
        const auto product = static_cast<Wide>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    void mix(std::uint64_t a, std::uint64_t b) {
        state_[0] = folded(a ^ state_[0] ^ key_.words[0], b ^ key_.words[1]) + b;
        state_[1] = folded(b ^ state_[1] ^ key_.words[2], a ^ key_.words[3]) + a;
    }

    const FingerprintKey& key_;
    Fingerprint state_;
};

/// Adds `text` without the boundary names that stand after "--", '=' or '"'.
void add_without(Hash& hash, std::string_view text,
                 const std::vector<std::string_view>& boundaries) {
    std::size_t begin = 0;
    const auto skip_name_at = [&](std::size_t at) {
        for (const auto name : boundaries)
            if (text.substr(at).starts_with(name)) {
                hash.add(text.substr(begin, at - begin));
                begin = at + name.size();
                return;
            }
    };
    // A line that opens with "--", or the parameter itself: both are rare, so the search is cheap.
    for (auto line = boundaries.empty() ? std::string_view::npos : std::size_t{0};
         line < text.size();) {
        if (text.substr(line).starts_with("--")) skip_name_at(line + 2);
        const auto next = text.find('\n', line);
        const auto whole = text.substr(line, next - line);
        if (const auto label = whole.find(boundary_label); label != std::string_view::npos) {
            const auto value = line + label + boundary_label.size();
            skip_name_at(value + (text.substr(value).starts_with('"') ? 1 : 0));
        }
        line = next == std::string_view::npos ? next : next + 1;
    }
    hash.add(text.substr(begin));
}

}  // namespace

FingerprintKey FingerprintKey::draw() {
    FingerprintKey key;
    // Never fails for so few bytes once the kernel's pool is up.
    if (getrandom(key.words.data(), sizeof key.words, 0) != sizeof key.words)
        key.words = {1, 2, 3, 4};
    for (auto& word : key.words)
        word |= 1;
    return key;
}

FingerprintKey FingerprintKey::of(std::string_view secret) {
    const auto digest = hmac_sha256(secret, "fingerprint");
    FingerprintKey key;
    static_assert(sizeof digest == sizeof key.words);
    std::memcpy(key.words.data(), digest.data(), sizeof digest);
    for (auto& word : key.words)
        word |= 1;
    return key;
}

Fingerprint fingerprint(const FingerprintKey& key, std::string_view mail,
                        std::size_t header_bytes) {
    Hash hash(key);
    const auto boundaries = boundaries_of(mail);
    const auto header = mail.substr(0, header_bytes);
    for (std::size_t begin = 0; begin < header.size();) {
        const auto end = end_of_field(header, begin);
        const auto field = header.substr(begin, end - begin);
        if (const auto part = counted_part(field); !part.empty())
            add_without(hash, part, boundaries);
        if (names_several(field)) hash.add(field);
        begin = end;
    }
    add_without(hash, mail.substr(header.size()), boundaries);
    return hash.finish();
}

Fingerprint fingerprint(const FingerprintKey& key, const milter::Envelope& envelope) {
    std::vector<std::string> readers;
    readers.reserve(envelope.recipients.size());
    for (const auto& recipient : envelope.recipients)
        readers.push_back(milter::ascii_lower(recipient));
    std::sort(readers.begin(), readers.end());
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    Hash hash(key);
    for (const auto& reader : readers)
        hash.add(reader);
    // Of those beyond the limit only the number is known.
    hash.add(std::to_string(envelope.recipient_count - envelope.recipients.size()));
    return hash.finish();
}

Fingerprint fingerprint(const FingerprintKey& key, const Sending& sending,
                        std::string_view message_id) {
    Hash hash(key);
    for (const auto& part : {sending.text, sending.readers})
        hash.add({reinterpret_cast<const char*>(part.data()), sizeof part});
    hash.add(message_id);
    return hash.finish();
}

}  // namespace warmline::gateway
