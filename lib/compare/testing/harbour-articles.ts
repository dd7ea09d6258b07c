/** Invented articles about one event: a long report, a brief that sums it up, and a report of one's own that does not. */

export const HARBOUR_REPORT = `The harbour authority of Port Arlen closed its container terminal on Tuesday after inspectors found cracks in four of the nine gantry cranes that unload ships from the southern islands.

Lisbeth Orm, who leads the authority, told reporters that the cracks had been discovered by a night-shift welder named Pavel Dunn, who noticed rust-coloured water running down a girder during last week's storm. He photographed the girder and sent the pictures to his foreman, who ordered ultrasonic tests the next morning.

The tests showed that welds made during the refurbishment of 2019 had been weakened by salt. A contractor, Brandt Marine, had used an uncertified alloy to save money, according to an internal memo that the authority released together with the test results. Brandt Marine went bankrupt two years ago and its former directors could not be reached.

Until the cranes are repaired, ships carrying grain, medicine and spare parts will be diverted to Hallow Bay, which lies ninety kilometres to the north and can handle only a third of the usual traffic. Trucks will carry the cargo back along the coastal road. Hauliers have warned that the road is already crowded with tourists and that deliveries may take up to four days.

Pharmacists in the islands said that their stocks of insulin would last for two weeks. The health ministry has asked the navy to prepare a supply vessel in case the repairs are delayed.

Dockworkers, who will be paid sixty percent of their wages during the closure, gathered outside the terminal's gate in the afternoon. Their union demanded a public inquiry into the refurbishment and accused the authority of ignoring complaints that crane drivers had made since the spring. Orm answered that every complaint had been examined and that none had mentioned the welds.

Engineers expect to replace the damaged girders with parts ordered from a shipyard in Veldt. The parts will arrive in three weeks, and the terminal could open again by the end of next month, if the weather allows divers to check the foundations as well.`;

export const HARBOUR_BRIEF = `Cracks in four gantry cranes have closed the container terminal at Port Arlen. A welder noticed rust-coloured water on a girder; ultrasonic tests then showed that salt had weakened welds from the 2019 refurbishment, when the contractor Brandt Marine used an uncertified alloy. Ships with grain and medicine are diverted to Hallow Bay, and hauliers warn that deliveries on the crowded coastal road may take four days. The dockworkers' union demands a public inquiry, while pharmacists in the islands have insulin for two weeks. Engineers expect new girders from a shipyard in Veldt, so that the terminal could open by the end of next month.`;

export const HARBOUR_OTHER_REPORT = `Fishermen in Port Arlen have welcomed the quiet that fell over their town when its container terminal shut. Without the ships from the southern islands the water in the old basin is clear for the first time in a decade, says Marta Quill, who sells herring from a stall beside the lighthouse.

She remembers how the harbour authority promised the fleet a berth of its own before the cranes were built, and how nothing came of it. Her brother Jonas keeps a folder with the letters he wrote to Lisbeth Orm. None was answered, he says, except with a calendar.

The mayor hopes that visitors will come for the regatta in August anyway. Hotels report more bookings than last year, and a brewery has offered to pay for fireworks over the bay. Whether the dockworkers will be there to watch is another question: many have gone inland to help with the apple harvest.`;

/** Prose that has nothing to do with the harbour. */
export const LIBRARY_STORY = `A small library in the hills lends out musical instruments instead of books on Thursdays. Children wait in line for the violins, which were given by a retired luthier, and older people ask for the accordion.

The librarian, a former bus driver, tunes everything herself before breakfast. She keeps a notebook of borrowers and of the songs they have promised to learn, and in winter she asks each of them to play one by the stove.

So far two trumpets have been lost, one of them down a well. A collection paid for a new mouthpiece, and the well has been given a lid.`;
