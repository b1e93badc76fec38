#include "linter/text/page.hpp"

#include <algorithm>
#include <utility>

#include "linter/text/characters.hpp"
#include "linter/text/html_entities.hpp"

namespace warmline {
namespace {

OriginChain through(const std::shared_ptr<ByteMap>& map, const OriginChain& chain) {
    OriginChain longer{map};
    longer.insert(longer.end(), chain.begin(), chain.end());
    return longer;
}

/// Template code prints nothing by itself ("{% set x = 1 %}", "%%[ … ]%%").
bool is_only_code(std::string_view text) {
    return (text.starts_with("{%") && text.ends_with("%}")) ||
           (text.starts_with("%%[") && text.ends_with("]%%")) ||
           (text.starts_with("<%") && text.ends_with("%>"));
}

bool looks_like_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

}  // namespace

Page::Page(Layout& layout, const PlacedPart& part, const OriginChain& chain)
    : layout_(layout),
      part_(part),
      map_(std::make_shared<ByteMap>()),
      unseen_map_(std::make_shared<ByteMap>()),
      chain_(through(map_, chain)),
      unseen_chain_(through(unseen_map_, chain)),
      seen_(layout.text, *map_),
      unseen_(unseen_text_, *unseen_map_),
      flow_(&seen_) {
    constexpr std::size_t usual_runs = 256;  // of a newsletter
    map_->reserve(usual_runs);
    mood.quote_depth = part.quote_depth;
    layout_.origins.add(seen_.at(), 0, chain_);
}

void Page::mood_changed() {
    TextFlow* const flow = mood.unseen != 0 ? &unseen_ : &seen_;
    if (flow == flow_) return;
    if (flow_ == &unseen_) end_unseen();
    flow_ = flow;
}

void Page::settle(std::uint32_t source) {
    const bool unseen = flow_ == &unseen_;
    const bool opens = !flow_->in_paragraph();
    if (opens && !unseen) place_unseen();
    flow_->settle(source);
    if (opens) {
        const bool first = !any_seen_ && !seen_.in_paragraph();
        Role role = mood.role;
        if (unseen)
            role = first ? Role::preheader : Role::hidden;
        else if (mood.preheader && !any_seen_)
            role = Role::preheader;
        else if (mood.preformatted)
            role = Role::preformatted;
        Paragraph& paragraph = unseen ? open_unseen_ : open_;
        paragraph = {.range = {flow_->at(), flow_->at()},
                     .role = role,
                     .quote_depth = mood.quote_depth,
                     .part = static_cast<std::int16_t>(part_.part),
                     .gap_before = !unseen && gap_,
                     .in_footer = mood.footer};
        if (!unseen) gap_ = false;
    }
    if (fresh_link_) {
        fresh_link_ = false;
        link_runs_ = true;
        link_begin_ = flow_->at();
        links_[link_].unseen = unseen;
    }
}

void Page::line_break(SourceRange source) {
    if (!flow_->in_paragraph()) {
        gap_ = true;
    } else if (flow_->waiting() == TextFlow::Wait::line) {
        end_paragraph();
        gap_ = true;
    } else {
        flow_->line(source);
    }
}

bool Page::link_runs_in(const TextFlow& flow) const {
    return link_runs_ && links_[link_].unseen == (&flow == &unseen_);
}

void Page::end_link_range() {
    Link& link = links_[link_];
    link.fact.range = {link_begin_, link.unseen ? unseen_.at() : seen_.at()};
    link_runs_ = false;
    if (link.unseen) unplaced_links_.push_back(link_);
}

void Page::end_seen() {
    if (!seen_.in_paragraph()) return;
    if (link_runs_in(seen_)) end_link_range();
    seen_.end();
    open_.range.end = seen_.at();
    layout_.paragraphs.push_back(open_);
    if (open_.role != Role::preheader && !is_only_code(open_.range.of(layout_.text)))
        any_seen_ = true;
}

void Page::end_unseen() {
    if (!unseen_.in_paragraph()) return;
    if (link_runs_in(unseen_)) end_link_range();
    unseen_.end();
    open_unseen_.range.end = unseen_.at();
    unseen_paragraphs_.push_back(open_unseen_);
}

void Page::place_unseen() {
    if (unseen_text_.empty() || unseen_.in_paragraph()) return;
    if (!layout_.text.empty()) {
        layout_.origins.add(seen_.at(), 0, {});  // a separator of ours
        layout_.text += '\n';
        seen_.skip(1);
    }
    const std::uint32_t begin = seen_.at();
    const std::uint32_t bytes = unseen_.at();
    const std::uint32_t unseen_out = unseen_.out();
    layout_.origins.add(begin, unseen_out - bytes, unseen_chain_);
    layout_.text += unseen_text_;
    seen_.skip(bytes);
    unseen_text_.clear();
    unseen_.skip(-static_cast<std::ptrdiff_t>(bytes));
    layout_.origins.add(seen_.at(), seen_.out(), chain_);
    for (Paragraph& paragraph : unseen_paragraphs_) {
        paragraph.range.begin += begin;
        paragraph.range.end += begin;
        layout_.paragraphs.push_back(paragraph);
    }
    unseen_paragraphs_.clear();
    for (const std::size_t link : unplaced_links_) {
        links_[link].fact.range.begin += begin;
        links_[link].fact.range.end += begin;
    }
    unplaced_links_.clear();
}

void Page::end_paragraph() {
    end_seen();
    if (!alts_.empty()) place_alts();
    end_unseen();
    place_unseen();
}

TextRange Page::write_markup(std::string_view markup, std::uint32_t source) {
    TextRange range;
    const auto ready = [&](std::uint32_t at) {
        const bool opens = !seen_.in_paragraph();
        seen_.settle(at);
        if (opens) range.begin = seen_.at();
    };
    std::uint32_t size = 0;
    for (std::uint32_t i = 0; i < markup.size(); i += size) {
        const std::string_view rest = markup.substr(i);
        const std::uint32_t at = source + i;
        const Entity entity = rest[0] == '&' ? read_entity(rest, true) : Entity{};
        const std::string_view shown = entity.size > 0 ? entity.text() : rest;
        const Character character = look_at(shown);
        size = entity.size > 0 ? entity.source_size : character.size;
        if (character.sight == Sight::unseen) continue;
        if (character.sight != Sight::seen) {
            seen_.blank(at);
            continue;
        }
        ready(at);
        if (entity.size > 0)
            seen_.atom(entity.text(), {at, at + size});
        else
            seen_.copy(rest.substr(0, size), at);
    }
    if (!seen_.in_paragraph()) return {seen_.at(), seen_.at()};
    range.end = seen_.at();
    seen_.end();
    return range;
}

void Page::place_alts() {
    for (const WaitingAlt& alt : alts_) {
        const TextRange range = write_markup(alt.alt, alt.source);
        if (range.empty()) continue;
        layout_.images[alt.image].alt = range;
        layout_.paragraphs.push_back({.range = range,
                                      .role = Role::alt_text,
                                      .quote_depth = mood.quote_depth,
                                      .part = static_cast<std::int16_t>(part_.part),
                                      .in_footer = mood.footer});
        if (alt.link < 0) continue;
        LinkFact& link = links_[static_cast<std::size_t>(alt.link)].fact;
        if (link.range.empty()) link.range = range;
    }
    alts_.clear();
}

void Page::separate(Role role, std::string_view markup, std::uint32_t source) {
    end_paragraph();
    const TextRange range = write_markup(markup, source);
    if (range.empty()) return;
    layout_.paragraphs.push_back(
        {.range = range, .role = role, .part = static_cast<std::int16_t>(part_.part)});
}

void Page::open_link(std::string target, bool button) {
    close_link();
    link_ = links_.size();
    links_.push_back({});
    links_.back().fact.target = std::move(target);
    links_.back().fact.button = button;
    fresh_link_ = true;
}

void Page::close_link() {
    if (link_ == no_link) return;
    if (link_runs_) end_link_range();
    Link& link = links_[link_];
    const bool no_text = fresh_link_;
    fresh_link_ = false;
    link_ = no_link;
    if (no_text && !link.fact.image) {
        links_.pop_back();
    } else if (no_text && link.fact.range.empty()) {
        link.fact.range = {seen_.at(), seen_.at()};
    } else if (!no_text) {
        link.fact.image = false;
        link.fact.raw = looks_like_address(
            link.fact.range.of(link.unseen ? std::string_view{unseen_text_} : layout_.text));
    }
}

void Page::mark_button(std::size_t first_link, std::uint32_t text_begin) {
    constexpr std::uint32_t longest_label = 60;
    if (links_.size() != first_link + 1 || link_ != no_link) return;
    Link& link = links_.back();
    const std::uint32_t size = link.fact.range.size();
    if (link.fact.image || size == 0 || size > longest_label) return;
    if (seen_.at() <= text_begin + size + 2) link.fact.button = true;
}

void Page::image(Image image, std::string_view alt, std::uint32_t alt_source) {
    const bool silent = image.tracking || mood.unseen != 0;
    const auto index = layout_.images.size();
    image.alt = {seen_.at(), seen_.at()};
    layout_.images.push_back(std::move(image));
    if (link_ != no_link && !silent) links_[link_].fact.image = true;
    if (alt.empty() || silent) return;
    alts_.push_back({.image = index,
                     .link = link_ == no_link ? -1 : static_cast<std::ptrdiff_t>(link_),
                     .alt = alt,
                     .source = alt_source});
    if (!seen_.in_paragraph()) place_alts();
}

std::uint32_t Page::next() const {
    if (seen_.in_paragraph() || layout_.text.empty()) return seen_.at();
    return seen_.at() + 1;
}

void Page::finish() {
    close_link();
    end_paragraph();
    for (Link& link : links_)
        layout_.links.push_back(std::move(link.fact));
}

}  // namespace warmline
