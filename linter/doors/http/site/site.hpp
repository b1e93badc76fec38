/// Routes → answers, on cpp-httplib: the API, the metrics, the page and its assets.
///
/// The library sees one whole, cleaned request at a time in memory and never a socket (see
/// wire/head.hpp for why). Thread-safe.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "linter/doors/http/service/service.hpp"

namespace warmline::http {

class Site {
public:
    /// `front_metrics` adds what the front counts to /metrics.
    Site(std::shared_ptr<Service> service, bool needs_token,
         std::function<std::string()> front_metrics);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    /// A whole HTTP response to a whole HTTP request.
    std::string answer(const std::string& request);

private:
    class Server;
    std::unique_ptr<Server> server_;
};

}  // namespace warmline::http
