/// What a history of sent mail says about a mail that is about to go out.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "linter/people/recipient.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct Recollection {
    std::optional<Recipient> person;  ///< counts and days only; nullopt = never heard of
    bool stock_text = false;          ///< others were sent the same text
};

/// Asked once a mail, from any thread; `address` is its reader's, "" when nobody is named.
using Recall = std::function<Recollection(const Document& document, std::string_view address)>;

}  // namespace warmline
