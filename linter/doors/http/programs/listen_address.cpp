#include "linter/doors/http/programs/listen_address.hpp"

#include <algorithm>
#include <charconv>

namespace warmline::http {

Result<ListenAddress> read_listen_address(std::string_view text) {
    const Problem wrong{"address", "that is no address and port", std::string(text),
                        "write for example 127.0.0.1:8025 or [::1]:8025"};
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return wrong;
    auto address = text.substr(0, colon);
    const auto port = text.substr(colon + 1);
    ListenAddress read;
    const auto end = port.data() + port.size();
    const auto [stop, error] = std::from_chars(port.data(), end, read.port);
    if (error != std::errc{} || stop != end) return wrong;
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    else if (address.find(':') != std::string_view::npos)
        return wrong;
    if (address == "localhost") address = "127.0.0.1";
    read.address = address;
    read.loopback = address == "::1" || address.starts_with("127.");
    return read;
}

std::vector<std::string> host_names(const ListenAddress& address, std::uint16_t port,
                                    const std::vector<std::string>& more) {
    const auto tail = ":" + std::to_string(port);
    const bool v6 = address.address.find(':') != std::string::npos;
    std::vector<std::string> names{(v6 ? "[" + address.address + "]" : address.address) + tail};
    if (address.loopback)
        for (const auto* name : {"127.0.0.1", "localhost", "[::1]"})
            names.push_back(name + tail);
    for (auto name : more) {
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace warmline::http
