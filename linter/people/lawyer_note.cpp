#include "linter/people/lawyer_note.hpp"

#include "linter/people/phrases/note_sentences.hpp"
#include "linter/people/phrases/notes_of_lawyers.hpp"

namespace warmline {

bool note_names_lawyer(std::string_view note) {
    using namespace notes_of_lawyers;
    bool names = false, acts = false;
    for (const auto& words : sentences_of(note)) {
        if (says(words, represented)) return true;
        names = names || says(words, lawyers);
        acts = acts || says(words, acting);
    }
    return names && acts;
}

}  // namespace warmline
