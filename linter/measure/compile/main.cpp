/// Compiles rules/measures into one C++ source with read-only tables.
///
///     compile_measures RULES/MEASURES OUT.cpp
///
/// words/classes.json gives the classes, words/familiar-<language>.txt how common words are, and
/// models/*.json are the fits as rules/fit/fit.py writes them.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "linter/measure/compile/model_source.hpp"
#include "linter/measure/compile/table_writer.hpp"
#include "linter/measure/compile/word_source.hpp"

namespace {

using namespace warmline;

void run(const std::filesystem::path& folder, const std::filesystem::path& target) {
    std::map<std::string, LanguageSource> languages;
    for (const auto language : {Language::de, Language::en})
        languages[std::string(name_of(language))].language = language;
    std::vector<std::string> class_names;
    read_classes(folder / "words" / "classes.json", languages, class_names);
    for (auto& [language, source] : languages)
        read_familiar(folder / "words" / ("familiar-" + language + ".txt"), source);
    read_models(folder / "models", class_names, languages);
    std::ofstream out(target);
    write_tables(out, languages, class_names,
                 read_pronoun_model(folder / "models" / "pronouns-en.json"));
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
