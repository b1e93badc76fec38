/// The same mails through GMime and through us: leaf parts in order, with type, charset and
/// encoding. Disagreements must be those of disagreements.txt, each with its reason.

#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <gmime/gmime.h>

#include "../corpora.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/read_message.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

/// "text/plain utf-8 base64", one a leaf.
using Leaves = std::vector<std::string>;

std::string charset_shown(std::string_view charset) {
    std::string name = ascii::lowered(charset);
    return name.empty() ? "-" : name;
}

void collect(GMimeObject* object, int depth, Leaves& leaves) {
    if (object == nullptr || depth > 60) return;
    if (GMIME_IS_MULTIPART(object)) {
        auto* multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            collect(g_mime_multipart_get_part(multipart, i), depth + 1, leaves);
        return;
    }
    if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (message != nullptr) collect(g_mime_message_get_mime_part(message), depth + 1, leaves);
        return;
    }
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const char* charset = g_mime_content_type_get_parameter(type, "charset");
    const char* encoding = "identity";
    if (GMIME_IS_PART(object)) {
        const GMimeContentEncoding transfer = g_mime_part_get_content_encoding(GMIME_PART(object));
        if (transfer == GMIME_CONTENT_ENCODING_BASE64) encoding = "base64";
        if (transfer == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE) encoding = "quoted-printable";
    }
    leaves.push_back(ascii::lowered(std::string(g_mime_content_type_get_media_type(type)) + "/" +
                                    g_mime_content_type_get_media_subtype(type)) +
                     " " + charset_shown(charset == nullptr ? "" : charset) + " " + encoding);
}

/// GMime reads no header after blank lines; we do, so both get the mail without them.
std::string without_leading_blanks(const std::string& bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    const auto newline = first == std::string::npos ? first : bytes.rfind('\n', first);
    return newline == std::string::npos ? bytes : bytes.substr(newline + 1);
}

Leaves gmime_leaves(const std::string& bytes) {
    Leaves leaves;
    GMimeStream* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    if (bytes.starts_with("From ")) g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
    if (message != nullptr) {
        collect(g_mime_message_get_mime_part(message), 0, leaves);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    return leaves;
}

Leaves our_leaves(const std::string& bytes) {
    constexpr const char* encodings[] = {"identity", "quoted-printable", "base64"};
    Leaves leaves;
    for (const Part& part : read_message(bytes).parts) {
        if (part.kind == PartKind::container || part.kind == PartKind::message) continue;
        // A multipart in which no boundary was found has no leaves for GMime; we keep its text.
        if (part.type.starts_with("multipart/")) continue;
        leaves.push_back((part.type.empty() ? "text/plain" : part.type) + " " +
                         charset_shown(part.charset) + " " +
                         encodings[static_cast<int>(part.encoding)]);
    }
    return leaves;
}

std::string shown(const Leaves& leaves) {
    std::string out;
    for (const std::string& leaf : leaves)
        out += "\n      " + leaf;
    return out;
}

/// Lines "name: reason".
std::map<std::string, std::string> explained() {
    std::map<std::string, std::string> out;
    std::ifstream file(std::string(WARMLINE_SOURCE_DIR) + "/tests/mail/gmime/disagreements.txt");
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with('#') || colon == std::string::npos) continue;
        out[line.substr(0, colon)] = line.substr(colon + 2);
    }
    return out;
}

}  // namespace

TEST_CASE("GMime sees the same leaf parts, but for what is explained") {
    g_mime_init();
    const std::vector<CorpusMail> mails = corpora_mails(WARMLINE_SOURCE_DIR);
    if (mails.empty()) {
        MESSAGE("skipped: ../shared/corpora/mails is not there");
        return;
    }
    const auto reasons = explained();
    std::set<std::string> different;
    for (const CorpusMail& mail : mails) {
        const std::string bytes = without_leading_blanks(mail.bytes);
        const Leaves theirs = gmime_leaves(bytes);
        const Leaves ours = our_leaves(bytes);
        if (theirs == ours) continue;
        different.insert(mail.name);
        if (!reasons.contains(mail.name))
            FAIL_CHECK(mail.name << "\n    GMime:" << shown(theirs)
                                 << "\n    ours:" << shown(ours));
    }
    for (const auto& [name, reason] : reasons) {
        CAPTURE_BOUND(name);
        if (!different.contains(name)) FAIL_CHECK("explained but agrees");
    }
    const double agreement = 100.0 * static_cast<double>(mails.size() - different.size()) /
                             static_cast<double>(mails.size());
    MESSAGE("agreement with GMime on " << mails.size() << " mails: " << agreement << " %");
    CHECK(agreement >= 95);
}
