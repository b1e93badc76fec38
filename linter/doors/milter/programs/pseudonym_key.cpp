#include "linter/doors/milter/programs/pseudonym_key.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/random.h>
#include <sys/stat.h>

namespace warmline::gateway {

namespace {

constexpr std::size_t shortest_key = 16;
constexpr const char* how_to_make_one = "head -c 32 /dev/urandom > FILE; chmod 600 FILE";
constexpr const char* credential = "warmline.pseudonym-key";

/// "" when there is none.
std::string key_file(const Config& config) {
    if (!config.pseudonym_key_file.empty()) return config.pseudonym_key_file;
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder == nullptr) return {};
    const auto passed = std::filesystem::path(folder) / credential;
    std::error_code error;
    return std::filesystem::exists(passed, error) ? passed.string() : std::string();
}

Problem unreadable(const std::string& file, int error) {
    const auto remedy = error == EACCES
                            ? std::string("the service is not its owner: lay it into ") +
                                  "/etc/credstore/" + credential +
                                  " and leave privacy.pseudonym_key_file out"
                            : how_to_make_one;
    return {"pseudonym-key", std::string("the key file cannot be read: ") + std::strerror(error),
            file, remedy};
}

}  // namespace

Result<std::string> pseudonym_key(const Config& config) {
    const auto file = key_file(config);
    if (file.empty()) {
        std::string key(32, '\0');
        if (getrandom(key.data(), key.size(), 0) == static_cast<ssize_t>(key.size())) return key;
        return Problem{"random", "the kernel gives no random bytes", "", ""};
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return unreadable(file, errno);
    std::ostringstream text;
    text << in.rdbuf();
    const auto key = text.str();
    if (in.bad() || std::filesystem::is_directory(file)) return unreadable(file, EISDIR);
    if (key.size() < shortest_key)
        return Problem{"pseudonym-key",
                       "the key file holds " + std::to_string(key.size()) + " bytes, too few", file,
                       how_to_make_one};
    return key;
}

std::optional<Problem> doubt_about_key(const Config& config) {
    constexpr unsigned anybody_else = 077;

    struct stat status {};

    if (config.pseudonym_key_file.empty() ||
        stat(config.pseudonym_key_file.c_str(), &status) != 0 ||
        (status.st_mode & anybody_else) == 0)
        return std::nullopt;
    return Problem{"pseudonym-key", "others than its owner may use the key file",
                   config.pseudonym_key_file, "chmod 600"};
}

}  // namespace warmline::gateway
