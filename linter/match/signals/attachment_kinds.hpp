/// What kind of paper a word or a file name stands for: "Mietvertrag" a contract,
/// "Invoice_8822.pdf" a bill. Words of one kind name one file. And what else comes as a file.
#pragma once

#include <cstdint>
#include <string_view>

namespace warmline::match {

using PaperKinds = std::uint32_t;  ///< a bit each, 0 for words that are no paper

/// Of a folded word: the end of a compound says what it is.
PaperKinds paper_kinds_of(std::string_view folded);

/// Whether a folded word names something that comes as a file: a paper, a picture, a table, a PDF.
bool is_file_noun(std::string_view folded);

/// Of a file name, all its words.
PaperKinds paper_kinds_in(std::string_view file_name);

}  // namespace warmline::match
