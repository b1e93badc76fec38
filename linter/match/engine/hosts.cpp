#include "linter/match/engine/hosts.hpp"

#include "linter/text/find_any.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

std::string_view host_in(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme != url.npos) url.remove_prefix(scheme + 3);
    const char* const end = url.data() + url.size();
    url = {url.data(), find_any(url.data(), end, '/', '?', '#', '#')};
    if (const auto at = url.rfind('@'); at != url.npos) url.remove_prefix(at + 1);
    return url.substr(0, url.find(':'));
}

std::string host_of(std::string_view url) {
    return fold(host_in(url));
}

std::string_view registrable(std::string_view host) {
    const auto last = host.rfind('.');
    if (last == host.npos || last == 0) return host;
    auto second = host.rfind('.', last - 1);
    if (second == host.npos) return host;
    const auto middle = host.substr(second + 1, last - second - 1);
    if (middle.size() <= 3 && host.size() - last <= 3 && second > 0) {
        const auto third = host.rfind('.', second - 1);
        if (third == host.npos) return host;
        second = third;
    }
    return host.substr(second + 1);
}

}  // namespace warmline::match
