#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// Apostrophes end words: "can't" is "can t", "we've" is "we ve".
// clang-format off
constexpr auto cues = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both,
     "condolences; passed away; sorry … [for] your loss; (saddened|sorry|sad) to (hear|learn) (of|about) the (death|passing|loss); (death|passing) of (your|mr|mrs|ms); your late (husband|wife|father|mother|son|daughter|partner); bereavement; deceased; (deepest|heartfelt|sincere|sincerest|our|my) (sympathy|sympathies); (death|passing|loss) of your …2 (husband|wife|father|mother|son|daughter|partner|brother|sister); your (husband|wife|father|mother|son|daughter|partner|brother|sister|mum|dad) s (death|passing); (mourn|grieve|grieving|mourning) (with|for|your)"},
    {About::bereavement, .5, both,
     "death certificate; probate; executor of; widow(er|); at this difficult time"},
    {About::refusal, .85, statement | solid | weighty,
     "(shows|show|showed|shown|found|find|confirm|confirms|confirmed|reveal|reveals|revealed|detected|diagnosed|is|indicates|suggests) …4 (cancer|tumour|tumor|malignant|metastases|carcinoma|melanoma|leukaemia|leukemia|lymphoma); you have (cancer|a tumour|a tumor|leukaemia|leukemia|breast cancer|lung cancer|skin cancer|bowel cancer|prostate cancer); diagnosis (of|is) …3 (cancer|leukaemia|leukemia|dementia|parkinson|multiple sclerosis); your …2 (father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister|partner|grandmother|grandfather|child|boy|girl) …9 (fell|fallen|collapsed|injured|unconscious|went missing|is missing from|had an accident|in an accident|stroke|heart attack); (is|are) (in|at) …2 (hospital|intensive care|the emergency room) (and|with|after|since|for); (taken|rushed|admitted|brought|moved) (to|into) …3 (hospital|intensive care|emergency room); (called|call|rang) …2 ambulance; (broke|broken|fractured) (his|her|their) (arm|leg|hip|wrist|ankle|collarbone|nose|foot|shoulder); (operation|surgery|transplant|chemotherapy|radiotherapy) …7 (postpone|postponed|postponing|cancel|cancelled|canceled|rescheduled|put off|called off); (postpone|postponing|postponed|cancel|cancelled|canceled|cancelling) …3 (operation|surgery|transplant|chemotherapy|radiotherapy); (we|i) (are|am|have to|must|will) (ending|end|terminate|terminating) your (internship|apprenticeship|employment|placement|traineeship)"},
    {About::refusal, .15, damper,
     "no (sign|signs|evidence|trace) of; no (cancer|tumour|tumor); (not|isn t|wasn t) (cancer|malignant|cancerous); benign; free of cancer; cancer (screening|awareness|research|charity|care); (he|she) …3 back home"},
    {About::bereavement, .2, damper, "insurance plan; cover from; funeral plan"},

    {About::redundancy, .9, statement | solid,
     "(go|going|move|moving|gone|head|heading) in (a|another) (different|new|another) direction; in another direction; (we|i|to|of|be|by) (end|ending|terminate|terminating|discontinue|discontinuing|conclude|concluding|cease|ceasing|close|wind down) (our|the|this|your) …3 (partnership|relationship|cooperation|collaboration|engagement|agreement|contract|retainer|arrangement);(partnership|relationship|cooperation|collaboration|engagement|agreement|contract|retainer|arrangement) (will|is to|must|has to|comes|come|shall) …3 (end|ending|terminate|terminated|conclude|close|expire|an end|lapse);not (renew|renewing|extend|extending|continue|continuing|be renewing|be extending|be continuing|to renew|to extend|to continue) …7 (contract|agreement|partnership|relationship|engagement|cooperation|collaboration|services|retainer|arrangement|licence|license);(contract|agreement|partnership|engagement|retainer|arrangement) … not (be renewed|be extended|be continued|renewed|extended|continue);part ways; parting ways; (made|being made|make) …2 redundant; redundancy; (role|position|job|post) …4 (eliminated|redundant|no longer required|no longer needed|discontinued); laid off; lay off; your employment … (end|ends|terminated|terminate);(chosen|selected|appointed|decided on|moving to|switching to|switch to|go with|gone with|going with|award) …3 (another|different|alternative|new) (supplier|vendor|partner|provider|agency|contractor|bidder); no longer (require|need|be requiring|be needing|use|be using) your services; place no further orders; no further (volumes|orders|work) …3 (awarded|placed|given|be); (termination|cancellation) of (the|our|your) …3 @contract; be sunset; phase out"},
    {About::redundancy, .9, statement | solid,
     "(give|giving|given|serve|serving|formal|written) notice …9 (end|ending|terminate|terminating|termination|discontinue|cease) …4 (contract|agreement|arrangement|partnership|tenancy|account|supply|service|services|lease|retainer); (termination|ending) of (contract|agreement|the contract|the agreement|our contract|our agreement|your contract|your agreement|your tenancy|our partnership); (end|ending|ended|terminate|terminating) (contract|agreement|tenancy) …3; (formal|final|first) written warning; (issue|issuing|issued|give|giving|receive|receiving|this is|serve|serves) …5 (formal|written|final|first) [written] warning; (terminate|terminating|ending|end|dismiss|dismissing) …3 (your employment|you from your|your apprenticeship); your (employment|probation|apprenticeship|contract of employment) (has|is|will|ends|was) …5 (terminated|ended|end|ending|not been successful|unsuccessful)"},
    {About::redundancy, .85, statement | solid,
     "(awarded|given|going|gone|goes|went) to (another|a different|someone|a competitor|a competing); (appointed|hired|engaged|retained) (another|a different|a new) (agency|firm|supplier|vendor|partner|provider|contractor|company); @contract …7 not be (renewed|extended|continued|prolonged); (position|role|post|job) …7 not be (continued|filled|refilled|replaced|renewed); (decided|chosen|resolved|agreed) …4 (to stop|to end|to close|to discontinue|to cancel the|not to continue|not to proceed|not to renew|not to extend); not to proceed with; stop all work; (delist|delisting|delisted); withdrawing our (services|support|offer|products) from; no longer (stock|list|supply|carry|work with|buy from|need the|require the)"},
    {About::redundancy, .8, statement | solid,
     "(pull|pulling|pulled|step|stepping) (out of|back from|away from) …3 (contract|project|agreement|partnership|sponsorship|programme|program|deal); say goodbye to; bring …4 (in house|to an end|to a close); (tenancy|lease|employment|contract|agreement|assignment) (ends|will end|therefore ends|comes to); (manage|continue|carry on) without (you|your); (we|i) …3 no longer (continue|justify|afford) …3 (contract|retainer|agreement|services|sponsorship|programme|partnership); (moving|taking|awarding|giving|placing) (our|the|this) …2 (business|work|account|orders|order|volume) …2 (elsewhere|to another|in house|away)"},
    {About::redundancy, .9, statement | solid,
     "(let|letting) …4 (staff|people|colleagues|employees|workers) go; (cut|cutting|shed|shedding|axe|axing|lose|losing) …4 (jobs|posts|roles|staff); (jobs|posts|roles|positions) …4 (cut|lost|removed|eliminated|redundant|going|axed); your (post|role|job|position) …4 (cut|removed|eliminated|redundant|axed)"},
    {About::redundancy, .5, statement | solid,
     "(transition|move) away from; wind(ing|) down; phas(ing|e) out … (partner|partnership|programme|program)"},

    {About::data_breach, .9, statement,
     "data breach; (your|personal|customer) [personal] (data|information|details|records) …7 (exposed|accessed|affected|compromised|disclosed|stolen|leaked|published|copied|involved); unauthori(s|z)ed (access|party|parties|person|third|individual|disclosure)"},
    {About::data_breach, .8, statement,
     "(somebody|someone|hackers|attackers|strangers|thieves) …3 (got|broke|hacked) …2 into …2 our …3 (system|systems|server|servers|database|network|mailbox|cloud|account|accounts); (hacked|attacked) our …3 (system|systems|server|servers|database|network|mailbox); (bank|card|account|payroll|payment|health|medical|login) (data|details|records|information|numbers) …6 (copied|stolen|taken|exposed|leaked|disclosed|published); (files|records|details|data) of …5 (customers|clients|patients|members|readers|guests) …3 (copied|stolen|taken|leaked|exposed|published)"},
    {About::data_breach, .75, statement,
     "(names|list|details|data|records|payslip|payslips|salary|salaries|addresses|address|ssns|results|file|files|documents) …9 (viewable|visible|accessible|exposed|shown|displayed|readable) (by|to) …3 (other|another|others|client|clients|customer|customers|third); (another|other|different|wrong) (client|clients|customer|customers|tenant|patient|company|account) …5 (see|seen|view|viewed|open|opened|read|access) …4 (your|names|details|data|records|payslip|results|file|files|documents)"},
    {About::data_breach, .6, statement,
     "security (incident|breach); cyber (attack|incident); ransomware; data leak; sent to the wrong (recipient|person|address)"},
    {About::data_breach, .1, damper,
     "if you (did|have) not; didn t; wasn t you; protect against; prevent; how to"},

    {About::complaint, .7, 0,
     "(travel|holiday|trip|cruise|flight) (claim|complaint); (claim|compensation) …6 (holiday|trip|flight|cruise|package tour|travel insurance|missed departure); (claim|complaint) (for|about|under) …4 (holiday|trip|flight|cruise|cancelled flight|travel policy)"},
    {About::complaint, .55, 0, "complaint(s|); complained"},
    {About::complaint, .5, 0,
     "dissatisf*; unhappy (with|about); not (satisfied|happy); (your|the) (frustration|disappointment|concerns|criticism|grievance); faulty …2 (unit|goods|item|product|parts|machine|device|delivery); defective …2 (unit|goods|item|product|parts|machine|device|batch); damaged (on|in|when|goods|item|delivery)"},
    {About::complaint, .3, 0,
     "faulty; defective; defect(s|); inconvenience; damaged; broken; replacement; goodwill"},
    {About::complaint, .75, theirs,
     "complain(t|ing|ed|); dissatisf*; disappoint(ed|ing); unacceptable; not (acceptable|good enough|happy|satisfied|impressed); unhappy; (doesn|don|didn|isn|still|does|do|did|is|are|won) [t] not …1 work(ing|); (doesn|don|didn|isn|won) t work(ing|); broken; faulty; defective; damaged; frustrat*; fed up; (second|third|fourth|fifth) time; still (not|no|waiting|haven); ridiculous; terrible; appalling; worst; waste of; let down; wrong (item|order|part|parts|product); went wrong; money back; you refund; lost patience; (take|taking) (our|my) business elsewhere; switch to (another|a competitor); (days|weeks|months) (and|without|now|with no); no (reply|answer|response); production stop(ped|); stand(ing|) still; not what we ordered"},
    {About::complaint, .6, theirs,
     "cracked; leaking; leaks; mouldy; rotten; smashed; (called|phoned|rung|written|emailed|asked) …2 (three|four|five|six|several|many|countless) times; what are you going to do; do something about; (half|none|most) of (the|them|it) …4 (missing|arrived|cracked|broken|wrong); never (arrived|came|turned up|called|received); (nobody|no one) …3 (called|calls|answers|came|turned|replied); not what (we|i) (ordered|agreed|paid); promised …7 (not|nothing|never|but); had to close; lost (customers|business|money|a day|two days)"},
    {About::complaint, .1, damper,
     "complaints (procedure|process|policy|handling|management|department); ombudsman; health complaint(s|); complaint (handling|numbers|figures|rate|statistics|report|form); complaints (fell|rose|dropped|went|are|were|figures|report|log); (number|share|level) of complaints; have a complaint; wish to complain"},

    {About::quality_failure, .85, statement | solid,
     "(product|safety|voluntary) recall; (our|my) (mistake|error|fault|failure|oversight); (we|our|us) …7 (wrong|incorrect) (tariff|cable|part|parts|item|items|order|product|goods|batch|invoice|address|account|size|amount|version|file|price|prices); stood still; (lost|damaged|broken|destroyed|stolen|misplaced) in (transit|transport|storage|our); (deleted|overwritten|erased) by mistake; cannot be (restored|recovered); (error|mistake|fault|failing) (on|at) our (side|part|end); (we|i) (failed|fell short|made a mistake|made an error|got it wrong|got this wrong|let you down|overlooked|forgot|missed|lost|mixed up|messed up|billed|dropped the ball); should (not|never) have happened; (charged|billed|debited|invoiced) …4 (twice|incorrectly|wrongly|in error|by mistake|double); double charged; sent …3 (wrong|incorrect) (item|order|part|parts|product|goods|batch|invoice); (wrong|incorrect) (item|order|part|parts|product|goods|batch|amount) (was|were) (sent|shipped|delivered|charged); not … (our|the) (standard|standards|quality) (we|you|that); data loss; lost your (data|files|order|documents); service failure; did not (deliver|keep|meet|live up)"},
    {About::quality_failure, .75, statement,
     "your …7 (was|were|has been|have been|got) (damaged|lost|destroyed|stolen|broken|scratched|cracked|ruined|misplaced|mixed up); (mistake|slip) (in|with|on) (your|our); (a|the|this) mistake …3 (in|with|on) your; (received|charged|got|billed) too (little|much|late|many|few); overpaid; underpaid; overbilled; undercharged; miscalculated; misrouted; should have been our (task|job|responsibility); owe you an (honest|explanation); fell through the cracks; (we|our team) …5 (used|applied|entered|took) …3 (wrong|old|outdated|last year)"},
    {About::quality_failure, .85, statement | solid,
     "(slipped|fell) through (the net|the cracks|our fingers|my fingers|our hands); (we|i) …2 (missed|let slip) …2 (deadline|filing date|closing date|cut off); (grant|rebate|refund|subsidy|place|claim|bonus) …6 (is|has been|was) …2 (lost|forfeited|gone) …3; (fragments|pieces|shards|particles|bits|traces) of (glass|metal|plastic|wire|rubber) …4; (do not|don t|stop|please stop|not to|cease) (use|eat|consume|serve|sell|using|eating|serving|selling|fit|fitting) …9 (batch|lot|jar|jars|pack|packs|glass|metal|salmonella|listeria|recall); (batch|lot) …12 (do not|don t|stop|not to|cease) (use|eat|consume|serve|sell|using|eating|serving|selling|fit|fitting); (salmonella|listeria) …5 (found|detected|present|contamin*)"},
    {About::quality_failure, .6, statement,
     "outage; (service|system|server|network) (failure|disruption|down); manufacturing (defect|fault|error); billing error; quality (issue|problem|defect)(s|); contaminated; faulty batch; downtime; by mistake; in error; mistakenly"},
    {About::quality_failure, .2, damper,
     "scheduled; planned; maintenance; if you received this; outages before; missed you; nobody was (in|home|there)"},

    {About::dispute, .85, statement | both | solid,
     "(invoice|invoices|charge|charges|bill|fee|fees|amount|statement) …7 (disputed|dispute|contested|contest|query|queried|objection|challenge|challenged|reject|rejected); (disputed|disputing|dispute|contest|contesting|contested|query|querying|challenge|challenging|objection to|reject|rejecting) …4 (invoice|charge|charges|bill|amount|fee|fees|claim|balance);(your|the) (objection|objections|dispute); (we|i) (maintain|stand by|uphold|insist) …7 (invoice|charge|charges|amount|claim|fee|fees|correct|valid|payable); (invoice|charge|charges|amount|fee|fees|balance) (is|was|are|were|remains|remain|stands|stand) …2 (correct|payable|valid|justified|due in full|as invoiced|as billed)"},
    {About::dispute, .75, statement | both,
     "(invoice|bill|charge|charges|fee|amount|statement|cost) …7 (too high|excessive|not right|not justified|unjustified|not agreed|questioned|disagree); you (feel|think|believe|consider|say|told|wrote) …7 (invoice|bill|charge|charges|fee|amount) …7 (high|wrong|incorrect|unfair|excessive|not); (came|come|arrive|arrived) (to|at) the same (result|conclusion|figure|amount|total)"},
    {About::dispute, .5, both,
     "dispute(d|s|); disputing; chargeback; discrepanc(y|ies); disagreement; contested; overcharged; legal dispute"},
    {About::dispute, .8, theirs | solid,
     "(invoice|bill|charge|amount|total) …7 (wrong|incorrect|too high|not correct|not right|not agreed|never agreed|twice); (did|have|had) (not|never) (order|ordered|agree|agreed|approve|approved|authorise|authorised|authorize|authorized); (refuse|not going|not prepared|won t|not) …2 pay; overcharged; disagree; not a (penny|cent|dime) more; (paying|pay) for …4 and (not|no); not (paying|pay|going to pay); never (ordered|signed|asked|agreed|authorised|booked); want my money; ombudsman; daylight robbery; rip off"},
    {About::dispute, .1, damper,
     "dispute resolution; undisputed; without dispute; no dispute; online dispute"},

    {About::account_closing, .85, statement,
     "(close|closing|closed|suspend|suspending|terminate|terminating|cancelling|cancel|end|ending|withdraw|withdrawing) your (account|policy|membership|facility|credit line|overdraft|cover|tenancy|contract|agreement|access|business account); your (account|policy|membership|facility|credit line|overdraft|cover|tenancy|access) …3 (closed|terminated|suspended|cancelled|withdrawn|not be renewed|revoked); (no longer|not) … (serve|supply|support) you; (we|i) (are|have) … (terminating|terminated) (the|your|this) (contract|agreement|account)"},
    {About::account_closing, .15, damper,
     "reset; password; temporarily; failed attempts; wrong (entries|attempts|passwords); unlock; unlocked; (open|active) again; log in; as requested; as you asked; at your request; as you requested; for your security"},

    {About::apology, .85, statement | solid,
     "(sincerely|deeply|unreservedly|wholeheartedly|truly|profoundly) (apologise|apologize|sorry|regret); (sincere|deepest|unreserved|heartfelt|personal) apolog(y|ies); apologi(s|z)e (sincerely|unreservedly|wholeheartedly|personally); should (not|never) have happened; let you down; (regain|restore|rebuild|lost|betrayed|earn back|win back) your trust; how sorry (i|we) (am|are); owe you an apology"},
    {About::apology, .65, statement,
     "(i|we) (am|are|m|re) (so|very|truly|really|extremely|terribly) sorry; (i|we) (would like to|want to|must|wish to|d like to) apologi(s|z)e; (i|we) apologi(s|z)e for (the|our|my|this|that|how|not|what); (our|my) (mistake|error|fault); (i|we) apologi(s|z)e; (like|want|wanted|wish) …5 to say sorry; more sorry than; my apolog(y|ies)"},
    {About::apology, .35, 0, "apologi(s|z)e; apolog(y|ies); sorry (for|about|that); regret"},
    {About::apology, .2, damper,
     "(late|slow|delayed) (reply|response|answer); (delay|delayed) in (replying|responding|getting|answering); any inconvenience; inconvenience this may; for the wait; only (replying|answering|responding|writing|getting); not (replied|answered|got back|responded); short notice; sorry to (hear|bother|see|miss|trouble); getting back to you (late|so late); sorry for any; regret to (inform|tell|advise|say)"},

    {About::price_increase, .85, statement,
     "(price|rate|fee|rent|premium|tariff|pricing|cost) (increase|increases|adjustment|adjustments|rise|rises|change|changes|revision|review|uplift); (increase|increases|rise|adjustment|uplift|change|changes) (in|to|of) (our|your|the) …2 (price|prices|pricing|rates|rate|fee|fees|rent|premium|subscription|charges|tariff|tariffs);(increase|raise|adjust|raising|increasing|adjusting|revise|revising|review) (our|your|the) …3 (price|prices|pricing|rates|rate|fee|fees|rent|premium|subscription|charges|tariff|tariffs);@price …7 (will|is going to|are going to|is set to|is due to) [now] (be|rise|increase|go up|change|move|become|cost|go|come);(price|prices|rate|rates|fee|fees|rent|premium|subscription|charges|tariff) (increases|rises|goes up|go up|rise|increase|going up|moves|move) (by|to|from|on|in|with|as)"},
    {About::price_increase, .8, statement,
     "@price …7 (dearer|adjusted by|increased by|raised by|rise by|go up by|going up by|adjusted upwards|will move to|moves to); (pay|paying|cost|costs|charge|charged|month|year|be) …7 instead of; (gets|get|becomes|become|getting) (dearer|more expensive); adjustment to (fees|prices|rates|charges)"},
    {About::price_increase, .75, statement,
     "(charge|charging|charged|pay|paying|cost|costing|costs) …5 more; (percent|cent) (more|higher|extra|increase); uplift of"},
    {About::price_increase, .6, statement,
     "(rising|increased|higher|increasing) (costs|cost|energy|material|raw|wages|labour|labor|input); new (price|prices|pricing|rate|rates|fee|price list|tariff) …7 (from|apply|applies|effective|as of|take effect|takes effect|valid|starting|will be|instead); will (cost|pay) … (from|instead|per); instead of (the current|your current|currently); up from"},
    {About::price_increase, .3, 0, "price list; surcharge; more expensive"},
    {About::price_increase, .15, damper,
     "@price …7 will be (applied|charged|added|due|payable|collected|taken|debited|refunded|credited|waived|shown|deducted|confirmed|paid|sent); (price|prices|rate|rates|fee|fees) …3 (stay|stays|remain|remains|staying) [exactly] (the same|as they are|unchanged|put|where they are|flat); more than (one|once); save; discount; before prices; as (before|now|last year|this year); unchanged; lock in; order now; buy now; price guarantee; no change to; (holds|good|valid|held|stands) (until|till); (at|on|to) the (old|current|present) (price|rate|tariff); (still|stay|stays|remain) …2 (old|current|same) (price|rate|prices|rates); (come|came|coming|gone|going) down; holding (your|our|the) (price|prices|rate)"},

    {About::cancellation, .85, 0,
     "your cancel(l|)ation; your request to cancel; cancel(l|)ation (request|confirmed|confirmation|notice); (notice|request|letter) …3 cancel(l|); confirm(ing|) …3 cancel(l|)ation; (your|the) (subscription|membership|contract|policy|account|plan|booking|order) …3 cancel(l|)ed; cancel(l|)ed your (subscription|membership|contract|policy|account|plan|booking); sorry to see you go; your notice (to|of) (terminate|termination|cancel); you (have|ve) (decided to (cancel|leave)|cancelled|given notice)"},
    {About::cancellation, .35, 0, "cancel(l|)ation; cancel(l|)ed; termination"},
    {About::cancellation, .85, theirs,
     "(want|like|wish|need|decided) to (cancel|terminate|leave|end); please cancel; cancel (my|our) (subscription|contract|account|membership|policy|plan); hereby (cancel|terminate|give)"},

    {About::refusal, .8, statement | solid | weighty,
     " (decided|chosen|elected|resolved) (not to|against); will not be (able to|proceeding|moving forward|taking|renewing|going ahead|offering|extending|granting|refunding|covering|pursuing|progressing);(cannot|can t|not able to|unable to|not in a position to|couldn t|could not) (approve|accept|offer|refund|agree|grant|extend|honour|honor|meet|accommodate|cover|support|provide|fulfil|fulfill|proceed|continue|make an exception|reimburse|credit|uphold|commit|waive);(application|request|claim|appeal|proposal|bid|tender|quote|offer) …4 (declined|rejected|unsuccessful|not successful|denied|turned down|refused|not been approved|not approved|not been accepted|not accepted|not been successful|not be approved|not be considered|not been selected|not selected)"},
    {About::refusal, .8, statement | solid | weighty,
     "@request …7 (not been|not be|was not|is not|were not|has not|have not) (approved|accepted|granted|successful|selected|considered|possible|supported|covered|paid|refunded|extended|renewed); not been (approved|accepted|granted|selected|successful); not be (granted|approved|paid|refunded|reimbursed|covered|accepted|extended|possible to offer); did not (support|approve|accept|select|grant|uphold) …3 @request; no payment …3 (made|due); (falls|fall|lies|is) outside (the|your|our|of) (warranty|policy|guarantee|cover|scope|terms); (disappoint|disappointing) you; not a right to; (does|do) not (give|entitle|qualify|cover|extend); cannot be (repaired|saved|refunded|approved|granted|covered|extended|reimbursed); (yours|your) to bear; unable to make a (payment|offer|refund|contribution); not the (answer|outcome|news|result) you (hoped|wanted|expected|were)"},
    {About::refusal, .8, statement | solid | weighty,
     "(preferred|prefer|chose|chosen|selected|picked|went with|go with|going with|opted for|favoured|favored) (another|a different|someone else) …2 (candidate|applicant|proposal|concept|design|bid|supplier|option|team|offer|partner|provider|agency|vendor); (decision|answer|outcome) (is|was|has gone|went) (no|negative|against); have to say no; must say no; (stand|standing) by our (decision|refusal); will have to (bear|pay|cover) …5 (yourself|yourselves|cost|costs); at your own (expense|cost); no (refund|compensation|credit|reimbursement|exception|extension) (is|can|will|be); not in a position to (offer|grant|approve|accept|agree|extend|pay|refund|support)"},
    {About::refusal, .65, statement | solid,
     "unfortunately …7 (unable|cannot|can t|not|no longer|won t|decline|declined|unsuccessful|rejected|nothing); (regret|regrettably|sadly) …7 (unable|cannot|can t|not|no longer|decline|declined|unsuccessful|rejected)"},
    {About::refusal, .6, statement | solid,
     "(we|i) (are|am|were|re|m) (unable|not able|not in a position) to; regret to (inform|tell|advise|say|let); (decline|declined|declining|reject|rejected|turned down|turning down); not (approved|successful|selected|accepted|eligible|covered|proceed|move forward|go ahead|pursue|progress|proceeding|going ahead|moving forward); unsuccessful; (outside|not under|not within|not part of) (the|your|our) (warranty|policy|guarantee|cover|scope); go ahead with (another|a different); not the (news|answer|outcome|result|decision) you; (bad|difficult|disappointing|unwelcome) news; on this occasion; not (be|been) possible to; is not possible; isn t possible"},
    {About::refusal, .35, statement,
     "after careful (consideration|review|thought); no longer offer; refus(ed|al|e); rejection"},
    {About::refusal, .12, damper,
     "you (went with|chose|have chosen|went for|opted for|picked|decided on); (unable|not able|could not|couldn t|cannot|tried) to (reach|deliver|attend|open|load|display|verify|process your payment|reply|join|make it|access|log); out of stock; sold out; not (yet|monitored|available); unmonitored; do not reply; (link|code) …4 expired; not … received; no longer valid; out of office; if you (are|can); cannot reply; (don t|do not) miss; can t wait; (can|could) not open; not responsible; can t make; cannot make (the|it)"},

    {About::contract_change, .8, statement,
     "(new|updated|revised|amended) [payment] (terms|conditions|agreement|terms and conditions|policy wording|payment terms|delivery terms); (change|changes|changing|update|updating|updates|amend|amendment|amending|amendments|revision) (to|of|in) (our|your|the) …3 (terms|conditions|contract|agreement|policy|payment terms|service level); (change|changing|update|updating|amend|amending|revise|revising|shorten|reduce|reducing) (our|your|the) …3 (terms|conditions|contract|agreement|payment terms|service level)"},
    {About::contract_change, .8, statement | solid,
     "@benefit …7 (no longer apply|no longer|be reduced|is reduced|be cut|is cut|cut by|reduced to|reduced by|withdrawn|be removed|lowered|will end|will lapse|ceases); (reducing|reduce|cutting|cut|lowering|lower|withdrawing|withdraw|removing|remove) (your|our|the) …3 @benefit"},
    {About::contract_change, .5, statement,
     "(will be|is being|are being|being) (discontinued|withdrawn|retired|sunset|phased out|removed from); discontinu(e|ing) (the|our|your|this); no longer (include|included|part of|offered|supported); end of (life|support)"},

    {About::redundancy, .12, damper, "you (went with|chose|have chosen|went for|opted for|picked|decided on)"},

    {About::dunning, .9, statement | solid,
     "(final|second|third|2nd|3rd|last) [payment] (notice|demand|payment reminder|warning|request for payment|reminder before); (second|third|2nd|3rd|final) reminder; despite (our|previous|several|repeated|two|three|earlier) …2 (reminder|reminders|requests|letters|notices)"},
    {About::dunning, .9, statement | solid | threat,
     "(debt|collection) (collection|collectors|collector|agency|agencies); county court; (commence|start|take|initiate|begin) legal (action|proceedings)"},
    {About::dunning, .4, 0, "default notice; seriously overdue; dunning"},
    {About::dunning, .4, threat, "legal action; late payment (fee|interest); collections"},
    {About::dunning, .1, damper,
     "ends (today|tonight|soon|tomorrow); sale; register; tickets; last chance; rsvp; webinar; book now; first reminder"},

    {About::delivery_delay, .75, statement,
     "(delivery|order|shipment|project|parcel|package|dispatch|start|launch|installation|handover|go live|completion|migration|rollout) …7 (delayed|delay|postponed|later than|behind schedule|late|pushed back|slip|slipped); (later|longer) than (expected|planned|promised|agreed); behind schedule; not (arrive|deliver|ship|be ready|be able to deliver) …3 (on time|as planned|by)"},
    {About::delivery_delay, .4, 0, "delay(ed|s|); back(order|ordered|log); supply shortage"},
    {About::delivery_delay, .15, damper,
     "delay in (replying|responding|getting|answering); (delayed|late) (reply|response|answer)"},

    {About::thanks, .65, 0,
     "anniversary; thank(s|) [you] for (your|a|another|the) …3 (trust|loyalty|business|partnership|year|custom|support|cooperation); season s greetings; happy (holidays|new year|festive); merry christmas; years of (partnership|working together|business|cooperation|trust); congratulations on"},
    {About::thanks, .3, 0, "holiday season; festive season; year end; grateful; christmas"},

    {About::payment_reminder, .85, 0,
     "payment reminder; (friendly|gentle|quick|kind|first) reminder …7 (invoice|payment|balance|account|bill); reminder (that|about|for|regarding) …7 (invoice|payment|balance); (invoice|payment|balance) …7 (overdue|outstanding|unpaid|past due|fell due|was due|slipped)"},
    {About::payment_reminder, .85, solid, "not (yet|) (received|seen) …3 payment"},
    {About::payment_reminder, .4, 0,
     "if you (have|ve) (already|since) (paid|settled|sent); (already|since) (paid|settled) …4 (ignore|disregard|apologies|crossed); (friendly|gentle|kind) reminder; overdue; outstanding; unpaid; past due"},

    {About::open_questions, .55, 0,
     "(quick|few|some|open|following|couple|further|outstanding|remaining|two|three|four) [of] (question|questions|queries|points|items); (still|yet) (open|unclear|unresolved|outstanding|need); need(s|) clarification; follow up questions; to clarify"},
    {About::open_questions, .3, 0,
     "clarif(y|ication); proposal; quote; quotation; question(s|); next steps; discuss"},

    {About::appointment, .55, 0,
     "(your|our|the) (appointment|visit|meeting|viewing|consultation|booking) (on|is|at|for|has|will|tomorrow|next); appointment (confirmation|reminder|confirmed|request); (reschedule|schedule|arrange|book) …3 (appointment|meeting|call|visit|viewing); would …9 (suit|work for you|be better|be any good); (move|swap|shift|change|rearrange) (your|our|the) …2 (monday|tuesday|wednesday|thursday|friday|saturday|sunday|o clock|slot|lesson|session|haircut|check up); will be with you (on|at|between); visit (about|on|to); (look|looking) at the …2 (damage|roof|machine|boiler|problem|leak); (time|date|slot|day) (doesn t|does not|isn t) (suit|convenient|good|work)"},
    {About::appointment, .35, 0, "appointment; meeting; calendar invite; available slots"},

    {About::survey, .6, 0,
     "survey; how did we do; (rate|review) (us|your|our); (share|give|leave) …3 (feedback|review|rating); how (satisfied|likely) (are|were); (two|three|four|five) questions …3 (minute|minutes|seconds); complaints welcome"},
    {About::newsletter, .5, 0,
     "newsletter; (shop|buy|order|register|book|sign up|enrol|join) now; percent off; prozent rabatt; special offer(s|); promo code; discount code; free shipping; limited time; flash sale; today only; while (stocks|supplies) last; off everything; everything must go; (best|hottest|biggest) deals; don t miss (out|it|this); view (this email|in browser|in your browser|online); unsubscribe; in this issue; read more"},
    {About::newsletter, .3, 0,
     "discount; sale; deal(s|); webinar; voucher; black friday; exclusive; what s new; learn more; roundup"},

    {About::order, .75, 0,
     "order (confirmation|confirmed|received); your order; booking confirmation; your (receipt|parcel|package|shipment|booking|purchase); tracking number; thank(s|) [you] for your (order|purchase|booking|payment|subscription); (has|have) (shipped|been shipped|been dispatched); invoice (attached|enclosed); payment (received|confirmation)"},
    {About::order, .35, 0,
     "order; invoice; receipt; order number; delivery address; shipped; dispatched; subtotal; total; shipping"},

    {About::receipt, .85, 0,
     "(reset|forgot|forgotten|change|changed|choose) …2 password; password (reset|change|changed); (verification|security|confirmation|access|one time|login) (code|passcode|password); (verify|confirm) your (email|e mail|account|address|registration); sign in (attempt|from); new (sign in|login|device); order (confirmation|number|confirmed); your order …3 (is|has|was|from|number|will); booking confirmation; tracking number; thank(s|) [you] for your (order|purchase|booking|payment|registration); appointment (confirmation|reminder|confirmed); your (receipt|statement is|bank statement); payment received; has (shipped|been shipped|been dispatched)"},

    {About::receipt, .65, 0, "(have|has) received your (complaint|enquiry|inquiry|message|request|ticket|application|feedback); (complaint|enquiry|request|ticket|message|application) … (has reached us|received|has arrived|logged|registered)"},

    {About::account_manager, .9, 0,
     "account (manager|director|executive); client (partner|director|manager); relationship manager; customer success manager; head of (sales|customer|client|key|account|customer service|service|support); managing director; sales director; director of (sales|customer|client)"},
    {About::stakes, .9, both,
     "application; claim; refund; warranty; credit; loan; mortgage; contract; agreement; proposal; tender; bid; request; appeal; exception; partnership; cooperation; reimbursement; compensation; extension; renewal; coverage; cover; insurance; membership; funding; grant; deadline extension; project; repair; replacement; return; goodwill; discount; pricing; terms; waive; fee; invitation to tender; order volume; allocation"},
    {About::win_back, .9, 0, "(if|so that) you stay; stay with us; reconsider; change your mind; come back; win you back; half price; special offer; before you go; keep you as"},
    {About::good_news, .9, solid, "nothing …3 to pay"},
    {About::good_news, .9, 0,
     "in your favour; in your favor; you were [quite|absolutely|perfectly] right; (good|great|happy|excellent) news; (will|to) (pay|cover) … in full; paid in full by; (pleased|delighted|happy) to (approve|accept|grant); (approved|accepted|granted) your (claim|request|application|appeal); your (claim|request|application|appeal) …3 (approved|accepted|granted|successful); (holding|hold|keeping|freezing) (your|our|the) (price|prices|rate|rates); prices … (come|came|coming) down"},
    {About::enquiry, .9, 0,
     "please quote; rfq; request for (quotation|quote|proposal); (send|let) us … (quote|quotation|offer); your best (price|offer|quote); please (supply|deliver|offer) us; we (need|require|are looking for) …5 (units|pieces|tonnes|metres|pallets|off)"},
    {About::automatic, .9, 0,
     "(automated|automatic|automatically) (message|email|e mail|reply|generated|response|notification|acknowledgement|acknowledgment|confirmation); (sent|generated|created|produced|issued) automatically; automatically (sent|created|issued|produced); auto (generated|reply); do not reply to this; not monitored; unmonitored"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> english_cues() {
    return cues;
}

}  // namespace warmline
