/// The control socket `warmline ctl` talks to: one line of words in, one line of JSON out.
///
/// Only its owner may connect (mode 0600). Bounded in clients and in what they may send.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "linter/doors/milter/front/listener.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class Control {
public:
    using Reply = std::function<void(const std::string&)>;
    /// `reply` may be called later, once.
    using Handler = std::function<void(const std::string& line, Reply reply)>;

    Control(EventLoop& loop, Listener listener, Handler handler);
    ~Control();

    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;

private:
    struct Client {
        Descriptor socket;
        std::string in, out;
        bool asked = false;
    };

    void accept_client();
    void on_client(std::uint64_t number, std::uint32_t events);
    void write_reply(std::uint64_t number);
    void close(std::uint64_t number);

    EventLoop& loop_;
    Listener listener_;
    Handler handler_;
    std::map<std::uint64_t, Client> clients_;
    std::uint64_t last_ = 0;
    std::shared_ptr<Control*> self_ = std::make_shared<Control*>(this);  ///< outlived by replies
};

}  // namespace warmline::gateway
