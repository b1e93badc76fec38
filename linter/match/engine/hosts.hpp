/// Hosts of web addresses: where a link leads.
#pragma once

#include <string>
#include <string_view>

namespace warmline::match {

/// Host of a URL as written, a view of it: "https://Shop.example:8080/x" → "Shop.example".
std::string_view host_in(std::string_view url);

/// The same, folded.
std::string host_of(std::string_view url);

/// The part of a host somebody registers: "news.shop.example" → "shop.example", "a.co.uk" whole.
std::string_view registrable(std::string_view host);

}  // namespace warmline::match
