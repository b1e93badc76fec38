/// What must hold for every stream of bytes somebody can send to the milter socket.
#pragma once

#include <string>
#include <string_view>

namespace warmline::milter {

/// Plays `stream` to a session that answers each mail with the mail's own words (held, refused, put
/// off, given headers), and looks at all that comes out:
///
/// - nothing but packets the protocol has, none that discards a mail, changes a body, or touches
///   sender or recipients;
/// - every text in them one line of [0x20–0x7e];
/// - the line of the log likewise, and one JSON object;
/// - a second session that is told the first one's rest, and the bytes since then, comes to the
/// same
///   replies, wherever the stream was cut.
///
/// "" or what is broken. `choice` picks limits, interest and kind of answer.
std::string broken_promise(std::string_view stream, unsigned choice);

}  // namespace warmline::milter
