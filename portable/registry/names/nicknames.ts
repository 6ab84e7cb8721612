/** English given names and their short forms, one family a line; a short form may stand in several. */
const families = `
abigail abby gail
abraham abe bram
adam ad
adelaide addie adele
agnes aggie nessie
albert al bert bertie
alexander alex al alec sandy xander sasha
alexandra alex sandra lexi sasha alexa
alfred al alf fred
alice ally allie
alison allison allie ali
amanda mandy
amelia amy millie
andrea andie andi
andrew andy drew
angela angie
ann anne anna annie nan nancy
anthony tony ant
antoinette toni nettie
archibald archie
arnold arnie
arthur art artie
augustus gus august
barbara barb babs barbie bobbie
bartholomew bart
beatrice bea trixie
benjamin ben benny benji
bernard bernie
bertram bert
beverly bev
bradley brad
brenda bren
calvin cal
cameron cam
caroline carolyn carol carrie lynn
cassandra cass cassie sandra
catherine katherine kathryn cathy kathy kate katie kat kitty kay cath trina
cecilia celia cissy
charles charlie chuck chas chaz
charlotte lottie charlie char
chester chet
christina christine chris christy tina kristina kristine kris kristy
christopher chris kit topher kris
clarence clay
clifford cliff
constance connie
cornelius neil
curtis curt kurt
cynthia cindy
daniel dan danny
danielle dani
david dave davy
deborah debra deb debbie
dennis denny
diana diane di
dolores lola dolly
dominic dom nick
donald don donny
dorothy dot dottie dolly
douglas doug
edith edie
edmund ed eddie ned ted
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nora ella
elizabeth liz lizzie beth betty betsy eliza libby elsie lisa bess
ellen nell ellie
emily em emmy
emma em emmy
ernest ernie
esther essie
eugene gene
evelyn evie eve
ezekiel zeke
florence flo flossie
frances fran franny frankie
francis frank fran
franklin frank
frederick fred freddie rick
gabriel gabe
gabrielle gabby
genevieve gen viv
geoffrey jeffrey geoff jeff
george georgie
gerald gerry jerry
gilbert gil bert
gregory greg
gwendolyn gwen wendy
harold hal harry
harriet hattie
helen nell lena
henry hank harry hal
herbert herb bert
howard howie
hubert bert hugh
irene rene
isaac ike zac
isabel isabella bella izzy belle
jacob jake
jacqueline jackie
james jim jimmy jamie jem
janet jan
jean jeannie
jeanette jean jan nettie
jennifer jen jenny
jeremiah jerry jeremy
jerome jerry
jessica jess jessie
joan joanie jo
joanna joanne jo
john johnny jack jon
jonathan jon jonny nathan
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia julie jules
julian jules
karen kari
katrina trina kat
kenneth ken kenny
kimberly kim
laura laurie lori
lawrence laurence larry laurie
leonard len lenny leo
leroy roy lee
leslie les
lewis louis lou
lillian lily lil
linda lindy lyn
louise lou
lucille lucy
lucinda lucy cindy
madeline maddie
magdalena lena maggie
marcus marc mark
margaret maggie meg peggy marge margie greta rita daisy madge
marianne mary ann
marjorie marge margie
martha marty patty
martin marty
mary molly polly mae mamie
matilda tilly mattie
matthew matt
maureen mo
maurice morris mo
maxwell max
megan meg
melanie mel
melissa mel missy lissa
melvin mel
michael mike mick mickey micky
michelle shelly mickey
mildred millie
miranda mandy randy
mitchell mitch
mohammed mohamed muhammad mohammad
nathan nate
nathaniel nathan nate nat
nicholas nick nicky nicolas
nicole nicky nikki
norman norm
oliver ollie
olivia liv livvy
oscar ossie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
paula polly
penelope penny
peter pete
philip phillip phil pip
phyllis phil
priscilla cilla
rachel rae
randall randy
randolph randy
raphael rafael rafe
raymond ray
rebecca becky becca
reginald reg reggie
richard rick ricky dick rich richie
robert rob robbie bob bobby bert
roberta bobbie robbie
roderick rod rick
rodney rod
roger rodge
roland rollie
ronald ron ronnie
rosemary rose rosie
russell russ
ruth ruthie
salvatore sal
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sara sally sadie
sebastian seb
sharon shari
shirley shirl
sidney sydney sid
sophia sophie
stanley stan
stephanie steph stevie
stephen steven steve stevie
stewart stuart stu
susan susanna suzanne sue susie suzy
sylvester sly
sylvia syl
tabitha tabby
tamara tammy
terence terrence terry
theresa teresa terry tess tessa
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny ginger
vivian viv
walter walt wally
wendell del
wilfred will fred
wilhelmina mina billie
william will bill billy willie liam
winifred winnie freda
winston win
yvonne vonnie
zachary zach zack
`;

const familiesOf = new Map<string, Set<number>>();
for (const [number, line] of families.trim().split("\n").entries()) {
  for (const name of line.split(" ")) {
    const known = familiesOf.get(name);
    if (known === undefined) familiesOf.set(name, new Set([number]));
    else known.add(number);
  }
}

/**
 * Whether two folded given names can be forms of one name: `bob` and `robert`, or `bob` and `rob`.
 * English forms only; a name that is not in the table has none.
 */
export function sharesNickname(one: string, other: string): boolean {
  const first = familiesOf.get(one);
  const second = familiesOf.get(other);
  if (first === undefined || second === undefined) return false;
  return [...first].some((family) => second.has(family));
}

/** Every form that shares a family with a folded given name, itself among them; only itself when none does. */
export function formsOf(name: string): string[] {
  const own = familiesOf.get(name);
  if (own === undefined) return [name];
  return [...familiesOf]
    .filter(([, other]) => [...own].some((family) => other.has(family)))
    .map(([form]) => form);
}
