// Origin: written for this project from the names that Reuters, AFP, AP and ACLED use in public; facts, no text of theirs.

/** A force that is no country, or a country's government and army under names of their own. */
export interface ArmedGroup {
  names: string[];
  /** ISO 3166-1 code where the group is a state's own. */
  state?: string;
  /** The country on whose side it fights, where it is no party of its own. */
  ally?: string;
  /** Words that newsrooms use for it beside its names. */
  kin?: string[];
}

export const armedGroups: readonly ArmedGroup[] = [
  { names: ["Sudanese Armed Forces", "Sudan Armed Forces", "SAF"], state: "SD" },
  {
    names: ["Rapid Support Forces", "RSF"],
    kin: ["paramilitaries", "paramilitary group", "paramilitary force"],
  },
  { names: ["Sudan People's Liberation Movement-North", "SPLM-N"] },
  { names: ["Sudan Liberation Movement", "SLM", "SLA"] },
  {
    names: ["Myanmar military", "Tatmadaw", "State Administration Council", "SAC", "Sit-Tat"],
    state: "MM",
    kin: ["junta", "regime"],
  },
  { names: ["Arakan Army", "AA"] },
  { names: ["Myanmar National Democratic Alliance Army", "MNDAA", "Kokang army"] },
  { names: ["Ta'ang National Liberation Army", "TNLA"] },
  { names: ["Kachin Independence Army", "KIA", "Kachin Independence Organisation", "KIO"] },
  { names: ["Karen National Union", "KNU", "Karen National Liberation Army", "KNLA"] },
  { names: ["Karenni Nationalities Defence Force", "KNDF"] },
  { names: ["People's Defence Force", "People's Defence Forces", "PDF", "National Unity Government", "NUG"] },
  { names: ["Chin National Army", "CNA", "Chin National Front"] },
  { names: ["Three Brotherhood Alliance", "Brotherhood Alliance"] },
  {
    names: ["Syrian government", "Syrian Arab Army", "SAA", "Assad government"],
    state: "SY",
    kin: ["regime", "loyalists"],
  },
  {
    names: [
      "Syrian opposition",
      "Syrian rebels",
      "Hayat Tahrir al-Sham",
      "HTS",
      "Military Operations Command",
    ],
  },
  {
    names: ["Syrian Democratic Forces", "SDF", "YPG", "People's Defense Units"],
    kin: ["kurdish forces", "kurdish fighters"],
  },
  {
    names: ["Syrian National Army", "SNA", "Free Syrian Army", "FSA"],
    kin: ["turkish-backed", "turkey-backed"],
  },
  { names: ["Islamic State", "ISIS", "ISIL", "IS", "Daesh"], kin: ["jihadists"] },
  { names: ["Congolese army", "FARDC", "Congolese government", "DR Congo"], state: "CD" },
  { names: ["M23", "March 23 Movement", "AFC/M23", "Alliance Fleuve Congo", "Congo River Alliance"] },
  { names: ["Allied Democratic Forces", "ADF"] },
  { names: ["CODECO"] },
  { names: ["Wazalendo"], ally: "CD" },
  { names: ["Ethiopian National Defence Force", "ENDF", "Ethiopian government"], state: "ET" },
  {
    names: [
      "Tigray People's Liberation Front",
      "TPLF",
      "Tigrayan forces",
      "Tigray forces",
      "Tigray Defence Forces",
    ],
    kin: ["tigrayan"],
  },
  { names: ["Fano", "Amhara Fano"] },
  { names: ["Oromo Liberation Army", "OLA"] },
  { names: ["Yemeni government", "Internationally recognised government of Yemen"], state: "YE" },
  { names: ["Houthis", "Houthi", "Ansar Allah", "Ansarullah"] },
  { names: ["Southern Transitional Council", "STC"] },
  { names: ["Libyan National Army", "LNA", "Haftar"] },
  { names: ["Government of National Unity", "GNU", "Government of National Accord", "GNA"], state: "LY" },
  { names: ["Nagorno-Karabakh", "Artsakh", "Karabakh Armenians", "Artsakh Defence Army"], ally: "AM" },
  { names: ["Afghan government", "Afghan National Army", "ANA"], state: "AF" },
  { names: ["Taliban"] },
  { names: ["al-Shabaab", "al-Shabab", "Al Shabaab"] },
  { names: ["Boko Haram"] },
  { names: ["Islamic State West Africa Province", "ISWAP"] },
  { names: ["Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"] },
  { names: ["Azawad Liberation Front", "FLA"] },
  { names: ["Hamas"] },
  { names: ["Hezbollah", "Hizbullah"] },
  { names: ["Israel Defense Forces", "IDF", "Israeli army"], state: "IL" },
  { names: ["Wagner", "Wagner Group"], state: "RU" },
  { names: ["Donetsk People's Republic", "DPR", "Luhansk People's Republic", "LPR"], state: "RU" },
  {
    names: ["Armed Forces of Ukraine", "AFU", "Ukrainian Armed Forces", "ZSU", "Ukrainian army"],
    state: "UA",
  },
  // bodies that have this name in no other country
  {
    names: [
      "State Border Guard Service",
      "Security Service of Ukraine",
      "SBU",
      "HUR",
      "Territorial Defence Forces of Ukraine",
      "Operational Command North",
      "Operational Command South",
      "Khortytsia group of forces",
      "Tavria group of forces",
    ],
    state: "UA",
  },
  { names: ["Federal Security Service", "FSB", "Rosgvardia", "Rosgvardiya"], state: "RU" },
  { names: ["Russian Armed Forces", "Russian army", "VSRF"], state: "RU" },
  { names: ["Revolutionary Armed Forces of Colombia", "FARC"] },
  { names: ["National Liberation Army", "ELN"] },
];

/** Armies and governments without a name of their own: the party that is a state. */
export const stateWords = [
  "army",
  "military",
  "government",
  "armed forces",
  "regular army",
  "government forces",
  "government troops",
  "junta",
  "regime",
  "regime forces",
  "security forces",
  "authorities",
  "state television",
  "state media",
  "state broadcaster",
  "soldiers",
  "loyalists",
  "prime minister",
  "president",
  "general staff",
  "defence ministry",
  "defense ministry",
];

/** Those who fight a state: the party that is none. */
export const rebelWords = [
  "rebels",
  "rebel",
  "insurgents",
  "insurgent",
  "militants",
  "rebel forces",
  "rebel group",
  "rebel alliance",
  "opposition",
  "opposition forces",
  "opposition fighters",
  "separatists",
  "paramilitaries",
  "paramilitary",
  "guerrillas",
  "jihadists",
];
