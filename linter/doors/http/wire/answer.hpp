/// Answers the service gives by itself, and the fields that stand on every answer it gives.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace warmline::http {

/// Nothing is fetched from elsewhere, framed, stored or guessed. Scripts, styles and requests of
/// our own page only.
inline constexpr std::array<std::pair<const char*, const char*>, 6> safe_fields{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
     "'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Cache-Control", "no-store"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

/// A whole answer with a JSON body {"error":{"status","message"}}; the connection ends after it.
std::string refusal(int status, std::string_view reason);

/// The JSON body alone.
std::string error_body(int status, std::string_view reason);

std::string_view status_text(int status);

}  // namespace warmline::http
