#include "linter/doors/http/front/front.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_map>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/http/front/connection.hpp"
#include "linter/doors/http/front/workers.hpp"
#include "linter/doors/http/wire/answer.hpp"

namespace warmline::http {

namespace {

constexpr std::uint64_t listener_id = 0, wake_id = 1;
constexpr std::size_t read_piece = 64u << 10;
constexpr std::size_t thrown_away_most = 16u << 20;
constexpr std::chrono::milliseconds leave_time{2'000};
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

sockaddr_storage address_of(const FrontOptions& options, socklen_t& size) {
    sockaddr_storage storage{};
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (inet_pton(AF_INET6, options.address.c_str(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(options.port);
        size = sizeof v6;
        std::memcpy(&storage, &v6, sizeof v6);
    } else if (inet_pton(AF_INET, options.address.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(options.port);
        size = sizeof v4;
        std::memcpy(&storage, &v4, sizeof v4);
    } else {
        size = 0;
    }
    return storage;
}

}  // namespace

class Front::Body {
public:
    Body(FrontOptions options, Answer answer)
        : options_(std::move(options)),
          wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
          epoll_(epoll_create1(EPOLL_CLOEXEC)),
          workers_(options_.workers, options_.queue, std::move(answer), [this] { wake(); }) {
        watch(wake_, wake_id, EPOLLIN, EPOLL_CTL_ADD);
    }

    ~Body() {
        for (auto& [id, connection] : connections_)
            close(connection.descriptor);
        for (const int descriptor : {listener_, epoll_})
            if (descriptor >= 0) close(descriptor);
        // `wake_` stays open: workers may still knock until their destructor, after this one.
    }

    std::optional<Problem> open() {
        socklen_t size = 0;
        const auto address = address_of(options_, size);
        const auto where = options_.address + ":" + std::to_string(options_.port);
        if (size == 0)
            return Problem{"address", "that is no IP address", where,
                           "write for example 127.0.0.1:8025 or [::1]:8025"};
        listener_ = socket(address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const int on = 1;
        setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
            listen(listener_, SOMAXCONN) != 0)
            return Problem{"listen", std::strerror(errno), where,
                           "is another program listening there? choose another --listen"};
        watch(listener_, listener_id, EPOLLIN, EPOLL_CTL_ADD);
        return std::nullopt;
    }

    std::uint16_t port() const {
        sockaddr_storage bound{};
        socklen_t size = sizeof bound;
        getsockname(listener_, reinterpret_cast<sockaddr*>(&bound), &size);
        if (bound.ss_family == AF_INET6)
            return ntohs(reinterpret_cast<const sockaddr_in6*>(&bound)->sin6_port);
        return ntohs(reinterpret_cast<const sockaddr_in*>(&bound)->sin_port);
    }

    void run() {
        std::array<epoll_event, 64> events{};
        while (!stopping_ || still_busy()) {
            if (stopping_ && listener_ >= 0) close(std::exchange(listener_, -1));
            const int ready = epoll_wait(epoll_, events.data(), events.size(), 250);
            for (int i = 0; i < ready; ++i)
                handle(events[static_cast<std::size_t>(i)]);
            if (Clock::now() >= next_sweep_) sweep();
        }
    }

    void stop() {
        stopping_ = true;
        wake();
    }

    FrontOptions options_;
    FrontCounts counts_;

private:
    void wake() {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(wake_, &one, sizeof one);
    }

    void watch(int descriptor, std::uint64_t id, std::uint32_t events, int operation) const {
        epoll_event event{};
        event.events = events;
        event.data.u64 = id;
        epoll_ctl(epoll_, operation, descriptor, &event);
    }

    void handle(const epoll_event& event) {
        if (event.data.u64 == listener_id) return accept_all();
        if (event.data.u64 == wake_id) return collect();
        const auto found = connections_.find(event.data.u64);
        if (found == connections_.end()) return;
        if ((event.events & (EPOLLHUP | EPOLLERR)) != 0) return drop(found->second);
        if ((event.events & EPOLLIN) != 0)
            read_some(found->second);
        else if ((event.events & EPOLLOUT) != 0)
            write_some(found->second);
    }

    bool still_busy() const {
        return std::any_of(connections_.begin(), connections_.end(), [](const auto& entry) {
            const auto state = entry.second.state;
            return state == State::answering || state == State::writing;
        });
    }

    void accept_all() {
        for (;;) {
            const int descriptor =
                accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor < 0) {
                if (errno == EMFILE || errno == ENFILE) make_room();
                return;
            }
            ++counts_.accepted;
            if (connections_.size() >= options_.connections) make_room();
            const int on = 1;
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            const auto id = next_id_++;
            auto& connection = connections_[id];
            connection.descriptor = descriptor;
            connection.id = id;
            connection.deadline = Clock::now() + options_.head_time;
            counts_.open = static_cast<std::int64_t>(connections_.size());
            watch(descriptor, id, EPOLLIN, EPOLL_CTL_ADD);
        }
    }

    /// The connection that has kept us waiting longest gives way.
    void make_room() {
        auto slowest = connections_.end();
        for (auto one = connections_.begin(); one != connections_.end(); ++one)
            if (one->second.state != State::answering &&
                (slowest == connections_.end() || one->second.id < slowest->second.id))
                slowest = one;
        if (slowest == connections_.end()) return;
        ++counts_.overloaded;
        drop(slowest->second);
    }

    void drop(Connection& connection) {
        if (connection.state == State::answering) --answering_;
        held_ -= std::min(held_, connection.received.size());
        close(connection.descriptor);
        const auto id = connection.id;
        connections_.erase(id);
        counts_.open = static_cast<std::int64_t>(connections_.size());
    }

    void read_some(Connection& connection) {
        std::array<char, read_piece> piece;
        const auto got = recv(connection.descriptor, piece.data(), piece.size(), 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (got <= 0) return drop(connection);
        if (connection.state == State::leaving) {
            connection.written += static_cast<std::size_t>(got);
            if (connection.written > thrown_away_most) drop(connection);
            return;
        }
        connection.received.append(piece.data(), static_cast<std::size_t>(got));
        held_ += static_cast<std::size_t>(got);
        if (held_ > options_.buffered) {
            ++counts_.overloaded;
            return refuse(connection, 503, "too many large mails at once");
        }
        look(connection);
    }

    void look(Connection& connection) {
        const auto before = connection.state;
        switch (advance(connection, options_.limits, options_.guard)) {
            case Step::more:
                acknowledge(connection);
                break;
            case Step::go_on:
                // Fits into an empty send buffer; a client that got none sends its body anyway.
                send(connection.descriptor, go_on.data(), go_on.size(), MSG_NOSIGNAL);
                break;
            case Step::complete:
                return hand_over(connection);
            case Step::refuse:
                return refuse(connection, connection.head.refusal, connection.head.reason);
        }
        if (before == State::head && connection.state == State::body)
            connection.deadline = Clock::now() + options_.body_time;
    }

    /// Many clients send head and body apart and wait for the first to be acknowledged; the kernel
    /// would take 40 ms over that.
    static void acknowledge(const Connection& connection) {
        const int on = 1;
        setsockopt(connection.descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
    }

    void hand_over(Connection& connection) {
        const auto size = connection.received.size();
        auto request = take_request(connection);
        held_ -= std::min(held_, size - connection.received.size());
        connection.ends = !connection.head.keep_alive || stopping_;
        connection.state = State::answering;
        watch(connection.descriptor, connection.id, 0, EPOLL_CTL_MOD);
        ++answering_;
        if (workers_.give({connection.id, std::move(request)})) return;
        --answering_;
        ++counts_.overloaded;
        refuse(connection, 503, "too many requests at once");
    }

    void collect() {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = read(wake_, &count, sizeof count);
        for (auto& job : workers_.collect()) {
            const auto found = connections_.find(job.connection);
            if (found == connections_.end()) continue;
            --answering_;
            start_writing(found->second, std::move(job.text));
        }
    }

    void refuse(Connection& connection, int status, std::string_view reason) {
        ++counts_.refused;
        connection.ends = true;
        start_writing(connection, refusal(status, reason));
    }

    void start_writing(Connection& connection, std::string answer) {
        connection.state = State::writing;
        connection.answer = std::move(answer);
        connection.written = 0;
        connection.deadline = Clock::now() + options_.write_time;
        write_some(connection);
    }

    void write_some(Connection& connection) {
        while (connection.written < connection.answer.size()) {
            const auto sent =
                send(connection.descriptor, connection.answer.data() + connection.written,
                     connection.answer.size() - connection.written, MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent < 0 && errno == EAGAIN)
                return watch(connection.descriptor, connection.id, EPOLLOUT, EPOLL_CTL_MOD);
            if (sent < 0) return drop(connection);
            connection.written += static_cast<std::size_t>(sent);
        }
        connection.ends ? leave(connection) : wait_for_next(connection);
    }

    /// Closing at once while bytes still arrive would reset the connection and lose our answer.
    void leave(Connection& connection) {
        shutdown(connection.descriptor, SHUT_WR);
        connection.state = State::leaving;
        connection.answer.clear();
        connection.written = 0;
        held_ -= std::min(held_, connection.received.size());
        connection.received.clear();
        connection.deadline = Clock::now() + leave_time;
        watch(connection.descriptor, connection.id, EPOLLIN, EPOLL_CTL_MOD);
    }

    void wait_for_next(Connection& connection) {
        connection.state = State::head;
        connection.answer = {};
        connection.deadline = Clock::now() + options_.head_time;
        watch(connection.descriptor, connection.id, EPOLLIN, EPOLL_CTL_MOD);
        if (!connection.received.empty()) look(connection);
    }

    /// Deadlines are looked at four times a second: nothing here needs more.
    void sweep() {
        const auto now = Clock::now();
        next_sweep_ = now + std::chrono::milliseconds(250);
        std::vector<std::uint64_t> late;
        for (const auto& [id, connection] : connections_)
            if (connection.state != State::answering && connection.deadline < now)
                late.push_back(id);
        for (const auto id : late) {
            auto& connection = connections_.at(id);
            ++counts_.timed_out;
            const bool told = connection.state == State::body ||
                              (connection.state == State::head && !connection.received.empty());
            told ? refuse(connection, 408, "the request did not arrive in time") : drop(connection);
        }
    }

    int wake_;
    int epoll_;
    int listener_ = -1;
    std::atomic<bool> stopping_{false};
    std::uint64_t next_id_ = 2;
    std::size_t answering_ = 0;
    std::size_t held_ = 0;  ///< bytes received and not yet handed over
    Clock::time_point next_sweep_{};
    std::unordered_map<std::uint64_t, Connection> connections_;
    Workers workers_;  ///< last: its threads use what stands above
};

Front::Front(FrontOptions options, Answer answer)
    : body_(std::make_unique<Body>(std::move(options), std::move(answer))) {}

Front::~Front() = default;

std::optional<Problem> Front::open() {
    return body_->open();
}

std::uint16_t Front::port() const {
    return body_->port();
}

void Front::set_hosts(std::vector<std::string> hosts) {
    body_->options_.guard.hosts = std::move(hosts);
}

void Front::run() {
    body_->run();
}

void Front::stop() {
    body_->stop();
}

const FrontCounts& Front::counts() const {
    return body_->counts_;
}

}  // namespace warmline::http
