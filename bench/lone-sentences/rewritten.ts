/** Sentences of a made-up press, each with what a rewrite desk makes of it: other words, another order, the facts kept. */
export const REWRITTEN: readonly (readonly [original: string, rewritten: string])[] = [
  [
    "The harbour authority closed the northern quay on Tuesday after inspectors found cracks in three of its concrete pillars, leaving 40 fishing crews without a place to land their catch.",
    "Forty crews of fishermen have nowhere to unload since cracked concrete, discovered by inspectors in three pillars, led to the shutting of the northern quay by the harbour authority on Tuesday.",
  ],
  [
    "Mayor Ilse Brandt told the council she would resign if an audit showed that flood money had been spent on her brother's vineyard.",
    "Should auditors prove that cash meant for flood victims went into the vineyard of her brother, Ilse Brandt would step down as mayor, she promised councillors.",
  ],
  [
    "Prosecutors in Harrow charged two bank clerks with forging the signatures of dead customers to empty 212 dormant accounts.",
    "Two employees of a bank stand accused in Harrow of having plundered 212 sleeping accounts by faking the signatures of customers who had died.",
  ],
  [
    "A rare white stork that vanished from its nest above the Orla brewery in March was found alive on Sunday in a garage 300 kilometres away.",
    "Missing since March from the brewery roof in Orla where it nested, an unusual white stork has turned up, living, in a garage some 300 kilometres off, it emerged on Sunday.",
  ],
  [
    "The ministry secretly bought 14 million doses of an expired vaccine from a firm owned by the deputy minister's former secretary.",
    "From a company belonging to a one-time secretary of its deputy minister, the ministry had purchased, without telling anyone, 14 million vaccine doses that were out of date.",
  ],
  [
    "Farmers in the Dune valley blocked the only road to the salt mine with tractors to protest against plans to double the price of water.",
    "With their tractors the Dune valley's growers cut off the one route to the salt works, angered by a scheme under which water would cost twice as much.",
  ],
  [
    "Colonel Tarek Amsel ordered his men to burn the archive hours before the rebels entered the fortress, according to a diary kept by his cook.",
    "The diary of Tarek Amsel's cook records that the colonel had the archive set on fire by his soldiers only hours ahead of the insurgents' arrival in the fortress.",
  ],
  [
    "Engineers warned four years ago that the dam above Lower Kesten could not withstand a flood of the size that destroyed it last week.",
    "That the Lower Kesten dam would not survive such a flood as swept it away a week ago had been predicted by engineers as long as four years earlier.",
  ],
  [
    "The airline let pilots fly up to 19 hours without rest during the strike, an internal memo seen by the Courier shows.",
    "During the walkout, pilots were kept in the air for as many as 19 hours at a stretch with no break, says a memo of the airline that the Courier has read.",
  ],
  [
    "Nine children fell ill after eating mushrooms that a teacher had picked in a park sprayed with weedkiller the day before.",
    "Mushrooms gathered by their teacher in a park where weedkiller had been applied a day earlier have made nine pupils sick.",
  ],
  [
    "The judge dismissed the case against editor Paul Veen because the police had read his letters without a warrant.",
    "Since officers opened editor Paul Veen's mail with no warrant, the charges against him were thrown out by the court.",
  ],
  [
    "Rescuers pulled a carpenter from the ruins of the collapsed theatre 61 hours after the earthquake, guided by the ringing of his telephone.",
    "His ringing telephone led the teams to a carpenter who was dug out alive from what had been the theatre, 61 hours after the ground shook.",
  ],
  [
    "Smugglers used a disused tunnel beneath the customs house to move stolen church bells across the border for nearly a decade.",
    "For almost ten years bells taken from churches crossed the frontier through an abandoned passage under the very customs house, where smugglers carried them.",
  ],
  [
    "The Harbour Guard traded captured radios for diesel with a merchant from Salt Island who also supplied the army.",
    "A Salt Island trader who sold to the army as well gave the Harbour Guard diesel in return for radios that it had seized.",
  ],
  [
    "Opposition leader Mara Hollis accused the government of hiding a report that predicted bread shortages before the election.",
    "A forecast of scarce bread was kept from voters by the government until after they had gone to the polls, Mara Hollis, who heads the opposition, claims.",
  ],
  [
    "The brewery dumped caustic soda into the river for six months, killing trout as far downstream as the Marl bridge.",
    "Trout perished all the way down to the Marl bridge because caustic soda flowed from the brewery into the water over half a year.",
  ],
  [
    "Customs officers seized 87 live tortoises hidden in the spare wheels of a circus lorry at the Brenn crossing.",
    "Tucked inside the spare tyres of a lorry belonging to a circus, 87 tortoises, all living, were confiscated at Brenn by customs.",
  ],
  [
    "A court in Velden ruled that the state must pay 3.2 million to the widows of miners who died in the 1998 gas explosion.",
    "The widows of those killed when gas blew up in the mine in 1998 are owed 3.2 million by the state, judges in Velden have decided.",
  ],
  [
    "Scientists drilling beneath the glacier discovered a lake of liquid brine that had been sealed off for about two million years.",
    "Sealed away for some two million years, a body of salty water that never froze lay under the glacier until a scientific drill struck it.",
  ],
  [
    "The general's daughter smuggled the peace proposal out of the palace inside a hollow loaf of bread.",
    "It was in a loaf that had been hollowed out that the offer of peace left the palace, carried by the daughter of the general.",
  ],
  [
    "Police believe the arsonist who destroyed seven barns around Tolk is a volunteer fireman who wanted to be seen as a hero.",
    "A fireman, serving as a volunteer and hungry for glory, is thought by detectives to have set the seven barn fires near Tolk.",
  ],
  [
    "The railway cancelled the night train to Port Senn after passengers complained of rats in the sleeping cars.",
    "Rats among the berths, about which travellers had grumbled, put an end to the overnight service to Port Senn.",
  ],
  [
    "An intern deleted the only copy of the land register of the Upper Marsh district and was told to keep quiet about it.",
    "The Upper Marsh land register, of which no second copy existed, was erased by an intern, who was then instructed to say nothing.",
  ],
  [
    "The bishop sold the monastery's library to a hotel chain without asking the eleven monks who still live there.",
    "Without consulting the monks, of whom eleven remain, their bishop let a chain of hotels have the library of the monastery for money.",
  ],
  [
    "Militants shelled the grain market of Abrin for two hours while its inhabitants queued for the first delivery in a month.",
    "As people in Abrin stood in line for what would have been a month's first grain, their market came under two hours of bombardment from the militants.",
  ],
  [
    "The club paid its goalkeeper through a company in the Lantern Islands so that he would not have to share the money with his former wife.",
    "So as to keep it from his ex-wife, the goalkeeper's pay was routed by the club via a Lantern Islands firm.",
  ],
  [
    "Surgeons at the Velden clinic operated by candlelight for three nights because the generator had been sold to pay a fine.",
    "For three nights candles lit the operations in the Velden clinic, its generator having been given up to settle a fine.",
  ],
  [
    "Two ministers flew to the wedding of an arms dealer in a jet that the coast guard had listed as under repair.",
    "A jet which, on the coast guard's books, was being repaired took a pair of ministers to the marriage of a weapons trader.",
  ],
  [
    "The census counted 4,300 people in a village that had been evacuated before the reservoir was filled.",
    "In a village emptied to make way for the reservoir, census takers nonetheless recorded 4,300 inhabitants.",
  ],
  [
    "The strike at the Kesten shipyard ended after the owners agreed to rehire 58 welders dismissed for wearing union badges.",
    "Workers returned to the Kesten yard once management consented to take back the 58 welders it had sacked over their union pins.",
  ],
  [
    "Investigators traced the poisoned letters to a printing shop that closed in 2024 and whose owner had died two years before.",
    "The letters laced with poison came, as the inquiry has established, from a print shop shut since 2024, its proprietor dead for two years by then.",
  ],
  [
    "The embassy handed out visas to 900 applicants in exchange for donations to a school that was never built.",
    "A school of which not one wall stands received gifts from 900 people, each of whom was rewarded with a visa by the embassy.",
  ],
  [
    "The queen's portrait was cut from its frame in broad daylight by a man dressed as a window cleaner.",
    "Disguised as somebody who cleans windows, a thief sliced the picture of the queen out of the frame in the middle of the day.",
  ],
  [
    "A software fault gave 17,000 pensioners twice the money they were owed and the agency now wants it back within ten days.",
    "Within ten days, the agency demands, 17,000 retired people are to return what an error in its software paid them above their due, which was as much again.",
  ],
];
