#include "linter/match/workshop/example_mail.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "linter/match/rule/json_text.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

constexpr std::string_view open_mark = "«", close_mark = "»";

/// Builds bytes and notes the marks on the way. A doubled mark («« or »») stands for itself.
class Writer {
public:
    std::string bytes;
    std::vector<SourceRange> marks;

    void plain(std::string_view text) { bytes += text; }

    void marked(std::string_view text) {
        constexpr auto none = std::string::npos;
        auto open = none;  // no std::optional: GCC 12 sees its value used uninitialised
        while (!text.empty()) {
            const bool opening = text.starts_with(open_mark);
            if (!opening && !text.starts_with(close_mark)) {
                bytes += text.front();
                text.remove_prefix(1);
                continue;
            }
            const auto mark = opening ? open_mark : close_mark;
            text.remove_prefix(mark.size());
            if (text.starts_with(mark)) {
                bytes += mark;
                text.remove_prefix(mark.size());
            } else if (opening) {
                open = bytes.size();
            } else if (open != none) {
                marks.push_back(
                    {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(bytes.size())});
                open = none;
            }
        }
    }
};

std::string text_of(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

/// Default header fields, replaced by those of the example; "" takes one away.
void write_headers(Writer& writer, const json& example, Language language) {
    const bool german = language != Language::en;
    std::vector<std::pair<std::string, std::string>> fields{
        {"From", "Petra Kurz <petra.kurz@firma.example>"},
        {"To", "Kim Lang <kim.lang@kunde.example>"},
        {"Subject", german ? "Zählertausch" : "Meter replacement"},
        {"Date", "Tue, 09 Jun 2026 10:00:00 +0200"}};
    if (const auto own = example.find("headers"); own != example.end() && own->is_object())
        for (const auto& [name, value] : own->items()) {
            if (!value.is_string()) continue;
            const auto same = std::find_if(
                fields.begin(), fields.end(),
                [&, wanted = name](const auto& field) { return field.first == wanted; });
            if (same != fields.end())
                same->second = value.get<std::string>();
            else
                fields.emplace_back(name, value.get<std::string>());
        }
    for (const auto& [name, value] : fields) {
        if (value.empty() && name != "Subject") continue;
        writer.plain(name + ": ");
        writer.marked(value);
        writer.plain("\n");
    }
    writer.plain("MIME-Version: 1.0\n");
}

void write_part(Writer& writer, std::string_view type, std::string_view text) {
    writer.plain("Content-Type: text/" + std::string(type) +
                 "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n");
    writer.marked(text);
    writer.plain("\n");
}

void write_body(Writer& writer, const std::string& text, const std::string& html) {
    if (html.empty()) return write_part(writer, "plain", text);
    if (text.empty()) return write_part(writer, "html", html);
    writer.plain("Content-Type: multipart/alternative; boundary=\"inner\"\n\n--inner\n");
    write_part(writer, "plain", text);
    writer.plain("--inner\n");
    write_part(writer, "html", html);
    writer.plain("--inner--\n");
}

void write_mail(Writer& writer, const json& example, Language language) {
    write_headers(writer, example, language);
    const auto text = text_of(example, "text"), html = text_of(example, "html");
    const auto files = example.find("attachments");
    if (files == example.end() || files->empty()) return write_body(writer, text, html);
    writer.plain("Content-Type: multipart/mixed; boundary=\"outer\"\n\n--outer\n");
    write_body(writer, text, html);
    for (const auto& file : files->is_array() ? *files : json::array({*files})) {
        if (!file.is_string()) continue;
        writer.plain(
            "--outer\nContent-Type: application/octet-stream\nContent-Disposition: "
            "attachment; filename=\"" +
            file.get<std::string>() + "\"\nContent-Transfer-Encoding: base64\n\nUERGLTEuNwo=\n");
    }
    writer.plain("--outer--\n");
}

std::optional<DateTime> day_of(const json& object, const char* name) {
    const auto text = text_of(object, name);  // 2026-06-12
    if (text.size() < 10) return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count))
            value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : value;
        return value;
    };
    return DateTime{.year = number(0, 4), .month = number(5, 2), .day = number(8, 2)};
}

template <class Enum>
void read_word(const json& object, const char* name, Enum& target) {
    if (const auto value = from_name<Enum>(text_of(object, name))) target = *value;
}

Recipient recipient_of(const json& object) {
    Recipient person;
    person.address = text_of(object, "address");
    person.name = text_of(object, "name");
    person.title = text_of(object, "title");
    person.phone = text_of(object, "phone");
    person.owner = text_of(object, "owner");
    person.note = text_of(object, "note");
    read_word(object, "gender", person.gender);
    person.gender_asked = object.contains("gender");
    read_word(object, "language", person.language);
    read_word(object, "tier", person.tier);
    read_word(object, "preferred_channel", person.preferred_channel);
    read_word(object, "phone_consent", person.phone_consent);
    person.last_talk = day_of(object, "last_talk");
    person.customer_since = day_of(object, "customer_since");
    const auto flag = [&](const char* name) -> std::optional<bool> {
        const auto found = object.find(name);
        if (found == object.end() || !found->is_boolean()) return std::nullopt;
        return found->get<bool>();
    };
    person.open_complaint = flag("open_complaint");
    person.business = flag("business");
    const auto count = [&](const char* name) -> std::optional<int> {
        const auto found = object.find(name);
        if (found == object.end() || !found->is_number_integer()) return std::nullopt;
        return found->get<int>();
    };
    person.mails_last_30_days = count("mails_last_30_days");
    person.surveys_last_90_days = count("surveys_last_90_days");
    person.unanswered_mails_180_days = count("unanswered_mails_180_days");
    return person;
}

/// Topics with a sensitivity of .65 or more (score model D.2); an example may say otherwise.
bool is_sensitive(std::string_view topic) {
    constexpr auto sensitive = std::to_array<std::string_view>(
        {"bereavement", "redundancy", "breach", "complaint", "failure", "dispute", "closing",
         "apology", "price_increase", "cancellation", "refusal", "contract_change", "dunning"});
    return std::find(sensitive.begin(), sensitive.end(), topic) != sensitive.end();
}

Profile default_profile(const json& rule) {
    const auto found = rule.find("profiles");
    if (found == rule.end()) return Profile::service;
    const auto& first = found->is_array() && !found->empty() ? found->front() : *found;
    const auto profile =
        first.is_string() ? from_name<Profile>(first.get<std::string>()) : std::nullopt;
    return profile.value_or(Profile::service);
}

void add_settings(ExampleMail& mail, const json& example) {
    read_word(example, "profile", mail.profile);
    read_word(example, "mode", mail.mode);
    mail.topic = text_of(example, "topic");
    mail.sensitive =
        example.value("sensitive", is_sensitive(mail.topic) || mail.profile == Profile::sensitive);
    mail.mass = example.value("mass", false);
    mail.template_file = example.value("template", false);
    if (const auto facts = example.find("facts"); facts != example.end())
        for (const auto& fact : facts->is_array() ? *facts : json::array({*facts}))
            if (fact.is_string()) mail.facts.push_back(fact.get<std::string>());
    if (const auto person = example.find("recipient");
        person != example.end() && person->is_object())
        mail.recipient = recipient_of(*person);
}

ExampleMail build(const json& written, const json& rule, Language language) {
    ExampleMail mail;
    mail.language = language;
    mail.profile = default_profile(rule);
    read_word(rule, "mode", mail.mode);
    auto example = written;
    if (written.is_string()) {
        example = json::object();
        example["text"] = written;
    }
    add_settings(mail, example);
    mail.shown = written.is_string() ? written.get<std::string>() : written.dump();
    Writer writer;
    if (mail.template_file) {
        const auto html = text_of(example, "html");
        mail.html_template = !html.empty();
        writer.marked(html.empty() ? text_of(example, "text") : html);
    } else {
        write_mail(writer, example, language);
    }
    mail.bytes = std::move(writer.bytes);
    mail.marks = std::move(writer.marks);
    return mail;
}

}  // namespace

std::string ExampleMail::name() const {
    return rule + " " + std::string(name_of(language)) + (must_fire ? " flags[" : " allows[") +
           std::to_string(index) + "]";
}

std::vector<ExampleMail> example_mails(std::string_view id, std::string_view text) {
    std::vector<ExampleMail> mails;
    const auto parsed = parse_json(text);
    if (!parsed) return mails;
    const auto& rule = *parsed;
    const auto add = [&](const json& part, Language language) {
        for (const bool must_fire : {true, false}) {
            const auto list = part.find(must_fire ? "flags" : "allows");
            if (list == part.end()) continue;
            std::size_t index = 0;
            for (const auto& written : list->is_array() ? *list : json::array({*list})) {
                if (!written.is_string() && !written.is_object()) continue;
                auto mail = build(written, rule, language);
                mail.rule = id;
                mail.must_fire = must_fire;
                mail.index = index++;
                mails.push_back(std::move(mail));
            }
        }
    };
    add(rule, Language::de);
    if (rule.contains("de") && rule["de"].is_object()) add(rule["de"], Language::de);
    if (rule.contains("en") && rule["en"].is_object()) add(rule["en"], Language::en);
    return mails;
}

}  // namespace warmline::match
