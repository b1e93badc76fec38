#include "linter/match/engine/short_names.hpp"

#include <algorithm>
#include <array>

namespace warmline::match {
namespace {

/// Who is called what, beyond what cutting yields: ";" between people, the full names first, "|"
/// before the short ones.
constexpr std::string_view usual =
    "anthony antony antonia anton|tony toni;william wilhelm wilhelmina|bill billy will willy willi "
    "liam helmi mina;robert roberta|bob bobby rob robbie bert bobbie;richard|dick rick ricky rich "
    "richie;edward edmund edgar|ed eddie ted teddy ned;margaret margarete margarethe margot|peggy "
    "meg maggie madge rita greta grete daisy marge gretel;elizabeth elisabeth|liz lizzie beth "
    "betty "
    "betsy bess libby eliza lisa lisbeth lilli sissi ella elsa else lise liesl;katherine catherine "
    "kathryn katharina katarina kathleen|kate katie kathy cathy kit kitty kat kati katja kathi "
    "trina "
    "käthe kaethe kay;james|jim jimmy jamie jem;john jonathan johannes johann|jack johnny jon hans "
    "hannes jo jan;henry heinrich henrietta|harry hal hank heinz heiner henning hetty;charles karl "
    "charlotte|charlie chuck chas lotte lottie charly kalle;michael michaela|mike mick mickey "
    "mickie "
    "micha michi mischa;joseph josef josephine|joe joey jo sepp josie pepi josi fine;alexander "
    "alexandra|alex sandy sandra sasha sascha xander alec lex alexa;andrew andreas andrea|andy "
    "drew "
    "andi anda;christopher christian christina christine christiane christoph|chris kit topher "
    "chrissy "
    "tina stoffel christl kristi kiki;david|dave davy;daniel daniela|dan danny dani;patrick "
    "patricia|pat paddy rick tricia trish patty;stephen steven stefan stephanie stefanie|steve "
    "stevie "
    "steff steffi stef;thomas|tom tommy;theodore theodor dorothea dorothy dorothee|ted theo teddy "
    "dot dotty dolly dora thea doro;francis frances franziska franz|frank frankie fran fanny "
    "franzi "
    "sissy ziska;barbara|barb babs babsi bärbel baerbel;susan susanna susanne|sue susie suzy susi "
    "sanne sanna;deborah|deb debbie;rebecca rebekka|becky becca bex;sarah|sally sadie;mary maria "
    "marie|molly polly mimi mia mitzi may ria mizzi mariele;ann anne anna|annie nan nancy nina "
    "anni "
    "aennchen;helen helena helene eleanor eleonore|nell nellie nelly nora lena lene leni ellie "
    "ella;victoria viktoria|vicky vicki tori vikki;pamela|pam;jennifer|jen jenny "
    "jenna;jessica|jess "
    "jessie;jacqueline|jackie;samuel samantha|sam sammy;benjamin|ben benny benno;matthew "
    "matthias|matt "
    "matty hias matze;nicholas nikolaus nicole|nick nicky nico niko klaus niki;lawrence laurence "
    "lorenz|larry laurie lenz;gerald gerard gerhard gerhild|gerry jerry gerd gert;frederick "
    "friedrich "
    "frederik friederike|fred freddie fritz fiete rike friedel;albert albrecht|al bert "
    "bertie;leonard "
    "leonhard|len lenny leo;ronald|ron ronnie;donald|don donnie;raymond|ray;kenneth|ken "
    "kenny;timothy "
    "timotheus|tim timmy;gregory gregor|greg;jeffrey geoffrey|jeff geoff;philip philipp|phil "
    "pip;peter "
    "petra|pete petzi;dennis denise|denny;harold|hal harry;virginia|ginny;georgina georgia|georgie "
    "gina;veronica veronika|ronnie vroni vero;ulrich ulrike|uli ulli ueli;wolfgang|wolf "
    "wolfi;joachim|"
    "jochen achim jo;jochen|jo;hans-juergen|hajo;karl-heinz|kalle "
    "heinz;juergen|juerg;johanna|hanna "
    "jo hanni;manfred|manni mani freddy;siegfried|siggi sigi;sigrid sigmund|sigi siggi;guenter "
    "guenther|guenni;ruediger|ruedi rudi;rudolf|rudi ruedi rolf;ludwig|lutz wiggerl;bernhard bernd|"
    "bernie berni;dietrich|dieter dirk;dieter|didi;walter|walti waldi;konrad|kurt conny;cornelia "
    "kornelia|conny nele corny;gabriele|gabi gaby;brigitte|gitte gitti biggi;angelika|geli angie;"
    "heidemarie adelheid|heidi heide;monika|moni;manuela|manu ela;ursula|uschi ulla ursel;waltraud|"
    "traudl;gertrud|trude gerti;mechthild|mecki;hildegard|hilde;magdalena magdalene|lena leni "
    "magda;roswitha|rosi;rosemarie|rosi romy;marianne|nanni janne;karoline caroline karolina|caro "
    "karo line carrie;valentin|vale valli;vincent vinzenz|vince vinz zenz;maximilian|max maxi;"
    "sebastian|basti bastian wastl seb;florian|flo flori;tobias|tobi "
    "toby;matthaeus|matt;lukas|luki "
    "luke;julia juliane|jule juli;friedhelm|friedel;eberhard|eb hardy;reinhard|hardy "
    "reini;gottfried|"
    "friedl gottl;ignatius ignaz|nazl iggy;xaver|veri;alois|loisl lois;leopold|poldi leo;martin "
    "martina|marty tini maertl;oluwaseun|seun;mohammed muhammad mohamed|mo hamo;abdullah|abdul;"
    "yevgeniy evgeny jewgeni|zhenya schenja;dmitri dmitry|dima mitja;nikolai|kolja;vladimir "
    "wladimir|"
    "wolodja vova;iwan ivan|wanja vanya;ekaterina jekaterina|katja katya;";

/// Whether `word` is one of the words parted by blanks.
bool is_among(std::string_view word, std::string_view list) {
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

bool is_usual(std::string_view used, std::string_view full) {
    for (std::string_view rest = usual; !rest.empty();) {
        const auto people = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(people.size() + 1, rest.size()));
        const auto bar = people.find('|');
        if (is_among(full, people.substr(0, bar)) && is_among(used, people.substr(bar + 1)))
            return true;
    }
    return false;
}

/// "Jan" and "Jana", "Christian" and "Christiane": a man's name and a woman's.
bool is_other_gender(std::string_view ending) {
    constexpr std::array<std::string_view, 6> endings{"a", "e", "ia", "ina", "ine", "ette"};
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

bool is_short_for(std::string_view used, std::string_view full) {
    if (used.size() < 2 || full.size() < 3 || used == full) return false;
    if (is_usual(used, full)) return true;
    if (used.size() < 3 || used.size() > full.size()) return false;
    if (full.starts_with(used)) return !is_other_gender(full.substr(used.size()));
    if (full.ends_with(used)) return true;
    // "Andy", "Wolfi", "Katie", "Nico": a pet ending on the first syllable.
    for (const std::string_view ending : {"ie", "y", "i", "o", "s"})
        if (used.ends_with(ending) && used.size() - ending.size() >= 3 &&
            full.starts_with(used.substr(0, used.size() - ending.size())))
            return true;
    return false;
}

}  // namespace warmline::match
