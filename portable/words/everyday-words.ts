/**
 * Words of everyday English that lie within a slip of a word of ours ("stairs" and "stains", "check" and
 * "cheek"), so that the speller leaves them alone. They are the commoner ones of a word-frequency list of film
 * subtitles that the speller would otherwise have changed; a word missing here costs a wrong guess, not a crash.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    "accidental accidents accurate actress adults alcoholic among ancient angles ankle appeal appeals " +
    "appeared areas arena arguing arise attached attacks attracted babes backs balls bandits banging " +
    "banks barking batch battle battles beads bearing bears beating begging belly belts biggest bikes " +
    "bills birds bites blacks blank blankets bleed blend blessing blocked blocks blond bloody bloom blown " +
    "blows blues bluffing board boards bombing bonding bonds bonus booth bottled bottles bottoms bowling " +
    "boxes bread breaks breakup breath breathing breaths breeding bride bridges broads broke broker " +
    "brother brownies bruise bruises brush brushed buckets bugger bugging buggy building bulls buried " +
    "bushes busting buzzing bygones calling cancel capsule cardiac cards cared careers carried carrying " +
    "carved catcher catching caves cease ceiling cells centers chain chains chances chapter charter " +
    "chasing chatter cheated cheating check checked checking checks cheer cheering chemicals chickens " +
    "chili chill chipped chips choking chooses chose classes clean cleaned cleaner cleaning cleared " +
    "clearer clearing clearly clears clicking climbing clone closely closer closest closet closing " +
    "closure clothes coaster codes coins college colon comedy conceal concern concerns concert conduct " +
    "connect constant contacted contacts contain content contest context contract contracts convert " +
    "convict cooked cooking coroner counted counter courier covered covering covert cowards cracked " +
    "cracker crackers crashed crashing crate creaking create created creates creating creator creeping " +
    "creepy crews cricket cripple crops crossed crosses crossing crowd crowded crowds crown cruelty " +
    "cruising crushed crust darkest daughters debts declared dedicated defeated delayed denied dentist " +
    "deposit devoted different dinners disappeared disappearing discovered donated doubled doubles " +
    "doubted drain drank drawing draws dressed dripping drivers drooling drown drowned drowning drunk " +
    "elegant element elements elephants engaged excited excused excuses existed expired explosions " +
    "explosive exposed express extract eyeballs faced faces faded failing fails faking fathers feather " +
    "feeding feeling females fighter fights filled filling fills filming filter finance finding finer " +
    "fingers fired fires fishing flaming flash flashes flashing fleet flesh flight flights float floating " +
    "flood flooded flowing flown folks foods fooling force fortress fortunes founded freaking freezer " +
    "freight freshman fright fuckers fucking functional gaining gambler getaway getting girls given " +
    "glasses glowing gobble grabbing gracious grain grand grandfather grass grease greatly greeting " +
    "grieving groaning groovy gross grounds growling growls grunting handing handling hands hangover " +
    "harness hated hates haunt headed heard hears heartless heated heavily hides holds homes honking " +
    "honored hookers hopes horns horses houses hugging hunting implants incident incision indication " +
    "infantry infected infection injured inquiry insect insects insides inspect inspection inspire " +
    "instant intended intent intention intentions introduction intuition invent invented invention " +
    "invested jogging joining jolly judging jumping kinds lacking largest lasting later launched " +
    "launching layer leads leaking learns lease leash leather leaves lesbian lesson lessons letting lever " +
    "licked licking lighten lighter lighting lightly lightning lights likes limited linen linked links " +
    "listed listening lists lived lives loading loans locals locked locking locks logical loner longest " +
    "longing loosen loser losers losses lover loves loving loyal madly mainly maker makes males marker " +
    "markers market married masked masks massage masters measure messing miles minding missile mission " +
    "missions mixture moaning mocking month monthly moose morning motives mourning movements movie movies " +
    "mules naval needing nerves nervous noise noises noodles notes noticing numbers opens operate " +
    "operating operational operations operative operator oranges order others overrated override overtime " +
    "pager painted painting panting paper papers parties parts party passing pasta payment payments " +
    "peaches peanuts pending peoples permanently personal picking pickles picks picture pieces pierced " +
    "pills pinched pissing pitch pitcher place placing planes planet planets planned planning plans plant " +
    "planted plaster plastic plate playing plumber point pointed pointing points porch posts pregnant " +
    "presentation printed printing procedures processing profits promise provide publish puffs pulling " +
    "pulse pumped punches pupils puppies purpose pursue pushing rained ratings reaction reader readers " +
    "reading realise realised rebound receive received receiving recording recover rejection related " +
    "released religion remorse remote renting repaired repairs replaced resisting resolve resolved " +
    "results retain retarded reversed rides rights righty risking risks roaring robbers robbery robbing " +
    "rocking roles romance roses rotting roughly rounds rubber rudder ruins runner rushing sailed sailing " +
    "sales samples satin saved saving savings scale scalp scalpel scanner scare scared scares scarf " +
    "scaring scary scholar schools scooter score scratched scratches scream screamed screaming screams " +
    "screeching screwed screwing sculpture seconds secrecy secretly secrets sections secured seeds " +
    "seeking seeks selection selling sending sensible serving session setting shack shade shake shaking " +
    "shall shallow shame shaped share sharing shark shaved sheep sheet shelter shine shining shipped " +
    "shipping shirt shocking shoes shoot shooter shooting shopping shops shortly shorts shots shout " +
    "shouting shove shoving showers shown shrink signing singing singles sites sitting sizes skating " +
    "skeleton sketches skill skilled skins skipped skipping skulls skunk slammed slapped slave sleeping " +
    "sleeps slice slick slime slimy slippers slippery slowing slumber smack smallest smarter smash smell " +
    "smelled smelling smoke smoked smokes smoking snack snapped snatched snoring snowing snuck soaking " +
    "software solid someone sonar sounded speaking speeding spending spiders spilled spinning spoiled " +
    "sport sports spotted spring spying squared squares squirt stables stack stairs stalker stalking " +
    "stall stalling standby standing staring starring stars started starter starting starved starving " +
    "station stations staying stealing steep steering stepped stepping steroids sticker sting stink " +
    "stinking stinks stinky stirred stirring stock stocking stockings stocks stopped stopping store storm " +
    "story strain strange stranger strangers strap stray streets stretch strikes striking stripes " +
    "stripped strong strongest strongly struck studies stumbled stunned stunning suckers sucking suction " +
    "suitcase suits summers sunrise surfing surgeon surprises survival sustain sweep sweets swept swimmer " +
    "swimming swinging switches swore tables taking talents talking tangled tapping targets teach " +
    "teaching tearing tears teenagers telling temporary tempted tense tenth testing thanked thanking " +
    "there thine thing things thorough thoughts threat threats threw throats thunder ticking tighten " +
    "tighter tights timer times tires toilets tonight torture tossing tough toxic trading trained trashed " +
    "treated treating trick tried tripped turns typing uptight vampires vanilla views vitamins wager " +
    "wailing waist waiter waiting waits waking walking wanting wants warming warning washing wasting " +
    "watch waters waving wearing wears weather weigh weighed weighs weights whether while whining whiskey " +
    "whisper whispers whistles whites wiser witches would wounded wounds wrestle write writer writers " +
    "younger"
  ).split(" "),
);
