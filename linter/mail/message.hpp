/// A mail taken apart but not yet read: header fields, addresses, parts with their places in the
/// source bytes. Made by `read_message` (read_message.hpp); decoded text is made in the text room.
///
/// Ownership: every `string_view` and every `SourceRange` speaks about `Message::bytes`, which the
/// caller owns and keeps alive. Immutable once made, so threads may share it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/base/result.hpp"

namespace warmline {

/// A header field as it stands: `value` is the range after the colon, still folded and encoded.
struct Field {
    std::string_view name;
    SourceRange range;
    SourceRange value;
};

/// One address with its decoded display name; `range` covers the whole mailbox in the source.
struct Mailbox {
    std::string name;     ///< decoded UTF-8, may be empty
    std::string address;  ///< "local@domain" in lower-case domain form, may be empty when broken
    SourceRange range;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

/// RFC 5322 date-time, kept as civil time plus the zone it was written in.
struct DateTime {
    int year = 0, month = 0, day = 0;  ///< month and day from 1
    int hour = 0, minute = 0, second = 0;
    int zone_minutes = 0;  ///< east of UTC

    friend bool operator==(const DateTime&, const DateTime&) = default;
};

enum class TransferEncoding : std::uint8_t { identity, quoted_printable, base64 };

enum class PartKind : std::uint8_t {
    plain,       ///< text/plain (or unlabelled text) meant to be read
    html,        ///< text/html meant to be read
    mjml,        ///< an MJML template
    container,   ///< multipart/*
    message,     ///< message/rfc822: `fields_begin…` of the nested message are in its first child
    attachment,  ///< anything with a file name or a type we do not read: name, type and size only
};

/// One MIME entity, in pre-order; `parent` is an index into `Message::parts`, -1 for the root.
struct Part {
    PartKind kind = PartKind::plain;
    TransferEncoding encoding = TransferEncoding::identity;
    int parent = -1;
    int depth = 0;
    SourceRange header;
    SourceRange body;     ///< bytes as transferred, without the boundary lines
    std::string type;     ///< "text/html", lower case; "" when the header names none
    std::string charset;  ///< as labelled, lower case; "" when the header names none
    std::string boundary;
    std::string disposition;  ///< "inline", "attachment" or ""
    std::string filename;     ///< decoded (RFC 2047, RFC 2231), "" when none
    std::string content_id;
    bool flowed = false;  ///< RFC 3676 format=flowed
    bool delsp = false;
};

/// A file that travels along: enough to judge what the text says about it, never its content.
struct Attachment {
    std::string name;
    std::string type;
    std::uint64_t size = 0;  ///< decoded bytes, estimated without decoding
    bool inlined =
        false;  ///< shown inside the HTML (Content-ID or inline image), not a file to open
    int part = 0;
};

struct Message {
    std::string_view bytes;
    std::vector<Field> fields;  ///< of the outermost header block
    std::vector<Part> parts;    ///< parts[0] is the root
    std::vector<Attachment> attachments;

    std::string subject;  ///< decoded, unfolded UTF-8
    std::optional<Mailbox> from;
    std::optional<Mailbox> sender;
    std::vector<Mailbox> reply_to, to, cc, bcc;
    std::string message_id;  ///< without angle brackets
    std::string in_reply_to;
    std::vector<std::string> references;
    std::optional<DateTime> date;
    std::string auto_submitted;  ///< "" when absent, else lower case
    std::string precedence;      ///< lower case
    std::string list_id;
    std::string list_unsubscribe;  ///< raw, unfolded
    std::string list_unsubscribe_post;
    std::string content_language;

    std::vector<Problem> problems;

    /// The first field of that name (ASCII case-insensitive), or nullptr.
    const Field* field(std::string_view name) const;

    /// The decoded, unfolded value of that field, or "".
    std::string value(std::string_view name) const;
};

}  // namespace warmline
