/// Phone numbers as people write them → the form machines dial and people read.
///
/// The numbering plans of the world are libphonenumber's, which is large: it lives in a shared
/// object of its own that is opened at the first number and never for a mail without one. Where
/// the object is missing, digits are kept as they stand. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace warmline {

struct PhoneNumber {
    std::string shown;   ///< "+49 30 23125012"
    std::string uri;     ///< "tel:+49-30-23125012"
    bool valid = false;  ///< the numbering plan knows such a number; false without the plan
};

/// `region` ("DE", "GB") is where a number without a country code belongs.
PhoneNumber read_phone(std::string_view written, std::string_view region);

/// Whether the numbering plans could be opened.
bool has_numbering_plans();

}  // namespace warmline
