#include "linter/text/header_text.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "linter/charset/to_nfc.hpp"
#include "linter/mail/encoded_words.hpp"
#include "linter/text/characters.hpp"
#include "linter/text/part_text.hpp"
#include "linter/text/text_flow.hpp"

namespace warmline {
namespace {

constexpr std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// Length of what is seen as it stands: ASCII without blanks and what quotes a name.
std::size_t plain_run(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= ' ' || byte >= 0x7F || c == '"' || c == '\\';
    });
    return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

SourceRange find_field(std::string_view bytes, SourceRange header, std::string_view name) {
    const std::string_view block = header.of(bytes);
    for (std::size_t at = 0; at < block.size();) {
        std::size_t end = at;
        do {  // a line that begins with a blank goes on
            end = block.find('\n', end);
            end = end == std::string_view::npos ? block.size() : end + 1;
        } while (end < block.size() && (block[end] == ' ' || block[end] == '\t'));
        const std::string_view line = block.substr(at, end - at);
        if (line.size() > name.size() && line[name.size()] == ':' &&
            same_name(line.substr(0, name.size()), name))
            return {offset(header.begin + at), offset(header.begin + end)};
        at = end;
    }
    return {};
}

void lay_out_header(std::string_view bytes, SourceRange value, const Paragraph& like,
                    Layout& layout) {
    HeaderText header = decode_header_text(bytes, value);
    auto flow_map = std::make_shared<ByteMap>();
    OriginChain chain{flow_map};
    if (!is_nfc(header.text)) {
        Normalised normal = to_nfc(header.text);
        header.text = std::move(normal.text);
        chain.push_back(std::make_shared<const ByteMap>(std::move(normal.map)));
    }
    chain.push_back(std::make_shared<const ByteMap>(std::move(header.map)));
    layout.origins.add(offset(layout.text.size()), 0, std::move(chain));

    TextFlow flow(layout.text, *flow_map);
    Paragraph paragraph = like;
    const std::string_view text = header.text;
    const bool unquote = like.role != Role::subject;
    for (std::size_t i = 0; i < text.size();) {
        if (unquote && (text[i] == '"' || text[i] == '\\')) {
            ++i;
            continue;
        }
        const std::size_t plain = plain_run(text.substr(i));
        const Character character = plain > 0 ? Character{Sight::seen, 1} : look_at(text.substr(i));
        const std::size_t size =
            plain > 0 ? plain : std::min<std::size_t>(character.size, text.size() - i);
        if (character.sight == Sight::seen || joins_emoji(text, i)) {
            const bool opens = !flow.in_paragraph();
            flow.settle(offset(i));
            if (opens) paragraph.range.begin = flow.at();
            flow.copy(text.substr(i, size), offset(i));
        } else if (character.sight != Sight::unseen) {
            flow.blank(offset(i));
        }
        i += size;
    }
    if (!flow.in_paragraph()) return;
    paragraph.range.end = flow.at();
    layout.paragraphs.push_back(paragraph);
}

}  // namespace warmline
