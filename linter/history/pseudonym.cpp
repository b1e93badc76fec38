#include "linter/history/pseudonym.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "linter/base/sha256.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t shortest_secret = 16;

Problem unusable(const std::filesystem::path& file, std::string what, std::string remedy) {
    return {"pseudonym-key", std::move(what), file.string(), std::move(remedy)};
}

Result<std::string> draw_secret(const std::filesystem::path& file) {
    Digest bytes;
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        return unusable(file, "the kernel gives no random bytes for a new key", "");
    return hex(bytes) + "\n";
}

bool write_whole(int descriptor, std::string_view text) {
    return write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
           fsync(descriptor) == 0;
}

/// Written beside and linked into place, so nobody ever reads half a key and the first one wins.
bool create(const std::filesystem::path& file, std::string_view secret) {
    std::error_code error;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    auto draft = file.string() + ".XXXXXX";
    const int descriptor = mkstemp(draft.data());  // 0600
    if (descriptor < 0) return false;
    const bool written = write_whole(descriptor, secret);
    close(descriptor);
    const bool placed = written && (link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST);
    unlink(draft.c_str());
    return placed;
}

}  // namespace

std::string normal_address(std::string_view address) {
    constexpr std::string_view around = " \t\r\n<>";
    const auto begin = address.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    std::string normal(address.substr(begin, address.find_last_not_of(around) - begin + 1));
    for (char& c : normal)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return normal;
}

PseudonymKey::PseudonymKey(std::string secret)
    : secret_(std::move(secret)), id_(hex(hmac_sha256(secret_, "key id"), 8)) {}

Pseudonym PseudonymKey::of(std::string_view kind, std::string_view what) const {
    std::string named(kind);
    named += '\0';
    named += what;
    const auto digest = hmac_sha256(secret_, named);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = value << 8 | digest[i];
    const auto positive = static_cast<Pseudonym>(value >> 1);
    return positive == 0 ? 1 : positive;
}

Pseudonym PseudonymKey::of_person(std::string_view address) const {
    const auto normal = normal_address(address);
    return normal.empty() ? 0 : of("person", normal);
}

Result<PseudonymKey> load_key(const std::filesystem::path& file) {
    struct stat status {};

    if (stat(file.c_str(), &status) != 0)
        return unusable(file, std::string("the key file cannot be opened: ") + std::strerror(errno),
                        "pseudonyms need the key they were made with: give its path as "
                        "history.key_file or --key-file");
    if ((status.st_mode & S_IROTH) != 0)
        return unusable(file, "everybody can read the key file, so pseudonyms protect nobody",
                        "chmod 600 " + file.string());
    std::ifstream in(file, std::ios::binary);
    std::string secret{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad() || secret.size() < shortest_secret)
        return unusable(file, "the key file cannot be read or holds less than 16 bytes",
                        "head -c 32 /dev/urandom > FILE; chmod 600 FILE");
    return PseudonymKey(std::move(secret));
}

Result<PseudonymKey> load_or_create_key(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        const auto secret = draw_secret(file);
        if (!secret) return secret.problem();
        if (!create(file, *secret))
            return unusable(file,
                            std::string("the key file cannot be made: ") + std::strerror(errno),
                            "give a path that can be written as history.key_file");
    }
    return load_key(file);
}

}  // namespace warmline::history
