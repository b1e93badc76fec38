#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// clang-format off
// What a mail says that tells its reader of a death: topic and fact of their own.
constexpr std::string_view told_deaths =
    "your …2 (father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister|partner|grandmother|grandfather|grandma|grandad|nan|aunt|uncle|child|baby) …6 (died|dead|passed away|passed peacefully|did not survive|killed); (died|passed away) (last night|this morning|yesterday|today|in his sleep|in her sleep|in hospital|peacefully|on the ward|during the|after the operation|after surgery|under); (dog|cat|horse|pony|rabbit|pet|puppy|kitten) …6 (died|put to sleep|put down|did not survive|did not make it); (put|had to put) (him|her) (to sleep|down); (could|were) not (save|revive|resuscitate|able to save) (him|her|them|your); couldn t (save|revive) (him|her|them|your); (nothing|no more) …3 do for (him|her)";

constexpr auto facts = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both | weighty | solid, told_deaths},
    {About::death_told, .9, statement | solid, told_deaths},
    {About::wish, .9, both,
     "as (requested|you requested|you asked|per your request|you wished|you wanted|instructed|you instructed); at your request; (per|in line with|following|in accordance with) your (request|wish|instructions|wishes); you asked us to; (has|have) been (actioned|processed) as requested; (in accordance|in line|in keeping) with your (instruction|instructions|notice|letter|email|request|wishes); as requested in your; as you (requested|instructed|wanted|wished) *; (your|the) (instruction|instructions|notice) of"},
    // "You will hear from my solicitor" threatens; it does not say that one acts.
    {About::lawyer, .9, both,
     "your (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative) (has|have|is|are|act|acts|advise|advises|advised|wrote|writes|represent|represents|asked|asks); (instructed|appointed|retained) …1 (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister); (copied|copying|via|through) …1 (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (write|address|direct|send|correspond|correspondence|letters|replies) …6 (to|with|via|through) (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (represented|acting|act) (by|for|on behalf of) …2 (counsel|solicitor|solicitors|attorney|lawyer); your client; without prejudice"},
    {About::lawyer, 0, damper,
     "cost(s|) of; fee(s|); retainer; legal cover; legal expenses; of your choice; recommend; ask your; speak to; talk to; take advice"},
    {About::key_account, .9, both,
     "key account*; major (account|customer|client); (framework|frame) (agreement|contract); (most|highly) valued …1 (customer|customers|client|clients|partner|partners|account|accounts); (largest|biggest|most important|most valued|key|strategic) (customer|customers|client|clients|partner|partners|account|accounts); annual (volume|spend|contract value); premium (customer|client); enterprise (agreement|customer|plan|licence|license|contract); strategic (partner|partnership|account|accounts|customer); global account(s|); top (ten|five|three|twenty|10|5|3|20) (accounts|customers|clients); our (biggest|largest|longest standing|most important); (third|half|quarter|majority|share|most) of (what we|our) …1 (make|bake|output|sell|production|turnover|revenue|business|work|milk|volume|produce); strategic accounts"},
    {About::long_relation, .9, both,
     "since (19|20)*; (for|over|after|nearly|almost) …2 (five|six|seven|eight|nine|ten|twelve|fifteen|twenty|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|25) years; (long standing|longstanding|long term|longtime) …2 (customer|client|partner|relationship|partnership|cooperation); many years; years of (partnership|working together|business|cooperation|trust); since (dad|mum|grandad|my father|my grandfather) *; for (decades|generations)"},
    {About::resolved, .8, both,
     "(refund|credit|money|reimbursement|compensation) …5 (reached|arrived|landed|paid out|on its way|has been paid|was paid|been issued|been processed|in your account|with you); (complaint|claim|matter|issue|case|query) (now|all|is|has been) [now] [all] (settled|resolved|closed|sorted|fixed|done); (complaint|claim) (settled|resolved|closed|sorted|done); (has|have) been (polished|mended|repaired|put right); (is|are) (polished|mended|repaired); (resolved|fixed|sorted|settled|solved|replaced) …4 (has|have|is|are|been|was|were); (has|have|is|are|was|were) (now|been|now been|all) (resolved|fixed|sorted|settled|solved); (glad|happy|pleased|delighted) …4 (sorted|resolved|working|worked|fixed|happy); thank(s|) [you] for (your|the) (kind|lovely|nice|positive) (words|feedback|review)"},
    {About::talk_held, .9, 0, "thank(s|) [you] for (speaking|talking|the call|your call|our call|the conversation|the chat); thank(s|) [you] for (taking|) [the] time to (speak|talk|meet|call); as (discussed|agreed|promised|mentioned) (on|over|by) (the|tele) (phone|telephone); (on|over) the phone (today|yesterday|just now|this); after our (call|conversation|talk|phone); following our (call|conversation|talk|phone|telephone); good to (talk|speak); we (spoke|talked) (today|yesterday|this|on)"},
    {About::talk_overtaken, .9, solid, "(talk|call|conversation|meeting|discussion|spoke|talked|met|discussed) [back|early|late] (in|last) (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|year|month); since (then|we spoke|we talked|we met|our call|our talk|our conversation|our meeting) …9 (decided|agreed|chosen|become|changed|moved); (has|have|ve) (since|now) …2 (decided|agreed|chosen); decision …3 (has now been|has since been|has been) (made|taken); (has|have) now been decided; at the time … (still open|not yet)"},
    {About::talk_planned, .9, 0, "(i|we) (will|ll) (call|ring|phone|telephone) you; will call you (on|at|tomorrow|today); (i|we) (am|are) calling you; will give you a call; (speak|talk) to you (on|tomorrow) ; visit you on; (i|we) (will|ll) (visit|come round|come by|come over|come and see|drop by|drop in|stop by|call in|call on|see you) …7 (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)"},
    {About::talk_offered, .9, 0, "(call|ring|phone) me; would you like to (talk|speak|discuss); happy to (talk|speak|discuss) …4 (phone|call|person); rather talk; (book|arrange|schedule) a (call|talk)"},
    {About::repaired, .8, 0, "corrected invoice; invoice …3 corrected; you (were|are) right; replaces the (first|old|wrong)"},
    {About::talk_deferred, .9, 0, "(annual|yearly) (review|meeting|talk) …7 (next year|postpone|later|not manage)"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> english_facts() {
    return facts;
}

}  // namespace warmline
