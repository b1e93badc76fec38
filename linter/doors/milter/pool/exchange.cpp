#include "linter/doors/milter/pool/exchange.hpp"

#include <algorithm>
#include <concepts>
#include <cstring>

namespace warmline::gateway {

namespace {

/// Both ends are the same program on the same machine: native byte order.
class Writer {
public:
    template <std::unsigned_integral Number>
    void number(Number value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        out.append(bytes, sizeof value);
    }

    void text(std::string_view words) {
        number(static_cast<std::uint32_t>(words.size()));
        out += words;
    }

    std::string out;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <std::unsigned_integral Number>
    Number number() {
        Number value{};
        if (rest_.size() < sizeof value) {
            good_ = false;
            return value;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }

    std::string text(std::size_t longest) {
        const std::size_t size = number<std::uint32_t>();
        if (size > longest || size > rest_.size()) {
            good_ = false;
            return {};
        }
        std::string words(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return words;
    }

    /// A number that must not pass `most`.
    std::uint32_t up_to(std::uint32_t most) {
        const auto value = number<std::uint32_t>();
        if (value > most) good_ = false;
        return good_ ? value : 0;
    }

    bool good() const { return good_; }

    bool finished() const { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

constexpr std::uint32_t most_tenths = 1000;
constexpr std::size_t longest_id = 80;

}  // namespace

bool is_rule_id(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_/.";
    return !text.empty() && text.size() <= longest_id &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

namespace {

void write(Writer& writer, const LintRequest& request) {
    writer.number(request.ticket);
    writer.number(static_cast<std::uint32_t>(request.want_brief));
    writer.text(request.bytes);
    writer.text(request.reader);
    writer.text(request.known);
    writer.number(static_cast<std::uint32_t>(request.holding.size()));
    for (const auto& name : request.holding)
        writer.text(name);
}

std::size_t encoded_size(const LintRequest& request) {
    constexpr std::size_t ticket = 8, flag = 4, length = 4;
    auto size = ticket + flag + 4 * length + request.bytes.size() + request.reader.size() +
                request.known.size();
    for (const auto& name : request.holding)
        size += length + name.size();
    return size;
}

}  // namespace

std::string encode(const LintRequest& request) {
    Writer writer;
    writer.out.reserve(encoded_size(request));
    write(writer, request);
    return std::move(writer.out);
}

std::string frame_of(const LintRequest& request) {
    const auto size = encoded_size(request);
    Writer writer;
    writer.out.reserve(4 + size);
    writer.number(static_cast<std::uint32_t>(size));
    write(writer, request);
    return std::move(writer.out);
}

std::optional<LintRequest> read_request(std::string_view payload) {
    Reader reader(payload);
    LintRequest request;
    request.ticket = reader.number<std::uint64_t>();
    request.want_brief = reader.up_to(1) == 1;
    request.bytes = reader.text(payload.size());
    request.reader = reader.text(longest_known);
    request.known = reader.text(longest_known);
    const auto holding = reader.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < holding && reader.good(); ++i)
        request.holding.push_back(reader.text(payload.size()));
    if (!reader.finished()) return std::nullopt;
    return request;
}

std::string encode(const LintResult& result) {
    Writer writer;
    writer.number(result.ticket);
    writer.number(static_cast<std::uint32_t>(std::clamp(result.overall, 0, 1000)));
    writer.number(static_cast<std::uint32_t>(std::clamp(result.risk, 0, 1000)));
    writer.number(static_cast<std::uint32_t>(result.action));
    writer.number(result.call_need);
    writer.number(static_cast<std::uint32_t>(result.blocked));
    writer.number(static_cast<std::uint32_t>(result.same_for_everyone));
    writer.number(static_cast<std::uint32_t>(result.unreadable));
    writer.number(result.micros);
    writer.number(static_cast<std::uint32_t>(result.hits.size()));
    for (const auto& hit : result.hits) {
        writer.text(hit.rule);
        writer.number(static_cast<std::uint32_t>(hit.severity));
        writer.number(hit.count);
    }
    writer.number(static_cast<std::uint32_t>(result.limits.size()));
    for (const auto& code : result.limits)
        writer.text(code);
    writer.number(static_cast<std::uint32_t>(result.ignored.size()));
    for (const auto& rule : result.ignored)
        writer.text(rule);
    writer.text(result.brief);
    writer.text(result.subject);
    writer.text(result.record);
    return std::move(writer.out);
}

namespace {

bool read_ids(Reader& reader, std::uint32_t most, std::vector<std::string>& ids) {
    const auto count = reader.up_to(most);
    for (std::uint32_t i = 0; i < count && reader.good(); ++i) {
        ids.push_back(reader.text(longest_id));
        if (!is_rule_id(ids.back())) return false;
    }
    return reader.good();
}

}  // namespace

std::optional<LintResult> read_result(std::string_view payload) {
    Reader reader(payload);
    LintResult result;
    result.ticket = reader.number<std::uint64_t>();
    result.overall = static_cast<Tenths>(reader.up_to(most_tenths));
    result.risk = static_cast<Tenths>(reader.up_to(most_tenths));
    result.action = static_cast<Action>(reader.up_to(EnumNames<Action>::values.size() - 1));
    result.call_need = reader.up_to(100);
    result.blocked = reader.up_to(1) == 1;
    result.same_for_everyone = reader.up_to(1) == 1;
    result.unreadable = reader.up_to(1) == 1;
    result.micros = reader.number<std::uint32_t>();
    const auto hits = reader.up_to(most_hits);
    for (std::uint32_t i = 0; i < hits && reader.good(); ++i) {
        RuleHit hit;
        hit.rule = reader.text(longest_id);
        hit.severity = static_cast<Severity>(reader.up_to(EnumNames<Severity>::values.size() - 1));
        hit.count = reader.number<std::uint32_t>();
        if (!is_rule_id(hit.rule)) return std::nullopt;
        result.hits.push_back(std::move(hit));
    }
    if (!read_ids(reader, most_limits, result.limits) ||
        !read_ids(reader, most_hits, result.ignored))
        return std::nullopt;
    result.brief = reader.text(longest_brief);
    result.subject = reader.text(longest_subject);
    result.record = reader.text(longest_record);
    if (!reader.finished()) return std::nullopt;
    return result;
}

std::string framed(std::string_view payload) {
    Writer writer;
    writer.out.reserve(payload.size() + 4);
    writer.text(payload);
    return std::move(writer.out);
}

std::optional<std::string> take_frame(std::string& bytes, std::size_t longest, bool& broken) {
    if (bytes.size() < 4) return std::nullopt;
    const std::size_t size = Reader(bytes).number<std::uint32_t>();
    if (size > longest) {
        broken = true;
        return std::nullopt;
    }
    if (bytes.size() < 4 + size) return std::nullopt;
    auto payload = bytes.substr(4, size);
    bytes.erase(0, 4 + size);
    return payload;
}

}  // namespace warmline::gateway
