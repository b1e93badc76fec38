/// A connection and what differs between the databases. Internal to the store.
#pragma once

#include <chrono>
#include <exception>
#include <string>
#include <string_view>
#include <thread>

#include <soci/soci.h>

#include "linter/history/store/store.hpp"

namespace warmline::history {

class Session {
public:
    /// Throws what SOCI throws.
    Session(StoreUrl url, Access access, std::chrono::milliseconds patience);

    soci::session& sql() { return sql_; }

    const StoreUrl& url() const { return url_; }

    /// How long others are waited for who hold the database locked.
    std::chrono::milliseconds patience() const { return patience_; }

    bool sqlite() const { return url_.kind == StoreUrl::Kind::sqlite; }

    /// Begins a transaction that may write: SQLite takes its lock at once, because a lock that is
    /// taken later cannot be waited for.
    void begin();

    /// Connects anew, after a server went away.
    void reconnect();

private:
    void connect();

    StoreUrl url_;
    Access access_;
    std::chrono::milliseconds patience_;
    soci::session sql_;
};

/// Rolls back unless told to commit.
class Transaction {
public:
    explicit Transaction(Session& session) : session_(session) { session_.begin(); }

    ~Transaction() {
        if (committed_) return;
        try {
            session_.sql().rollback();
        } catch (const std::exception&) {  // the connection is gone, and the transaction with it
        }
    }

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        session_.sql().commit();
        committed_ = true;
    }

private:
    Session& session_;
    bool committed_ = false;
};

/// What the database said, in words for people, and what to try.
Problem store_problem(const StoreUrl& url, const std::exception& error);

/// Runs `work`; what it throws becomes a Problem.
template <class Work>
auto guarded(Session& session, Work work) -> Result<decltype(work())> {
    try {
        return work();
    } catch (const std::exception& error) {
        return store_problem(session.url(), error);
    }
}

/// The same with more attempts: locks and lost connections often heal by themselves, but a lock
/// that was waited for as long as we wait is left alone.
template <class Work>
auto persistently(Session& session, Work work) -> Result<decltype(work())> {
    constexpr int attempts = 3;
    const auto begun = std::chrono::steady_clock::now();
    for (int attempt = 1;; ++attempt)
        try {
            return work();
        } catch (const std::exception& error) {
            const bool waited = std::chrono::steady_clock::now() - begun >= session.patience();
            if (attempt == attempts || waited) return store_problem(session.url(), error);
            std::this_thread::sleep_for(std::chrono::milliseconds(100 * attempt * attempt));
            try {
                session.reconnect();
            } catch (const std::exception& gone) {
                if (attempt + 1 == attempts) return store_problem(session.url(), gone);
            }
        }
}

/// Brings the schema up to date.
void migrate(Session& session);

/// The version of the schema, 0 when there is none.
int schema_version(Session& session);

/// What this warmline reads and writes.
int newest_schema();

/// "1,2,3", for `in (…)`.
std::string number_list(const std::vector<Pseudonym>& numbers);

}  // namespace warmline::history
