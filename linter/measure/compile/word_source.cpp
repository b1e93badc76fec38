#include "linter/measure/compile/word_source.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "linter/measure/compile/json_file.hpp"
#include "linter/measure/features/feature.hpp"
#include "linter/measure/syllables.hpp"
#include "linter/text/fold.hpp"

namespace warmline {
namespace {

constexpr std::size_t longest_counted = 255;  ///< bytes; a word has no more syllables than that

std::vector<std::string> split(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
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

}  // namespace

void read_classes(const std::filesystem::path& file,
                  std::map<std::string, LanguageSource>& languages,
                  std::vector<std::string>& names) {
    const Json classes = read_json(file);
    for (const auto& [name, words] : classes.items()) {
        if (names.size() == word_class_limit) throw std::runtime_error("too many word classes");
        for (auto& [language, source] : languages)
            for (const std::string& word : split(words.at(language)))
                add_class(word, std::uint64_t{1} << names.size(), source);
        names.push_back(name);
    }
}

void read_familiar(const std::filesystem::path& file, LanguageSource& source) {
    std::ifstream in(file);
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

}  // namespace warmline
