#include "linter/charset/converter.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, Close>;

/// Collects characters with the source offset each began at; a character ends where the next one
/// begins, so that escape sequences between them belong to the text.
class Collector {
public:
    explicit Collector(Utf8& out) : out_(out) {}

    void add(char32_t character, std::uint32_t source) {
        if (character == 0xFFFD) out_.repaired = true;
        if (open_ && source == begin_) {  // one sequence of bytes, several characters
            append_utf8(further_, character);
            return;
        }
        close_at(source);
        pending_ = character;
        begin_ = source;
        open_ = true;
    }

    void close_at(std::uint32_t source) {
        if (!open_) return;
        const auto at = static_cast<std::uint32_t>(out_.bytes.size());
        append_utf8(out_.bytes, pending_);
        out_.bytes += further_;
        const bool single = source == begin_ + 1 && pending_ < 0x80 && further_.empty();
        out_.map.add(at, begin_, source, single ? ByteMap::Step::copy : ByteMap::Step::atom);
        further_.clear();
        open_ = false;
    }

private:
    Utf8& out_;
    char32_t pending_ = 0;
    std::string further_;  ///< characters that begin where `pending_` does
    std::uint32_t begin_ = 0;
    bool open_ = false;
};

}  // namespace

std::optional<Utf8> convert(std::string_view bytes, const std::string& charset) {
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter(ucnv_open(charset.c_str(), &error));
    if (U_FAILURE(error) || converter == nullptr) return std::nullopt;

    Utf8 out;
    out.bytes.reserve(bytes.size() + bytes.size() / 4);
    Collector collect(out);
    // Small pieces keep the UTF-16 in the cache; the converter carries state from one to the next.
    constexpr std::size_t piece = 1024;
    std::array<UChar, 2 * piece> units;
    std::array<std::int32_t, 2 * piece> offsets;
    UChar high = 0;
    std::uint32_t high_at = 0;
    std::uint32_t pending_at = 0;

    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    bool more = true;
    while (more) {
        const char* const from = source;
        const char* const to =
            from + std::min<std::size_t>(piece, static_cast<std::size_t>(end - from));
        UChar* target = units.data();
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, to,
                       offsets.data(), to == end ? 1 : 0, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
        more = source != end || error == U_BUFFER_OVERFLOW_ERROR;
        const auto base = static_cast<std::uint32_t>(from - bytes.data());
        const auto count = static_cast<std::size_t>(target - units.data());
        for (std::size_t i = 0; i < count; ++i) {
            // A negative offset: the character began in the piece before.
            const std::uint32_t at =
                offsets[i] < 0 ? pending_at : base + static_cast<std::uint32_t>(offsets[i]);
            const UChar unit = units[i];
            if (U16_IS_LEAD(unit)) {
                high = unit;
                high_at = at;
            } else if (U16_IS_TRAIL(unit) && high != 0) {
                collect.add(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, unit)), high_at);
                high = 0;
            } else {
                collect.add(unit, at);
            }
        }
        error = U_ZERO_ERROR;
        const std::int32_t pending = ucnv_toUCountPending(converter.get(), &error);
        if (error == U_ZERO_ERROR && pending > 0)
            pending_at = static_cast<std::uint32_t>(source - bytes.data() - pending);
    }
    collect.close_at(static_cast<std::uint32_t>(bytes.size()));
    return out;
}

}  // namespace warmline
