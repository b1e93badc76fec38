/// The checks a rule of kind "signal" may name. What each one must do: rules/NAMES.md.
///
/// Every function looks at one mail through `Check` and reports through it; none keeps state.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

// words at a place: word_signals.cpp, style_words.cpp, abbreviations.cpp
void missing_words(Check& check);
void paired_words(Check& check);
void cold_news(Check& check);
void no_reason(Check& check);
void opening_words(Check& check);
void register_clash(Check& check);
void quick_question(Check& check);
void subject_bait(Check& check);
void subject_vague(Check& check);
void preheader_weak(Check& check);
void season_stale(Check& check);
void no_hours(Check& check);
void mixed_topics(Check& check);
void chat_style(Check& check);
void link_text(Check& check);
void unknown_abbreviation(Check& check);

// words that lean on something unsaid, and orders: loose_words.cpp
void bare_reference(Check& check);
void loose_amount(Check& check);
void orders(Check& check);
void loose_promise(Check& check);

// promises that name neither who nor when: open_promise.cpp
void open_promise(Check& check);

// merge tags: merge_tags.cpp
void merge_unresolved(Check& check);
void merge_no_fallback(Check& check);
void merge_bad_fallback(Check& check);
void merge_foreign(Check& check);
void merge_malformed(Check& check);

// names: name_case.cpp, greeting_names.cpp, sign_off_names.cpp, name_stuffing.cpp
void raw_case_name(Check& check);
void salutation_mismatch(Check& check);
void first_name_formal(Check& check);
void sign_mismatch(Check& check);
void name_stuffing(Check& check);

// forms of address: address_form.cpp
void du_sie_mix(Check& check);
void sie_sie(Check& check);

// the mail that is answered: no_listening.cpp, unanswered_question.cpp
void no_listening(Check& check);
void unanswered_question(Check& check);

// what is to be paid: unnamed_debt.cpp
void unnamed_debt(Check& check);

// requests: multiple_asks.cpp, asks.cpp
void multiple_asks(Check& check);
void ask_without_deadline(Check& check);
void ask_missing(Check& check);
void deadline_edge(Check& check);  // deadline_edge.cpp

// dates and figures: dates.cpp, figures.cpp
void date_order(Check& check);
void next_weekday(Check& check);
void stale_date(Check& check);
void no_timezone(Check& check);
void price_basis(Check& check);
void percent_base(Check& check);
void decimal_format(Check& check);

// structure of text: structure.cpp, sentences.cpp
void buried_lead(Check& check);
void many_cta(Check& check);
void image_only(Check& check);
void no_text(Check& check);
void timer_image(Check& check);
void all_caps(Check& check);
void emoji(Check& check);
void scare_quotes(Check& check);
void nominal_style(Check& check);
void nested_sentence(Check& check);
void pronoun_start(Check& check);
void lang_mix(Check& check);

// files and links: attachments.cpp, links.cpp, announced.cpp
void attachment_missing(Check& check);
void attachment_name(Check& check);
void broken_link(Check& check);
void announced_missing(Check& check);

// form: form.cpp, company.cpp
void unsubscribe_missing(Check& check);
void one_click_missing(Check& check);
void imprint_missing(Check& check);
void company_details_missing(Check& check);
void sensitive_data(Check& check);

}  // namespace warmline::match
