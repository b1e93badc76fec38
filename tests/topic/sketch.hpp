/// A Document sketched from a plain-text mail with simple means, so that this room's tests do not
/// hang on the reader's finer points. Words and hashes are exactly those of the real reader.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "linter/mail/read_message.hpp"
#include "linter/text/document.hpp"
#include "linter/text/fold.hpp"

namespace warmline::sketch {

struct Mail {
    std::string bytes;
    Message message;
    Document document;
};

inline bool word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

inline void add_words(Document& document, Sentence& sentence) {
    sentence.word_begin = static_cast<std::uint32_t>(document.words.size());
    bool comma = false;
    for (auto at = sentence.range.begin; at < sentence.range.end;) {
        const char c = document.text[at];
        if (!word_byte(c)) {
            comma = comma || c == ',' || c == ';' || c == ':';
            ++at;
            continue;
        }
        auto end = at;
        while (end < sentence.range.end && word_byte(document.text[end]))
            ++end;
        Word word{at, static_cast<std::uint16_t>(end - at), 0, 0};
        word.hash = word_hash(std::string_view(document.folded).substr(at, end - at));
        if (comma) word.flags |= Word::after_comma;
        comma = false;
        document.words.push_back(word);
        at = end;
    }
    sentence.word_end = static_cast<std::uint32_t>(document.words.size());
}

inline bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != '.' && c != '?' && c != '!') return false;
    if (at + 1 >= text.size()) return true;
    const bool number = c == '.' && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    return (text[at + 1] == ' ' || text[at + 1] == '\n') && !number;
}

inline void add_block(Document& document, BlockKind kind, std::string_view text, int depth = 0) {
    Block block;
    block.kind = kind;
    block.quote_depth = static_cast<std::uint8_t>(depth);
    block.range.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    block.range.end = static_cast<std::uint32_t>(document.text.size());
    document.text += '\n';
    document.folded = fold(document.text);
    block.sentence_begin = static_cast<std::uint32_t>(document.sentences.size());
    auto from = block.range.begin;
    for (auto at = from; at < block.range.end; ++at) {
        if (at + 1 != block.range.end && !ends_sentence(document.text, at)) continue;
        Sentence sentence;
        sentence.range = {from, at + 1};
        sentence.block = static_cast<std::uint32_t>(document.blocks.size());
        if (document.text[at] == '?') sentence.marks |= mask_of(Mark::question);
        add_words(document, sentence);
        if (sentence.word_end > sentence.word_begin) document.sentences.push_back(sentence);
        from = at + 1;
    }
    block.sentence_end = static_cast<std::uint32_t>(document.sentences.size());
    document.blocks.push_back(block);
}

inline bool starts(std::string_view folded, std::initializer_list<std::string_view> heads) {
    for (const auto head : heads)
        if (folded.starts_with(head)) return true;
    return false;
}

inline void add_greeting(Document& document, std::string_view text, std::string_view folded) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.greeting.range = {begin, begin + static_cast<std::uint32_t>(text.size())};
    document.greeting.generic = folded.find("damen und") != std::string_view::npos;
    const auto space = text.find_last_of(' ');
    if (!document.greeting.generic && space != std::string_view::npos && text.back() == ',')
        document.greeting.name = {begin + static_cast<std::uint32_t>(space + 1),
                                  begin + static_cast<std::uint32_t>(text.size() - 1)};
    add_block(document, BlockKind::greeting, text);
}

inline void add_paragraph(Document& document, std::string_view text, bool& closed) {
    const auto folded = fold(text);
    const auto line = text.find('\n');
    if (text.starts_with('>') || text.find("\n>") != std::string_view::npos) {
        add_block(document, BlockKind::quoted, text, 1);
    } else if (line == std::string_view::npos &&
               starts(folded, {"sehr geehrte", "guten tag", "hallo", "dear", "hi ", "liebe"})) {
        add_greeting(document, text, folded);
    } else if (starts(folded, {"mit freundlichen", "freundliche gr", "viele gr", "herzliche gr",
                               "kind regards", "best", "regards", "all the best", "yours",
                               "gruss"})) {
        closed = true;
        document.sign_off.person = line != std::string_view::npos &&
                                   folded.find("team") == std::string::npos &&
                                   folded.find("service\n") == std::string::npos;
        add_block(document, BlockKind::sign_off, text);
    } else if (starts(folded, {"unsubscribe", "newsletter abbestellen"})) {
        add_block(document, BlockKind::legal_footer, text);
    } else {
        add_block(document, closed ? BlockKind::signature : BlockKind::paragraph, text);
    }
}

/// Header block, blank line, paragraphs divided by blank lines, quoted lines with '>'.
inline std::unique_ptr<Mail> mail(std::string bytes) {
    auto made = std::make_unique<Mail>();
    made->bytes = std::move(bytes);
    made->message = read_message(made->bytes);
    auto& document = made->document;
    document.message = &made->message;
    add_block(document, BlockKind::subject, made->message.subject);
    const auto gap = made->bytes.find("\n\n");
    auto body = std::string_view(made->bytes).substr(gap + 2);
    bool closed = false;
    while (!body.empty()) {
        const auto end = std::min(body.find("\n\n"), body.size());
        auto text = body.substr(0, end);
        body.remove_prefix(std::min(end + 2, body.size()));
        while (text.ends_with('\n'))
            text.remove_suffix(1);
        if (!text.empty()) add_paragraph(document, text, closed);
    }
    return made;
}

/// A mail from one person to another about `subject`.
inline std::unique_ptr<Mail> letter(std::string_view subject, std::string_view body,
                                    std::string_view more_headers = "") {
    return mail("From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
                "Date: Mon, 01 Jun 2026 10:00:00 +0200\nSubject: " +
                std::string(subject) + "\n" + std::string(more_headers) +
                "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Kim Lang,\n\n" +
                std::string(body) + "\n\nFreundliche Grüße\nPetra Kurz\n");
}

}  // namespace warmline::sketch
