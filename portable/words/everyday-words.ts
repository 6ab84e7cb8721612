/**
 * Words of everyday English that lie within a slip of a word of ours, or sound like one ("stairs" and "stains",
 * "nice" and "nose"), so that the speller leaves them alone. They are the commoner ones of a word-frequency list of film
 * subtitles that the speller would otherwise have changed; a word missing here costs a wrong guess, not a crash.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    "abbott abort accidental accidents according accurate acres acting actress adults afternoons against " +
    "agreeing alcoholic allergies alone alter among ancient angel angeles angels angelus angles ankle " +
    "ankles ante apaches appeal appeals appeared apple applied applies areas arena arguing arise armies " +
    "aroused array ashes aside attach attached attacks attic attract attracted aunt auntie avenger baba " +
    "babe babes babysit bach backs bail bailed bait bake bale bali ballroom balls band bandits banging " +
    "banks barking barn baron barrel barrels bart based basket batch bates bath bathe bathing baton bats " +
    "batter battery battle battles beaches beads bearing bears beat beating beatles because beck beeping " +
    "beetle beggar begging beings belle belly belt belts bench bending benny bernard bertha besides beta " +
    "betcha beth bets betty beyond biggest bikes bill billing billion billions bills billy bind birdie " +
    "birds bitches bites bits bitter blacked blackie blacks blade blah blair blake blank blankets blasted " +
    "bleed bleep blend blessed blessing blew blinds blink bliss blocked blocks bloke blond blonde bloody " +
    "bloom blow blown blows blues bluffing blunt board boarded boards bobby bobo bodies bogus boil boiled " +
    "bold bolt bomb bombing bombs bond bonding bonds boner bonnie bono bonus booby bookie booking books " +
    "boon booster booth border bored borrow bottled bottles bottoms bound bounds bowl bowling bowls boxer " +
    "boxes brad brag brain brake brass brat breach bread breaker breaks breakup breasts breath breathing " +
    "breaths bred bree breed breeding brent brew brian brick bride bridges brighter broads brock broke " +
    "broker brook brother brought brownie brownies browning bruce bruise bruises brush brushed brushing " +
    "bryan buck buckets bucky budge bugger bugging buggy bugs buick build building bulb bull bullet " +
    "bullets bullock bulls bundy buns burgers buried burke burrows bursting burt burton burying bushes " +
    "buster busting butch butcher butler butt buttons butts buzzing bygones byron call calling camping " +
    "cancel canned cannon cant capsule captain card cardiac cards cared careers cargo carriage carried " +
    "carrying cars cart carter carved carving cash cashed casting catcher catching catchy caterer catering " +
    "cats causing caves cease ceiling cells center centers central century certain chain chained chains " +
    "chan chance chances chang channel channels chanting chap chaps chapter chapters charge charged " +
    "charges charging charles charmed charming chart charter chasing chat chatter chattering chatting " +
    "cheat cheated cheater cheating cheats check checked checking checks cheer cheering cheers chemicals " +
    "cheng cher chess chester cheung chew chick chickens chicks chili chill chilly china chinese ching " +
    "chino chipped chips choices choking chooses choosing chopped chopping chores chose chow christ " +
    "christy chuck chung chute circling clapping clare class classes clause clean cleaned cleaner cleaning " +
    "cleared clearer clearing clearly clears click clicking climbing clipped cloak clocks clone closely " +
    "closer closest closet closets closing closure clothes clothing cloud clouds coal coaster coat coats " +
    "codes coins cola cole collar college colleges colon colonel colorado colt combine comedy comet " +
    "compensation conceal concealed conceive concentrating concern concerns concert conduct connect " +
    "constant contacted contacts contain content contest context contract contracts contrast convert " +
    "converted convict cooked cookies cooking cooler cooling cordy cornell cornered coroner corps costing " +
    "couldn counted counter counting courier course courses court courts covered covering covert coward " +
    "cowards crack cracked cracker crackers crap crappy crashed crashes crashing crate craving crawled " +
    "crazed crazier creaking create created creates creating creator creek creep creeping creepy crest " +
    "crew crews cricket cries cripple crippled crispy crock crooks crop crops crossed crosses crossing " +
    "crowd crowded crowds crown cruelty cruise cruising crummy crush crushed crushing crust cult cultures " +
    "cunning cured curious curse curt curtains cushion cute dads dairy daisy dale dame dana dancing dane " +
    "dang dante daring darkest darling darn dates daughters dawn deal dean deaths debts decided declared " +
    "dedicated deed defeated defend defended define delayed deli dell della demo denied dentist deny " +
    "denying deposit depth designed desired desk destined detained devote devoted dial diane dibs died " +
    "dies difference different differently digging dime dine ding dink dinners dirk disappearance " +
    "disappeared disappearing discharged discovered diseases dish disk dispose ditched diving doctors " +
    "doesn doing doll dolly dolores donated dong donna donny dont donuts doom doomed doris dork dose doth " +
    "doubled doubles doubted dowd drain drained drank drapes drawing draws dread dressed drifting drill " +
    "drilling drinking drip dripping drivers drone drooling drown drowned drowning drunk drunken drunks " +
    "duck duel dues duke dumb dump dumping dunne during dusty dutch dwell earning edgy elegant element " +
    "elements elephants embarrass embarrassing embarrassment employed endings engaged erin esther ether " +
    "evenings excited excuse excused excuses exhaust existed expired explode explodes explore explosions " +
    "explosive exposed express expressing extract extras eyeballs faced faces facts faded fail failing " +
    "fails fainted fair fairy faking false fare farm fate father fathers favor fayed feared feast feather " +
    "feed feeding feeds feeling feelings fella fellas fellow fellows felt females fewer field fielding " +
    "fields fiery fighter fights file filed files filing fill filled filling fills filming filter finance " +
    "find finding finer fingers finn fired fires firm fishing fist flag flags flair flame flaming flash " +
    "flashes flashing flea fleas fled flee fleeing fleet fleming flesh flew flies flight flights fling " +
    "flint flipping flirting float floating flood flooded flora flowers flowing flown fluids flute flyer " +
    "flyers flying folks follows foods fool fooled fooling fools force forcing forge form forming fortress " +
    "fortunes forum foul founded four fowler fraction framed frames frances frankly frasier freaking free " +
    "freezer freight freshman fridge fright frogs fucker fuckers fucking fuel functional funding furry " +
    "fury fuse fuss fuzzy gaining gals gambler games gamma gang gant gary gate gates gents getaway getting " +
    "giants giggles girlie girls given givin glad glasses glory glowing glue goals goat goats gobble gods " +
    "goggles gong gonna goon goose gosh gown grabbing grace gracias gracious grad grade grain gran grand " +
    "granddad grande grandfather grandpa grant grape grass grave graves gravy grazie grease greatly green " +
    "greens greeting grieve grieving groaning groans groovy gross ground grounds grove growling growls " +
    "grunt grunting grunts guarded guarding guards guess guiding gulf guts guys hacked hail hall hallowed " +
    "halls hallway halt hand handing handle handled handler handling hands hangover hank harding hardy " +
    "hare harness harris harry hart harvard haste hated hates hats haul hauling haunt haunting haven " +
    "headaches headed heading headline health hear heard hearing hears heart heartless hearts heated " +
    "heater heating heave heavily heel heels heil heir heist held hell hello helping hera herd hero herr " +
    "herring hers hides hill hills hind hint hire hired hitting hiya hodge hola holds holly holmes holster " +
    "holt holy homes homey honey hong honk honking honored hood hooker hookers hoot hooters hopes horace " +
    "horn horns hors horses hose hoss host hostage hosting hottest houses howl howling hugging hugh hull " +
    "humming humping hunk hunting hurry husbands hustle hyde implants implied impression inches incident " +
    "incision indication infantry infected infection informed infrared inherit injured inquiry insect " +
    "insects insides inspect inspection inspire instant insured intend intended intends intensive intent " +
    "intention intentions introduction intuition invent invented invention invested irene irony island " +
    "jackpot jail jasmine jazz jelly jess jets jewel jewels jews jill jingle jobs joel jogging joined " +
    "joining jolly judas judging july jumping kelly kicking kidding killings kills kinds kissing knack " +
    "knight knights knock knocks knots known kyle label labs lace lacey lack lacking lacks lads laid lake " +
    "lakes lama lamb lame lamp lamps land landing lane lang laps largest lass last lasting later latte " +
    "launched launching lava laws lawyer layer lays lead leaders leeds leading leads leaf leagues leaking " +
    "learned learning learns lease leash least leather leaves leaving lefty legal legion legs lend lens " +
    "lesbian lesser lesson lessons lest lets letting lever lewis lice lick licked licking lies lighten " +
    "lighter lighting lightly lightning lights likes liking limb limbs lime limited limo limp lina linda " +
    "linen ling lining link linked links lion lions list listed listening lists lived lives load loaded " +
    "loading loads loaned loans lobby locals lock locked locking locks loco loft logged logical logs lone " +
    "loner longest longing loop loosen loser losers losses lots louis louise lousy love lover loves loving " +
    "lowest loyal luck lucy luke lung lurking lust luther lying lynn macho mack madly maid main maine " +
    "mainly maker makes male males malik mall manning manny manure many mara marbles marc marched marco " +
    "mare marie maris marker markers market markets married maru marx mary masked masks mass massage " +
    "master masters math mayday meaning means meant measure meeting meetings mein melissa menu mere mess " +
    "messed messing meth micah mick midway mike mild mile miles mill mills milly milo mina minding mine " +
    "minnie miss misses missile mission missions missy mist mixture moaning mocking mode module mold molly " +
    "mona money monk monkeys monte month monthly monument moods moons moor moore moose morning moron morse " +
    "moses moss most moth mothers motives mourning movements movie movies muddy mule mules must mustang " +
    "myth naive name nana nasa naval navy needing nemo neon nerves nervous ness newport nice nick nicky " +
    "nights nine noise noises noisy noodle noodles noose nosy notes noticing nova numbers oats odds offer " +
    "olympic opens operate operating operational operations operative operator oranges order others " +
    "outlook overrated override overtime pace pack packed packet packing packs paco pager paine paint " +
    "painted painting paints pairs palmer pals panicked pans panting paper papers parents paris parking " +
    "parties parts party passing pasta patriot patsy patterns patty paul paulie pawn paying payment " +
    "payments peace peaches peachy peak peanuts pearl pearls peck peeing peek peeking peeled peeping " +
    "pending pens peoples periods permanently personal pest pets petty phoned phones phoney phony photo " +
    "picket picking pickles picks picky picture pictured pieces pierce pierced pies pigs pike pile pills " +
    "pinch pinched pine ping pinky pins pint piper pissing pitch pitched pitcher pity pizzas place placing " +
    "plain plains plan planes planet planets plank planned planning plans plant planted planting plaque " +
    "plaster plastic plate plates platter play player playing plea plead pleading pleased pleases plot " +
    "plug plugged plugs plumber plumbing plus pocket pockets pods poet poets point pointed pointing points " +
    "poker polar pole poles poll polls polly pond poof pool pools poorly popped popping porch posed posing " +
    "position positively posts pots pound pouring poverty powers praying preach pregnant presentation " +
    "press prick priests princes print printed printer printing problem procedures processing profits " +
    "promise pros proudly provide proving psyched publish puck pudding puffs puke puli pulling pulse " +
    "pumped pumping punches punish punished punk pupils puppies purpose pursue pursued pushed pushing " +
    "pushy pussies puts putting putz quill race racer races radiation rage raid rail rained rains rally " +
    "ramon rand rang rangers rank ranks rape ratings rays reaction read reader readers reading ready real " +
    "realise realised reality reasons rebound receive received receiving recipes recite recording recover " +
    "recovery reed reel reese reich rejection related relay released religion rely remain remorse remote " +
    "render renting repaired repairs repay replaced rescuing resisting resolve resolved results retain " +
    "retarded reversed rice rider rides rigged rights righty rink rinse riot ripe rise risking risks roads " +
    "roaring robber robbers robbery robbing robe robes rocking rode role roles roller romance romano " +
    "romans root rooting rosa rose roses ross rotting rouge roughly rounds royal rubber rube ruby rudder " +
    "rude rugged ruins rule ruled rules ruling runner runt rush rushing russ rustling sacks sacred sailed " +
    "sailing sakes salad salary sales sally salt samples sanders sands sandy sang sank sassy satan satin " +
    "saved saves saving savings sayid scale scalp scalpel scan scanner scanners scanning scare scared " +
    "scares scarf scaring scary scholar school schools science scoot scooter scope score scored scores " +
    "scotch scrap scraping scraps scratched scratches scream screamed screaming screams screech screeching " +
    "screwed screwing scripts scroll scrolls scrub sculpture seal sealed seals sears seas seat seating " +
    "seats secondly seconds secrecy secretly secrets sections secured seed seeds seeking seeks seen sees " +
    "selection sell selling sells semi sending seniors sense sensible sera series seriously serving " +
    "session seth sets setting several severed severely sewer sewing shack shade shades shady shake shakes " +
    "shaking shall shallow shame shan shaped share shared shares sharing shark shaved shaw shed sheep " +
    "sheer sheet shelf shell shelley shells shelly shelter shelves sherry shield shin shine shines shining " +
    "ship shipped shipping ships shirley shirt shit shits shitting shocked shocking shoe shoes shoo shoot " +
    "shooter shooters shooting shoots shop shopping shops shore shortly shorts shorty shot shots shout " +
    "shouted shouting shouts shove shoved shoving showed showers shown shrink shuts shutting siam sighing " +
    "sighs sighted sights sign signing silence sims sincere sing singers singing singles sings sink " +
    "sinners sins sire site sites sitting sizes skating skeleton sketches skill skilled skinner skins " +
    "skipped skipper skipping skulls skunk slam slammed slap slapped slate slave slaves sled sleeper " +
    "sleeping sleeps slice slick slight slime slimy sling slip slipper slippers slippery slips slob sloppy " +
    "slot slow slower slowing slumber slut smack smallest smarter smash smashed smear smell smelled " +
    "smelling smith smoke smoked smokes smokey smoking smoothly smuggle smuggling snack snapped snatched " +
    "sneak sneaking sniff snipers snoop snooping snoring snowing snuck soaked soaking sobbing society soda " +
    "software sold solid solving someone someplace sonar song songs sonny soon soothing sorry sounded sour " +
    "space spade spain spared spark speaker speaking speaks spear spears spectrum speeches speeding spell " +
    "spelled spelling spells spending sphere spiders spilled spilling spinning spit spite spoil spoiled " +
    "spoke spook spooked sport sporting sports spotlight spotted spree spring springs spying squared " +
    "squares squeezed squire squirt stable stables stack stacked staff stairs stalker stalking stall " +
    "stalling standby standing star stare staring stark starling starring stars started starter starting " +
    "starved starving stashed station stations staying steak steaks steal stealing steamed steaming steed " +
    "steep steering stein stem step stepped stepping sterile sterling steroids stew sticker stiles sting " +
    "stink stinking stinks stinky stirred stirring stock stocking stockings stocks stokes stoned stoop " +
    "stop stopped stopping store stores stories storm story straighten strain strange stranger strangers " +
    "strangle strangler strap straws stray stream streets stressed stretch stretched stretching stride " +
    "strike striker strikes striking stripes stripped stripper strippers strokes strong strongest strongly " +
    "struck struggled strung studies stuff stuffy stumble stumbled stunned stunning stunt suburbs succeed " +
    "sucker suckers sucking suction sued suing suit suitcase suite suited suits summers sumner sundays " +
    "sundown sung sunrise sure surfing surgeon surgeons surprises surroundings survival sustain suture " +
    "swam swan swat swearing swears sweat sweating sweden sweep sweeping sweet sweets swept swift swim " +
    "swimmer swimming swine swinging switches switching swore swung sync tables tack tacky taco tacos tail " +
    "takes takin taking tale talents tales talking talks tall tally tame tangled tanner tapping tara " +
    "targets taste tasted tasty teach teaches teaching tearing tears teddy teenagers teeny teli telling " +
    "telly temperatures temporary tempted tennis tens tense tenth term terrain terribly terry tested " +
    "testing tests thai thank thanked thanking thanks thats theater thee then there thermal thicker thigh " +
    "thine thing things thingy thong thorough thou thoughts threat threaten threats threw throats throw " +
    "throwing thunder tick ticking tidy tighten tighter tights tiki tile till timer times tires tissues " +
    "toad toast toddy toilets token toll tones tong tongues tonight tons tony tool tools tooth torn " +
    "torture tossed tossing touch touched tough tougher toughest tour towards town towns toxic traces " +
    "track tracked tracking traded trading trail trails trained trainer trains tramp transform trashed " +
    "trauma travel traveled traveler tray tread treated treating treatments tremble trenches triangle " +
    "trick tricks tried trifle trim tripped troubled trucks trusted tuck tuna tune tuned turd turk turner " +
    "turns turtles twain twin twinkle twins twist typing unstable uptight vain value vampires vanilla " +
    "vanquish venus vera version vice views vine virtual visions visitor vitamins voices wade wager wages " +
    "wailing waist wait waiter waiters waiting waits wake wakes waking wales walking wall wally walter " +
    "wand wang wanting wants ward ware warming warning wars wash washing wasting watch waters wave waved " +
    "waves waving wayne weaknesses wearing wears weather weave weaver wedding weeds weigh weighed weighs " +
    "weights weli well were whack whale what whatever wheeler whereas wherever whether which while whining " +
    "whiskey whisper whispers whistles whites whitey whitney whoever whooping whore whose wick widow wild " +
    "wilder willie willow wills willy wind windows windy wings wink wiping wire wiser witches witter wong " +
    "wool word words wore works world worm worries worrying worst worthy would wouldn wounded wounds " +
    "wrestle wright write writer writers writing wynn yang yell younger yours"
  ).split(" "),
);
