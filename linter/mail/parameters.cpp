#include "linter/mail/parameters.hpp"

#include <algorithm>
#include <string_view>

#include "linter/charset/to_utf8.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/encoded_words.hpp"

namespace warmline {
namespace {

/// "name*12*" taken apart.
struct Piece {
    std::string_view name;
    int number = -1;       ///< -1: not in pieces
    bool encoded = false;  ///< percent signs, and a charset in the first piece
    std::string_view value;
};

Piece piece_of(const std::pair<std::string, std::string>& parameter) {
    Piece piece{.name = parameter.first, .value = parameter.second};
    if (piece.name.ends_with('*')) {
        piece.encoded = true;
        piece.name.remove_suffix(1);
    }
    const auto star = piece.name.rfind('*');
    if (star == std::string_view::npos) return piece;
    const std::string_view digits = piece.name.substr(star + 1);
    if (digits.empty() || digits.size() > 4 ||
        !std::all_of(digits.begin(), digits.end(), ascii::is_digit))
        return piece;
    piece.number = 0;
    for (const char c : digits)
        piece.number = piece.number * 10 + (c - '0');
    piece.name = piece.name.substr(0, star);
    return piece;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? ascii::hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? ascii::hex_digit(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

/// Pieces of one name, in order.
std::string joined(const std::vector<Piece>& pieces) {
    std::string bytes;
    std::string charset;
    int expected = pieces.front().number;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (i > 0 && piece.number != expected) {
            if (piece.number < expected) continue;  // the same piece again
            break;
        }
        ++expected;
        std::string_view value = piece.value;
        if (i == 0 && piece.encoded) {
            const auto first = value.find('\'');
            const auto second =
                first == std::string_view::npos ? first : value.find('\'', first + 1);
            if (second != std::string_view::npos) {
                charset = value.substr(0, first);
                value.remove_prefix(second + 1);
            }
        }
        bytes += piece.encoded ? percent_decoded(value) : std::string(value);
    }
    return to_utf8(bytes, charset).bytes;
}

}  // namespace

Parameters join_parameters(Parameters raw) {
    std::vector<Piece> pieces;
    pieces.reserve(raw.size());
    for (const auto& parameter : raw)
        if (!parameter.first.empty()) pieces.push_back(piece_of(parameter));
    const auto extended = [](const Piece& piece) { return piece.encoded || piece.number >= 0; };

    if (std::none_of(pieces.begin(), pieces.end(), extended)) {
        // Nearly always; keep the order and look for encoded words only.
        for (auto& [name, value] : raw)
            if (value.find("=?") != std::string::npos ||
                std::any_of(value.begin(), value.end(),
                            [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
                value = decode_header_text(value);
        std::erase_if(raw, [](const auto& parameter) { return parameter.first.empty(); });
        return raw;
    }

    std::stable_sort(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) {
        if (a.name != b.name) return a.name < b.name;
        if (extended(a) != extended(b)) return extended(a);
        return a.number < b.number;
    });
    Parameters out;
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if(begin, pieces.end(),
                                      [&](const Piece& p) { return p.name != begin->name; });
        std::vector<Piece> same;
        std::copy_if(begin, end, std::back_inserter(same),
                     [&](const Piece& p) { return extended(p) == extended(*begin); });
        out.emplace_back(begin->name,
                         extended(*begin) ? joined(same) : decode_header_text(begin->value));
        begin = end;
    }
    return out;
}

}  // namespace warmline
