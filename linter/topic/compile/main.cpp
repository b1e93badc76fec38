/// Writes the cue phrases of both languages as one C++ source with read-only tables.
///
///     compile_cues OUT.cpp
#include <cinttypes>
#include <cstdio>
#include <memory>

#include "linter/topic/compile/cue_compiler.hpp"

namespace {

using namespace warmline;
using namespace warmline::cues;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, Close>;

/// In lines of its own, since compilers limit the length of one literal.
void write_spellings(std::FILE* out, std::string_view text) {
    std::fprintf(out, "constexpr char spellings[] = {");
    for (std::size_t i = 0; i < text.size(); ++i)
        std::fprintf(out, "%s%d,", i % 24 == 0 ? "\n" : "",
                     static_cast<int>(static_cast<signed char>(text[i])));
    std::fprintf(out, "};\n");
}

template <class Row, class Write>
void write_rows(std::FILE* out, const char* type, const char* name, std::span<const Row> rows,
                Write write) {
    std::fprintf(out, "constexpr %s %s[] = {\n", type, name);
    for (const auto& row : rows) {
        write(row);
        std::fprintf(out, ",\n");
    }
    std::fprintf(out, "};\n");
}

template <std::size_t N>
void write_filter(std::FILE* out, const char* type, const char* name,
                  const std::array<std::uint64_t, N>& bits) {
    std::fprintf(out, "constexpr %s %s = {", type, name);
    for (const auto word : bits)
        std::fprintf(out, "0x%" PRIx64 "ull,", word);
    std::fprintf(out, "};\n");
}

void write_book(std::FILE* out, const char* name, const Tables& tables) {
    std::fprintf(out, "namespace warmline::cues {\nnamespace %s_rows {\nnamespace {\n", name);
    write_spellings(out, tables.spellings);
    write_rows(out, "Alternative", "alternatives", tables.alternatives, [&](const auto& row) {
        std::fprintf(out, "{Form{%d},0x%" PRIx64 "ull,%u,%u}", static_cast<int>(row.form), row.hash,
                     row.begin, row.length);
    });
    write_rows(out, "Atom", "atoms", tables.atoms, [&](const auto& row) {
        std::fprintf(out, "{Kind{%d},%s,%d,%s,%u,%u,0x%" PRIx64 "ull}", static_cast<int>(row.kind),
                     row.optional ? "true" : "false", row.reach, row.edges ? "true" : "false",
                     row.begin, row.end, row.words);
    });
    write_rows(out, "Phrase", "phrases", tables.phrases, [&](const auto& row) {
        std::fprintf(out, "{About{%d},%d,%.17g,%u,%u,%u}", static_cast<int>(row.about), row.flags,
                     row.weight, row.atom_begin, row.atom_end, row.anchor);
    });
    write_rows(out, "Entry", "entries", tables.entries, [&](const auto& row) {
        std::fprintf(out, "{0x%" PRIx64 "ull,0x%" PRIx64 "ull,0x%" PRIx64 "ull,%u,Form{%d},%u}",
                     row.key, row.needs, row.needs_too, row.phrase, static_cast<int>(row.form),
                     row.next);
    });
    write_rows(out, "std::uint32_t", "buckets", tables.buckets,
               [&](std::uint32_t row) { std::fprintf(out, "%u", row); });
    write_filter(out, "WholeFilter", "whole", *tables.whole);
    write_filter(out, "EdgeFilter", "heads", *tables.heads);
    write_filter(out, "EdgeFilter", "tails", *tables.tails);
    std::fprintf(out,
                 "}  // namespace\n}\n"
                 "constinit const Tables %s{{%s_rows::spellings, sizeof %s_rows::spellings}, "
                 "%s_rows::alternatives, %s_rows::atoms, %s_rows::phrases, %s_rows::entries, "
                 "%s_rows::buckets, &%s_rows::whole, &%s_rows::heads, &%s_rows::tails};\n"
                 "}  // namespace warmline::cues\n",
                 name, name, name, name, name, name, name, name, name, name, name);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: compile_cues OUT.cpp\n", stderr);
        return 2;
    }
    const File out(std::fopen(words[1], "w"));
    if (!out) {
        std::perror(words[1]);
        return 1;
    }
    std::fprintf(out.get(), "#include \"linter/topic/cue_tables.hpp\"\n");
    const std::span<const CueGroup> topics[] = {german_cues(), english_cues()};
    write_book(out.get(), "builtin", CueCompiler(topics).tables());
    const std::span<const CueGroup> facts[] = {german_facts(), english_facts()};
    write_book(out.get(), "facts", CueCompiler(facts).tables());
    const std::span<const CueGroup> news[] = {german_news(), english_news()};
    write_book(out.get(), "news", CueCompiler(news).tables());
    const std::span<const CueGroup> stakes[] = {german_stakes(), english_stakes()};
    write_book(out.get(), "stakes", CueCompiler(stakes).tables());
    return std::ferror(out.get()) != 0;
}
