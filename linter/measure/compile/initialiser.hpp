/// Values as C++ spells them.
#pragma once

#include <sstream>
#include <string>

namespace warmline {

inline std::string number(double value) {
    std::ostringstream out;
    out.precision(9);
    out << value;
    std::string text = out.str();
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text + "f";
}

inline std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

}  // namespace warmline
