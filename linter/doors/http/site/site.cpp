#include "linter/doors/http/site/site.hpp"

#include <cstring>
#include <utility>

#include <httplib.h>

#include "linter/base/german_problem.hpp"
#include "linter/doors/http/site/assets.hpp"
#include "linter/doors/http/site/catalogue_page.hpp"
#include "linter/doors/http/site/page.hpp"
#include "linter/doors/http/wire/answer.hpp"
#include "linter/match/rule_count.hpp"
#include "linter/version.hpp"
#include "reports/assets.hpp"

namespace warmline::http {

namespace {

/// A request in memory to read from, an answer in memory to write to.
class TextStream final : public httplib::Stream {
public:
    explicit TextStream(const std::string& request) : request_(request) {}

    bool is_readable() const override { return true; }

    bool is_writable() const override { return true; }

    ssize_t read(char* to, std::size_t size) override {
        const auto count = std::min(size, request_.size() - at_);
        std::memcpy(to, request_.data() + at_, count);
        at_ += count;
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char* from, std::size_t size) override {
        answer_.append(from, size);
        return static_cast<ssize_t>(size);
    }

    void get_remote_ip_and_port(std::string&, int&) const override {}

    void get_local_ip_and_port(std::string&, int&) const override {}

    socket_t socket() const override { return 0; }

    std::string take_answer() { return std::move(answer_); }

private:
    const std::string& request_;
    std::size_t at_ = 0;
    std::string answer_;
};

void send(httplib::Response& response, const Reply& reply) {
    response.status = reply.status;
    response.set_content(reply.body, reply.type);
}

/// The language of a page: asked for, else the browser's first, else English.
Language page_language(const httplib::Request& request) {
    const auto asked = request.get_param_value("ui");
    if (asked == "de" || asked == "en") return asked == "de" ? Language::de : Language::en;
    return request.get_header_value("Accept-Language").starts_with("de") ? Language::de
                                                                         : Language::en;
}

/// The language somebody is told in that a request cannot be answered.
Language complaint_language(const httplib::Request& request) {
    const auto asked = request.get_param_value("ui");
    if (!asked.empty()) return asked == "de" ? Language::de : Language::en;
    return request.get_header_value("Content-Type") == "application/json"
               ? language_wanted(request.body)
               : Language::en;
}

constexpr const char* open_route = "/page/open";

Result<LintRequest> lint_request(const httplib::Request& request) {
    LintRequest wanted;
    if (request.get_header_value("Content-Type") == "application/json") {
        auto parsed = read_json_request(request.body);
        if (!parsed) return parsed;
        wanted = std::move(*parsed);
    } else {
        wanted.mail = request.body;
    }
    for (const auto& [name, value] : request.params)
        if (name == "file" && request.path == open_route)
            wanted.file = value;
        else if (auto problem = wanted.choices.set(name, value))
            return *problem;
    return wanted;
}

}  // namespace

class Site::Server final : public httplib::Server {
public:
    Server(std::shared_ptr<Service> service, bool needs_token,
           std::function<std::string()> front_metrics)
        : service_(std::move(service)),
          needs_token_(needs_token),
          front_metrics_(std::move(front_metrics)) {
        httplib::Headers always;
        for (const auto& [name, value] : safe_fields)
            always.emplace(name, value);
        set_default_headers(std::move(always));
        set_keep_alive_max_count(1'000'000);
        set_keep_alive_timeout(10);
        set_error_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty())
                response.set_content(error_body(response.status, status_text(response.status)),
                                     "application/json");
        });
        set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
                send(response, {500, "application/json",
                                error_body(500, "this is a fault of ours; please report it")});
            });
        add_api();
        add_pages();
    }

    std::string answer(const std::string& request) {
        TextStream stream(request);
        bool closed = false;
        process_request(stream, false, closed, nullptr);
        return stream.take_answer();
    }

private:
    using Action = Reply (Service::*)(const LintRequest&) const;

    void add_mail_route(const std::string& route, Action action) {
        Post(route,
             [this, route, action](const httplib::Request& request, httplib::Response& response) {
                 const auto wanted = lint_request(request);
                 const auto reply =
                     wanted ? ((*service_).*action)(*wanted)
                            : Reply{422, "application/json",
                                    error_body(422, to_line(wanted.problem(),
                                                            complaint_language(request)))};
                 service_->metrics().count_answer(route, reply.status);
                 send(response, reply);
             });
        Get(route, [](const httplib::Request&, httplib::Response& response) {
            response.set_header("Allow", "POST");
            send(response, {405, "application/json", error_body(405, "use POST")});
        });
    }

    void add_page(const std::string& route, std::function<Reply(const httplib::Request&)> render) {
        Get(route, [this, route, render = std::move(render)](const httplib::Request& request,
                                                             httplib::Response& response) {
            const auto reply = render(request);
            service_->metrics().count_answer(route, reply.status);
            send(response, reply);
        });
    }

    void add_api() {
        add_mail_route("/v1/lint", &Service::lint);
        add_mail_route("/v1/report", &Service::report);
        add_mail_route("/v1/brief", &Service::brief);
        add_mail_route("/page/check", &Service::fragment);
        add_mail_route(open_route, &Service::open);
        add_page("/v1/rules", [this](const httplib::Request& request) {
            return service_->rules(page_language(request));
        });
        add_page("/healthz", [this](const httplib::Request&) {
            return Reply{.body = "{\"status\":\"ok\",\"version\":\"" + std::string(version) +
                                 "\",\"rules\":" + std::to_string(rule_count(service_->pack())) +
                                 "}\n"};
        });
        add_page("/metrics", [this](const httplib::Request&) {
            return Reply{.type = "text/plain; version=0.0.4",
                         .body = service_->metrics().text() + front_metrics_()};
        });
        add_page("/openapi.json", [](const httplib::Request&) {
            return Reply{.body = std::string(openapi_text())};
        });
    }

    void add_pages() {
        constexpr auto html = "text/html; charset=utf-8";
        add_page("/", [this](const httplib::Request& request) {
            return Reply{.type = html, .body = page_html(page_language(request), needs_token_)};
        });
        add_page("/rules", [this](const httplib::Request& request) {
            return Reply{.type = html,
                         .body = catalogue_page_html(service_->pack(), page_language(request))};
        });
        const auto asset = [this](const std::string& route, const char* type,
                                  std::string_view text) {
            add_page(route, [type, text](const httplib::Request&) {
                return Reply{.type = type, .body = std::string(text)};
            });
        };
        asset("/assets/report.css", "text/css; charset=utf-8", style_asset().text);
        asset("/assets/page.css", "text/css; charset=utf-8", page_style());
        asset("/assets/page.js", "text/javascript; charset=utf-8", page_script());
        asset("/assets/catalogue.js", "text/javascript; charset=utf-8", catalogue_script());
        asset("/favicon.ico", "image/svg+xml",
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"8\" "
              "cy=\"8\" r=\"6\" fill=\"none\" stroke=\"#a1501a\" stroke-width=\"3\"/></svg>");
    }

    std::shared_ptr<Service> service_;
    bool needs_token_;
    std::function<std::string()> front_metrics_;
};

Site::Site(std::shared_ptr<Service> service, bool needs_token,
           std::function<std::string()> front_metrics)
    : server_(std::make_unique<Server>(std::move(service), needs_token, std::move(front_metrics))) {
}

Site::~Site() = default;

std::string Site::answer(const std::string& request) {
    return server_->answer(request);
}

}  // namespace warmline::http
