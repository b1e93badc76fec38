/// The page an HTML part becomes while it is read: paragraphs, links and images in reading order.
///
/// Seen and unseen text grow apart, so that hidden words inside a sentence do not tear it; the
/// unseen follow as paragraphs of their own when the paragraph ends, and so do the alt texts of
/// images that stand among words.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/text/layout.hpp"
#include "linter/text/part_text.hpp"
#include "linter/text/text_flow.hpp"

namespace warmline {

/// What holds for the text inside the open elements.
struct Mood {
    /// Reasons not to be seen. Type and colour can be undone by an inner element.
    enum Unseen : std::uint8_t { gone = 1, vanished_type = 2, camouflage = 4 };

    Role role = Role::prose;
    std::uint8_t quote_depth = 0;
    std::uint8_t unseen = 0;
    bool footer = false;
    bool preheader = false;
    bool preformatted = false;
    bool skipped = false;        ///< inside svg, select …: not text at all
    bool quote_wrapper = false;  ///< the depth counts a wrapper; the blockquote in it adds nothing
};

class Page {
public:
    /// All borrowed but `chain`, the way from the markup back to the message.
    Page(Layout& layout, const PlacedPart& part, const OriginChain& chain);

    Mood mood;

    /// After a change of `mood.unseen`.
    void mood_changed();

    void copy(std::string_view bytes, std::uint32_t source) {
        if (flow_->waiting() != TextFlow::Wait::nothing || fresh_link_) settle(source);
        flow_->copy(bytes, source);
    }

    void atom(std::string_view bytes, SourceRange source) {
        if (flow_->waiting() != TextFlow::Wait::nothing || fresh_link_) settle(source.begin);
        flow_->atom(bytes, source);
    }

    void blank(std::uint32_t source) { flow_->blank(source); }

    /// A blank that takes room where nothing else stands ("<p>&nbsp;</p>" is an empty line).
    void wide_blank(std::uint32_t source) {
        if (!flow_->in_paragraph()) gap_ = true;
        flow_->blank(source);
    }

    /// <br>: the second one in a row ends the paragraph.
    void line_break(SourceRange source);

    void end_paragraph();

    /// A blank line or rule stands before whatever comes next.
    void gap() { gap_ = true; }

    void open_link(std::string target, bool button);
    void close_link();

    std::size_t link_count() const { return links_.size(); }

    /// The only link since `first_link` when it is all the text since `text_begin`: then it is set
    /// like a button.
    void mark_button(std::size_t first_link, std::uint32_t text_begin);

    /// `alt` as it stands in the markup at `alt_source`.
    void image(Image image, std::string_view alt, std::uint32_t alt_source);

    /// A paragraph of its own from an attribute or the title.
    void separate(Role role, std::string_view markup, std::uint32_t source);

    /// Where the next visible character will stand.
    std::uint32_t next() const;

    /// Ends everything and hands links and images to the layout.
    void finish();

private:
    struct Link {
        LinkFact fact;
        bool unseen = false;
    };

    struct WaitingAlt {
        std::size_t image = 0;
        std::ptrdiff_t link = -1;
        std::string_view alt;
        std::uint32_t source = 0;
    };

    static constexpr std::size_t no_link = static_cast<std::size_t>(-1);

    void settle(std::uint32_t source);
    void end_seen();
    void end_unseen();
    void end_link_range();
    bool link_runs_in(const TextFlow& flow) const;
    void place_unseen();
    void place_alts();
    TextRange write_markup(std::string_view markup, std::uint32_t source);

    Layout& layout_;
    PlacedPart part_;
    std::shared_ptr<ByteMap> map_, unseen_map_;
    OriginChain chain_, unseen_chain_;
    std::string unseen_text_;
    TextFlow seen_, unseen_;
    TextFlow* flow_;
    Paragraph open_, open_unseen_;  ///< valid while their flow is in a paragraph
    std::vector<Paragraph> unseen_paragraphs_;
    std::vector<Link> links_;
    std::vector<std::size_t> unplaced_links_;  ///< in unseen text that has no place yet
    std::vector<WaitingAlt> alts_;
    std::size_t link_ = no_link;  ///< the open one
    bool fresh_link_ = false;     ///< opened, and no text of it yet
    std::uint32_t link_begin_ = 0;
    bool link_runs_ = false;  ///< its text began and has not ended
    bool gap_ = true;
    bool any_seen_ = false;
};

}  // namespace warmline
