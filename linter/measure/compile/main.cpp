/// Compiles rules/measures into one C++ source with read-only tables.
///
///     compile_measures RULES/MEASURES OUT.cpp
///
/// words/classes.json gives the classes, words/familiar-<language>.txt how common words are, and
/// models/*.json are the fits as rules/fit/fit.py writes them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/measure/features/feature.hpp"
#include "linter/measure/features/terms.hpp"
#include "linter/measure/pronouns.hpp"
#include "linter/measure/syllables.hpp"
#include "linter/measure/tables.hpp"
#include "linter/text/fold.hpp"

namespace {

using Json = nlohmann::ordered_json;
using namespace warmline;

constexpr std::size_t longest_counted = 255;  ///< bytes; a word has no more syllables than that

struct WordEntry {
    std::uint64_t classes = 0;
    std::uint8_t spoken = 15, written = 15;
    std::uint8_t syllables = 0;
};

struct TermWeight {
    std::uint8_t model;
    std::int16_t weight;
};

struct LanguageSource {
    std::map<std::uint64_t, WordEntry> words;
    std::map<std::string, std::uint64_t> stems;  ///< folded beginnings and their classes
    std::map<std::uint64_t, std::vector<TermWeight>> terms;
    std::vector<std::string> models;  ///< initialisers of ModelTable
    std::vector<std::string> dense;   ///< initialisers of DenseWeight
    unsigned kinds = 0;
    Language language = Language::de;
};

std::vector<std::string> split(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

Json read_json(const std::filesystem::path& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    try {
        return Json::parse(in, nullptr, true, true);
    } catch (const Json::exception& error) {
        throw std::runtime_error(path.string() + ": " + error.what());
    }
}

std::uint64_t hash_of_word(const std::string& word) {
    return word_hash(fold(word));
}

/// "word" or, for every word that begins so, "stem*".
void add_class(const std::string& word, std::uint64_t bit, LanguageSource& source) {
    if (!word.ends_with('*')) {
        source.words[hash_of_word(word)].classes |= bit;
        return;
    }
    const std::string stem = fold(word.substr(0, word.size() - 1));
    if (stem.size() < 3 || stem.size() > 255)
        throw std::runtime_error("a stem needs 3 to 255 bytes: " + word);
    source.stems[stem] |= bit;
}

void read_classes(const Json& classes, std::map<std::string, LanguageSource>& languages,
                  std::vector<std::string>& names) {
    for (const auto& [name, words] : classes.items()) {
        if (names.size() == word_class_limit) throw std::runtime_error("too many word classes");
        for (auto& [language, source] : languages)
            for (const std::string& word : split(words.at(language)))
                add_class(word, std::uint64_t{1} << names.size(), source);
        names.push_back(name);
    }
}

/// Lines "spoken 7: word word …" and "written 9: …"; "#" begins a comment.
void read_familiar(const std::filesystem::path& path, LanguageSource& source) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t colon = line.find(':');
        const std::vector<std::string> head = split(line.substr(0, colon));
        const auto band = static_cast<std::uint8_t>(std::stoi(head.at(1)));
        for (const std::string& word : split(line.substr(colon + 1))) {
            WordEntry& entry = source.words[hash_of_word(word)];
            std::uint8_t& slot = head.at(0) == "spoken" ? entry.spoken : entry.written;
            slot = std::min(slot, band);
            if (word.size() <= longest_counted)
                entry.syllables = static_cast<std::uint8_t>(count_syllables(word, source.language));
        }
    }
}

std::string number(double value) {
    std::ostringstream out;
    out.precision(9);
    out << value;
    std::string text = out.str();
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text + "f";
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::size_t feature_index(const std::vector<std::string>& names, const std::string& name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) throw std::runtime_error("unknown feature " + name);
    return static_cast<std::size_t>(at - names.begin());
}

std::string reach_of(const std::string& name) {
    if (name == "text") return "Reach::text";
    if (name == "sentence mean") return "Reach::sentence_mean";
    if (name == "sentence max") return "Reach::sentence_max";
    throw std::runtime_error("unknown reach " + name);
}

void read_model(const std::string& measure, const Json& part, const Json* route,
                const std::vector<std::string>& features, const std::string& language,
                LanguageSource& source) {
    const std::size_t model = source.models.size();
    if (model > 255) throw std::runtime_error("too many models");
    const std::size_t dense_begin = source.dense.size();
    for (const auto& [name, w] : part.at("dense").items())
        source.dense.push_back("{" + std::to_string(feature_index(features, name)) + ", " +
                               number(w.at(0)) + ", " + number(1.0 / w.at(1).get<double>()) + ", " +
                               number(w.at(2)) + "}");
    double largest = 0;
    for (const auto& [name, w] : part.at("terms").items())
        largest = std::max(largest, std::abs(w.get<double>()));
    const double unit = largest > 0 ? largest / 32000 : 1;
    for (const auto& [name, w] : part.at("terms").items()) {
        const std::size_t kind = term_letters.find(name[0]);
        if (kind == std::string_view::npos) throw std::runtime_error("unknown term " + name);
        source.kinds |= 1u << kind;
        source.terms[term_hash(name)].push_back(
            {static_cast<std::uint8_t>(model),
             static_cast<std::int16_t>(std::lround(w.get<double>() / unit))});
    }
    std::string out = "{" + quoted(measure) + ", " + quoted(part.at("part")) + ", " +
                      reach_of(part.at("reach")) + ", " + number(part.at("bias")) + ", " +
                      number(unit) + ", " + number(part.at("centre")) + ", " +
                      number(part.at("spread")) + ", ";
    if (route != nullptr)
        out += std::to_string(feature_index(features, route->at("feature"))) + ", " +
               number(route->at("from")) + ", " + number(route->at("to"));
    else
        out += "0xFFFF, 0.0f, 0.0f";
    out += ", std::span(" + language + "_dense).subspan(" + std::to_string(dense_begin) + ", " +
           std::to_string(source.dense.size() - dense_begin) + ")}";
    source.models.push_back(out);
}

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

void write_language(std::ostream& out, const std::string& name, const LanguageSource& source) {
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
    write_stems(out, name, source);

    hashes.clear();
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
    items.clear();
    for (const std::uint32_t slot : place(hashes))
        items.push_back(slot == 0 ? "{}"
                                  : "{" + std::to_string(hashes[slot - 1] >> 32) + "u," +
                                        std::to_string(first[slot - 1]) + "u}");
    write_array(out, "TermSlot", name + "_terms", items);
    write_array(out, "Posting", name + "_postings", postings);
    write_array(out, "DenseWeight", name + "_dense", source.dense);
    write_array(out, "ModelTable", name + "_models", source.models);
}

/// The pronoun model has features of its own; without its file every pronoun is even.
void write_pronoun_model(std::ostream& out, const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) {
        out << "const PronounModel pronoun_model{};\n";
        return;
    }
    const Json model = read_json(path);
    const std::vector<std::string> names(pronoun_feature_names.begin(),
                                         pronoun_feature_names.end());
    std::vector<std::string> dense;
    for (const auto& [name, w] : model.at("dense").items())
        dense.push_back("{" + std::to_string(feature_index(names, name)) + ", " + number(w.at(0)) +
                        ", " + number(1.0 / w.at(1).get<double>()) + ", " + number(w.at(2)) + "}");
    out << "namespace {\n";
    write_array(out, "DenseWeight", "pronoun_dense", dense);
    out << "}  // namespace\nconst PronounModel pronoun_model{" << number(model.at("bias")) << ", "
        << number(model.at("centre")) << ", " << number(model.at("spread"))
        << ", pronoun_dense};\n";
}

void run(const std::filesystem::path& folder, const std::filesystem::path& target) {
    std::map<std::string, LanguageSource> languages;
    for (const auto language : {Language::de, Language::en})
        languages[std::string(name_of(language))].language = language;
    std::vector<std::string> class_names;
    read_classes(read_json(folder / "words" / "classes.json"), languages, class_names);
    std::vector<std::string> features(plain_feature_names.begin(), plain_feature_names.end());
    for (const std::string& name : class_names) {
        features.push_back(name + ".share");
        features.push_back(name + ".per_sentence");
    }
    for (auto& [language, source] : languages)
        read_familiar(folder / "words" / ("familiar-" + language + ".txt"), source);

    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "models"))
        if (entry.path().extension() == ".json" && entry.path().stem() != "pronouns-en")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const Json model = read_json(file);
        const std::string language = model.at("language");
        const auto& parts = model.at("parts");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Json* route = i == 0 && parts.size() == 2 ? &model.at("route") : nullptr;
            read_model(model.at("measure"), parts[i], route, features, language,
                       languages.at(language));
        }
    }

    std::ofstream out(target);
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
    write_pronoun_model(out, folder / "models" / "pronouns-en.json");
    out << "\n}  // namespace warmline\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: compile_measures RULES/MEASURES OUT.cpp\n";
        return 2;
    }
    try {
        run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "compile_measures: " << error.what() << '\n';
        return 1;
    }
}
