/// The letters and bits of milter protocol 6, as Sendmail's mfdef.h and Postfix' milter8.c have
/// them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace warmline::milter {

inline constexpr std::uint32_t protocol_version = 6;

/// Longest packet we take. The protocol's ordinary unit is 64 KiB; a header may be longer.
inline constexpr std::size_t max_packet = (1u << 20) + 1;

/// First byte of a packet from the mail server.
enum class CommandCode : char {
    abort = 'A',
    body = 'B',
    connect = 'C',
    macros = 'D',
    end_of_message = 'E',
    helo = 'H',
    quit_new_connection = 'K',
    header = 'L',
    mail = 'M',
    end_of_headers = 'N',
    negotiate = 'O',
    quit = 'Q',
    recipient = 'R',
    data = 'T',
    unknown = 'U',
};

/// First byte of a packet to the mail server. Discarding a mail, replacing its body and changing
/// its sender or recipients have letters too; they are left out on purpose: we cannot send them.
enum class ReplyCode : char {
    accept = 'a',
    proceed = 'c',  // the protocol calls it "continue"
    reject = 'r',
    tempfail = 't',
    reply_code = 'y',
    quarantine = 'q',
    add_header = 'h',
    change_header = 'm',
    negotiate = 'O',
};

/// What a filter may do to a mail.
namespace action {
inline constexpr std::uint32_t add_headers = 0x01;
inline constexpr std::uint32_t change_headers = 0x10;
inline constexpr std::uint32_t quarantine = 0x20;
inline constexpr std::uint32_t set_macro_list = 0x100;
/// All we ever ask for.
inline constexpr std::uint32_t wanted = add_headers | change_headers | quarantine | set_macro_list;
}  // namespace action

/// Which stages are skipped (no…) and which need no answer (quiet…).
namespace step {
inline constexpr std::uint32_t no_helo = 0x02;
inline constexpr std::uint32_t no_end_of_headers = 0x40;
inline constexpr std::uint32_t quiet_header = 0x80;
inline constexpr std::uint32_t no_unknown = 0x100;
inline constexpr std::uint32_t no_data = 0x200;
inline constexpr std::uint32_t quiet_connect = 0x1000;
inline constexpr std::uint32_t quiet_helo = 0x2000;
inline constexpr std::uint32_t quiet_recipient = 0x8000;
inline constexpr std::uint32_t quiet_data = 0x10000;
inline constexpr std::uint32_t quiet_unknown = 0x20000;
inline constexpr std::uint32_t quiet_end_of_headers = 0x40000;
inline constexpr std::uint32_t quiet_body = 0x80000;
inline constexpr std::uint32_t leading_space = 0x100000;
/// MAIL alone is answered at once, so that mail out of scope never crosses the socket.
inline constexpr std::uint32_t wanted = no_helo | no_end_of_headers | quiet_header | no_unknown |
                                        no_data | quiet_connect | quiet_helo | quiet_recipient |
                                        quiet_data | quiet_unknown | quiet_end_of_headers |
                                        quiet_body | leading_space;
}  // namespace step

}  // namespace warmline::milter
