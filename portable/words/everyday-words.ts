/**
 * Words of everyday English that lie within a slip of a word of ours ("stairs" and "stains", "check" and
 * "cheek"), so that the speller leaves them alone. They are the commoner ones of a word-frequency list of film
 * subtitles that the speller would otherwise have changed; a word missing here costs a wrong guess, not a crash.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    "accidental accidents accurate acres acting actress adults against alcoholic allergies alone alter " +
    "among ancient angels angles ankle ankles appeal appeals appeared apple applied applies areas arena " +
    "arguing arise ashes attach attached attacks attract attracted babes backs ballroom balls bandits " +
    "banging banks barking barrels basket batch bathing batter battery battle battles beaches beads " +
    "bearing bears beating because beeping begging belly belts bench bending biggest bikes billion " +
    "billions bills birds bites bitter blacks blank blankets blasted bleed bleep blend blessed blessing " +
    "blink blocked blocks bloke blond bloody bloom blown blows blues bluffing board boards bombing " +
    "bonding bonds bonus books booster booth bottled bottles bottoms bowling boxes brake breach bread " +
    "breaks breakup breasts breath breathing breaths breed breeding bride bridges brighter broads broke " +
    "broker brother brought brownies bruise bruises brush brushed buckets bugger bugging buggy building " +
    "bullets bulls burgers buried bushes busting butcher butler buttons buzzing bygones calling camping " +
    "cancel cannon capsule cardiac cards cared careers carriage carried carrying carved casting catcher " +
    "catching catering causing caves cease ceiling cells center centers century certain chain chained " +
    "chains chance chances channel channels chanting chaps chapter charge charged charges charging " +
    "charming charter chasing chatter chatting cheat cheated cheating check checked checking checks cheer " +
    "cheering chemicals chess chickens chili chill chilly chipped chips choices choking chooses choosing " +
    "chopped chores chose circling classes clean cleaned cleaner cleaning cleared clearer clearing " +
    "clearly clears click clicking climbing cloak clocks clone closely closer closest closet closing " +
    "closure clothes clothing cloud clouds coaster codes coins college colon comedy conceal concern " +
    "concerns concert conduct connect constant contacted contacts contain content contest context " +
    "contract contracts convert converted convict cooked cookies cooking coroner costing couldn counted " +
    "counter counting courier course courses covered covering covert cowards crack cracked cracker " +
    "crackers crashed crashing crate crawled creaking create created creates creating creator creep " +
    "creeping creepy crews cricket cripple crippled crops crossed crosses crossing crowd crowded crowds " +
    "crown cruelty cruising crush crushed crushing crust cultures cunning curious curtains dairy dancing " +
    "darkest darling daughters deaths debts decided declared dedicated defeated define delayed denied " +
    "dentist denying deposit depth designed destined detained devoted difference different differently " +
    "digging dinners disappearance disappeared disappearing discharged discovered diseases dispose diving " +
    "doctors doesn doing donated doubled doubles doubted drain drank drawing draws dread dressed drifting " +
    "drinking dripping drivers drone drooling drown drowned drowning drunk drunken dumping earning " +
    "elegant element elements elephants embarrass embarrassing embarrassment employed engaged evenings " +
    "excited excused excuses existed expired explode explodes explore explosions explosive exposed " +
    "express expressing extract eyeballs faced faces facts faded failing fails fainted faking fathers " +
    "feared feast feather feeding feeds feeling feelings fella fellows females fewer fighter fights " +
    "filled filling fills filming filter finance finding finer fingers fired fires fishing flags flame " +
    "flaming flash flashes flashing fleet flesh flight flights flipping flirting float floating flood " +
    "flooded flowers flowing flown fluids folks follows foods fooling force forcing forming fortress " +
    "fortunes founded framed frankly freaking freezer freight freshman fridge fright frogs fuckers " +
    "fucking functional funding fuzzy gaining gambler gents getaway getting giggles girls given givin " +
    "glasses glowing gobble grabbing gracious grade grain grand grandfather grape grass grave gravy " +
    "grease greatly greeting grieving groaning groovy gross grounds growling growls grunting guarded " +
    "guarding guards hallway handing handle handled handler handling hands hangover harness hated hates " +
    "haunt haven headaches headed heading headline health heard hearing hears heart heartless heated " +
    "heating heavily heels heist helping herring hides hitting holds homes homey honey honking honored " +
    "hookers hopes horns horses hostage hottest houses howling hugging humming hunting husbands implants " +
    "impression inches incident incision indication infantry infected infection informed infrared inherit " +
    "injured inquiry insect insects insides inspect inspection inspire instant insured intended intent " +
    "intention intentions introduction intuition invent invented invention invested irony island jackpot " +
    "jingle jogging joining jolly judging jumping kicking kidding killings kills kinds kissing lacking " +
    "landing largest lasting later latte launched launching layer leaders leading leads leaking learned " +
    "learning learns lease leash leather leaves leaving lesbian lesson lessons letting lever licked " +
    "licking lighten lighter lighting lightly lightning lights likes liking limited linen lining linked " +
    "links listed listening lists lived lives loading loans locals locked locking locks logical loner " +
    "longest longing loosen loser losers losses lover loves loving loyal madly mainly maker makes males " +
    "marbles marker markers market married masked masks massage masters meaning means meant measure " +
    "meeting meetings messed messing miles minding misses missile mission missions mixture moaning " +
    "mocking money monkeys month monthly moons moose morning moron mothers motives mourning movements " +
    "movie movies mules naval needing nerves nervous nights noise noises noodles notes noticing numbers " +
    "opens operate operating operational operations operative operator oranges order others overrated " +
    "override overtime packed packing pager paint painted painting paints pairs panicked panting paper " +
    "papers parents parking parties parts party passing pasta patriot patterns paying payment payments " +
    "peace peaches peanuts pearls peeking peeping pending peoples permanently personal phoned phones " +
    "phoney phony photo picking pickles picks picture pictured pieces pierced pills pinch pinched pissing " +
    "pitch pitcher place placing plain planes planet planets planned planning plans plant planted plaster " +
    "plastic plate platter playing plead pleased pleases plumber plumbing pockets point pointed pointing " +
    "points poker popping porch posing position positively posts pouring poverty praying preach pregnant " +
    "presentation priests print printed printing problem procedures processing profits promise proudly " +
    "provide proving psyched publish pudding puffs pulling pulse pumped pumping punches punished pupils " +
    "puppies purpose pursue pushed pushing putting radiation rained rally ratings reaction reader readers " +
    "reading realise realised reality reasons rebound receive received receiving recording recover " +
    "recovery rejection related released religion remorse remote renting repaired repairs replaced " +
    "resisting resolve resolved results retain retarded reversed rides rigged rights righty risking risks " +
    "roads roaring robbers robbery robbing rocking roles roller romance roses rotting roughly rounds " +
    "rubber rudder ruins runner rushing sailed sailing sales samples satin saved saves saving savings " +
    "scale scalp scalpel scanner scare scared scares scarf scaring scary scholar schools science scoot " +
    "scooter scope score scratched scratches scream screamed screaming screams screeching screwed " +
    "screwing sculpture seconds secrecy secretly secrets sections secured seeds seeking seeks selection " +
    "selling sells sending seniors sensible seriously serving session setting several severed severely " +
    "sewer sewing shack shade shades shake shakes shaking shall shallow shame shaped share shared shares " +
    "sharing shark shaved sheep sheet shelf shell shells shelter shelves shine shines shining shipped " +
    "shipping shirt shitting shocked shocking shoes shoot shooter shooting shopping shops shortly shorts " +
    "shots shout shouting shove shoved shoving showed showers shown shrink shuts shutting sighs sights " +
    "signing silence sincere singers singing singles sings sinners sites sitting sizes skating skeleton " +
    "sketches skill skilled skins skipped skipping skulls skunk slammed slapped slave slaves sleeping " +
    "sleeps slice slick slight slime slimy slippers slippery slower slowing slumber smack smallest " +
    "smarter smash smashed smell smelled smelling smoke smoked smokes smoking smoothly smuggling snack " +
    "snapped snatched sneak sneaking sniff snoop snooping snoring snowing snuck soaking sobbing society " +
    "software solid someone someplace sonar sounded space spared spark speaker speaking speaks spear " +
    "speeches speeding spell spelled spelling spells spending spiders spilled spinning spoil spoiled " +
    "spoke sport sporting sports spotlight spotted spring spying squared squares squirt stables stack " +
    "staff stairs stalker stalking stall stalling standby standing stare staring starring stars started " +
    "starter starting starved starving stashed station stations staying steak steal stealing steep " +
    "steering stepped stepping steroids sticker sting stink stinking stinks stinky stirred stirring stock " +
    "stocking stockings stocks stoop stopped stopping store stories storm story straighten strain strange " +
    "stranger strangers strangle strap stray stream streets stressed stretch stretched strike strikes " +
    "striking stripes stripped stripper strippers strokes strong strongest strongly struck studies stuff " +
    "stumbled stunned stunning suburbs succeed sucker suckers sucking suction suing suitcase suits " +
    "summers sundown sunrise surfing surgeon surgeons surprises survival sustain suture swearing sweat " +
    "sweating sweep sweeping sweet sweets swept swimmer swimming swine swinging switches switching swore " +
    "tables takes takin taking talents talking talks tangled tapping targets teach teaches teaching " +
    "tearing tears teenagers teeny telling temporary tempted tense tenth terribly testing tests thanked " +
    "thanking theater there thine thing things thorough thoughts threat threaten threats threw throats " +
    "throwing thunder ticking tighten tighter tights timer times tires toilets token tongues tonight " +
    "torture tossing touched tough tougher toughest towards toxic traces track tracked tracking trading " +
    "trail trained trainer trains tramp trashed travel traveled traveler treated treating treatments " +
    "triangle trick tricks tried tripped troubled trucks trusted tuned turns turtles twinkle typing " +
    "unstable uptight vampires vanilla vanquish version views virtual visions visitor vitamins voices " +
    "wager wages wailing waist waiter waiting waits wakes waking walking wanting wants warming warning " +
    "washing wasting watch waters waves waving wearing wears weather wedding weeds weigh weighed weighs " +
    "weights whale whatever wherever whether while whining whiskey whisper whispers whistles whites " +
    "whoever whore whose widow windows wings wiser witches works world worries worrying worst worthy " +
    "would wouldn wounded wounds wrestle write writer writers writing younger"
  ).split(" "),
);
