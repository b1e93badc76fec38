/// What rules/measures says of one language, on its way into the tables.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "linter/base/vocabulary.hpp"

namespace warmline {

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

struct PronounSource {
    std::string figures;             ///< bias, centre and spread; empty without a model
    std::vector<std::string> dense;  ///< initialisers of DenseWeight
};

}  // namespace warmline
