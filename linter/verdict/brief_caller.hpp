/// Who should call: the one who knows the case, or first somebody in charge where health, a death,
/// the law or a job is at stake.
#pragma once

#include <string>
#include <string_view>

#include "linter/people/recipient.hpp"
#include "linter/text/document.hpp"

namespace warmline {

/// Why somebody in charge calls and not who happens to write.
enum class Senior : std::uint8_t {
    none,
    safety,
    law,
    death_told,
    death,
    conduct,
    breach,
    job,
    wanted
};

struct Caller {
    std::string name;        ///< the owner on record, else who signs; may be empty
    bool in_charge = false;  ///< signs with the title of somebody in charge
};

Caller caller_of(const Document& document, const Recipient* recipient);

/// For the colleague. `role`: what a caller must be able to do, where nobody in charge is needed.
std::string who_calls(const Caller& caller, Senior senior, std::string_view role, Language ui);

}  // namespace warmline
