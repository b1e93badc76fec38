#include "linter/measure/compile/table_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "linter/measure/compile/initialiser.hpp"
#include "linter/text/fold.hpp"

namespace warmline {
namespace {

std::size_t table_size(std::size_t entries) {
    std::size_t size = 16;
    while (size < entries * 2)
        size *= 2;
    return size;
}

/// Places entries by hash; returns for each slot the entry's index + 1, 0 for empty.
std::vector<std::uint32_t> place(const std::vector<std::uint64_t>& hashes) {
    std::vector<std::uint32_t> slots(table_size(hashes.size()), 0);
    for (std::uint32_t i = 0; i < hashes.size(); ++i) {
        std::size_t at = hashes[i] & (slots.size() - 1);
        while (slots[at] != 0)
            at = (at + 1) & (slots.size() - 1);
        slots[at] = i + 1;
    }
    return slots;
}

template <class Range>
void write_array(std::ostream& out, const std::string& type, const std::string& name,
                 const Range& items) {
    out << "constexpr " << type << " " << name << "[] = {";
    std::size_t count = 0;
    for (const std::string& item : items)
        out << (count++ % 8 == 0 ? "\n" : "") << item << ",";
    if (items.size() == 0) out << type << "{}";
    out << "};\n";
}

void write_stems(std::ostream& out, const std::string& name, const LanguageSource& source) {
    std::vector<std::uint64_t> hashes;
    std::vector<std::string> slots;
    for (const auto& [stem, classes] : source.stems) {
        hashes.push_back(word_hash(stem));
        slots.push_back("{" + std::to_string(hashes.back() >> 32) + "u," +
                        std::to_string(stem.size()) + "," + std::to_string(classes) + "u}");
    }
    std::vector<std::string> items;
    for (const std::uint32_t slot : place(hashes))
        items.push_back(slot == 0 ? "{}" : slots[slot - 1]);
    write_array(out, "StemSlot", name + "_stems", items);
}

/// Bytes of the shortest and the longest stem.
std::string stem_lengths(const LanguageSource& source) {
    std::size_t shortest = 255, longest = 0;
    for (const auto& [stem, classes] : source.stems) {
        shortest = std::min(shortest, stem.size());
        longest = std::max(longest, stem.size());
    }
    return std::to_string(shortest) + ", " + std::to_string(longest) + ", ";
}

void write_words(std::ostream& out, const std::string& name, const LanguageSource& source) {
    std::vector<std::uint64_t> hashes, sets;
    std::vector<WordEntry> entries;
    for (const auto& [hash, entry] : source.words) {
        hashes.push_back(hash);
        entries.push_back(entry);
        if (std::find(sets.begin(), sets.end(), entry.classes) == sets.end())
            sets.push_back(entry.classes);
    }
    std::vector<std::string> items;
    for (const std::uint32_t slot : place(hashes)) {
        if (slot == 0) {
            items.emplace_back("{}");
            continue;
        }
        const WordEntry& entry = entries[slot - 1];
        const auto set = std::find(sets.begin(), sets.end(), entry.classes) - sets.begin();
        items.push_back("{" + std::to_string(hashes[slot - 1] >> 32) + "u," + std::to_string(set) +
                        "," + std::to_string(entry.spoken | (entry.written << 4)) + "," +
                        std::to_string(entry.syllables) + "}");
    }
    write_array(out, "WordSlot", name + "_words", items);
    items.clear();
    for (const std::uint64_t set : sets)
        items.push_back(std::to_string(set) + "u");
    write_array(out, "std::uint64_t", name + "_class_sets", items);
}

void write_terms(std::ostream& out, const std::string& name, const LanguageSource& source) {
    std::vector<std::uint64_t> hashes;
    std::vector<std::string> postings;
    std::vector<std::size_t> first;
    for (const auto& [hash, weights] : source.terms) {
        hashes.push_back(hash);
        first.push_back(postings.size());
        for (std::size_t i = 0; i < weights.size(); ++i)
            postings.push_back("{" + std::to_string(weights[i].model) + "," +
                               (i + 1 == weights.size() ? "true" : "false") + "," +
                               std::to_string(weights[i].weight) + "}");
    }
    std::vector<std::string> items;
    for (const std::uint32_t slot : place(hashes))
        items.push_back(slot == 0 ? "{}"
                                  : "{" + std::to_string(hashes[slot - 1] >> 32) + "u," +
                                        std::to_string(first[slot - 1]) + "u}");
    write_array(out, "TermSlot", name + "_terms", items);
    write_array(out, "Posting", name + "_postings", postings);
}

void write_language(std::ostream& out, const std::string& name, const LanguageSource& source) {
    write_words(out, name, source);
    write_stems(out, name, source);
    write_terms(out, name, source);
    write_array(out, "DenseWeight", name + "_dense", source.dense);
    write_array(out, "ModelTable", name + "_models", source.models);
}

void write_pronouns(std::ostream& out, const PronounSource& pronouns) {
    if (pronouns.figures.empty()) {
        out << "const PronounModel pronoun_model{};\n";
        return;
    }
    out << "namespace {\n";
    write_array(out, "DenseWeight", "pronoun_dense", pronouns.dense);
    out << "}  // namespace\nconst PronounModel pronoun_model{" << pronouns.figures
        << ", pronoun_dense};\n";
}

}  // namespace

void write_tables(std::ostream& out, const std::map<std::string, LanguageSource>& languages,
                  const std::vector<std::string>& class_names, const PronounSource& pronouns) {
    out << "// Written by compile_measures from rules/measures.\n"
           "#include \"linter/measure/tables.hpp\"\n\nnamespace warmline {\nnamespace {\n";
    for (const auto& [language, source] : languages)
        write_language(out, language, source);
    out << "constexpr std::string_view class_names[] = {\n";
    for (const std::string& name : class_names)
        out << quoted(name) << ",";
    out << "};\n}  // namespace\n\n"
           "const std::span<const std::string_view> class_name_table{class_names};\n";
    for (const auto& [name, language] : {std::pair{"german", "de"}, std::pair{"english", "en"}}) {
        const auto array = [&, prefix = std::string(language)](const char* what, bool empty) {
            return (empty ? "{}" : prefix + "_" + what) + std::string(", ");
        };
        const LanguageSource& source = languages.at(language);
        out << "const LanguageTables " << name << "_tables{" << array("words", false)
            << array("class_sets", false) << array("stems", false) << stem_lengths(source)
            << array("terms", source.terms.empty()) << array("postings", source.terms.empty())
            << array("models", source.models.empty()) << source.kinds << "};\n";
    }
    write_pronouns(out, pronouns);
    out << "\n}  // namespace warmline\n";
}

}  // namespace warmline
