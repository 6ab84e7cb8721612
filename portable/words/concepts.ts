import { stemmer } from "stemmer";

/**
 * Words that name the same thing when someone speaks of their face, under one name.
 * American and British spellings, everyday and medical words stand side by side.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  line: "line lines lined wrinkle wrinkles wrinkled wrinkling wrinkly crease creases creased creasing furrow furrows furrowed groove grooves crinkle crinkles crinkly rhytid rhytids rhytides etched crinkling scrunched pleat pleats pleated ridge ridges stripe stripes",
  fold: "fold folds folded",
  sag: "sag sags sagging saggy sagged droop droops drooping droopy drooped drop drops dropped dropping hang hangs hanging hung loose loosening slack lax laxity floppy fall falls falling fallen slide slides sliding slid slipped slipping collapse collapsed collapsing flop flops melt melted melting dangling dangle flabby baggy sunk-down floppiness overhang overhanging overhangs wobble wobbles wobbly swing swings jiggle jiggles",
  heavy: "heavy heaviness weighty",
  hollow:
    "hollow hollows hollowed hollowing hollowness sunken sunk sinking caved dip dips gaunt skeletal deflated deflating trough sucked scooped concave dipped bony skull skeleton emptied sunk-in valley ditch trench scoop scooped",
  dark: "dark darker darkness darkened darkening black blackness purple purplish bluish shadow shadows shadowy discoloured discolored discolouration discoloration bruise bruised bruising darkish blackish blackened",
  brown: "brown brownish browner tan tanned",
  circle: "circle circles ring rings",
  patch: "patch patches patchy blotch blotches blotchy",
  pigment: "pigment pigmented pigmentation pigments hyperpigmentation hyperpigmented hyper-pigmentation",
  pimple:
    "pimple pimples pimply zit zits blackhead blackheads whitehead whiteheads breakout breakouts pustule pustules comedo comedone comedones blemish blemishes acne akne",
  scar: "scar scars scarred scarring cicatrix",
  pit: "pit pits pitted pockmark pockmarks pockmarked pock crater craters cratered dent dents dented hole holes icepick boxcar divot divots indent indented indentation indentations atrophic depressed potholes pothole cratering holey",
  raised: "raised thick thickened bumpy lumpy hypertrophic ropey ropy",
  red: "red redness reddish redder flush flushed flushes flushing blush blushes blushing ruddy crimson scarlet beetroot rosy pink pinkish inflamed",
  vein: "vein veins capillary capillaries vessel vessels telangiectasia telangiectasias telangiectases",
  eyelid: "eyelid eyelids lid lids palpebral",
  brow: "brow brows eyebrow eyebrows",
  lash: "lash lashes eyelash eyelashes",
  bag: "bag bags baggy eyebag eyebags pouch pouches pouchy puffy puffiness puffyness festoon festoons suitcase suitcases pillow pillows luggage",
  eyebag: "eyebag eyebags",
  jaw: "jaw jaws jawline mandible mandibular",
  jowl: "jowl jowls jowly jowling",
  neck: "neck necks",
  throat: "throat throats",
  chin: "chin chins mentum",
  cheek: "cheek cheeks cheekbone cheekbones midface",
  nose: "nose noses nasal",
  lip: "lip lips labial",
  mouth: "mouth mouths perioral",
  temple: "temple temples temporal",
  ear: "ear ears earlobe earlobes",
  eye: "eye eyes ocular",
  gum: "gum gums gummy gingiva gingival",
  smile:
    "smile smiles smiling smiled laugh laughs laughing laughed laughter grin grins grinning grinning smiley",
  small:
    "small smaller little tiny thin thinner thinning narrow narrower short shorter weak receding recessed recede recedes retruded undersized shrinking shrunk shrunken slit vanish vanished vanishing disappear disappeared disappearing disappears missing",
  big: "big bigger large larger wide wider broad broader huge long longer enlarged bulky massive massive giant enormous muscular",
  plump: "plump plumper plumped full fuller fullness volume pout pouty",
  bump: "bump bumps hump humps humped hooked",
  lump: "lump lumps growth growths nodule nodules dome blob marble ball",
  mole: "mole moles naevus naevi nevus nevi",
  hair: "hair hairs hairy whisker whiskers bristle bristles stubble",
  beard: "beard beards bearded moustache moustaches mustache mustaches sideburns goatee",
  white: "white whiter whitish pale paler milky milk bleached",
  yellow: "yellow yellowish creamy mustard butter",
  colour: "colour color colours colors coloured colored colouring coloring",
  angry:
    "angry anger cross grumpy annoyed mad stern scowl scowls scowling frown frowns frowning frowned grouchy furious bad-tempered glare glares glaring moody hostile mean",
  tired: "tired tiredness exhausted knackered weary",
  sleepy: "sleepy",
  keratosis: "keratosis keratoses",
  seborrheic: "seborrheic seborrhoeic seborrhoic",
  old: "old older aged age ages ageing aging elderly mature",
  sun: "sun sunny solar sunbathing sunbathed sunbeds sunbed sunshine outdoor outdoors beach sailing sunspots",
  damage: "damage damaged damages",
  burn: "burn burns burnt burned scald scalds scalded firework fireworks flames explosion",
  birth: "birth born newborn congenital",
  stickout:
    "stickout protrude protrudes protruding prominent jut juts jutting stick sticks sticking poke pokes poking flap flaps flapping flappy",
  crooked:
    "crooked bent bend deviated lopsided asymmetric asymmetrical uneven wonky skewed twisted off-centre leaning leans",
  rough: "rough roughness scaly scales scaling flaky flaking sandpaper dry coarse gritty sandpapery",
  crust: "crust crusts crusty crusted crusting scab scabs scabby scabbed",
  move: "move moves moving movement moved",
  paralysis: "bellspalsy paralysis paralysed paralyzed palsy paralytic drool drooling dribble dribbling",
  fat: "fat fatty chubby blubber",
  loss: "loss lost lose losing loses",
  skin: "skin",
  face: "face faces facial expression",
  look: "look looks looking looked seem seems appear appears",
  ask: "ask asks asking asked think thinks thinking thought say says saying said tell tells",
  shut: "shut close closed closes closing",
  shave:
    "shave shaves shaved shaving wax waxes waxed waxing pluck plucks plucking tweeze tweezing tweezers epilate epilating",
  injury:
    "accident accidents crash crashed collision injury injuries injured glass knife stab stabbed bite bites bitten bit attack attacked fell cut cuts gash slashed windscreen",
  teen: "teen teens teenage teenager teenagers adolescent adolescence puberty",
  itch: "itch itches itchy itching",
  cannot: "cannot unable",
  mark: "mark marks marked stain stains",
  smoke: "smoke smokes smoked smoker smokers smoking cigarette cigarettes",
  extra: "extra excess spare surplus redundant",
  flare: "flare flares flared flaring",
  became: "turn turns turned turning went gone go goes going became become becomes got getting gets",
  kid: "child children kid kids son daughter boy girl baby babys toddler infant",
  tease: "tease teased teasing bully bullied bullying mocked mock",
  grind: "grind grinds grinding clench clenches clenching clenched bruxism",
  muscle: "muscle muscles masseter masseters",
  lipstick: "lipstick lippy lipgloss",
  under: "under underneath below beneath",
  above: "above over top upper",
  around: "around round near surrounding",
  beside: "beside side sides corner corners outer next either edge edges",
  between: "between middle",
  across: "across horizontal",
  upright: "vertical upright",
  lower: "lower bottom",
  no: "no not without none hardly",
  one: "one left right half single",
  two: "two double second both",
  eleven: "11 11s eleven elevens",
  removed: "remove removed removal removing excised taken took chunk",
  injection: "injection injections injected inject jab jabs",
  filler: "filler fillers",
  botox: "botox tox toxin",
  surgery: "surgery surgical operation operated op procedure stitches stitched stitching sewn sewed sutures",
  cancer:
    "cancer cancers skincancer carcinoma melanoma basalcell squamouscell bcc scc mohs cancerous biopsy malignant",
  lift: "lift lifts lifted lifting pull pulled pulling tighten tightened tightening hoist",
  spread: "spread spreads spreading",
  grow: "grow grows growing grew grown",
  woman: "woman women lady female girl",
  wart: "wart warts warty",
  waxy: "waxy stuck glued",
  keep: "keep keeps keeping kept",
  sight: "sight vision eyesight see seeing visual",
  blind: "blind blinded blindness",
  blurred: "blur blurs blurry blurred blurring dim dimming dimmed hazy cloudy misty",
  bleed: "bleed bleeds bleeding bled bloody",
  fever: "fever feverish temperature shivering shivers shiver chills",
  pus: "pus discharge weeping weeps ooze oozes oozing leaking leak leaks leaked",
  swell: "swell swells swelling swollen swelled swelt balloon balloons ballooning ballooned puffed puff",
  pain: "pain pains painful hurt hurts hurting sore soreness agony unbearable excruciating ache aches aching tender throbbing stabbing",
  breathe:
    "breathe breathes breathing breath breathless breathlessness wheeze wheezing wheezy suffocating choke chokes choking choked",
  swallow: "swallow swallows swallowing swallowed gulp",
  speech: "speech speak speaking talk talking slurred slurring slur",
  change: "change changes changed changing",
  heal: "heal heals healing healed",
  sudden: "sudden suddenly",
  cold: "cold icy cool",
  grey: "gray grey greyish dusky mottled marbled lacy netlike",
  numb: "numb numbness tingling tingle",
  blister: "blister blisters blistered blistering",
  ulcer: "ulcer ulcers ulcerated ulceration sore-place",
  die: "die dying dead death suicide suicidal",
  kill: "kill killing",
  pregnant: "pregnant pregnancy expecting",
  hot: "hot warm warmth heat burning",
  since: "since after following week weeks day days ago recently",
  today:
    "now monday tuesday wednesday thursday friday saturday sunday today tonight yesterday morning afternoon evening overnight hour hours noon midday",
  trouble: "trouble troubles difficult difficulty difficulties struggle struggling hard",
  device: "morpheus morpheus8 radiofrequency rf ultherapy thermage hifu",
  isotretinoin: "isotretinoin accutane roaccutane",
  infection: "infected infection infections infect",
};

const conceptOf = new Map<string, string>();
for (const [concept, words] of Object.entries(CONCEPTS))
  for (const word of words.split(" ")) if (!conceptOf.has(word)) conceptOf.set(word, concept);

/** The concept a word stands for, or its Porter stem: `drooping` gives `sag`, `nostrils` gives `nostril`. */
export function conceptFor(word: string): string {
  return conceptOf.get(word) ?? conceptOf.get(stemmer(word)) ?? stemmer(word);
}

/** Every word the concepts know, for telling a misspelling from a word. */
export const conceptWords: readonly string[] = [...conceptOf.keys()];

/** Words that carry no meaning of their own here. */
const EMPTY = new Set(
  (
    "a an the this that these those my mine your yours his her hers its our ours their theirs i me we us you he she it they them " +
    "myself yourself is am are was were be been being do does did doing done have has had having will would shall should can could " +
    "may might must to of for in at by with from as and or if then than so very really quite just also too much many more most some any " +
    "there here what how when where who which why about into onto out up down off on im ive id ill s t m re ve ll d " +
    "please get gets got getting make makes made making want wants wanted like likes need needs go goes going went come comes came " +
    "still even always all every again already now ever lot lots bit bits thing things kind sort because since after before while during " +
    "people everyone someone everybody person doctor dr hello hi hey thanks thank feel feels feeling felt see sees seen"
  ).split(" "),
);

export const isEmptyWord = (word: string): boolean => EMPTY.has(word);

/** Concepts so common in this subject that they say little by themselves. */
const FAINT = new Set([
  "skin",
  "face",
  "look",
  "ask",
  "under",
  "above",
  "around",
  "beside",
  "between",
  "across",
  "lower",
  "upright",
  "no",
  "one",
  "two",
  "keep",
  "loss",
  "kid",
  "removed",
  "surgeri",
  "surgery",
  "year",
  "time",
  "weight",
  "problem",
]);

export const isFaint = (concept: string): boolean => FAINT.has(concept);

/** Parts of the face and things that grow or form on it. */
const FACE_PARTS = new Set(
  (
    "forehead brow eyelid lash eye eyebag temple nose nostril cheek ear lip mouth chin jaw jowl neck throat gum skin face " +
    "mole scar pimple wart keloid rosacea melasma vitiligo birthmark beard complexion profile"
  ).split(" "),
);

/** A sentence without any of these is about something else than a face. */
export const isFacePart = (concept: string): boolean => FACE_PARTS.has(concept);

const FACE_COMPLAINTS = new Set("line wrinkl vein pigment bag smile hair".split(" "));

/** A part of the face, or a word for what troubles faces and also occurs elsewhere ("line", "bag"). */
export const isFaceWord = (concept: string): boolean => isFacePart(concept) || FACE_COMPLAINTS.has(concept);
