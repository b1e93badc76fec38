/// Short forms no rule would yield: "Peggy" of Margaret, "Köbi" of Jakob. Folded; one family of
/// names a line, the full ones before the colon, what their bearers go by behind it. A name may
/// stand in several lines. Data only.
#pragma once

#include <string_view>

namespace warmline::match {

inline constexpr std::string_view usual_short_names = R"(
abdullah: abdul
abigail: abby abbie gail
adelheid heidemarie: heidi heide adele
agathe agatha: agi aggie
agnes: agi nesi nessie
agnieszka: aga
albert albrecht: al bert bertie berti bertl albi
aleksandra: ola
alessandro: sandro ale
alexander alexandra: alex sandy sandra sasha sascha xander alec lex alexa sandro
alfred alfreda: fred freddie freddy fredi fredy alf alfie
alice alison: ali allie alli
alois aloisius: loisl lois loisi luis luisl wisi
aloisia: loisi luise
amanda: mandy manda
amelia emilia emilie emily: millie milly amy emmy emmi em mila
anastasia: stasi ana nastja stacey
andrew andreas andrea: andy drew andi anda anderl res reas aendu dre
angela angelika: geli gela angie angi engel
ann anne anna annette: annie nan nancy nina anni aennchen aenni aenneli anneli annerl annamirl nannerl nannette anja anouk nettie
annemarie annamaria: annemie annamirl anmi ami
anthony antony antonia anton antonio: tony toni tonerl tone tonl tonia tona tonino nino
archibald: archie
arthur: art artie
august augustin augustus augustine: gust gustl gustel gus guschti augi
auguste augusta: gusti gustl guste
babette barbara: barb barbie babs babsi baerbel baerbli baerbeli babette waberl betty wetti
balthasar: balz balzi hausl
barnaby barnabas: barney
bartholomaeus bartholomew: bart barthl bartl bartel
beat: baetu baettu
beatrice beatrix beate: bea bee trixi trixie trix bice
benedikt benedict benedikta: beni benni bene dikta ben
benjamin: ben benny benno benji
bernhard bernd bernard: bernie berni barney haerdi
berta bertha: bertl bertel berti
bridget: biddy bridie bridey
brigitte brigitta: gitte gitta gitti birgit britta briggi biggi
burkhard burkhart: burki
caecilia caecilie cecilia: cilli cilly cille cissy cissie zilli
caroline carolina karoline karolina carolin: caro karo line lina carrie caz caddy
charles karl carl charlotte: charlie charly chuck chas lotte lottie kalle kari karli koarl kalli carlo charley lotti
christopher christian christina christine christiane christoph christa: chris kit topher chrissy chrissie tina stoffel christl kristi kiki kris stoeff stoeffel chregu chrigu chrigel chrigi chrigl hitsch stine stini tini chrisi
clemens klemens clement clementine: clem klemi
clifford: cliff
constance constanze konstanze: connie conny stanzi
cornelia kornelia cornelius: conny nele corny connie neil lia nelly neli corni
cynthia lucinda: cindy
daniel daniela danielle: dan danny dani daenu daniele dany
daphne: daph daffy
david: dave davy davey tafi
deborah debora: deb debbie debby
dennis denise: denny
derek: del
desmond: des
dietrich: dieter dirk dietz
dieter: didi
dmitri dmitry dimitri: dima mitja mitya
dolores: lola lolita
domenico: mimmo
dominik dominic dominique: nick nic dom domi dodo
donald: don donnie
dorothea dorothy dorothee: theo dot dotty dottie dolly dora thea doro dorli doerte dorle dorrit doerthe dodo
douglas: doug
duncan: dunc
eberhard: eb hardy ebi
edeltraud edeltraut: traudl traudi edel
edward edmund edgar edwin eduard: ede ed eddie eddy ted teddy ned edi
ekaterina jekaterina: katja katya
eleanor eleonore eleonora helen helena helene: nell nellie nelly nora lena lene leni ellie ella hella lenchen lorli lore
elfriede: friedl elfi friedel elfie
elisabeth elizabeth elsbeth: liz lizzie lizzy beth betty betsy bess bessie libby eliza lisa lisbeth lilli sissi ella elsa else lise liesl lisl lis liesel bethli elsi lieschen bettina elsbeth els elli sisi lisi lizi babette buffy
elvira: elvi elvy
emma: emmi emmy em ems
erika erica: riki ricki rikki
ernestine ernst ernest: erni erna ernie stine ernschti
esther hester: essie hettie hetty
eugen eugene eugenie eugenia: geni eugi gene genie
eva evelyn eve: evi evie eveli evchen evita eve evy
evgeny yevgeniy jewgeni: zhenya schenja zhenja
felicitas felicity: feli fee flick fliss zita
ferdinand: ferdi ferdl nandi nandl ferd fred fredi
florence: flo florrie flossie
florian: flo flori
francesco francisco franziskus: franco checco paco pancho kiko
francis frances franziska franz: frank frankie fran fanny fannie franzi sissy sissi sisi ziska zissi franzl fraenzi fraenzli fraenzle
frederick friedrich frederik frederic friederike frederica: fred freddie freddy fritz fritzi fiete rike friedel fredi fredy fridu friedi rieke rick
friedhelm: friedel helm
gabriele gabriel gabriela gabrielle: gabi gaby gabe gabby
gareth gary: gaz gazza
genevieve genoveva: jenny viv gen ginny vevi veverl eva
georg: schorse schorsch schorschi girgl gerg joerg jockel schorschl
george georgina georgia: georgie geo gina
gerald gerard gerhard gerhild: gerry jerry gerd gert geri hardy haerdi gerdi
gerlinde: linde lindi gerli
gertrud gertrude gertraud: trude trudi trudy gerti trudel traudl gert gerta
gillian jillian: gill jill
giovanni: gianni nino vanni
giuseppe: pino beppe peppe beppo
gisela: gisi gisa gila
gottfried gottlieb: friedl gottl goepf goepfi friedel
gregory gregor: greg gorgi grischa
gudrun: gudi
guenter guenther: guenni guenne
guillermo: memo
gustav: gustl gusti gustel gust
gwendolyn gwendoline: gwen wendy gwennie
hannelore: lore hanne hanni lorle lorli
hansjuergen: hajo
harold harald: hal harry harri
harriet henrietta henriette: hattie harry hatty etta hetty jette henni ettie
hedwig: hedi hedy hedda hede wiggi hedl
heinrich henry hinrich: harry hal hank heinz heiner henning heiri heini hein henri hinnerk heinzi hinni
henryk: heniek
herbert hubert: bert herb bertie bertl hubsi hubi berti herbie
hermann herman: maenni hermi manni
hermine: mina minna hermi minnie
hildegard hilde: hilde hildi gardi
hueseyin huseyin: hueso
ibrahim: ibo
ignatius ignaz ignacio: nazl iggy nacho naz
imogen: immy immo
ingeborg ingrid: inge ingi inga
irene: reni rene irenli
irmgard irmtraud irmtraut: irmi irma gardi traudl
isaac: ike zac zack
isabel isabella isabelle: bella belle isa isi izzy bell ibby bel izzie
ismail: ismo
ivan iwan: wanja vanya vanja
jacqueline: jackie jacky jacqui
jakob jacob: koebi koebeli jockel jake jack jaki joggi joggeli jascha kobi coby jobi
james: jim jimmy jamie jem jay
jane janet: jan janey janie jenny
jeannette jeanette: nettie jenny
jeffrey geoffrey: jeff geoff
jennifer: jen jenny jenna jenni
jeremy jeremiah jerome: jerry jez jem
jerzy: jurek
jessica: jess jessie jessy
joachim: jochen achim jo joche
jochen: jo joche
joanna joan johanna johanne joanne: jo hanna hanni joan janne joey jojo joni hanne asia
john jonathan johannes johann hans: jack johnny jon hans hannes jo jan hansi hansl hanserl hansel housi haensel haenschen hausi joe jonny johnnie honza henne hennes giovanni ian ivan
jose: pepe
joseph josef josephine josefine josefa: joe joey jo sepp josie pepi josi fine seppi sepperl beppi beppo jos joschi fini finni pepperl jupp josy seppl
joshua: josh
judith: judy jude juci jutta judi
juergen: juerg jueggu hajo
julia juliane juliana julie julian juliet: jule juli jules liane julchen
justin justina justine: jus
karen: kaz kari
karlheinz: kalle heinz
kaspar caspar: kasperl chaspi casper kasper
katherine catherine kathryn katharina katarina kathleen catharina katarzyna catrin: kate katie kathy cathy cat kit kitty kat kati katja kathi trina kaethe kaethi kay kath katrin kathrin kathrein trine trinchen kaethel nina trin kaya kasia
kenneth: ken kenny
kilian: kili
kimberly kimberley: kim
klara clara klaere: klaerchen klaerli clairli
klaus claus: kloesi chlaus klausi
konrad conrad: kurt conny konni conni koni kuni radl
konstantin konstantinos: kostja kostya kostas dinos stan tino conny
korbinian: korbi
kreszenz kreszentia crescentia: zenzi zenz zenta
krzysztof: krzysiek
kunigunde: gundi gundel kuni
lauren: loz
lawrence laurence lorenz laurenz: larry laurie lenz lenzi loz lars laurin
leonard leonhard leonhart: len lenny leo loni hartl lenz lienhard lennie
leopold leopoldine: poldi leo poldl dina
leslie lesley: les
lieselotte liselotte: lilo lotte lisl lilly
lillian lilian: lily lil lilli
louise luise louis luisa louisa: lou lulu isa wiesi luisl lu
lucille lucy lucia luzia: lu lulu luzi
ludmila ludmilla: mila ljuda
ludwig: lutz wiggerl luki luggi lugg lu
luigi: gigi
lukas lucas: luki luke luca
madeleine madeline: maddy maddie leni
magdalena magdalene: lena leni magda madlen madlene maggie lene madzia
malcolm: mal
malgorzata: gosia
manfred: manni mani freddy fred manne fredi
manuela manuel emanuel emanuela: manu ela mani
marcus markus mark marc: mark marc kusi maexu maeggu marco
margaret margarete margarethe margot margareta margaretha margherita margrit margrith: peggy meg maggie madge rita greta grete daisy marge gretel gretl greti gritli grit gitta margrit reta marga meta margit mags margie gretli griti
marianne: nanni janne mariandl annemie janni
marie mary maria mariam miriam: molly polly mimi mia mitzi may ria mizzi mariele mirl mirzl mariedl mieze moidl mariandl mariechen mieke maja mim mamie moll riele
marjorie: marge margie
martha: patty mattie
martin martina: marty tini maertl maertu tinu marti maertel ina
mathilde matilda mechthild: tilli tilly tilda thilde mecki mattie tille
matthew matthias mathias matthaeus: matt matty hias matze hiasl matthes mathis mathi matz thies hiasi mats
maureen: mo maz
maurice moritz: mo morrie momo moe
maximilian maxwell maxim: max maxi maxl maexle maexi
mehmet: memo
melanie melissa: mel mela lissa missy meli
mercedes: merche
michael michaela michelle: mike mick mickey mickie micha michi mischa michl michel micky michu mickel shell shelly chelle muck ela micki
mildred: millie
mohammed muhammad mohamed: mo hamo moe
monika monica: moni mona monle moenu
montgomery montague: monty
moses: mo
mustafa: mus musti
natalie nathalie natalia natalja nathan nathaniel: nat nate nati thali natascha natasha
nicholas nikolaus nicole niklaus nicolas niklas: nick nicky nico niko klaus niki nickel niggi niggl chlaus nik klausi nic nikki claus niclas
nikolai: kolja kolya
norbert: bert nobby norbi
notburga walburga: burgi wally burgl burga
oliver olivia: ollie noll liv livvy livia oli olli olly
oluwaseun: seun
olga: olja olya
oskar oscar oswald: ossi oz ozzie oss ossy
ottilie: otti tilly tilli ottl
pamela: pam
patrick patricia padraig: pat paddy rick tricia trish patty patsy trisha patti
paul paula pauline: pauli paulchen linchen polly pauly
penelope: penny pen nell
percival: percy
peter petra: pete petzi pesche peschae pede peti peterl pit piet peschu
philip philipp phillip philippa: phil pip pippa flip fips
philippine: pina
priscilla: cilla prissy
prudence: prue
rachel: rach rae
raimund raymund raymond: ray mundi raimi
rainer reiner: raini reini
rebecca rebekka: becky becca bex beck becci
regina regine: regi gina reni
reginald: reg reggie rex
reinhard reinhold reinhardt: hardy reini haerdi
renate renata: reni nate nati renatl
richard: dick rick ricky rich richie richi dickie ritchie
robert roberta rupert: bob bobby rob robbie bert bobbie robby robi roebi roebu rupi berti
roderick rodney: rod roddy rick
roger: rodge hodge rogi
roland: roli rolli
ronald: ron ronnie
rosa rosalia rosina rosalind rosemary rosemarie rosmarie roswitha: rosi rosl roserl ros rosie roz romy rosmi roemi witha rosy
rudolf rudolph: rudi ruedi rolf ruedu rudy hansruedi dolf
ruediger: ruedi rudi
russell: russ
ruth: ruthli ruthie
sabine sabina: bine biene sabi binerl bini
salvatore: toto turi salvo
samuel samantha: sam sammy saemi sami
sarah: sally sadie
sebastian: basti bastian wastl seb basil baschti waschtl
seamus: shay jim
severin: sevi
sharon: shaz shazza
shirley: shirl
sidney sydney: sid syd
siegfried sigrid sigmund siegmund siegbert: siggi sigi sigga
silvester sylvester: vestl
silvia sylvia silvie sylvie: silvi sylvi syl silv
simon simone: simi simerl si sime simu
siobhan: shiv
solomon: sol
sophie sofie sophia sofia: fifi sopherl soferl sopherl sofi
stanislaus stanley: stan stani
stephen steven stefan stephan stephanie stefanie: steve stevie steff steffi stef stefu steph steffie fanny
stewart stuart: stu
sueleyman suleyman: suelo
susan susanna susanne suzanne: sue susie suzy susi sanne sanna suse sus suesi susann suzie zsuzsi
tabitha: tabby
terence terrance: terry tel tez
tatjana tatiana: tanja tanya tania
theodore theodor theodora theobald: ted theo teddy dora thedi
theresia theresa therese teresa: resi res reserl resl tess tessa tessie terry tracy thesi thea traesi tes
thomas: tom tommy thommy tomi thoemu thoemmes tommi
timothy timotheus: tim timmy
tobias: tobi toby tobe
tomasz: tomek
ulrich ulrike: uli ulli ueli rike rieke uelu ully hansueli uele
ursula: uschi ulla ursel ursi urseli urschi ueschi
valentin valentina valerie valeria: vale valli vally vali tina
verena: vreni vreneli vre vroni vreny vreene
veronica veronika: ronnie vroni vero vronerl moni nika vreni vroneli
victoria viktoria viktor victor: vicky vicki tori vikki vic viggerl vickie viki
vincent vinzenz: vince vinz zenz vinnie vin enz
violet violetta: vi
virginia: ginny ginger
vivian vivien vivienne: viv vivi
vladimir wladimir: wolodja vova volodya wowa
wallace walter walther: wally walt wat walti waldi waelti wali wale
waltraud waltraut: traudl wally walli traudi traute
werner: werni wernie wernu
wilfred wilfried: wilf fred willi
wilhelm wilhelmina william wilhelmine: bill billy will willy willi liam helmi mina wim minna minni helm wilma minnie
winifred: winnie freda
winston: win
wolfgang wolfram: wolle wolf wolfi wolferl
xaver: veri xari vere
yvonne: von vonnie yvi
zacharias zachary: zach zack zac
)";

}  // namespace warmline::match
