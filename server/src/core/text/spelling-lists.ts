/** Word lists of text/spelling.ts. Only words whose two spellings are one word with one meaning. */

/** Bases in -our, American -or; their endings are in {@link OUR_ENDINGS}. */
export const OUR_BASES =
  `ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab misdemean
  neighb od parl ranc rig rum savi sav splend succ tum val vap vig`.split(/\s+/);
export const OUR_PREFIXES = ['', 'dis', 'un', 'mis', 're', 'multi'];
export const OUR_ENDINGS =
  `s ed ing ings er ers able ably ite ites itism ful fully less hood hoods ly liness y ies ist ists
  ism al ally`.split(/\s+/);

/** Verbs and nouns in -l whose British forms double it before an ending. */
export const L_BASES =
  `bevel cancel channel counsel dial dishevel duel equal fuel funnel gravel grovel imperil initial
  jewel label laurel level libel marshal marvel medal metal model panel parcel pedal pencil peril quarrel revel rival
  shovel shrivel signal snorkel spiral stencil swivel total towel trammel travel trial tunnel unravel victual`.split(
    /\s+/,
  );
export const L_ENDINGS = 'ed ing ings er ers or ors ous ously ist ists'.split(' ');

/** Words in -ise (or -ize) on both sides that no rule of text/spelling.ts knows. */
export const ONE_ENDING =
  `advertise anise assize capsize chastise chemise circumcise compromise concise demise despise
  downsize exercise expertise franchise disfranchise enfranchise disenfranchise incise excise merchandise moonrise mortise
  outsize oversize paradise practise precise premise promise resize sunrise surmise treatise undersize valise`.split(
    /\s+/,
  );

/** Beginnings of words that are written with a hyphen or without. */
export const HYPHENED =
  `co-operat co-ordinat co-exist re-elect re-establish re-emerg re-enter re-examin re-educat pre-emin
  pre-empt`.split(/\s+/);

/** Single pairs, British first. */
export const PAIRS = `acknowledgement acknowledgment; aeroplane airplane; aesthetic esthetic; aesthetics esthetics;
  ageing aging; aluminium aluminum; anaemia anemia; anaesthetic anesthetic; analogue analog; appal appall; archaeology archeology;
  archaeological archeological; archaeologist archeologist; artefact artifact; calibre caliber;
  catalogue catalog; catalogued cataloged; cataloguing cataloging; centre center; centred centered; centring centering;
  cosy cozy; councillor councilor; counsellor counselor; defence defense; defenceless defenseless; demagogue demagog;
  dialogue dialog; distil distill; encyclopaedia encyclopedia; enrol enroll; enrolment enrollment; enthral enthrall;
  epicentre epicenter; epilogue epilog; fibre fiber; foetus fetus; fulfil fulfill; fulfilment fulfillment; grey gray; greyish grayish; gynaecology gynecology; haemorrhage hemorrhage; instalment installment; instil instill;
  jewellery jewelry; judgement judgment; kilometre kilometer; centimetre centimeter; millimetre millimeter;
  leukaemia leukemia; licence license; litre liter; lustre luster; manoeuvre maneuver; manoeuvrable maneuverable;
  manoeuvred maneuvered; manoeuvring maneuvering; meagre meager; mediaeval medieval; monologue monolog;
  mould mold; moulded molded; moulding molding; moustache mustache; multicentre multicenter; offence offense; offenceless offenseless; orthopaedic orthopedic; paediatric pediatric; paediatrician pediatrician;
  plough plow; ploughed plowed; ploughing plowing; ploughshare plowshare; pretence pretense; programme program;
  prologue prolog; pyjamas pajamas; sabre saber; sceptic skeptic; sceptical skeptical;
  scepticism skepticism; sceptre scepter; skilful skillful; skilfully skillfully; smoulder smolder;
  smouldered smoldered; smouldering smoldering; sombre somber; spectre specter; sulphur sulfur; sulphuric sulfuric;
  theatre theater; amphitheatre amphitheater; wilful willful; wilfully willfully; woollen woolen;
  worshipped worshiped; worshipping worshiping; worshipper worshiper; kidnapped kidnaped; kidnapping kidnaping;
  kidnapper kidnaper; focussed focused; focussing focusing; biassed biased; benefitted benefited; benefitting benefiting`;
