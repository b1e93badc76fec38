/// What a call is about: the topic, or what weighs more than the topic.
#pragma once

#include <string_view>

#include "linter/topic/classify.hpp"
#include "linter/topic/stakes.hpp"
#include "linter/verdict/brief_caller.hpp"
#include "linter/verdict/call_deadline.hpp"
#include "linter/verdict/call_situation.hpp"

namespace warmline {

struct CallMatter {
    std::string_view words;  ///< as `brief_words` and `avoid_lines` name it
    bool thread = false;     ///< open questions of a long exchange, whatever the topic
    Senior senior = Senior::none;
    Haste haste = Haste::tier;
    bool law = false;    ///< the customer names lawyers, courts or authorities
    bool warns = false;  ///< something must not be used any more, or may still harm
};

CallMatter call_matter(const Document& document, const Classification& classification,
                       const CallSituation& situation, const Thread& thread, const Stakes& stakes);

}  // namespace warmline
