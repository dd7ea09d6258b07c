/** Pairs of sentences as a reader calls them, judged by eye: copied, edited (cut, turned round, misread) or told anew. */
import type { Passage } from "#lib/compare/comparison.ts";

export const KINDS_READ: readonly (readonly [kind: Passage["kind"], a: string, b: string])[] = [
  [
    "verbatim",
    "The mayor said the bridge would reopen on Friday after two months of repairs.",
    "The mayor said the bridge would reopen on Friday after two months of repairs.",
  ],
  [
    "verbatim",
    "“We will not leave,” said the striking miners’ leader in Zagora.",
    '"We will not leave," said the striking miners\' leader in Zagora.',
  ],
  [
    "edited",
    "The mayor said the bridge would reopen on Friday after two months of repairs.",
    "The mayor said on Monday the bridge would reopen Friday after nearly two months of repairs.",
  ],
  [
    "edited",
    "Three fishermen were rescued off the northern coast after their boat lost power in heavy seas.",
    "Three fishermen were saved off the north coast after their vessel lost power in rough seas.",
  ],
  [
    "paraphrase",
    "Three fishermen were rescued off the northern coast after their boat lost power in heavy seas.",
    "A rescue crew picked up three men whose fishing boat had broken down in a storm off the coast in the north.",
  ],
  [
    "edited",
    "The ministry of health confirmed on Tuesday that 14 people had been treated for food poisoning at a school in Lisbon.",
    "The health ministry confirmed that 14 people were treated for food poisoning at a Lisbon school on Tuesday.",
  ],
  [
    "paraphrase",
    "The ministry of health confirmed on Tuesday that 14 people had been treated for food poisoning at a school in Lisbon.",
    "Fourteen pupils and staff at a Lisbon school needed treatment for food poisoning, officials acknowledged.",
  ],
  [
    "edited",
    "Police arrested two men suspected of smuggling antiquities out of the country in diplomatic containers.",
    "Police have arrested two people suspected of having smuggled antiquities out of the country in diplomatic containers.",
  ],
  [
    "paraphrase",
    "Police arrested two men suspected of smuggling antiquities out of the country in diplomatic containers.",
    "Two suspects are in custody over an antiquities smuggling ring that used diplomatic containers, according to police.",
  ],
  [
    "edited",
    "The fire broke out shortly after midnight in a warehouse storing paint and quickly spread to two neighbouring buildings.",
    "A fire broke out shortly after midnight in a paint warehouse and spread quickly to two neighbouring buildings.",
  ],
  [
    "paraphrase",
    "The fire broke out shortly after midnight in a warehouse storing paint and quickly spread to two neighbouring buildings.",
    "Flames that started in a paint store around midnight engulfed the two buildings next door within minutes.",
  ],
  [
    "paraphrase",
    "Residents said they had heard at least three explosions before the power went out across the eastern districts.",
    "The eastern districts lost power after what residents described as a series of at least three explosions.",
  ],
  [
    "edited",
    "Residents said they had heard at least three explosions before the power went out across the eastern districts.",
    "Locals said they heard at least three blasts before the power went out across eastern districts.",
  ],
  [
    "edited",
    "The company, which employs 4,000 people in the region, denied that it had known of the leak before March.",
    "The company employs 4,000 people in the region. It denied that it had known of the leak before March.",
  ],
  [
    "edited",
    "The convoy of 35 trucks carrying wheat and medicine crossed the border at noon and headed for the besieged town.",
    "The convoy of 35 trucks carrying wheat and medicine crossed the border at noon.",
  ],
  [
    "edited",
    "According to the report, the dam had not been inspected since 2009 although the law requires a check every five years.",
    "The dam had not been inspected since 2009, the report said, although the law requires a check every five years.",
  ],
  [
    "paraphrase",
    "According to the report, the dam had not been inspected since 2009 although the law requires a check every five years.",
    "Inspectors last looked at the dam in 2009; by law they should have come back every five years, the report found.",
  ],
  [
    "edited",
    "At noon the council voted. In the evening the protesters left the square.",
    "In the evening the protesters left the square. At noon the council voted.",
  ],
  [
    "edited",
    "Tbe rninister of defence sa1d the troops w0uld withdraw from the valley before winter and hand the posts to the army.",
    "The minister of defence said the troops would withdraw from the valley before winter and hand the posts to the army.",
  ],
  [
    "edited",
    "The rebels seized the airport on Sunday and said they would push on to the capital unless talks began within days.",
    "The rebels captured the airport Sunday and vowed they would push on to the capital unless talks start within days.",
  ],
  [
    "paraphrase",
    "The rebels seized the airport on Sunday and said they would push on to the capital unless talks began within days.",
    "With the airport in their hands, the rebels threatened to march on the capital if there were no talks in the coming days.",
  ],
  [
    "paraphrase",
    "The agency warned that the outbreak could spread to neighbouring states unless vaccination was stepped up.",
    "Neighbouring states are at risk from the outbreak, the agency warned, and vaccination must be stepped up.",
  ],
  [
    "edited",
    "The agency warned that the outbreak could spread to neighbouring states unless vaccination was stepped up.",
    "The agency has warned that the outbreak might spread to neighbouring countries unless vaccination is stepped up.",
  ],
  [
    "paraphrase",
    "Mr Okafor, the head of the port authority, told a meeting of the parliament's transport committee that the cranes were unsafe.",
    "Mr Okafor runs the port authority. He was speaking at a meeting of the parliament's transport committee, which wanted to know whether the cranes were safe.",
  ],
  [
    "paraphrase",
    "calling for closer cooperation on border controls",
    "what is wanted, he argued, is closer cooperation on border controls",
  ],
  [
    "edited",
    "calling for closer cooperation on border controls",
    "he called for closer cooperation on border controls",
  ],
  [
    "paraphrase",
    "using tools such as encrypted messages and anonymous payments to plan, fund and carry out attacks",
    "encrypted messages and anonymous payments which make it easier for them to do the planning and funding of the work that is needed to attack",
  ],
  [
    "edited",
    "using tools such as encrypted messages and anonymous payments to plan, fund and carry out attacks",
    "by using tools like encrypted messages and anonymous payments to plan, fund and execute attacks",
  ],
  [
    "edited",
    "The court adjourned the trial of the former governor until 12 May to allow the defence to study new documents.",
    "The trial of the former governor was adjourned by the court until 12 May to allow the defence to study new documents.",
  ],
  [
    "paraphrase",
    "The court adjourned the trial of the former governor until 12 May to allow the defence to study new documents.",
    "New documents have surfaced in the former governor's case, and judges gave his lawyers until 12 May to study them.",
  ],
  [
    "edited",
    "Heavy rain has flooded hundreds of homes in the delta and cut the main road to the capital, officials said on Thursday.",
    "Officials said on Thursday heavy rain has flooded hundreds of homes in the delta and cut the main road to the capital.",
  ],
  [
    "paraphrase",
    "Heavy rain has flooded hundreds of homes in the delta and cut the main road to the capital, officials said on Thursday.",
    "Hundreds of delta homes are under water and the capital can no longer be reached by the main road after days of heavy rain.",
  ],
  [
    "paraphrase",
    "The union said its members would walk out for 24 hours from Monday in a dispute over pay and pensions.",
    "Pay and pensions are behind the union's decision to stage a 24 hour walkout from Monday.",
  ],
  [
    "edited",
    "The union said its members would walk out for 24 hours from Monday in a dispute over pay and pensions.",
    "The union said that its members will walk out for 24 hours starting Monday in a row over pay and pensions.",
  ],
  [
    "edited",
    "The satellite images show 17 new buildings at the site, including a hangar large enough to hold a bomber.",
    "Satellite pictures showed 17 new buildings at the site, among them a hangar big enough to hold a bomber.",
  ],
  [
    "paraphrase",
    "The satellite images show 17 new buildings at the site, including a hangar large enough to hold a bomber.",
    "Analysts counted 17 buildings that were not there before; one hangar at the site could house a bomber, the satellite images suggest.",
  ],
  [
    "edited",
    "Farmers blocked the motorway with tractors for the third day, demanding lower fuel taxes and an end to grain imports.",
    "Farmers blocked the motorway for a third day with tractors to demand lower taxes on fuel and an end to imports of grain.",
  ],
  [
    "paraphrase",
    "Farmers blocked the motorway with tractors for the third day, demanding lower fuel taxes and an end to grain imports.",
    "Tractors stood across the motorway again as farmers pressed the government on fuel taxes and on grain imports.",
  ],
  [
    "edited",
    "The president signed the decree late on Wednesday, giving the security services wider powers to search homes without a warrant.",
    "Late on Wednesday, the president signed a decree that gives security services wider powers to search homes without a warrant.",
  ],
  [
    "paraphrase",
    "The president signed the decree late on Wednesday, giving the security services wider powers to search homes without a warrant.",
    "Security services may now search homes without a warrant under a decree which the president put his name to on Wednesday.",
  ],
  [
    "paraphrase",
    "Aid groups say that more than half of the camp's 60,000 inhabitants are children, many of whom have never been to school.",
    "Many of the children in the camp have never been to school. They are more than half of its 60,000 inhabitants, say aid groups.",
  ],
  [
    "edited",
    "Aid groups say that more than half of the camp's 60,000 inhabitants are children, many of whom have never been to school.",
    "Aid groups say more than half of the 60,000 people in the camp are children, and many of them have never been to school.",
  ],
  [
    "edited",
    "Der Minister sagte am Montag, die Brücke werde erst im Herbst wieder für Lastwagen geöffnet.",
    "Der Minister sagte, die Brücke werde erst im Herbst wieder für schwere Lastwagen geöffnet.",
  ],
  [
    "paraphrase",
    "Der Minister sagte am Montag, die Brücke werde erst im Herbst wieder für Lastwagen geöffnet.",
    "Lastwagen müssen bis zum Herbst warten: So lange bleibt die Brücke laut dem Minister für sie zu.",
  ],
  [
    "edited",
    "El gobierno anunció ayer que cerrará la central nuclear antes de 2030 y que indemnizará a los trabajadores.",
    "El gobierno anunció que va a cerrar la central nuclear antes de 2030 y que indemnizará a todos los trabajadores.",
  ],
  [
    "edited",
    "The convoy of 35 trucks carrying wheat and medicine crossed the border at noon and headed for the besieged town, where thousands of families have been cut off since the autumn.",
    "The convoy of 35 trucks carrying wheat and medicine crossed the border at noon.",
  ],
  [
    "edited",
    "He told reporters that talks with the creditors would resume next week, that no decision had been taken on the pension fund, and that the airline would keep flying in any case, whatever the court said on Monday.",
    "He told reporters that talks with the creditors would resume next week.",
  ],
  [
    "edited",
    "The regional court ruled that the pipeline may be built. Villagers had asked for a new study of the ground water.",
    "Villagers had asked for a new study of the ground water. The regional court ruled that the pipeline may be built.",
  ],
  [
    "edited",
    "Voters in the two provinces go to the polls on Sunday. Turnout is expected to be low because of the harvest. Observers from six countries have arrived.",
    "Observers from six countries have arrived. Turnout is expected to be low because of the harvest. Voters in the two provinces go to the polls on Sunday.",
  ],
  [
    "edited",
    "The ferry sank withln twenty minutes of leaving harbour, and rnost of the passengers were asleep below deck",
    "Tlie ferry sank within twenty rninutes of leaving harbonr and most of the passengers wcre asleep below deck",
  ],
  [
    "paraphrase",
    "The ferry sank within twenty minutes of leaving harbour, and most of the passengers were asleep below deck.",
    "Most passengers never woke: the ferry had barely left harbour, twenty minutes at the outside, when it went down.",
  ],
  [
    "paraphrase",
    "The central bank raised its main interest rate by half a point to 4.5 per cent, the highest level in fifteen years.",
    "Borrowing has not cost so much in fifteen years: the central bank now charges 4.5 per cent, half a point more than before.",
  ],
  [
    "edited",
    "The central bank raised its main interest rate by half a point to 4.5 per cent, the highest level in fifteen years.",
    "The central bank on Thursday raised its key rate by half a point to 4.5 percent, the highest in 15 years.",
  ],
  [
    "edited",
    "An explosion at a chemical plant in the industrial zone killed five workers and injured dozens more on Saturday morning.",
    "On Saturday morning an explosion at a chemical plant in the industrial area killed five workers and injured dozens more.",
  ],
  [
    "paraphrase",
    "An explosion at a chemical plant in the industrial zone killed five workers and injured dozens more on Saturday morning.",
    "Five people died and dozens were hurt on Saturday when a chemical plant blew up.",
  ],
  [
    "paraphrase",
    "methods such as hidden cameras and listening devices inside the walls to watch, record and later blackmail their guests",
    "hidden cameras and listening devices inside the walls which helped them with the watching and recording of guests whom it was possible to blackmail",
  ],
  [
    "paraphrase",
    "The head of the election commission, Ana Duarte, told a conference on the safety of voting machines that fraud was impossible.",
    "Ana Duarte chairs the election commission. She was invited to a conference on the safety of voting machines to answer charges that fraud could happen.",
  ],
];
