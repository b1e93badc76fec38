#include "linter/doors/filter/asking.hpp"

#include "linter/doors/filter/address.hpp"

namespace warmline::filter {

void declare_asking(CLI::App& app, Asking& given, Holder holder, Language ui) {
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    app.add_option(
           "--socket", given.socket,
           say("wo das Gateway lauscht: unix:/pfad, inet:127.0.0.1:8895 oder inet:[::1]:8895",
               "where the gateway listens: unix:/path, inet:127.0.0.1:8895 or inet:[::1]:8895"))
        ->check([](const std::string& where) { return wrong_address(where).value_or(""); })
        ->capture_default_str();
    app.add_option("--on-hold", given.on_hold,
                   say(std::string(holder.de) + " kann nicht anhalten: pass, tempfail oder reject",
                       std::string(holder.en) + " cannot hold: pass, tempfail or reject"))
        ->check(CLI::IsMember({"pass", "tempfail", "reject"}))
        ->capture_default_str();
    app.add_option("--timeout", given.timeout, say("Sekunden", "seconds"))
        ->check(CLI::Range(1u, 600u))
        ->capture_default_str();
    app.add_flag("--strict", given.strict,
                 say("die Mail zurückstellen, wenn das Gateway nicht zu fragen ist",
                     "defer the mail when the gateway cannot be asked"));
}

}  // namespace warmline::filter
