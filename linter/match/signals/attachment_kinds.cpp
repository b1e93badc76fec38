#include "linter/match/signals/attachment_kinds.hpp"

#include <array>

#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

struct Paper {
    std::string_view word;
    std::uint8_t kind;  ///< words of one number name one file
};

constexpr auto papers =
    std::to_array<Paper>({{"rechnung", 0},     {"quittung", 0},      {"beleg", 0},
                          {"mahnung", 0},      {"gutschrift", 0},    {"invoice", 0},
                          {"bill", 0},         {"receipt", 0},       {"credit", 0},
                          {"angebot", 1},      {"offerte", 1},       {"voranschlag", 1},
                          {"quote", 1},        {"quotation", 1},     {"offer", 1},
                          {"proposal", 1},     {"estimate", 1},      {"vertrag", 2},
                          {"vereinbarung", 2}, {"contract", 2},      {"agreement", 2},
                          {"lease", 2},        {"bestellung", 3},    {"auftrag", 3},
                          {"bestaetigung", 3}, {"order", 3},         {"confirmation", 3},
                          {"liste", 4},        {"katalog", 4},       {"broschuere", 4},
                          {"prospekt", 4},     {"flyer", 4},         {"list", 4},
                          {"catalogue", 4},    {"catalog", 4},       {"brochure", 4},
                          {"leaflet", 4},      {"speisekarte", 5},   {"menue", 5},
                          {"menu", 5},         {"plan", 6},          {"zeichnung", 6},
                          {"grundriss", 6},    {"skizze", 6},        {"drawing", 6},
                          {"sketch", 6},       {"layout", 6},        {"schedule", 6},
                          {"formular", 7},     {"antrag", 7},        {"fragebogen", 7},
                          {"form", 7},         {"questionnaire", 7}, {"application", 7},
                          {"protokoll", 8},    {"agenda", 8},        {"tagesordnung", 8},
                          {"minutes", 8},      {"notes", 8},         {"lebenslauf", 9},
                          {"zeugnis", 9},      {"bewerbung", 9},     {"cv", 9},
                          {"resume", 9},       {"lieferschein", 10}, {"packing", 10},
                          {"anleitung", 11},   {"handbuch", 11},     {"manual", 11},
                          {"guide", 11},       {"instructions", 11}, {"bescheinigung", 12},
                          {"zertifikat", 12},  {"nachweis", 12},     {"urkunde", 12},
                          {"certificate", 12}, {"gutschein", 13},    {"voucher", 13},
                          {"bericht", 14},     {"gutachten", 14},    {"report", 14},
                          {"fahrkarte", 15},   {"ticket", 15},       {"kuendigung", 16},
                          {"termination", 16}});

/// What comes as a file and is of no kind that a file name would have to repeat.
constexpr std::string_view other_files[] = {
    "foto",          "bild",          "bilder",     "scan",        "kopie",     "tabelle",
    "datei",         "pdf",           "dokument",   "unterlage",   "vollmacht", "merkblatt",
    "noten",         "muster",        "entwurf",    "fassung",     "ausweis",   "uebersicht",
    "aufstellung",   "praesentation", "folien",     "schreiben",   "bogen",     "checkliste",
    "auswertung",    "kalkulation",   "werte",      "befund",      "police",    "satzung",
    "einladung",     "programm",      "vorlage",    "verzeichnis", "aufmass",   "datenblatt",
    "plaene",        "kopien",        "fotos",      "photo",       "picture",   "copy",
    "copies",        "spreadsheet",   "table",      "file",        "document",  "paper",
    "sheet",         "draft",         "authority",  "sample",      "results",   "music",
    "slides",        "presentation",  "map",        "permit",      "policy",    "policies",
    "invitation",    "programme",     "template",   "checklist",   "overview",  "summary",
    "breakdown",     "diagram",       "chart",      "rota",        "roster",    "timetable",
    "specification", "spec",          "datasheet",  "statement",   "survey",    "valuation",
    "certification", "portfolio",     "manuscript", "transcript",  "worksheet"};

}  // namespace

bool is_file_noun(std::string_view folded) {
    // An order or an offer may be the mail itself, and a voucher a code.
    constexpr PaperKinds told_in_the_mail =
        PaperKinds{1} << 1 | PaperKinds{1} << 3 | PaperKinds{1} << 13;
    const auto kinds = paper_kinds_of(folded);
    if (kinds != 0) return (kinds & told_in_the_mail) == 0;
    constexpr std::size_t shortest_tail = 4;
    for (const std::string_view ending : {"", "en", "e", "s", "n"}) {
        if (!folded.ends_with(ending)) continue;
        const auto stem = folded.substr(0, folded.size() - ending.size());
        for (const auto word : other_files)
            if (stem == word || (word.size() >= shortest_tail && stem.size() > word.size() + 1 &&
                                 stem.ends_with(word)))
                return true;
    }
    return false;
}

PaperKinds paper_kinds_of(std::string_view folded) {
    PaperKinds kinds = 0;
    constexpr std::size_t shortest_tail = 5;
    for (const std::string_view ending : {"", "en", "e", "s"}) {
        if (!folded.ends_with(ending)) continue;
        const auto stem = folded.substr(0, folded.size() - ending.size());
        for (const auto& [word, kind] : papers)
            if (stem == word || ((word.size() >= shortest_tail || word == "plan") &&
                                 stem.size() > word.size() + 1 && stem.ends_with(word)))
                kinds |= PaperKinds{1} << kind;
    }
    return kinds;
}

PaperKinds paper_kinds_in(std::string_view file_name) {
    const auto folded = fold(file_name.substr(0, file_name.rfind('.')));
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    PaperKinds kinds = 0;
    for (std::size_t at = 0; at < folded.size();) {
        auto end = at;
        while (end < folded.size() && is_letter(folded[end]))
            ++end;
        if (end > at) kinds |= paper_kinds_of(std::string_view(folded).substr(at, end - at));
        at = end + 1;
    }
    return kinds;
}

}  // namespace warmline::match
