#include "linter/doors/milter/front/state_lines.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>

#include <nlohmann/json.hpp>

#include "linter/base/json_writer.hpp"

namespace warmline::gateway {

namespace {

using Json = nlohmann::json;
using Seconds = std::chrono::seconds;

/// Nothing is remembered for longer, whatever a file or a clock says.
constexpr Seconds longest_memory = std::chrono::hours(24 * 366);
constexpr std::size_t longest_word = 64, most_rules = 200;

/// More than the memory takes: the rest is too old to be asked for.
constexpr std::size_t most_mails = Notables::most_held + 10 * Notables::most_others,
                      most_entries = 20'000;

template <class Body>
std::string line_with(const JsonName& kind, Body body) {
    std::string line;
    {
        JsonWriter json(line);
        json.object([&] { json.object(kind, [&] { body(json); }); });
    }
    return line + "\n";
}

std::int64_t on_the_wall(TimePoint until, TimePoint now) {
    return std::time(nullptr) + std::chrono::duration_cast<Seconds>(until - now).count();
}

TimePoint from_the_wall(std::int64_t until, TimePoint now) {
    const auto left = Seconds(until - std::time(nullptr));
    return now + std::clamp(left, Seconds(0), longest_memory);
}

std::string text_of(const Fingerprint& print) {
    std::string text;
    for (const auto half : print) {
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(half));
        text += digits;
    }
    return text;
}

std::optional<Fingerprint> fingerprint_of(const std::string& text) {
    Fingerprint print{};
    if (text.size() != 32) return std::nullopt;
    for (std::size_t i = 0; i < print.size(); ++i) {
        const auto* begin = text.data() + 16 * i;
        const auto read = std::from_chars(begin, begin + 16, print[i], 16);
        if (read.ec != std::errc{} || read.ptr != begin + 16) return std::nullopt;
    }
    return print;
}

/// Reads the fields of one event; any that is missing or odd makes the whole event bad.
class Fields {
public:
    explicit Fields(const Json& object) : object_(object), good_(object.is_object()) {}

    /// Of printable ASCII.
    std::string word(const char* key) {
        const auto* value = find(key);
        if (value == nullptr || !value->is_string()) return fail(std::string());
        auto text = value->get<std::string>();
        const bool plain =
            text.size() <= longest_word &&
            std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
        return plain ? text : fail(std::string());
    }

    template <class Enum>
    Enum name(const char* key, Enum otherwise) {
        const auto read = from_name<Enum>(word(key));
        return read ? *read : fail(otherwise);
    }

    std::int64_t number(const char* key) {
        const auto* value = find(key);
        return value != nullptr && value->is_number_integer() ? value->get<std::int64_t>()
                                                              : fail(std::int64_t{0});
    }

    bool flag(const char* key) {
        const auto* value = find(key);
        return value != nullptr && value->is_boolean() ? value->get<bool>() : fail(false);
    }

    Fingerprint print(const char* key) {
        const auto read = fingerprint_of(word(key));
        return read ? *read : fail(Fingerprint{});
    }

    std::vector<std::string> rules(const char* key) {
        std::vector<std::string> ids;
        const auto* value = find(key);
        if (value == nullptr || !value->is_array() || value->size() > most_rules)
            return fail(std::move(ids));
        for (const auto& item : *value)
            if (item.is_string() && is_rule_id(item.get<std::string>()))
                ids.push_back(item.get<std::string>());
        return ids.size() == value->size() ? ids : fail(std::move(ids));
    }

    bool has(const char* key) const { return good_ && object_.contains(key); }

    Fields inside(const char* key) const { return Fields(object_.at(key)); }

    bool good() const { return good_; }

private:
    const Json* find(const char* key) const { return has(key) ? &object_.at(key) : nullptr; }

    template <class Value>
    Value fail(Value value) {
        good_ = false;
        return value;
    }

    const Json& object_;
    bool good_;
};

std::optional<MailRecord> mail_of(Fields fields) {
    MailRecord record;
    record.time = fields.word("time");
    record.queue_id = fields.word("queue_id");
    record.profile = fields.word("profile");
    record.decision.step = record.decision.would = fields.name("action", Step::record);
    record.decision.rules = fields.rules("because");
    if (fields.has("failure")) {
        record.failure = fields.name("failure", Failure::none);
    } else {
        record.result.overall =
            static_cast<Tenths>(std::clamp<std::int64_t>(fields.number("score"), 0, 1000));
        record.result.action = fields.name("verdict", Action::send);
    }
    if (fields.has("override")) {
        auto insistence = fields.inside("override");
        record.insistence = {insistence.flag("by_code"), insistence.word("code"), {}};
        if (!insistence.good()) return std::nullopt;
    }
    if (fields.has("notice")) record.told = fields.name("notice", Told::none);
    return fields.good() ? std::optional(record) : std::nullopt;
}

template <class Entries, class Entry>
void add(Entries& entries, Entry entry, std::size_t most) {
    if (entries.size() >= most) entries.pop_front();
    entries.push_back(std::move(entry));
}

/// Those of held mails stay longest, as in `Notables`.
void add_mail(std::deque<MailRecord>& mails, MailRecord record) {
    if (mails.size() >= most_mails) {
        const auto other = std::find_if(mails.begin(), mails.end(), [](const MailRecord& one) {
            return one.decision.step != Step::hold;
        });
        mails.erase(other != mails.end() ? other : mails.begin());
    }
    mails.push_back(std::move(record));
}

template <class Entries>
auto as_list(Entries& entries) {
    return std::vector(std::make_move_iterator(entries.begin()),
                       std::make_move_iterator(entries.end()));
}

}  // namespace

std::string state_line(const MailRecord& record) {
    return line_with("mail", [&](JsonWriter& json) {
        json.field("time", record.time);
        json.field("queue_id", record.queue_id);
        json.field("profile", record.profile);
        json.field("action", name_of(record.decision.step));
        json.array("because", [&] {
            for (const auto& rule : record.decision.rules)
                json.element(rule);
        });
        if (record.failure != Failure::none) {
            json.field("failure", name_of(record.failure));
        } else {
            json.field("score", record.result.overall);
            json.field("verdict", name_of(record.result.action));
        }
        if (record.insistence)
            json.object("override", [&] {
                json.field("by_code", record.insistence->by_code);
                json.field("code", record.insistence->code);
            });
        if (record.told != Told::none) json.field("notice", name_of(record.told));
    });
}

std::string state_line(const Refusal& refusal, TimePoint now) {
    return line_with("refused", [&](JsonWriter& json) {
        json.field("author", refusal.author);
        json.field("code", refusal.code);
        json.field("text", text_of(refusal.mail.text));
        json.field("readers", text_of(refusal.mail.readers));
        json.field("until", on_the_wall(refusal.until, now));
    });
}

std::string state_line_of_spent(std::string_view author, std::string_view code) {
    return line_with("spent", [&](JsonWriter& json) {
        json.field("author", author);
        json.field("code", code);
    });
}

std::string state_line(const NoticeBook::Entry& entry, Book book, TimePoint now) {
    const auto body = [&](JsonWriter& json) {
        json.field("mail", text_of(entry.mail));
        json.field("until", on_the_wall(entry.until, now));
    };
    return book == Book::notices ? line_with("told", body) : line_with("campaign", body);
}

std::string state_line(const std::string& queue_id, Told told) {
    return line_with("notice", [&](JsonWriter& json) {
        json.field("queue_id", queue_id);
        json.field("became", name_of(told));
    });
}

std::string state_lines(const Memory& memory, TimePoint now) {
    std::string lines;
    const auto mails = memory.notables.all();
    for (auto mail = mails.rbegin(); mail != mails.rend(); ++mail)
        lines += state_line(**mail);
    for (const auto& refusal : memory.overrides.refusals())
        lines += state_line(refusal, now);
    for (const auto& entry : memory.notices.entries())
        lines += state_line(entry, Book::notices, now);
    for (const auto& entry : memory.campaigns.entries())
        lines += state_line(entry, Book::campaigns, now);
    return lines;
}

bool FormerState::take(std::string_view line, TimePoint now) {
    if (line.size() > longest_state_line) return false;
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object() || json.size() != 1) return false;
    const auto& kind = json.begin().key();
    Fields fields(json.begin().value());
    if (kind == "mail") {
        auto record = mail_of(fields);
        if (record) add_mail(mails_, std::move(*record));
        return record.has_value();
    }
    if (kind == "notice") {
        const auto queue_id = fields.word("queue_id");
        const auto told = fields.name("became", Told::none);
        const auto mail = std::find_if(mails_.rbegin(), mails_.rend(), [&](const MailRecord& one) {
            return one.queue_id == queue_id;
        });
        if (fields.good() && mail != mails_.rend()) mail->told = told;
        return fields.good();
    }
    if (kind == "refused") {
        Refusal refusal{fields.word("author"),
                        fields.word("code"),
                        {fields.print("text"), fields.print("readers")},
                        from_the_wall(fields.number("until"), now)};
        if (fields.good()) add(refusals_, std::move(refusal), most_entries);
        return fields.good();
    }
    if (kind == "spent") {
        const auto author = fields.word("author"), code = fields.word("code");
        std::erase_if(refusals_, [&](const Refusal& refusal) {
            return refusal.author == author && refusal.code == code;
        });
        return fields.good();
    }
    if (kind != "told" && kind != "campaign") return false;
    const NoticeBook::Entry entry{fields.print("mail"), from_the_wall(fields.number("until"), now)};
    if (fields.good()) add(kind == "told" ? notices_ : campaigns_, entry, most_entries);
    return fields.good();
}

std::vector<std::string> FormerState::restore(Memory& memory, TimePoint now) {
    std::vector<std::string> unknown;
    for (auto& mail : mails_)
        if (mail.told == Told::waiting) {
            mail.told = Told::unknown;
            unknown.push_back(mail.queue_id);
        }
    memory.notables.restore(as_list(mails_));
    memory.overrides.restore(as_list(refusals_), now);
    memory.notices.restore(as_list(notices_), now);
    memory.campaigns.restore(as_list(campaigns_), now);
    return unknown;
}

}  // namespace warmline::gateway
