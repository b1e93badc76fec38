#include "linter/history/store/session.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace warmline::history {

namespace {

constexpr int connect_patience_seconds = 5;

/// Pseudonyms are personal data still, so the file is its owner's. Throws when it cannot be made.
void make_file(const std::string& path) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error(std::strerror(errno));
    close(file);
}

std::string in_quotes(const std::string& path) {
    std::string text = "\"";
    for (const char c : path) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + "\"";
}

std::string with_timeout(const std::string& url) {
    if (url.find("connect_timeout=") != std::string::npos) return url;
    return url + (url.find('?') == std::string::npos ? '?' : '&') +
           "connect_timeout=" + std::to_string(connect_patience_seconds);
}

std::string remedy_for(const StoreUrl& url, std::string_view what) {
    const auto says = [&](std::string_view words) {
        return what.find(words) != std::string_view::npos;
    };
    if (says("full") || says("No space left")) return "make room on the disk";
    if (says("readonly") || says("Permission") || says("permission") || says("Read-only"))
        return "check the permissions of the file and its folder";
    if (says("locked")) return "try again when it has finished";
    if (says("not a database") || says("malformed"))
        return "this file is no store, or damaged; give another one";
    if (url.kind == StoreUrl::Kind::sqlite) return "check the path and its permissions";
    if (says("password") || says("authentication"))
        return "check user and password (libpq reads ~/.pgpass and PGPASSWORD too)";
    return "check that the database server runs and the URL is right";
}

/// The first line, without SOCI's notes about statements and parameters.
std::string first_line(std::string_view text) {
    constexpr std::string_view opening = "Cannot establish connection to the database.";
    if (text.starts_with(opening)) text.remove_prefix(opening.size());
    const auto begin = text.find_first_not_of(" \n");
    if (begin == std::string_view::npos) return "no connection to the database";
    text.remove_prefix(begin);
    text = text.substr(0, text.find('\n'));
    for (const std::string_view note : {" while executing ", " while preparing ", " (while "})
        text = text.substr(0, text.find(note));
    return std::string(text);
}

}  // namespace

Session::Session(StoreUrl url, Access access, std::chrono::milliseconds patience)
    : url_(std::move(url)), access_(access), patience_(patience) {
    connect();
}

void Session::connect() {
    if (!sqlite()) {
        sql_.open("postgresql", with_timeout(url_.location));
        sql_ << "set client_min_messages = warning";
        return;
    }
    if (access_ == Access::write) make_file(url_.location);
    if (access(url_.location.c_str(), R_OK) != 0) throw std::runtime_error(std::strerror(errno));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(patience_).count();
    sql_.open("sqlite3", "db=" + in_quotes(url_.location) + " timeout=" + std::to_string(seconds));
    // Reports sort and count in memory, not in temporary files.
    for (const std::string setting :
         {"temp_store = memory", "cache_size = -65536", "mmap_size = 268435456"})
        sql_ << "pragma " + setting;
    if (access_ == Access::read) return;
    std::string mode;
    // Readers go on while somebody writes; a commit is on the disk before the spool's file goes.
    sql_ << "pragma journal_mode = wal", soci::into(mode);
    sql_ << "pragma synchronous = full";
    sql_ << "pragma secure_delete = on";
}

void Session::reconnect() {
    sql_.close();
    connect();
}

void Session::begin() {
    if (sqlite())
        sql_ << "begin immediate";
    else
        sql_.begin();
}

void SessionDeleter::operator()(Session* session) const {
    delete session;
}

Problem store_problem(const StoreUrl& url, const std::exception& error) {
    auto what = first_line(error.what());
    if (what.find("database is locked") != std::string::npos)
        what = "the database is locked by another program";
    return {"store", what, url.shown(), remedy_for(url, what)};
}

std::string number_list(const std::vector<Pseudonym>& numbers) {
    std::string list;
    for (const auto number : numbers) {
        if (!list.empty()) list += ',';
        list += std::to_string(number);
    }
    return list;
}

Result<Store> open_store(const StoreUrl& url, Access access, std::chrono::milliseconds patience) {
    try {
        Store store(new Session(url, access, patience));
        const int version = schema_version(*store);
        if (version > newest_schema())
            return Problem{"store-newer", "a newer warmline wrote this store", url.shown(),
                           "update warmline"};
        if (version == 0 && access == Access::read)
            return Problem{"store-empty", "nothing was ever recorded here", url.shown(),
                           "record with: warmline lint PATH --record URL"};
        if (version < newest_schema()) migrate(*store);
        return store;
    } catch (const std::exception& error) {
        return store_problem(url, error);
    }
}

}  // namespace warmline::history
