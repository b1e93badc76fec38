/// The walk over one part's markup: characters go to the page, tags change what holds for them.
/// Internal to lay_out_html; the walk is in html_layout.cpp, the tags are in html_tags.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/characters.hpp"
#include "linter/text/class_hints.hpp"
#include "linter/text/css_rules.hpp"
#include "linter/text/css_style.hpp"
#include "linter/text/html_entities.hpp"
#include "linter/text/html_layout.hpp"
#include "linter/text/html_tag.hpp"
#include "linter/text/open_elements.hpp"
#include "linter/text/page.hpp"
#include "linter/text/table_shape.hpp"
#include "linter/text/template_code.hpp"

namespace warmline {

class HtmlReader {
public:
    HtmlReader(std::string_view html, const PlacedPart& part, OriginChain chain,
               const HtmlOptions& options, Layout& layout);

    void run();

private:
    // Characters
    std::size_t end_of_run();
    void read_text();
    void read_blanks();
    void read_reference();
    void copy_code(std::size_t end);
    void read_markup();
    void read_declaration();
    void note_comment(std::string_view comment);

    /// What attributes say about an element.
    struct Looks {
        StyleFacts style;
        ClassHints hints;
    };

    // Tags
    void start(const Tag& tag);
    void end(Element element);
    void close_to(std::size_t depth);
    void read_raw(const Tag& tag);
    void read_title(std::string_view markup);
    Looks dress(const Tag& tag, Mood& mood);
    bool gap_around(const Tag& tag, const Looks& looks) const;
    void set_block(const Tag& tag, const Looks& looks, Mood& mood);
    void open_anchor(const Tag& tag, const Looks& looks);
    void show_image(const Tag& tag, const Looks& looks);
    void start_cell(const Tag& tag, const Looks& looks);
    void end_cell();
    void end_table();
    std::string_view up_to_end_tag(std::string_view name);

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t tag_begin_ = 0;  ///< '<' of the tag being read
    const HtmlOptions& options_;
    Layout& layout_;
    TemplateCode code_;
    Page page_;
    OpenElements open_;
    HiddenNames hidden_names_;
    KnownStyles styles_;
    std::vector<TableShape> tables_;
    bool told_depth_ = false;
};

}  // namespace warmline
