#include "linter/doors/milter/front/control.hpp"

#include <cerrno>

#include <sys/socket.h>

namespace warmline::gateway {

namespace {

constexpr std::size_t most_clients = 16, longest_line = 256;

}  // namespace

Control::Control(EventLoop& loop, Listener listener, Handler handler)
    : loop_(loop), listener_(std::move(listener)), handler_(std::move(handler)) {
    loop_.watch(listener_.descriptor(), EPOLLIN, [this](std::uint32_t) { accept_client(); });
}

Control::~Control() {
    *self_ = nullptr;
    loop_.forget(listener_.descriptor());
    for (const auto& [number, client] : clients_)
        loop_.forget(client.socket.get());
}

void Control::accept_client() {
    Descriptor socket(
        accept4(listener_.descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket) return;
    if (clients_.size() >= most_clients) close(clients_.begin()->first);  // the oldest hangs
    const auto number = ++last_;
    loop_.watch(socket.get(), EPOLLIN,
                [this, number](std::uint32_t events) { on_client(number, events); });
    clients_[number].socket = std::move(socket);
}

void Control::on_client(std::uint64_t number, std::uint32_t events) {
    auto& client = clients_.at(number);
    if (events & EPOLLOUT) return write_reply(number);
    char bytes[longest_line];
    const auto got = recv(client.socket.get(), bytes, sizeof bytes, 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) return close(number);
    client.in.append(bytes, static_cast<std::size_t>(got));
    const auto end = client.in.find('\n');
    if (end == std::string::npos) {
        if (client.in.size() > longest_line) close(number);
        return;
    }
    if (std::exchange(client.asked, true)) return;
    handler_(client.in.substr(0, end), [weak = self_, number](const std::string& reply) {
        auto* self = *weak;
        if (self == nullptr || !self->clients_.contains(number)) return;
        self->clients_.at(number).out = reply + "\n";
        self->write_reply(number);
    });
}

void Control::write_reply(std::uint64_t number) {
    auto& client = clients_.at(number);
    const auto put = send(client.socket.get(), client.out.data(), client.out.size(), MSG_NOSIGNAL);
    if (put < 0 && errno != EAGAIN) return close(number);
    if (put > 0) client.out.erase(0, static_cast<std::size_t>(put));
    if (client.out.empty()) return close(number);
    loop_.change(client.socket.get(), EPOLLOUT);
}

void Control::close(std::uint64_t number) {
    loop_.forget(clients_.at(number).socket.get());
    clients_.erase(number);
}

}  // namespace warmline::gateway
