#include "linter/history/store_url.hpp"

#include <array>

namespace warmline::history {

namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";
constexpr std::array<std::string_view, 2> postgresql_schemes{"postgresql://", "postgres://"};

/// "user:secret@" → "user:…@", "password=secret" → "password=…".
std::string without_password(std::string url) {
    const auto authority = url.find("://") + 3;
    const auto end = std::min(url.find_first_of("/?", authority), url.size());
    const auto at = url.rfind('@', end);
    const auto colon = url.find(':', authority);
    if (at != std::string::npos && colon != std::string::npos && authority <= at && colon < at)
        url.replace(colon + 1, at - colon - 1, "…");
    constexpr std::string_view parameter = "password=";
    if (const auto begin = url.find(parameter, authority); begin != std::string::npos) {
        const auto value = begin + parameter.size();
        url.replace(value, std::min(url.find('&', value), url.size()) - value, "…");
    }
    return url;
}

}  // namespace

std::string StoreUrl::canonical() const {
    return kind == Kind::sqlite ? std::string(sqlite_scheme) + location : location;
}

std::string StoreUrl::shown() const {
    return kind == Kind::sqlite ? canonical() : without_password(location);
}

Result<StoreUrl> parse_store_url(std::string_view url, const std::filesystem::path& base) {
    for (const auto scheme : postgresql_schemes)
        if (url.starts_with(scheme)) return StoreUrl{StoreUrl::Kind::postgresql, std::string(url)};
    if (url.starts_with(sqlite_scheme)) {
        auto path = url.substr(sqlite_scheme.size());
        while (path.starts_with("//"))
            path.remove_prefix(1);
        std::error_code error;
        if (!path.empty()) {
            const auto file =
                std::filesystem::weakly_canonical(base / std::filesystem::path(path), error);
            return StoreUrl{StoreUrl::Kind::sqlite,
                            error ? (base / std::filesystem::path(path)).string() : file.string()};
        }
    }
    return Problem{"store-url", "\"" + std::string(url) + "\" names no store", "",
                   "use sqlite:FILE or postgresql://user@host/database"};
}

}  // namespace warmline::history
