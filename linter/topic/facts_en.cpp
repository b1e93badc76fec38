#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// clang-format off
// What a mail says that tells its reader of a death: topic and fact of their own.
constexpr std::string_view told_deaths =
    "your …3 @relative …7 (died|is dead|was found dead|passed away|passed on|passed peacefully|passed last|passed yesterday|passed this|did not survive|didn t survive|was killed|slipped away|didn t make it|did not make it|didn t come round|never woke|closed his eyes|closed her eyes|no longer breathing|stopped breathing|is no longer with us); your (father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister|grandmother|grandfather) …6 (died|dead|killed); "
    "(died|passed away) (last night|this morning|yesterday|today|in his sleep|in her sleep|in hospital|peacefully|on the ward|during the|after the operation|after surgery|under|suddenly|overnight|during the night|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|at the weekend|last week|last friday|an hour ago|after a short|after a long); passed (yesterday|on monday|on tuesday|on friday|this morning) after; "
    "(inform|tell|advise|write|say|news|know|announce|regret|break|heard|share|learn) …9 (has died|have died|died on|died this|died last|died suddenly|has passed|passed away|passed on|death of|passing of|is no longer with us|is gone|was killed|were killed|slipped away|didn t make it|never woke|could not be revived|stillborn|has lost his life|has lost her life|put to sleep|put down); "
    "(it s with|it is with|with) …3 (sadness|sorrow|regret|heavy hearts|heavy heart) …9 (death|passing|died|passed|loss of); (mr|mrs|ms|miss|dr|father|sister|coach|colleague|teacher|caretaker|founder|president|tenant) …7 (has died|died suddenly|passed away|has passed away|died on|has sadly died|passed on tuesday|was found dead|could not be revived|eternal rest); "
    "@pet …7 (died|was put to sleep|be put to sleep|put down|did not survive|didn t survive|did not make it|didn t make it|stillborn|was killed|killed outright|be revived|has died|is dead|lying dead|passed away); (heart|kidneys|breathing) (stopped|gave out|failed|gave up) …7 (morning|anaesthetic|anesthetic|operation|surgery|night|overnight|today|couldn t); "
    "(put|had to put) (him|her) (to sleep|down); (could|were) not (save|revive|resuscitate|able to save) (him|her|them|your); couldn t (save|revive|bring) (him|her|them|your) ; (nothing|no more) …3 do for (him|her); (did not|didn t) survive (his|her|the) (injuries|operation|surgery|anaesthetic|anesthetic|crash|accident|night); could not be (revived|resuscitated); closed (his|her) eyes for (good|the last time); "
    "(no longer breathing|stopped breathing|breathed his last|breathed her last|went to his rest|went to her rest|to his eternal rest|to her eternal rest|gone to god|make it through surgery|make it through the operation|make it through the anaesthetic|is at rest now|slipped away|make it through the night|didn t come round after|killed outright|lost his fight|lost her fight); was hit by a car …5 killed; (he s|she s|and s|he is|she is) gone (i m|i am|so sorry); must have gone in the night; the vet let …2 go";

// Deaths the reader knows of, deaths of long ago, and forms.
constexpr std::string_view not_told =
    "(sorry|sad|saddened) to (hear|learn|read) …5 (death|passing|died|passed); (please accept|sincere|our|my|deepest) …2 condolences; died (in|when) (17|18|19)*; world war(s|); (a|one) year today; memorial; remembers; death grant; death certificate; since you lost; (tree|plant|hydrangea|battery|engine|line|kiln|boiler|phone|car|laptop|computer|printer|heating|pump|machine|fridge|freezer|oven|washer|dishwasher|router|server|connection|camera|van|lift|motor|drill|mower) …1 (died|dies|has died|dead|survive); didn t survive the (frost|winter|heat|weekend|drought); years …1 ago …5 (died|dead|passed); if (the|your|a) …7 (died|dies); who died when; came through";

constexpr auto facts = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both | weighty | solid, told_deaths},
    {About::death_told, .9, statement | solid, told_deaths},
    {About::death_told, 0, damper, not_told},
    {About::bereavement, .2, damper, "insurance plan; cover from; funeral plan; (tree|plant|battery|engine|line|kiln|boiler|phone|car|laptop|computer|printer|heating|pump|machine|fridge|freezer|oven|washer|dishwasher|router|server|connection|camera|van|lift|motor|drill|mower) …4 (died|dead|survive)"},
    {About::wish, .9, both,
     "as (requested|you requested|you asked|per your request|you wished|you wanted|instructed|you instructed); at your request; (per|in line with|following|in accordance with) your (request|wish|instructions|wishes); you asked us to; (has|have) been (actioned|processed) as requested; (in accordance|in line|in keeping) with your (instruction|instructions|notice|letter|email|request|wishes); as requested in your; as you (requested|instructed|wanted|wished) *; (your|the) (instruction|instructions) of; your notice of"},
    {About::wish, .9, 0,
     "as [you] [ve|have|had] (requested|asked|wished|wanted|desired|instructed|directed|specified|preferred|suggested); (like|just as|exactly as|the way) you (asked|wanted|requested|wished|were hoping|d asked|had asked|said you wanted); "
     "(at|per|following|pursuant to|in answer to|in line with|under|on|upon|in accordance with|honoured|honored|granted|further to|in keeping with) your (request|instruction|instructions|wish|wishes|own request|own choice|express request|explicit request|direction); "
     "(per|pursuant to|as per) your (letter|note|email|message|instructions|text|form|call|phone call); (by|of) your own (choice|wish); on your say so; "
     "your (request|instruction|instructions|wishes|wish) …7 (has been|have been|was|were) …2 (met|honoured|honored|actioned|granted|followed|carried out|processed|done|fulfilled|completed); "
     "you (asked|requested|wanted) …9 (so|and) (i|we|it|that|here|the) …2 (ve|have|ll|will|m|am|re|are|s|is|has|did|put|moved|changed|left); "
     "you (asked|instructed) (us|me) (to|for|not to|if we could) …9 (so|and|done|now done|have|ve); "
     "you (asked|instructed|told|wrote to|got in touch to ask) (us|me) (to|not to|for|if we could|that we|for the|for a); you had (requested|asked|wanted|instructed); you d (asked|requested|wanted); "
     "(because|since|now that) you (told|asked|said|wanted|want|requested|preferred|prefer|wish|wished|wrote) …9 (want|wanted|prefer|i|we|ve|has|was|is|have); "
     "you (wrote|said|told us|told me|mentioned|let us know|let me know) …2 (you|that you) …2 (wanted|want|no longer|would like|d like|d prefer|would prefer|prefer|preferred|wished|wish|d rather|would rather|didn t want|don t want|do not want) …9 (so|and|ve|have|i|we); "
     "(here|attached|enclosed|find|s) …7 you (asked for|requested|wanted|asked me for|were after|were looking for|needed|asked us for|asked about|were asking for); "
     "(that|which) you (wanted|requested|asked for|were after|were wanting|asked me for|asked us for|asked us to send) …4 (is|are|has been|have been|was|were) …2 (attached|enclosed|ready|cut|here|done|sorted|arranged|booked); "
     "you (wanted|were wanting|asked for|requested) …7 (is|are|has been|have been) …3 (attached|enclosed|ready|done|cut|arranged|booked|sorted); "
     "you wanted …9 (so|from|will|out|is now|has been); you were keen …9 (so|and|changed|you do|ve|have|from); your word was; (you only had to ask|your wish is); you proposed; "
     "you d have liked …9 (so|here); the (date|time|colour|size|one) you (proposed|asked for|wanted|picked|chose|requested); as you (were hoping|hoped)"},
    {About::wish, .9, 0,
     "in response to your (request|instruction|instructions|wish); your (request|instruction|instructions|wishes) …7 (carried out|met|done|actioned|honoured|completed|followed|granted|fulfilled|gone through); "
     "(have|ve|has|been|is|are) …9 (as you|like you|the way you|just as you) (asked|requested|wanted|wished|said|suggested|preferred|instructed|directed); you (preferred|chose|opted for|decided on) …7 (so|and) (i|we|it|that) …1 (ve|have|s|is|will|ll)"},
    {About::wish, .9, 0,
     "(done|did|followed|carried out) (what|as|everything|exactly what|just what) you (asked|wanted|requested|instructed|said); you (asked for|requested|wanted|asked us to make) (has|have|is|are) …2 (made|done|arranged|booked|sent|attached|enclosed|ready|changed|set up|added|removed|cancelled|on its way)"},
    {About::wish, .9, 0,
     "you (asked for|requested|wanted) …7 and (you have it|here it is|you ve got it|got it|it s|now you|that s|there it is)"},
    {About::wish, 0, damper,
     "(cannot|can t|unable|not able|regret|unfortunately|declined|refused|won t be able|not possible) …9 (request|wish|wishes|asked|requested|wanted|grant); "
     "(request|wish|requested|asked) …7 (cannot|declined|refused|turned down|not be|been received|been logged|received and|looked at|passed to); "
     "requested by (the|our|law); (which|what|if|whether) …3 you (want|wanted|prefer|wish); (requested|asked) by (the|your bank|our)"},
    // "You will hear from my solicitor" threatens; it does not say that one acts.
    {About::lawyer, .9, both,
     "your (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative) (has|have|is|are|act|acts|advise|advises|advised|wrote|writes|represent|represents|asked|asks); (instructed|appointed|retained) …1 (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister); (copied|copying|via|through) …1 (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (write|address|direct|send|correspond|correspondence|letters|replies) …6 (to|with|via|through) (my|our) (solicitor|solicitors|attorney|lawyer|lawyers|attorneys|barrister|legal counsel|legal representative); (represented|acting|act) (by|for|on behalf of) …2 (counsel|solicitor|solicitors|attorney|lawyer); your client; without prejudice"},
    {About::lawyer, 0, damper,
     "cost(s|) of; fee(s|); retainer; legal cover; legal expenses; of your choice; recommend; ask your …1 (solicitor|lawyer|attorney|adviser) (about|whether|for advice|if|how|what); speak to your; talk to your; take advice"},
    {About::lawyer, .9, 0,
     "your …1 @lawyer; "
     "your (own|legal) (adviser|advisor|advisers|advisors|representative|representatives|representation|team|counsel|man|people|firm); your daughter s lawyer and yours; your man of law; "
     "@lawyer (you|who is acting|who s acting|acting|representing|who is representing|who represents|who acts) …2 (ve|have|hired|instructed|engaged|retained|for you|you|on your); "
     "you (ve|have|had|has) …3 (instructed|hired|engaged|retained|appointed|got|taken on|gone to|brought in|involved) …2 @lawyer; "
     "you (instructed|hired|engaged|retained|appointed) …2 @lawyer; (the firm|the lawyer|the solicitor) you (ve|have) (hired|instructed|engaged|retained); set …2 (lawyer|lawyers|solicitor|solicitors) on us; "
     "(lawyer|solicitor|attorney|advocate|barrister) …3 (for|on behalf of) (you|your family); counsel for the; counsel your client; dear counsel; "
     "(acting|act|acts) …3 (for|on behalf of) (the purchaser|the vendor|the tenant|the landlord|the buyer|the seller|mr|mrs|ms|miss|the parents|the family|the estate|the claimant|our tenant|our customer|the executors); "
     "you act for; you (are|re) acting (for|on); (on behalf of|representing) your client; your client s; (through|via) your (solicitor|solicitors|lawyer|lawyers|attorney); "
     "you (are|re) [now] [legally] represented; (legally represented|represented by counsel|represented by a|represented by mr|represented by ms); "
     "(letter before claim|letter before action|writ|demand letter|letter of claim) …5 (your|behalf); your …2 (demand letter|letter before claim|letter before action|letter of claim); "
     "(arguing|fighting|handling|taken up|took up|take up|running) …3 your (case|claim) ; (fighting|arguing) this …3 for you; (law centre|law center|legal aid) …9 (your case|for you|your behalf|your claim); get the law involved"},
    {About::lawyer, .9, theirs,
     "(we|i) act for (mr|mrs|ms|miss|dr|the|our|your); (we|i) (are|am|have been) (instructed|retained) by; (solicitors|lawyers|attorneys|counsel) (acting|instructed) (for|on|by); (further|all|any) …1 correspondence …3 (to|through|with) (this firm|this office|us|our office); on behalf of our client; our client (mr|mrs|ms|miss|dr|disputes|denies|reserves|instructs|has instructed); (my|our) @lawyer (says|say|tells|told|will be representing|is representing|is acting)"},
    {About::lawyer, .9, 0,
     "(acting|acts|act|acted|appears|appearing) (for you|on your behalf); (represents|representing) you; (your|you) …5 (legally represented|represented by); instructed by you; (letter|email|call|note) from your …1 @lawyer"},
    {About::lawyer, .9, 0,
     "you (ve|have) (instructed|engaged|retained|appointed) …7 (who|to act|in this matter|whose|to represent)"},
    {About::lawyer, 0, damper,
     "if you (wish|want|decide|would like|choose) …5 (lawyer|solicitor|attorney|legal); you (may|can|could|should) (wish to|want to|) …3 (lawyer|solicitor|attorney|legal advice|independent legal); "
     "power of attorney; as a …2 (solicitor|lawyer|attorney|barrister) you; (retired|practising|practicing) (solicitor|lawyer|attorney|barrister); our …1 (solicitor|solicitors|lawyers|lawyer|attorneys) (will|are|is|have been|has been|acts)"},
    {About::key_account, .9, both,
     "key account*; major (account|customer|client); (framework|frame) (agreement|contract); (most|highly) valued …1 (customer|customers|client|clients|partner|partners|account|accounts); (largest|biggest|most important|most valued|key|strategic) (customer|customers|client|clients|partner|partners|account|accounts); annual (volume|spend|contract value); premium (customer|client); enterprise (agreement|customer|plan|licence|license|contract); strategic (partner|partnership|account|accounts|customer); global account(s|); top (ten|five|three|twenty|10|5|3|20) (accounts|customers|clients); our (biggest|largest|longest standing|most important) …1 (customer|customers|client|clients|account|accounts|partner|partners|buyer|buyers); (third|half|quarter|majority|share|most) of (what we|our) …1 (make|bake|output|sell|production|turnover|revenue|business|work|milk|volume|produce); strategic accounts"},
    {About::key_account, .9, 0,
     "(you|your|you re|yours) …7 (biggest|largest|most important|most valued|top|main|principal|flagship|number one|no 1|leading|key|greatest|best|highest spending|single greatest|single biggest) …1 (customer|customers|client|clients|account|accounts|partner|partners|buyer|buyers|donor|donors|sponsor|sponsors|referrer|guest|guests|supporter|supporters|patron|member|stockist|tenant); "
     "(as|being|for) (our|one of our|the) …2 (biggest|largest|most important|most valued|main|principal|flagship|key|best|top|highest volume|greatest|leading) …1 (customer|customers|client|clients|account|accounts|partner|partners|buyer|buyers|donor|sponsor|patron|supporter); "
     "you …1 our (main|principal|flagship|key|number one|most important|biggest|largest|best|top) …1 (customer|client|account|partner|buyer|sponsor|donor|supporter); (key account|key client|key customer|vip) list; "
     "(size|value|volume|importance) of your (account|business|orders|custom|contract|spend); (buyer|customer|client|partner|firm) of your (standing|size|importance|stature|calibre|volume|scale); "
     "you (buy|order|spend|purchase|book|give) more …7 than (any|anyone|anybody|all|everybody|everyone); (nobody|no one|no other|nobody else) …7 (as much|as many|more) …7 (you|your|than you|us); "
     "(few|no) (customers|clients|partners|accounts) …5 (as much|more) …5 (you|your); you matter …3 (more|most); more than any other (customer|client); "
     "(fifth|third|quarter|half|tenth|lion s share|majority|per cent|percent|most|bulk|share) of (our|my|what we) …3 (turnover|revenue|business|sales|output|production|income|work|pottery|trade|orders) …7 (you|your|yours); "
     "(without|weren t for|were not for|wasn t for) (your|you) …3 (orders|business|custom|support|account|order) …9 (we|i|d|would|couldn t|wouldn t|hardly|have to|let); "
     "(without|were it not for) your (orders|business|custom) ; if you [ever] (went|go) elsewhere; if you ever (went|left) …9 (shut|close|fold|could); "
     "(least|can t|cannot|can least) afford to (disappoint|lose|upset|let down); put together …3 (hardly|barely|don t|do not) (order|buy|spend) …7 (you|your); leans on (the most|you|most); "
     "(strategic|preferred) partner of (our|the|this)"},
    {About::key_account, .9, 0,
     "(you|your|you re) …5 (top tier|tier one|premier|platinum level) (customer|client|account|partner); (single) (largest|biggest|most important) …1 (customer|client|account|buyer|donor|order book); "
     "(mean|means) (more to us than|the most to us|more to our business); our bread and butter; our number one (customer|client|account); (vip|a list) (customer|client) …3 (you|your); (you|your|you re) …5 (vip|a list) (customer|client); "
     "(your|you) …5 (account for|accounts for|make up|makes up|represent|represents|bring in|brings in) …5 (percent|per cent|third|half|quarter|fifth|most|lion s share|majority|bulk|biggest|largest)"},
    {About::key_account, .9, 0,
     "more (business|trade|work|orders) with you than; (do|place) more …5 with (us|you) than; you (come|are) first …3 (customer|client|account); (key|core|top) (customer|client|account|partner) (you|like you|such as you)"},
    {About::key_account, .9, 0,
     "your (orders|business|custom|account|work) …1 (keep|keeps|pay|pays|carry|carries) …5 (running|going|open|lights|wages|afloat|alive|busy)"},
    {About::key_account, 0, damper,
     "one of our …2 (customers|clients|accounts|partners|suppliers) (has|have|had|is|was|went|gone); (is|are) our (largest|biggest|main|most important) (customer|client|account) so; the council is our; "
     "account manager; dear valued; gold key account; key account pays; value (every|each|all) …1 (customer|member|client)"},
    {About::long_relation, .9, both,
     "(you|you ve|your|together|us|customer|client|member|account|partner|partners|ours) …7 since (19|20)*; since (19|20)* …5 (you|your|together|we ve|we have); (you|you ve|your|we ve|together|with us|customer|client|member) …7 (for|over|after|nearly|almost) …2 (five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|25) years; (for|over|after|nearly|almost) …2 (five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|25) years …7 (you|your|together|with us|customer|client|member); (long standing|longstanding|long term|longtime) …2 (customer|client|partner|relationship|partnership|cooperation); many years; years of (partnership|working together|business|cooperation|trust); since (dad|mum|grandad|my father|my grandfather) *; for (decades|generations)"},
    {About::long_relation, .9, 0,
     "(you ve|you have|you|your family has|your company has|your firm has|your family|your company|your firm|your school) …5 (with us|customer|client|member|patient|subscriber|bought|trusted|banked|coming|come|shopping|shopped|loyal|ordering|ordered|using|been|stayed|relied) …5 (since 19*|since 20*|years|decade|decades|yrs|ages|long as); "
     "(been|being|you re) …3 (customer|client|patient|member|subscriber|partner|guest|tenant) …4 (since|years|decade|decades|most of your life|from the start|for so long|issue one|from day one); "
     "(since|over|nearly|almost|than|for|after|past|last) …3 (years|decade|decades) …7 (of your|you ve|you have|together|with us|with you|your custom|we ve worked|we have worked|partnership|doing your|looking after your|working with|of doing|supplying your|supplied your|your loyal|your support|we have been supplying|your orders); "
     "(for|over|in|after|nearly|almost|than) …3 (decade|decades|years|century) …3 (now|) (your|you) (company|firm|school|family|business|have|ve); "
     "(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|two decades of|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|30) years (of partnership|of working|of doing|of business|of loyalty|of your|together|we ve|we have|you ve|you have|with us|of trust|of custom|as our|as a customer|as a client|ago you|in which we); "
     "you (opened|joined|signed up|first came|first walked|first ordered|first bought|started|came to us) …9 in (19|20)*; your first order …7 (19|20)*; (partners|customers|clients|members|friends) since (19|20)*; with us since; customer of ours since; "
     "(longstanding|long standing|long serving|longtime|long term|oldest|loyalest|longest standing|longest serving) …1 (customer|customers|client|clients|partner|member|members|partnership|relationship|friend|hands|patient|subscriber); old customer of ours; old friend of the firm; "
     "(donkey s years|donkeys years|as long as i can remember|as long as anyone can remember|for as long as i|since the very beginning|from the very beginning|very first to|most of your life); we go back (a long|years|decades); go way back; quarter century; quarter of a century; "
     "(long|many) you ve been …3 (customer|patient|client|with us|member|here); all these years; after so many years; so many years (together|with|of|you|as|we|now); over the years you; down the years you; through the years you; "
     "(your|our) …2 (tenth|eleventh|twelfth|fifteenth|twentieth|thirtieth|15th|20th|25th|10th|12th) (year|season|anniversary|summer) …5 (with|together|us|as|working); (marks|marked|celebrates) …2 (years|decade|decades) …3 (partnership|together|working|business|your|our); "
     "my (father|dad|grandfather|mother) …7 (selling|sold|soled|supplied|cut|looked after|served|made|worked) …4 (you|your); since your …2 (father|dad|husband|grandfather|mother|late|day) ; (kids|children) came through our; half my working life; outlasted"},
    {About::long_relation, .9, 0,
     "loyal …1 (customer|client|patient|member|supporter|subscriber|reader|partner|guest) …1 (of|for|since|over|these); from (the|day) [very] (start|beginning|one|first day) …5 (you|us|with|customer); "
     "(you|you ve|your) …5 (since day one|since we opened|since the shop opened|since the start|since the beginning|from day one|from the start|since the early days); "
     "(known|know) (you|each other|your family) (for|since) …2 (years|decades|ages|long|so long); years (we ve|we have) (known|worked|been|looked); (years|decades) …2 (side by side|hand in hand|of your); "
     "(ten|eleven|twelve|fifteen|twenty|ten year|twenty year|15 year|10 year|20 year) …1 (anniversary|relationship|partnership) …5 (with you|together|between|your|as our); "
     "(you|you ve|you have|your family) …3 (loyal|faithful|regular|valued) …3 (for|since|over) …3 (years|decades|decade); regular of ours for; your long (association|custom|relationship|loyalty)"},
    {About::long_relation, .9, 0,
     "(long time|long while|ages) since you (first|joined|started|opened|came|became); (looked after|served|supplied|insured|advised|cleaned|maintained|taught|treated) (you|your) …5 (since|for) …3 (19*|20*|years|decades)"},
    {About::long_relation, .9, 0,
     "(in all|all) the years (you|we|that); (in|over) the …2 years (you|we ve|we have|that you|that we); coming (to us|here) for …1 (years|decades|ages)"},
    {About::long_relation, .9, 0,
     "years since you …1 (first|joined|came|started|opened|bought|became|signed); (ten|twelve|fifteen|twenty|thirty|10|12|15|20|25|30) years ago …5 you (first|joined|came|opened|became)"},
    {About::long_relation, 0, damper,
     "(colleague|nurse|supplier|council|teacher|firm|business|company|hotel) …5 (has|have|was|is) …5 (since|years); (i ve|i have) been a …2 (plumber|builder|vet|nurse|solicitor|teacher|doctor|baker|joiner|electrician); (has|have) (taught|run|woven|been run); "
     "(records|kept|retained|stored) for; we (have|ve) (baked|made|brewed|been in business|been baking|been making|built|been here|existed|been trading); (lease|mortgage|warranty|guarantee|minimum term|term|registered|founded|established|celebrating|celebrates its|passport|contract) …5 (years|since|months|in)"},
    {About::resolved, .8, both,
     "(refund|credit|money|reimbursement|compensation) …5 (reached|arrived|landed|paid out|on its way|has been paid|was paid|been issued|been processed|in your account|with you); (complaint|claim|matter|issue|case|query) (now|all|is|has been) [now] [all] (settled|resolved|closed|sorted|fixed|done); (complaint|claim) (settled|resolved|closed|sorted|done); (has|have) been (polished|mended|repaired|put right); (is|are) (polished|mended|repaired); (resolved|fixed|sorted|settled|solved|replaced) …4 (has|have|is|are|been|was|were); (has|have|is|are|was|were) (now|been|now been|all) (resolved|fixed|sorted|settled|solved); (glad|happy|pleased|delighted) …4 (sorted|resolved|working|worked|fixed|happy); thank(s|) [you] for (your|the) (kind|lovely|nice|positive) (words|feedback|review)"},
    {About::resolved, .8, 0,
     "(glad|happy|pleased|delighted|relieved|relief|thrilled|great|good|lovely|nice|wonderful|brilliant|super|chuffed|so pleased|music) …5 (sorted|resolved|fixed|solved|working|worked|works|behaving|arrived|turned up|back to normal|settled|straight|fits|no longer|is back|came|cleared|made it|reached|happy with|content|satisfaction|got your|sort it|sort this|put right|running again|in the end|eating again|safe and sound|up and running|after all|got there|did the trick|better now|all well|is well|as it should); "
     "(matter|issue|case|problem|complaint|claim|dispute|fault|mix up|query|ticket|file|saga|folder|error) …5 (is|was|has been|s|now|been|are) …3 (resolved|settled|closed|sorted|fixed|over|cleared up|put right|solved|done and dusted|behind us|concluded|ended|shut|rectified|all right now); "
     "(closed|closing|close|shut|shutting|signed off|archived) …2 (your|the|this) …2 (case|complaint|ticket|file|matter|claim|folder|query); (case|complaint|ticket|matter|file) …3 closed; settled the matter; resolved the (matter|issue|problem); "
     "(draw|drawn|drew) a line under; (end of the saga|end of the matter|end of the story|that s the end|over and done|done and dusted|all s well|all well now|behind us now|water under the bridge|sorted once and for all|resolved to your|to your satisfaction|nothing left to put right|nothing more is needed); "
     "you (wrote|say|said|tell|told|confirmed|let us know|mentioned|ve confirmed|ve kindly confirmed) …7 (working|works|fixed|sorted|fine|resolved|arrived|happy|steady|content|all right|no longer|nothing left|better); "
     "(as you|you ve) …2 confirmed; no more (drips|leaks|noise|rattling|squeaking|trouble|problems|bother|errors); (no longer|stopped) (giving|causing|hurts|leaking|dripping|squeaking|rattling|making) …3 (you|any|bother|trouble); "
     "(missing|lost|delayed|replacement) …4 (has|have|is|are) …2 (reached you|arrived safely|turned up|with you|been found|safely); (refund|double charge|overcharge) …5 (paid back|went into|in your account|repaid|returned to you); "
     "(cleared up|put right|sorted out|ironed out|patched up) …3 (and|now|for you|between|to your); (all|everything) …2 (sorted|fixed|resolved|working|in order|as it should) …1 (now|again|at last|for you); how nice that; it s a relief; "
     "(we re|we are|you are|you re) happy …3 (end|happy|closed|over); we can all (relax|breathe|rest)"},
    {About::resolved, .8, 0,
     "(glad|pleased|happy|delighted|relieved|great|good|lovely|thrilled) (to hear|to read|to see|to know|to learn|that|you|it|the) …7 (at last|finally|in the end|after all|once again|works again|working now|sorted out|cleared up|worked out|back on|stopped|been found); "
     "(is|are|was|were|s) (now|finally|at last|all) (working|fixed|resolved|sorted|closed|settled|up and running|back on|restored|in order|put right|cleared); "
     "(is|are|s|re) back (up|to normal|in working order|working|in action|online); (has|have) [now] been (restored|rectified|cleared up|put right|fully resolved|paid back|refunded in full); "
     "problem solved; case closed; all sorted; that s sorted; nothing (more|further) to do; no further (problems|trouble|issues|leaks) since"},
    {About::resolved, .8, 0,
     "(glad|pleased|happy|delighted|relieved|great|good|lovely|thrilled|nice) …7 (fits|works|fixed|sorted|arrived|resolved|settled|working|happy|solved|healed|straight); "
     "(replacement|new one|new part|parcel|missing part|refund|delivery) …3 arrived (and|safely|in one piece|well|at last); (works|work|fits|runs) (perfectly|beautifully|like a dream|like new|a treat|as it should|well now|fine now)"},
    {About::resolved, .8, 0,
     "(glad|pleased|happy|delighted|relieved) …5 (could|able to|managed to) …1 (solve|resolve|fix|sort|settle|put); your (issue|problem|complaint|case|query|matter) (has been|is) …1 (resolved|solved|fixed|settled|sorted)"},
    {About::resolved, 0, damper,
     "without payment; unchanged; our position; declined; rejected; fixed (for|rate|term|price); (hope|hoping|once|if|whether|when|not|never|isn t|hasn t|still|yet|pity|sorry|unfortunately|afraid|sadly|will be|to be|going to|until|in case) …7 (resolved|fixed|sorted|solved|settled|working|worked|better|happy|satisfied|cleared|helped|looking|held|back|found|repaired); "
     "still looking; for now but; ready for collection; new year s"},
    {About::talk_held, .9, 0, "thank(s|) [you] for (speaking|talking|the call|your call|our call|the conversation|the chat); thank(s|) [you] for (taking|) [the] time to (speak|talk|meet|call); as (discussed|agreed|promised|mentioned) (on|over|by) (the|tele) (phone|telephone); (on|over) the phone (today|yesterday|just now|this); after our (call|conversation|talk|phone); following our (call|conversation|talk|phone|telephone); good to (talk|speak); we (spoke|talked) (today|yesterday|this|on)"},
    {About::talk_held, .9, 0,
     "(thanks|thank|appreciate|appreciated|enjoyed|grateful|cheers) …5 (the|your|our|a|this morning s|for|yesterday s|that|for the|brief|good|lovely|nice|long) …2 (chat|call|conversation|talk|natter|discussion|phone call); "
     "(thanks|thank|appreciate|appreciated|grateful|cheers) …4 (calling|ringing|phoning|speaking|talking|meeting|sitting down|coming in|popping in|dropping in|chatting|taking the call|hopping on|being so frank|being so open|being so honest|ringing me back|calling me back|calling back|having me) …3 (me|us|with|to|back|on|this|yesterday|earlier|today); "
     "(thanks|thank|appreciate|appreciated) …4 taking [the] time to (speak|talk|meet|call|chat|ring|sit|explain); thank(s|) [you] for (your time|the time) (on the phone|on|yesterday|today|earlier|this); "
     "(good|great|lovely|nice|pleasure|enjoyed|glad|delight|delighted) …3 (speaking|talking|chatting|catching up|meeting you|meet you|to speak|to talk|to chat|to catch up|having you|seeing you|to see you|sitting down) …3 (with|to|earlier|today|yesterday|on|at|this|last|in|the); "
     "(following|after|further to|per|as per|since|from|in|during|at|about|refer to|to sum up|summary of|notes from|regarding|recap|recapping|based on) (our|this morning s|yesterday s|today s|my|that|last week s|monday s|friday s) …3 (call|chat|conversation|talk|discussion|phone call|meeting|zoom|conversations|catch up|natter); "
     "(our|this morning s|yesterday s|today s) …2 @talk …2 (yesterday|this|last|earlier|today|on|just now|helped|between|of|at|about|over|in); "
     "as (discussed|agreed) …1 (in our|over|by phone|on the phone|with you|during|earlier|yesterday|this morning|today|just now|on the call|in person|on our); as we (discussed|talked about|spoke about|chatted about); as we (agreed|said|arranged|mentioned) …2 (on|over|when|by|yesterday|earlier|this|last|at); "
     "(as|like) i (said|mentioned|told you|explained|promised|was saying) …3 (on the phone|over|when|at|yesterday|this morning|earlier|last|to you|on); "
     "(as agreed|as promised|as arranged) …2 (when we|on the phone|over the phone|by phone|on our call|in our|over coffee|yesterday|earlier|this morning|at the); "
     "(we|you and i|when we|since we|i) (spoke|talked|chatted|met|last spoke|last talked|last met|caught up|sat down) (on|this|yesterday|earlier|last|today|briefly|about|after|at|when|in|over|just|a while|the other|about|together); "
     "(when|since|after|before) we [last] (spoke|talked|met|chatted); (when|since) we (spoke|talked|met|chatted|last spoke|last talked|last met|were on); we (left it|went over|went through|touched on|covered|discussed) …5 (on the phone|by phone|over coffee|today|yesterday|this morning|earlier|together|last|on monday|on tuesday|on wednesday|on thursday|on friday|that i d|when); "
     "(went|talked|ran) (over|through) …3 (by phone|on the phone|together|earlier|yesterday|today); (while we were|when we were|we were) on (the line|the phone|the call); "
     "(when|what|everything|that) you (rang|called|phoned|told me|said to me|explained to me|were saying|mentioned to me|shared with me) …5 (you|on|at|over|the|about|in|yesterday|this|last); "
     "you (told|mentioned to|explained to|said to|were telling) me …5 (over|on the phone|at|when|yesterday|earlier|last|on|this|in|that|how); "
     "you (asked|mentioned|said) …3 (on the phone|over the phone|when we|when you rang|when you called|when you came|over coffee|at parents|at the counter|at the desk|at the show|in the shop|on our call|at the open); "
     "(when|after) you (rang|called|phoned|came in|popped in|dropped in|dropped by|stopped by|were in|were here|visited|came by|came over|came to see) …3 (on|yesterday|this|last|earlier|me|us|today|monday|tuesday|wednesday|thursday|friday|saturday|you|about); "
     "(when|after) i (rang|called|phoned|visited|saw) you …3 (on|yesterday|this|last|earlier|at|today|about|i|in); your (call|phone call) (this|yesterday|today|on|earlier|last|just); having you in the; sitting with you; "
     "(met|meet|saw) you …3 (at the|in the|in person) …5 (yesterday|last|earlier|today); (we had|that was) …4 (chat|natter|talk|conversation); what a …2 (nice|lovely|good|great) …2 (chat|natter|talk|conversation)"},
    {About::talk_held, .9, 0,
     "(thank|thanks) …2 for your time …1 (this|today|yesterday|earlier|on); you (rang|called|phoned|popped in|came in) (earlier|this morning|yesterday|about|on|last|today|just); "
     "(after|since|from) (talking|speaking|chatting|meeting|listening) (to|with|up with) you; you said (on|yesterday|earlier|this morning|last|when|to me|at the); "
     "(glad|good|great|pleased|happy|nice) [that] we (could|got|managed|were able|had) …2 (talk|speak|meet|chat|catch|chance|time); "
     "(you|we) (talked|chatted|spoke) …2 (me|about this|about it|yesterday|earlier|on the phone); we had …2 (chat|talk|good chat|long talk|word|conversation|phone call) ; (met|saw) you (yesterday|last|on|at); "
     "(what|as) we (agreed|said|talked about|spoke about|discussed) …2 (yesterday|today|earlier|on|over|at|in|last|this); (mentioned|promised|explained|told you|said) (on the phone|over the phone|when we spoke|when we met|on our call|at the desk|in the shop)"},
    {About::talk_held, .9, 0,
     "(i|i ve) (mentioned|explained|said|told|promised) [to] you (on the phone|over the phone|when|yesterday|earlier|at the|in the|in person|last week); (thanks|thank) …2 for (coming|popping|dropping|stopping|calling) (to see|in|by|round|over|out) …2 (me|us|yesterday|today|on|this|last|earlier|to)"},
    {About::talk_held, .9, 0,
     "(good|kind|nice|lovely|great) of you to …1 (ring|call|phone|come|meet|talk|speak|pop in|drop in|stop by); (glad|pleased) you (rang|called|phoned|came in|popped in|dropped in|stopped by)"},
    {About::talk_held, 0, damper,
     "(would be|will be|shall be|ll be|d be|would have been|it d be|next|upcoming|hope to|looking forward to|look forward to|want to|need to|like to|love to|rather|let s|happy to|if we could|could we|shall we|would you) …5 (speak|talk|chat|speaking|talking|chat|meet|meeting|catch up|discussion|call|conversation); "
     "(spoke|talked|met|discussed|chatted|agreed) …1 (to|with) (the|our|my|his|her|their|your|mr|mrs|ms|dr|head|a); (board|council|coaches|team|parents|committee) …3 (spoke|talked|met|discussed|talks|negotiations); tried …5 (mobile|phone|reach|call); your (email|letter) of; internally; had a word with"},
    {About::talk_overtaken, .9, solid, "(talk|call|conversation|meeting|discussion|spoke|talked|met|discussed) [back|early|late] (in|last) (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|year|month); since (then|we spoke|we talked|we met|our call|our talk|our conversation|our meeting) …9 (decided|agreed|chosen|become|changed|moved); (has|have|ve) (since|now) …2 (decided|agreed|chosen); decision …3 (has now been|has since been|has been) (made|taken); (has|have) now been decided; at the time … (still open|not yet)"},
    {About::talk_planned, .9, 0, "(i|we) (will|ll) (call|ring|phone|telephone) you; (i|we) …5 will call you (on|at|tomorrow|today); (i|we) (am|are) calling you; (i|we|ll) …2 give you a call; (speak|talk) to you (on|tomorrow) ; visit you on; (i|we) (will|ll) (visit|come round|come by|come over|come and see|drop by|drop in|stop by|call in|call on|see you) …7 (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)"},
    {About::talk_planned, .9, 0,
     "(i|we) (will|ll|shall|m going to|am going to|re going to|are going to|plan to|intend to|want to|mean to|aim to|ll try to|will try to|would like to|d like to|ll be|will be|promise to) …2 (call|ring|phone|telephone|facetime|calling|ringing|phoning|visit|visiting|call on|drop in on|meet|see|catch) (you|your house|round|back); "
     "(i|we) …3 will (call|ring|phone|telephone|facetime|skype) you; (i|we) ll …3 (call|ring|phone|telephone) you; "
     "(i|we) (m|am|re|are) (calling|ringing|phoning) you; (i|we) (m|am|re|are) (coming|visiting|picking up the phone|driving|popping|dropping) …3 (to you|round|over|to see you|down to you|in to you); (m|am) (coming|calling|popping|dropping) (round|over|in|by|out) …3 (@day|to see|to you|on); "
     "(ll|will|shall|ring|going to) give (you|ye) a (call|ring|bell|buzz|shout|tinkle|bang|phone); (i|we|ll) …2 (give|giving) you a (call|ring|bell|buzz|tinkle); "
     "let me (call|ring|phone|telephone) you; i (ll|will|shall) …2 (speak|talk) (to|with) you …7 (@day|when|on|at|about|in person|then); i (will|ll) speak with you; (we ll|we will|we shall|let s) (talk|speak|chat|meet) …3 (@day|on|at|when|in person); "
     "(talk|speak) to you (on|at|tomorrow|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|next|this|in the); speak (then|tomorrow|on|monday|tuesday|wednesday|thursday|friday|later today); "
     "see you (on|at|tomorrow|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next) …7 (shop|office|desk|go|talk|discuss|look|about|at|have|sort|through|clinic|school|site|reception|branch|workshop|o clock|for our); "
     "(i|we) (will|ll) see you …7 (to talk|to discuss|to go|about|so we|and we|in person|then); "
     "(looking|look) forward to (our|speaking|talking|seeing you|meeting you|meeting|chatting) …3 (@day|call|chat|meeting|talk|desk|to you|with you|to go|at my|conversation|on); "
     "expect (my call|a call from me|a call from us); expect to hear (my voice|from me by phone); you ll (have me on|get a call|hear from me by phone|have my); (a call from me|my call) …5 (@day|about|on|at|in|before); be on the (phone|line) to you; (first person i|it ll be me); "
     "(put|pencilled|booked|have|got) you …2 in …2 diary; (put|pencilled|booked) you in (for|at|on|with me) …9 (talk|discuss|chat|call|go over|go through); "
     "(i ll|i will|i shall|i m|going to|once) …7 (pick up|picking up|lift) the phone (to|and); (talk|walk|run|take) you through …5 (on the phone|by phone|when i|in person|on our); reach out by phone; in touch by (phone|telephone); contact you by (phone|telephone); "
     "(we re|we are) on for @day; i (ll|will) …2 (come|call|pop|drop|drive|swing|nip) (round|over|by|in|down|out|up) …4 (to you|and see|to see|on|@day|so we|so that|and we|at); "
     " will call in to you; call (round|in) to you; (i will|i ll) be waiting for you; (meet|meeting) you …5 @day …5 (talk|discuss|go|person|look|so we|so that); "
     "(sit down|sitting down|go through it|go over it|go through this|talk it through|talk it over|sat across) …5 (with you|together|from you) …5 @day; (tell|explain) …7 (on the phone|in person|face to face) …2 @day; catch you (at|on|after|before) …5 @day; "
     "my phone to yours; keep your phone …5 (near|by|on|handy); (it ll|it will) be me; you ll have me on the (line|phone)"},
    {About::talk_planned, .9, 0,
     "(i|i ll|i will) …1 try you (again|on|tomorrow|later|this|back); (plan|aim|going|intention|idea) [is] to (call|ring|phone|telephone|visit|meet) you; (call|ring|phone|visit) you (tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday|this afternoon|this evening|later today|first thing|next week) …3 (about|to|so|and); "
     "(we|i) (ll|will) (talk|speak|discuss|go|meet|chat) …5 (in person|face to face|on the phone|by phone|when i|when you come|when i visit|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday); "
     "(our|your) (call|meeting|chat|appointment with me|talk) (is|will be) …3 (@day|at|for|booked|set); (you ll|you will) hear from me …3 (by phone|on the phone|by telephone); "
     "i (ll|will|shall|m going to) …2 (be ringing|be calling|be phoning|be in to see|come to see|come and see|come out to|drop in to|stop by|call in|swing by) …3 (you|@day|to)"},
    {About::talk_planned, .9, 0,
     "(get|have|receive|expect) a (ring|call|phone call|bell|visit) from me; (booked|scheduled|arranged|set up|pencilled in) (a|our) …1 (call|chat|meeting|phone call|zoom) with you; (call|chat|meeting|appointment) with (you|me) (on|at|for|tomorrow|is) …5 @day"},
    {About::talk_planned, .9, 0,
     "(get|have|catch) you on the phone …3 @day; (shall|will) (ring|phone|telephone) you @day; i (ll|will) be (over|round|out|up|down|there) …3 @day …5 (talk|discuss|look|go|see|so); "
     "(we re|we are|i m|i am) meeting [you] …3 @day …7 (i ll|i will|bring|talk|discuss|go|plans)"},
    {About::talk_planned, 0, damper,
     "(don t|do not|won t|will not|not|never|didn t) …3 (call|ring|phone|calling|ringing|phoning|phone you|visit|see you); (might|may|could|would) (call|ring|phone|need to talk|visit|phone you|ring you|call you); (if you|should you) …3 (like|wish|want|prefer|need|d like|would like|rather); "
     "(husband|wife|colleague|engineer|courier|nurse|someone|somebody|technician|driver|plumber|surveyor) …3 (is|will|ll|may|would|s) …4 (call|ring|phone|calling|phoning|visit|visiting|be with); shall i; could i; say the word; any time; at your convenience; hope to see you again; at some point"},
    {About::talk_offered, .9, 0, "(call|ring|phone) me; would you like to (talk|speak|discuss); happy to (talk|speak|discuss) …4 (phone|call|person); rather talk; (book|arrange|schedule) a (call|talk)"},
    {About::talk_offered, .9, 0,
     "(happy|glad|pleased|delighted|willing|love|free|able|around) to …2 (talk|chat|meet|go over|go through|walk you|talk you|take you|run you|answer|speak|discuss|explain|sit down|jump on|hop on|call you|ring you|call|come|have a chat|have a call|show) …7 (through|you|phone|call|chat|person|with|together|over|it|this|any|options|decision|questions|round); "
     "(would you|do you|shall we|should we|can we|could we|want to|fancy|if you d|if you would|prefer to|wish to|care to|you d|rather) …4 (talk|chat|call|speak|have a chat|hop on|jump on|a coffee|a chat|a call|quick chat|discuss|go over|come in for) …7 (me|this|it|about|chat|call|phone|person|over|us|through|with|in|than|any|coffee|before|decision|together); "
     "(would it help|would you like|shall we|should i|shall i|may i|can i|could i) …4 (call|ring|phone|chat|talk|speak|explain|meet|drop by|pop round|give you a ring|give you a call|quick chat); "
     "(give|gimme|drop) (me|us) a (call|ring|shout|bell|buzz|tinkle|bang); (just|do|please|always|simply|or) (call|ring|phone|telephone) me; (call|ring|phone|telephone) and ask for (me|_); (telephone|phone|ring|call) me; "
     "(feel free|welcome|hesitate|don t hesitate|do not hesitate|more than welcome) to …1 (call|ring|phone|pick up|telephone|speak|drop in|come|pop|contact me by phone|stop by|give me|chat|talk); "
     "(pick up|lift) the phone (and|if|to me|any|whenever|anytime); (reach|get|catch|find|try) me (on|at|by phone|personally|directly|any|on extension|in the); (can be|could be|am) reached (personally|on|at|by phone|directly|any); my (door|phone|line|mobile) is (always|open|on); "
     "(door|doors) …3 (is|are) [always] open; i m (always|only|just|here|all ears|at the end) …3 (phone|call away|listen|end of|talk|chat|ears|for you|to help|if you); i (am|m) all ears; (time|room|half an hour|an hour) …3 for you …5 (discuss|talk|chat|like|on|if|next); "
     "(pop|call|drop|come|stop|swing) (in|by|round|over|along|up) …2 (to me|and see me|and talk|and we ll|to see me|for a chat|and have a chat|whenever|to talk|and i ll|and chat|to discuss); come and (see|talk|speak|find|sit) …3 (me|us|about|with|down); "
     "(talk|chat) (it|this|things|that|everything) (through|over) …5 (with you|with me|any|if|whenever|together|by phone|in person); (go|run) (over|through) …5 with me …5 (just|any|give|call|holler|ring|let|shout|whenever|please); "
     "(say the word|let me know|tell me|name a time|pick the time|pick a time|you pick|just ask|just say|just holler|just shout) …5 (i ll|call|ring|phone|talk|chat|time|pop|come|when suits); "
     "(buy you|over a|have a|grab a|for a) (coffee|cuppa|cup of tea|pint) …5 (and|talk|answer|chat|discuss|about|go|if|explain|to); "
     "(call|ring|phone|telephone) (me|us) …3 (whenever|any time|anytime|so that|so we|if you|if anything|before you|and i ll|and we|when|on my|at home|tonight|tomorrow|today|suits); use my (direct line|mobile|number); my (direct line|direct number|mobile|extension|own number) …5 (use it|do use|call|ring|any|don t hesitate|please|always); "
     "you ve got my number; try me on; i pick up my own phone; (much|far) (sooner|rather) talk; (easier|better|quicker|simpler) …5 (talk|phone|in person|voice|chat|call|face to face|over the phone); "
     "let s (talk|chat|have a chat|have a call|hop on|jump on|meet|sit down|speak|catch up|discuss) ; i d (be glad|be happy|be pleased|be delighted|be more than|welcome|love) …5 (talk|explain|chat|hear from you|go|run|discuss|speak|meet|call|conversation); put our heads together"},
    {About::talk_offered, .9, 0,
     "(arrange|find|set|fix|agree|make) …2 (time|call|chat|meeting|date) to …1 (speak|talk|chat|meet|discuss|go); (arrange|set up|book|schedule|fix) a …1 (call|chat|phone call|meeting|time to talk|time to speak); (want|need|like|wish) to (talk|chat|speak) …3 (i m|i am|ring|call|just|let|my|me); "
     "(i m|i am) (here|around|free|at my desk|in the office|available) …5 (talk|call|ring|chat|if you|phone|whenever|need|want); "
     "(call|ring|phone) (if|whenever|any time|anytime) …5 (you|suits|unclear|question|questions); (you can|you may|please) …2 (call|ring|phone|reach|speak to|talk to) me; (easier|better|quicker|simpler) (to|by|on|over) …3 (talk|phone|person|speak|explain); "
     "(happy|glad|pleased) to …3 (on the phone|over the phone|by phone|in person|over a coffee); (want|like) me to (call|ring|phone|give you a|come|talk|explain|pop)"},
    {About::talk_offered, .9, 0,
     "would …2 (call|chat|conversation|meeting|talk) (help|suit|be useful|be of use|make sense); i can (call|ring|phone|come to|pop round|visit) (you|and|to) …5 (if|like|say|want|whenever|suits); (always|ever) welcome to (call|ring|phone|pop|drop|talk); "
     "(talk|chat|speak) (to|with) me …3 (any|if|about|directly|first|whenever|before); (ask for me|ask to speak to me); i m (happy|glad|free) …3 (call|talk|chat|meet)"},
    {About::talk_offered, .9, 0,
     "(if|should) you (d|would) (like|prefer|rather) …1 (talk|chat|speak|call|phone); if a (call|chat|phone call|talk|visit) (is|would be|helps|suits) …5"},
    {About::talk_offered, 0, damper,
     "(helpline|call centre|virtual assistant|chatbot|call charges|support queue|lines are busy); talk to your (doctor|gp|bank|vet); no longer …5 telephone; can t discuss; cannot discuss; nothing more to say; out of hours; (thank|thanks) …2 for (calling|ringing|your call)"},
    {About::repaired, .8, 0,
     "you (are|re|were) [quite|absolutely|completely|perfectly|entirely] right; credit note …7 (raised|issued|attached|sent); (second|extra|amount|charge|payment|money|difference|overcharge|sum) …5 (went back|gone back|sent back|refunded|credited|returned|reversed|paid back)"},
    {About::repaired, .8, 0, "corrected invoice; invoice …3 corrected; you (were|are) right; replaces the (first|old|wrong)"},
    {About::repaired, .8, 0,
     "(corrected|amended|right|correct|proper|rectified) …2 (version|file|invoice|statement|copy|document|one|form|letter|label|schedule|contract|attachment|figures|quote|date|bill|list|link|timetable) …7 (attached|enclosed|below|here|is in|included|herewith|with this|sorry|apologies); "
     "(attached|enclosed|here is|here are|here s|herewith|please find|below is|included is) …4 (corrected|amended|rectified|the right|the correct|correct version|the signed|a corrected|an amended|the missing|the proper); "
     "(sorry|apologies|apologise|oops|whoops|my mistake|my bad|my fault|my error|silly me|silly us|mea culpa|on me|our fault|our mistake|our error|our doing|pardon|regret) …9 (attached|enclosed|corrected|should read|should be|should say|should have|right one|here it is|here is|put right|ought to|meant|struck); "
     "(should|ought to|should have) (read|say|have said|have read) …9 (sorry|apologies|not|instead|mistake|correct|attached); (sorry|wrong|incorrect|mistake|gave you|printed) …9 (should|ought to|must) (read|say|have said|have read); "
     "(correction|erratum|errata|corrigendum) (to|of|the|it|please|in|regarding); (replaces|replacing|supersedes|disregard|ignore|scrap|bin|discard) …2 (the|my|our|what|that) …3 (earlier|previous|last|first|one|draft|version|email|mail|invoice|i said|letter|message|figures|from); "
     "(i|we) (wrote|said|gave you|sent you|told you|quoted|put|printed|typed|listed|booked you|attached|sent) …7 (wrong|incorrect|instead of|but meant|by mistake|by accident|someone else s|when it s|in error|old|last year s|mistakenly) …9 (is|sorry|here|attached|correct|right|ought|it|not|so|now|enclosed); "
     "(wrong|incorrect|old|outdated) …3 (date|time|file|price|version|attachment|figure|figures|number|name|address|link|copy|invoice|amount|one|year) …7 (here|attached|enclosed|correct|is on|the right|it s|should|ought|not the|sorry|my mistake|it is); "
     "(overcharged|charged you|billed you|charged for|billed for|double charged|undercharged|overbilled) …9 (refunded|credited|refund|credit|paid back|returned|reversed|have now|reimbursed|repaid); "
     "(fee|charge|reminder|notice|penalty|invoice) …9 (struck|cancelled it|cancelled|removed|waived|withdrawn|reversed|credited) …5 (today|now|from your|with it|account|and); should never have gone (to you|out); "
     "(forgot|forgotten|left out|left off|missed|omitted|missing) …3 (attachment|to attach|the file|to include|to put|the discount|the link|the form|to enclose|the page) …9 (here|attached|enclosed|now|so|makes|this); "
     "(forgot the attachment|missing attachment|now with the attachment|attachment this time|this time with); (i ve|we ve|i have|we have|let me|just) …1 (put|set) (that|this|it|things|the record) (right|straight); to put right; (credit note|refund) …3 makes up; "
     "(meant|mean) (to say|to write|to send|thursday|monday|tuesday|wednesday|friday) …5 (sorry|not|apologies|confusion); (i stand corrected|you were right|you are right|you re right|you re quite right) …9 (attached|enclosed|corrected|new|credit|fixed|changed|left off|here); sorry for the (confusion|mix up|mixup|muddle); "
     "(got|mixed|swapped|muddled|confused) …5 (up|yours|wrong|buyer|names) …7 (here|attached|enclosed|sorry|correct|right|so|is in); (i ve|we ve|i have|we have) (just|now|since|today) (put that right|corrected|fixed|amended|rectified|put it right); "
     "(is|on) the _ and not the; not the _ (sorry|apologies|my mistake)"},
    {About::repaired, .8, 0,
     "(i|we) made a …1 (mistake|slip|typo|error) …9 (the correct|the right|it s|should|not|here|attached|total is|price is|date is|correct|instead); "
     "(typo|error|mistake|slip) in (the|my|our|your) …9 (attached|enclosed|new one|corrected|here|now|should|correct|it s|not); (ignore|disregard|delete|bin|scrap) …2 (last|previous|earlier|first) (email|mail|message|note|version|invoice|letter); "
     "(charged|billed|invoiced|debited) …3 (twice|wrongly|in error|by mistake|too much|incorrectly) …9 (refunded|credited|refund|reversed|returned|corrected|back); "
     "wrong (file|attachment|version|link|date|one|invoice|time) …7 (right one|correct one|here s|here is|attached|this is|sorry)"},
    {About::repaired, .8, 0,
     "(price|date|time|figure|figures|number|address|total|name|amount|link) …5 (was|were) (wrong|incorrect|out of date|missing) …3 (it is|it s|it should|the correct|the right|should|here); "
     "(i|we) got …3 wrong …3 (it is|it s|should|the|sorry|here); (ve|have) (corrected|amended|fixed) (your|the) …5 (attach|attached|enclosed|new|copy|again)"},
    {About::repaired, .8, 0,
     "(sorry|apologies) (about|for) (the|my|our|that) …2 (typo|error|mistake|slip|mix up|wrong) …9 (is|it s|not|should|here|attached|correct)"},
    {About::repaired, 0, damper,
     "(your|the) (bank|builder|courier|landlord|insurer|council|paper|supplier) …5 (wrong|mistake|error|incorrect|wrongly|incorrectly); (you|you ve|you have) (forgot|filled|paid|sent|entered|signed) ; (please|could you|kindly) …2 (correct|send us|check|amend) …2 (the|your|a|us); "
     "(look|looking) into; in due course; once she s back; will (rectify|correct|fix|send|look); if you (spot|find|notice|see); (slow|late) reply; your (typo|mistake)"},
    {About::talk_deferred, .9, 0, "(annual|yearly) (review|meeting|talk) …7 (next year|postpone|later|not manage)"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> english_facts() {
    return facts;
}

}  // namespace warmline
